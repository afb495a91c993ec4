package org.jiping.scoring.rule;

import java.math.BigDecimal;

import org.jiping.quantity.Typed;
import org.jiping.quantity.Unit;

/**
 * A limit as an edition writes it, such as {@code 95%} or {@code 6万人}.
 *
 * @param value the limit in the unit kept
 * @param unit that unit
 * @param text the limit as written
 */
public record Threshold(BigDecimal value, Unit unit, String text) {

	/**
	 * Reads a limit.
	 * @param text a number and its unit
	 * @return the limit; {@link IllegalArgumentException} if it is none
	 */
	public static Threshold parse(String text) {
		return Typed.parse(text)
			.map((typed) -> new Threshold(typed.value(), typed.unit(), typed.text()))
			.orElseThrow(() -> new IllegalArgumentException("not a limit: " + text));
	}

	/**
	 * Prints a figure beside this limit, in the same multiple.
	 * @param figure a figure of the same unit
	 * @return for instance {@code 286.54万人} beside {@code 300万人}
	 */
	public String besideIt(Figures.Figure figure) {
		int scaled = this.text.indexOf('万');
		if (scaled < 0 || this.unit == Unit.YUAN) {
			return figure.printed();
		}
		return org.jiping.quantity.Printed.plain(figure.value().movePointLeft(4)) + this.text.substring(scaled);
	}

	/**
	 * Refuses a limit that is compared with a rate and is none.
	 */
	void mustBeRate() {
		if (this.unit != Unit.RATIO) {
			throw new RuleFault(RuleProblem.UNITS_DIFFER, this.text, Unit.RATIO.symbol());
		}
	}

	/**
	 * Refuses a figure of another unit.
	 * @param figure the figure to compare
	 */
	void mustFit(Figures.Figure figure) {
		if (figure.unit() != this.unit) {
			throw new UnitMismatchException(figure.name(), figure.unit().symbol(), this.text);
		}
	}

}
