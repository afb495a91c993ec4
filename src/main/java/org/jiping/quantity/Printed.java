package org.jiping.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The one place that decides how a figure looks on paper and on screen.
 */
public final class Printed {

	/** No figure has more digits before or behind its point. */
	private static final int MOST_DIGITS = 40;

	private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

	private Printed() {
	}

	/**
	 * Prints money in 万元 with two decimals.
	 * @param yuan the sum in 元
	 * @return for instance {@code 6,416.61}
	 */
	public static String tenThousand(BigDecimal yuan) {
		return grouped(yuan.movePointLeft(4), 2, 2);
	}

	/**
	 * Prints an amount with two decimals, in the unit it is told in.
	 * @param amount the amount
	 * @return for instance {@code 1,459.38}
	 */
	public static String amount(BigDecimal amount) {
		return grouped(amount, 2, 2);
	}

	/**
	 * Prints money in 元 with two decimals.
	 * @param yuan the sum in 元
	 * @return for instance {@code 64,166,066.61}
	 */
	public static String yuan(BigDecimal yuan) {
		return amount(yuan);
	}

	/**
	 * Prints a ratio as a percentage with two decimals and the sign.
	 * @param ratio the ratio, 1 for one hundred percent
	 * @return for instance {@code 91.43%}
	 */
	public static String percent(BigDecimal ratio) {
		return points(ratio) + "%";
	}

	/**
	 * Prints the difference of two rates in percentage points with two decimals.
	 * @param difference the difference, 1 for one hundred points
	 * @return for instance {@code -6.38}
	 */
	public static String points(BigDecimal difference) {
		return Rounding.STANDARD.apply(difference.movePointRight(2)).toPlainString();
	}

	/**
	 * Prints a plain figure with the decimals it has, at most six.
	 * @param value the figure
	 * @return for instance {@code 2,865,400} or {@code 21.35}
	 */
	public static String plain(BigDecimal value) {
		return grouped(value, 0, 6);
	}

	/**
	 * Prints a figure in its unit, money in 万元; money below one 万元, which two decimals
	 * could not tell apart, in 元.
	 * @param value the figure in the unit kept
	 * @param unit its unit
	 * @return the figure with its sign
	 */
	public static String withUnit(BigDecimal value, Unit unit) {
		return switch (unit) {
			case YUAN -> small(value) ? plain(value) + unit.symbol() : tenThousand(value) + "万元";
			case RATIO -> percent(value);
			case YUAN_PER_PERSON -> yuan(value) + unit.symbol();
			default -> plain(value) + unit.symbol();
		};
	}

	/**
	 * Prints a figure in its unit, a plain number with what it counts.
	 * @param value the figure in the unit kept
	 * @param unit its unit
	 * @param counter what a plain number counts, null for nothing
	 * @return for instance {@code 12,000平方米}
	 */
	public static String counted(BigDecimal value, Unit unit, @Nullable String counter) {
		return (unit == Unit.NUMBER && counter != null) ? plain(value) + counter : withUnit(value, unit);
	}

	private static boolean small(BigDecimal yuan) {
		return yuan.signum() != 0 && yuan.abs().compareTo(TEN_THOUSAND) < 0;
	}

	private static String grouped(BigDecimal value, int least, int most) {
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setMinimumFractionDigits(least);
		format.setMaximumFractionDigits(most);
		format.setRoundingMode(RoundingMode.HALF_UP);
		return format.format(value);
	}

	/**
	 * A day as documents write it, without leading zeros.
	 * @param day the day
	 * @return for instance 2022年8月8日
	 */
	public static String day(LocalDate day) {
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

	/**
	 * Whether a number is of a size no figure has, so that writing it out in digits could
	 * take all memory, as 1E999999999 would.
	 * @param number any number
	 * @return true for one that must not be written out
	 */
	public static boolean unprintable(BigDecimal number) {
		long whole = (long) number.precision() - number.scale();
		return Math.abs(whole) > MOST_DIGITS || Math.abs((long) number.scale()) > 2L * MOST_DIGITS;
	}

}
