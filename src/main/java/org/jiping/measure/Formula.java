package org.jiping.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import org.jiping.quantity.Ratio;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic over named figures, in exact decimals; missing inputs and division by zero
 * are outcomes, not accidents.
 */
public final class Formula {

	private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9_]*\\b");

	/** A figure called by the name people read. */
	private static final Pattern WORDS = Pattern.compile("\\[([^\\[\\]]+)]");

	private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(\\.\\d{1,12})?");

	/** Powers and remainders are not exact in every case and are left out. */
	private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "<", "<=", ">", ">=", "=", "==", "!=", "<>",
			"&&", "||", "!");

	private static final Set<String> PAIRED = Set.of("WEIGHTED_MEAN", "POOLED_RATE");

	private static final int LONGEST = 2000;

	private static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
		.mathContext(Ratio.PRECISION)
		.functionDictionary(FormulaFunctions.dictionary())
		.allowOverwriteConstants(false)
		.defaultConstants(java.util.Map.of())
		.implicitMultiplicationAllowed(false)
		.structuresAllowed(false)
		.arraysAllowed(false)
		.build();

	private final String text;

	private final List<MeasureKey> inputs;

	/** Parsed once; every evaluation works on a copy that has its own values. */
	private final Expression parsed;

	private Formula(String text, Expression parsed, List<MeasureKey> inputs) {
		this.text = text;
		this.parsed = parsed;
		this.inputs = List.copyOf(inputs);
	}

	/**
	 * Reads a formula.
	 * @param text measure keys in lower case, numbers, + - * / ( ), and the functions
	 * SUM, AVERAGE, MIN, MAX, IF, ABS, WEIGHTED_MEAN, POOLED_RATE, CHANGE_RATE in upper
	 * case
	 * @return the formula; {@link IllegalArgumentException} if it cannot be read
	 */
	public static Formula parse(String text) {
		if (text.length() > LONGEST) {
			throw new IllegalArgumentException("longer than " + LONGEST + " characters");
		}
		Expression parsed = new Expression(text, CONFIGURATION);
		try {
			parsed.validate();
			Set<MeasureKey> names = new LinkedHashSet<>();
			collect(parsed.getAbstractSyntaxTree(), names);
			return new Formula(text, parsed, new ArrayList<>(names));
		}
		catch (ParseException | RuntimeException ex) {
			throw new IllegalArgumentException("not a formula: " + text + " (" + ex.getMessage() + ")", ex);
		}
	}

	/**
	 * Takes the names of figures, and refuses whatever is no exact arithmetic over them.
	 */
	private static void collect(ASTNode node, Set<MeasureKey> names) {
		Token token = node.getToken();
		String value = token.getValue();
		switch (token.getType()) {
			case VARIABLE_OR_CONSTANT -> names.add(new MeasureKey(value));
			case NUMBER_LITERAL -> mustBe(DECIMAL.matcher(value).matches(), value);
			case INFIX_OPERATOR, PREFIX_OPERATOR -> mustBe(OPERATORS.contains(value), value);
			case FUNCTION -> {
				boolean pairs = !PAIRED.contains(value) || node.getParameters().size() % 2 == 0;
				mustBe(pairs && value.equals(value.toUpperCase(Locale.ROOT)), value);
			}
			default -> mustBe(false, value);
		}
		node.getParameters().forEach((part) -> collect(part, names));
	}

	private static void mustBe(boolean fine, String found) {
		if (!fine) {
			throw new IllegalArgumentException(found);
		}
	}

	/**
	 * Brings a formula as people type it to the form that is kept: figures called by
	 * their names in square brackets become keys, full-width signs become plain ones.
	 * @param typed what was typed
	 * @param keys the key a name stands for, nothing if there is none or more than one
	 * @return the formula with keys; a name without a key stays as it was typed
	 */
	public static String withKeys(String typed, Function<String, Optional<MeasureKey>> keys) {
		String bracketed = typed.strip().replace('［', '[').replace('］', ']').replace('【', '[').replace('】', ']');
		StringBuilder kept = new StringBuilder();
		Matcher matcher = WORDS.matcher(bracketed);
		int end = 0;
		while (matcher.find()) {
			kept.append(plain(bracketed.substring(end, matcher.start())));
			kept.append(keys.apply(matcher.group(1).strip()).map(MeasureKey::value).orElse(matcher.group()));
			end = matcher.end();
		}
		return kept.append(plain(bracketed.substring(end))).toString();
	}

	/** Full-width signs as plain ones; names in brackets keep theirs. */
	private static String plain(String signs) {
		return signs.replace('（', '(')
			.replace('）', ')')
			.replace('，', ',')
			.replace('＋', '+')
			.replace('－', '-')
			.replace('−', '-')
			.replace('×', '*')
			.replace('÷', '/');
	}

	/**
	 * A formula with names in square brackets in place of keys.
	 * @param kept the formula with keys
	 * @param names the name of a key, nothing to leave the key
	 * @return the readable formula
	 */
	public static String withNames(String kept, Function<MeasureKey, Optional<String>> names) {
		return NAME.matcher(kept)
			.replaceAll((match) -> Matcher.quoteReplacement(
					names.apply(new MeasureKey(match.group())).map((name) -> "[" + name + "]").orElse(match.group())));
	}

	/**
	 * The names in square brackets that a formula still holds.
	 * @param text a formula
	 * @return the names nobody knows
	 */
	public static List<String> unknownNames(String text) {
		return WORDS.matcher(text).results().map((match) -> match.group(1)).toList();
	}

	/**
	 * Looks for units that do not go together, in the formula or with its result.
	 * @param units the unit of a figure, nothing where only a case knows it
	 * @param wanted the unit the result is said to have
	 * @return pairs of units that were to be one, printed; none if everything fits
	 */
	public List<List<String>> unitClashes(Function<MeasureKey, Optional<Unit>> units, Unit wanted) {
		try {
			return new FormulaUnits(units).check(this.parsed.copy().getAbstractSyntaxTree(), wanted)
				.stream()
				.map((clash) -> List.of(clash.left(), clash.right()))
				.toList();
		}
		catch (ParseException ex) {
			throw new IllegalStateException("validated before", ex);
		}
	}

	public String text() {
		return this.text;
	}

	public List<MeasureKey> inputs() {
		return this.inputs;
	}

	/**
	 * The formula as people write it, with each name replaced.
	 * @param replacement what to put for a name
	 * @return the readable formula
	 */
	public String render(Function<MeasureKey, String> replacement) {
		try {
			return new FormulaText(replacement).write(this.parsed.copy().getAbstractSyntaxTree());
		}
		catch (ParseException ex) {
			throw new IllegalStateException("validated before", ex);
		}
	}

	public Result evaluate(Measures measures) {
		List<MeasureKey> missing = this.inputs.stream().filter((key) -> measures.find(key).isEmpty()).toList();
		if (!missing.isEmpty()) {
			return new Result(null, missing, false);
		}
		try {
			Expression expression = this.parsed.copy();
			for (MeasureKey key : this.inputs) {
				expression.with(key.value(), measures.find(key).orElseThrow().value());
			}
			return new Result(expression.evaluate().getNumberValue(), List.of(), false);
		}
		catch (EvaluationException | ArithmeticException ex) {
			return new Result(null, List.of(), true);
		}
		catch (ParseException ex) {
			throw new IllegalStateException("validated before", ex);
		}
	}

	/**
	 * What came of a formula.
	 *
	 * @param number the value, if there is one
	 * @param missing inputs that are not there
	 * @param undefined true when the inputs are there but the formula has no value, such
	 * as a division by zero
	 */
	public record Result(@Nullable BigDecimal number, List<MeasureKey> missing, boolean undefined) {

		public Optional<BigDecimal> value() {
			return Optional.ofNullable(this.number);
		}

	}

}
