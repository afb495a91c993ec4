package org.jiping.scoring.rule;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of figures; each end belongs to it or not, and an open end reaches as far as
 * figures go.
 *
 * @param low lower end, null for open
 * @param lowIncluded whether the lower end belongs to it
 * @param high upper end, null for open
 * @param highIncluded whether the upper end belongs to it
 */
record Interval(@Nullable Threshold low, boolean lowIncluded, @Nullable Threshold high, boolean highIncluded) {

	Comparison fromBelow() {
		return this.lowIncluded ? Comparison.AT_LEAST : Comparison.MORE;
	}

	Comparison fromAbove() {
		return this.highIncluded ? Comparison.AT_MOST : Comparison.LESS;
	}

	boolean holds(BigDecimal figure) {
		return (this.low == null || fromBelow().holds(figure, this.low.value()))
				&& (this.high == null || fromAbove().holds(figure, this.high.value()));
	}

	/**
	 * Which ends belong to it, as the end of the keys of sentences about it.
	 * @return closed, open, without-low or without-high
	 */
	String ends() {
		return (this.lowIncluded == this.highIncluded) ? this.lowIncluded ? "closed" : "open"
				: this.lowIncluded ? "without-high" : "without-low";
	}

	/**
	 * Prints the interval.
	 * @param figure what stands for the figure
	 * @return for instance {@code 80% ≤ x < 100%}
	 */
	String around(String figure) {
		String left = (this.low != null) ? this.low.text() + (this.lowIncluded ? " ≤ " : " < ") : "";
		String right = (this.high != null) ? " " + fromAbove().sign() + " " + this.high.text() : "";
		return left + figure + right;
	}

}
