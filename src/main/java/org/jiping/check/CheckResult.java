package org.jiping.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

import org.jiping.measure.Measure;
import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param check the check
 * @param state what came of it
 * @param left value of the left side, null where it has none
 * @param right value of the right side, null where it has none
 * @param missing names of the figures the case does not have
 * @param figures the figures of both sides
 * @param answer what somebody wrote about a failure, null for nothing
 * @param lapsed what somebody wrote when the sides were others, null for nothing
 */
public record CheckResult(CrossCheck check, State state, @Nullable BigDecimal left, @Nullable BigDecimal right,
		List<String> missing, List<Measure> figures, @Nullable Answer answer, @Nullable Answer lapsed) {

	/**
	 * Left less right.
	 * @return the difference, null where a side has no value
	 */
	public @Nullable BigDecimal difference() {
		return (this.left != null && this.right != null) ? this.left.subtract(this.right) : null;
	}

	/**
	 * Both sides as they are; what is said about a failure holds as long as they stay so.
	 * @return the values without units
	 */
	String about() {
		return plain(this.left) + " " + plain(this.right);
	}

	private static String plain(@Nullable BigDecimal value) {
		return (value != null) ? value.stripTrailingZeros().toPlainString() : "";
	}

	CheckResult answered(Answer given, boolean counts) {
		return new CheckResult(this.check, this.state, this.left, this.right, this.missing, this.figures,
				counts ? given : null, counts ? null : given);
	}

	/**
	 * The tolerance with the unit it is counted in.
	 * @return the tolerance as a person reads it
	 */
	public String tolerance() {
		return this.check.tolerance().toPlainString() + ((kind() == Unit.RATIO) ? "" : unit());
	}

	/**
	 * Prints a value of either side; both are counted in the unit of their figures.
	 * @param value the value, null for none
	 * @return the value with its unit, empty for none
	 */
	public String print(@Nullable BigDecimal value) {
		if (value == null) {
			return "";
		}
		return Printed.withUnit(value, kind());
	}

	/**
	 * A value of either side to count with in a worksheet.
	 * @param value the value, null for none
	 * @return money in 元 and rates in percent, both with two decimals; anything else as
	 * it is
	 */
	public @Nullable BigDecimal counted(@Nullable BigDecimal value) {
		if (value == null) {
			return null;
		}
		return switch (kind()) {
			case RATIO -> value.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
			case YUAN, YUAN_PER_PERSON -> value.setScale(2, RoundingMode.HALF_UP);
			default -> value;
		};
	}

	/**
	 * The unit of {@link #counted(BigDecimal)}.
	 * @return its sign, empty for none
	 */
	public String unit() {
		return kind().symbol();
	}

	private Unit kind() {
		return this.figures.isEmpty() ? Unit.NUMBER : this.figures.get(0).unit();
	}

	/**
	 * Whether it stands against issuing the report.
	 * @return true for a blocking failure nobody has answered
	 */
	public boolean stands() {
		return this.state == State.FAIL && this.check.severity() == Severity.BLOCKING && this.answer == null;
	}

	/**
	 * What came of a check.
	 */
	public enum State {

		/** It fails. */
		FAIL,
		/** It could not be computed: a side divides by nothing. */
		ERROR,
		/** It was not run: a figure is missing. */
		SKIP,
		/** It holds. */
		PASS

	}

	/**
	 * What somebody wrote about a failure; it counts as long as both sides stay as they
	 * were.
	 *
	 * @param text what was written
	 * @param by who wrote it
	 * @param at when
	 */
	public record Answer(String text, String by, Instant at) {
	}

}
