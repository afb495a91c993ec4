package org.jiping.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Follows units through a formula: 元 over persons is 元/人, 元 plus persons is nothing.
 * Where a unit is known only from a case, nothing is claimed.
 */
final class FormulaUnits {

	/** A figure whose unit only a case knows. */
	private static final Dimension UNKNOWN = new Dimension(null);

	private static final Dimension NONE = new Dimension(Map.of());

	private final Function<MeasureKey, Optional<Unit>> units;

	private final List<Clash> clashes = new ArrayList<>();

	FormulaUnits(Function<MeasureKey, Optional<Unit>> units) {
		this.units = units;
	}

	/**
	 * Looks for units that do not go together.
	 * @param root the parsed formula
	 * @param wanted the unit its result is said to have
	 * @return the clashes, each naming two units; none if everything fits
	 */
	List<Clash> check(ASTNode root, Unit wanted) {
		Dimension result = of(root);
		if (this.clashes.isEmpty()) {
			meet(result, of(wanted));
		}
		return this.clashes;
	}

	private Dimension of(ASTNode node) {
		Token token = node.getToken();
		List<ASTNode> parts = node.getParameters();
		return switch (token.getType()) {
			case NUMBER_LITERAL -> (new BigDecimal(token.getValue()).signum() == 0) ? UNKNOWN : NONE;
			case VARIABLE_OR_CONSTANT -> MeasureKey.isValid(token.getValue())
					? this.units.apply(new MeasureKey(token.getValue())).map(FormulaUnits::of).orElse(UNKNOWN) : NONE;
			case PREFIX_OPERATOR, POSTFIX_OPERATOR -> of(parts.get(0));
			case INFIX_OPERATOR -> infix(token.getValue(), of(parts.get(0)), of(parts.get(1)));
			case FUNCTION -> function(token.getValue(), parts.stream().map(this::of).toList());
			default -> UNKNOWN;
		};
	}

	private Dimension infix(String operator, Dimension left, Dimension right) {
		return switch (operator) {
			case "*" -> left.times(right, 1);
			case "/" -> left.times(right, -1);
			case "+", "-" -> meet(left, right);
			case "&&", "||" -> NONE;
			default -> {
				meet(left, right);
				yield NONE;
			}
		};
	}

	private Dimension function(String name, List<Dimension> parts) {
		return switch (name) {
			case "IF" -> (parts.size() == 3) ? meet(parts.get(1), parts.get(2)) : UNKNOWN;
			case "POOLED_RATE" -> every(parts, 0).times(every(parts, 1), -1);
			case "WEIGHTED_MEAN" -> {
				every(parts, 1);
				yield every(parts, 0);
			}
			case "CHANGE_RATE" -> {
				meetAll(parts);
				yield NONE;
			}
			default -> meetAll(parts);
		};
	}

	/** Every second argument, beginning with the first or the second. */
	private Dimension every(List<Dimension> parts, int from) {
		List<Dimension> half = new ArrayList<>();
		for (int i = from; i < parts.size(); i += 2) {
			half.add(parts.get(i));
		}
		return meetAll(half);
	}

	private Dimension meetAll(List<Dimension> parts) {
		Dimension all = UNKNOWN;
		for (Dimension part : parts) {
			all = meet(all, part);
		}
		return all;
	}

	private Dimension meet(Dimension left, Dimension right) {
		if (left.exponents() == null || right.exponents() == null) {
			return (left.exponents() == null) ? right : left;
		}
		if (!left.exponents().equals(right.exponents())) {
			this.clashes.add(new Clash(left.words(), right.words()));
			return UNKNOWN;
		}
		return left;
	}

	private static Dimension of(Unit unit) {
		return switch (unit) {
			case RATIO, NUMBER -> NONE;
			case YUAN_PER_PERSON -> of(Unit.YUAN).times(of(Unit.PERSON), -1);
			default -> new Dimension(Map.of(unit, 1));
		};
	}

	/**
	 * Two units that were to be one.
	 *
	 * @param left the unit on one side
	 * @param right the unit on the other
	 */
	record Clash(String left, String right) {
	}

	/**
	 * What a part of a formula is measured in.
	 *
	 * @param exponents exponent by unit, empty for a plain number, null where unknown
	 */
	private record Dimension(@Nullable Map<Unit, Integer> exponents) {

		Dimension times(Dimension other, int sign) {
			if (this.exponents == null || other.exponents == null) {
				return UNKNOWN;
			}
			Map<Unit, Integer> product = new EnumMap<>(Unit.class);
			product.putAll(this.exponents);
			other.exponents.forEach((unit, exponent) -> product.merge(unit, sign * exponent, Integer::sum));
			product.values().removeIf((exponent) -> exponent == 0);
			return new Dimension(product);
		}

		String words() {
			if (this.exponents == null || this.exponents.isEmpty()) {
				return "1";
			}
			StringBuilder above = new StringBuilder();
			StringBuilder below = new StringBuilder();
			this.exponents.forEach((unit, exponent) -> {
				for (int i = 0; i < Math.abs(exponent); i++) {
					StringBuilder side = (exponent > 0) ? above : below;
					side.append(side.isEmpty() ? "" : "·").append(unit.symbol());
				}
			});
			return (above.isEmpty() ? "1" : above.toString()) + (below.isEmpty() ? "" : "/" + below);
		}

	}

}
