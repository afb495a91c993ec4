package org.jiping.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ezylang.evalex.parser.ASTNode;

/**
 * Writes a formula as people write it: sums and shares in place of the names of
 * functions, with no more brackets than it needs.
 */
final class FormulaText {

	private static final int SUM = 4;

	private static final int PRODUCT = 5;

	private static final int WHOLE = 6;

	private static final Map<String, String> SIGNS = Map.of("+", "＋", "-", "－", "*", "×", "/", "÷");

	private static final Map<String, Integer> STRENGTHS = Map.of("||", 1, "&&", 2, "+", SUM, "-", SUM, "*", PRODUCT,
			"/", PRODUCT);

	private static final int COMPARISON = 3;

	private final Function<MeasureKey, String> names;

	FormulaText(Function<MeasureKey, String> names) {
		this.names = names;
	}

	/**
	 * Writes a formula or a part of it.
	 * @param node the part
	 * @return its words
	 */
	String write(ASTNode node) {
		return piece(node).words();
	}

	private Piece piece(ASTNode node) {
		String value = node.getToken().getValue();
		List<ASTNode> parts = node.getParameters();
		return switch (node.getToken().getType()) {
			case VARIABLE_OR_CONSTANT -> new Piece(this.names.apply(new MeasureKey(value)), WHOLE);
			case PREFIX_OPERATOR ->
				new Piece(SIGNS.getOrDefault(value, value) + piece(parts.get(0)).within(WHOLE), PRODUCT);
			case INFIX_OPERATOR -> infix(value, piece(parts.get(0)), piece(parts.get(1)));
			case FUNCTION -> function(value, parts.stream().map(this::piece).toList());
			default -> new Piece(value, WHOLE);
		};
	}

	/** What is taken away or divided by keeps its brackets. */
	private static Piece infix(String sign, Piece left, Piece right) {
		int strength = STRENGTHS.getOrDefault(sign, COMPARISON);
		boolean loose = sign.equals("+") || sign.equals("*");
		return new Piece(
				left.within(strength) + SIGNS.getOrDefault(sign, sign) + right.within(loose ? strength : strength + 1),
				strength);
	}

	private static Piece function(String name, List<Piece> parts) {
		return switch (name) {
			case "ABS" -> new Piece("|" + parts.get(0).words() + "|", WHOLE);
			case "SUM" -> sum(parts);
			case "AVERAGE" -> infix("/", sum(parts), number(parts.size()));
			case "CHANGE_RATE" -> infix("/", infix("-", parts.get(0), parts.get(1)), parts.get(1));
			case "POOLED_RATE" -> infix("/", sum(every(parts, 0)), sum(every(parts, 1)));
			case "WEIGHTED_MEAN" -> infix("/",
					sum(IntStream.range(0, parts.size() / 2)
						.mapToObj((i) -> infix("*", parts.get(2 * i), parts.get(2 * i + 1)))
						.toList()),
					sum(every(parts, 1)));
			default -> new Piece(name.toLowerCase(Locale.ROOT)
					+ parts.stream().map(Piece::words).collect(Collectors.joining("，", "（", "）")), WHOLE);
		};
	}

	private static Piece number(int number) {
		return new Piece(String.valueOf(number), WHOLE);
	}

	private static Piece sum(List<Piece> parts) {
		return parts.stream().reduce((left, right) -> infix("+", left, right)).orElseGet(() -> number(0));
	}

	private static List<Piece> every(List<Piece> parts, int from) {
		return IntStream.range(0, parts.size()).filter((i) -> i % 2 == from).mapToObj(parts::get).toList();
	}

	/**
	 * A part that is written.
	 *
	 * @param words its words
	 * @param strength how firmly it holds together
	 */
	private record Piece(String words, int strength) {

		String within(int around) {
			return (this.strength < around) ? "（" + this.words + "）" : this.words;
		}

	}

}
