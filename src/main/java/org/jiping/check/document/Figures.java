package org.jiping.check.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as documents print them.
 */
final class Figures {

	/** A number in running text, as one group. */
	static final String NUMBER = "(?<![\\d.,])(\\d[\\d,]*(?:\\.\\d+)?)";

	private static final Pattern PLAIN = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?|-?\\d+(\\.\\d+)?");

	private static final Pattern CELL = Pattern.compile("(" + PLAIN.pattern() + ")\\s*([%％]?)");

	private Figures() {
	}

	/**
	 * The number in a cell.
	 * @param cell its text
	 * @return the number, a percentage as printed; nothing where there is none
	 */
	static Optional<BigDecimal> of(String cell) {
		Matcher matcher = CELL.matcher(cell.strip());
		return matcher.matches() ? Optional.of(number(matcher.group(1))) : Optional.empty();
	}

	/**
	 * A number as it is written.
	 * @param written digits, with or without commas
	 * @return the number
	 */
	static BigDecimal number(String written) {
		return new BigDecimal(written.replace(",", ""));
	}

	static boolean percent(String cell) {
		return cell.strip().endsWith("%") || cell.strip().endsWith("％");
	}

	/** Looks like a number, and is none: signs doubled or misplaced. */
	static boolean broken(String cell) {
		String text = cell.strip();
		return text.length() > 2 && text.matches("[\\d.,]+[%％]?") && text.matches(".*\\d.*") && of(text).isEmpty()
				&& !text.matches("\\d+(\\.\\d+){2,}") && !text.matches("\\d{4}\\.\\d+\\.\\d+");
	}

	/**
	 * Whether two numbers are the same as far as the first is printed.
	 * @param printed the number as printed
	 * @param exact what it should be
	 * @return true if the exact number rounds to the printed one, or is cut to it
	 */
	static boolean same(BigDecimal printed, BigDecimal exact) {
		int scale = Math.max(printed.scale(), 0);
		return exact.setScale(scale, RoundingMode.HALF_UP).compareTo(printed) == 0
				|| exact.setScale(scale, RoundingMode.DOWN).compareTo(printed) == 0;
	}

	static Optional<BigDecimal> divided(BigDecimal one, BigDecimal other) {
		return (other.signum() == 0) ? Optional.empty() : Optional.of(one.divide(other, MathContext.DECIMAL64));
	}

	/**
	 * One unit of the last printed place.
	 * @param printed the number as printed
	 * @return for instance 0.01
	 */
	static BigDecimal step(BigDecimal printed) {
		return BigDecimal.ONE.movePointLeft(Math.max(printed.scale(), 0));
	}

}
