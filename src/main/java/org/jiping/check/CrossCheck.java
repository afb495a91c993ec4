package org.jiping.check;

import java.math.BigDecimal;

import org.jiping.measure.Formula;
import org.jspecify.annotations.Nullable;

/**
 * One cross-check of a case, as data.
 *
 * @param key its key
 * @param title what it says, in Chinese
 * @param en what it says, in English
 * @param left formula of the left side
 * @param operator how both sides stand to each other
 * @param right formula of the right side
 * @param tolerance how far they may differ, 0 or more, in the unit of the figures
 * @param severity what a failure means
 * @param each table for whose every line there is one such check, null for a single one
 */
public record CrossCheck(String key, String title, String en, String left, Operator operator, String right,
		BigDecimal tolerance, Severity severity, @Nullable String each) {

	/**
	 * How two sides stand to each other.
	 */
	public enum Operator {

		/** Both are the same. */
		EQUAL("=", "="),
		/** The left is not more. */
		NOT_MORE("<=", "≤"),
		/** The left is not less. */
		NOT_LESS(">=", "≥");

		private final String sign;

		private final String printed;

		Operator(String sign, String printed) {
			this.sign = sign;
			this.printed = printed;
		}

		public String sign() {
			return this.sign;
		}

		public String printed() {
			return this.printed;
		}

		static Operator of(String sign) {
			for (Operator operator : values()) {
				if (operator.sign.equals(sign)) {
					return operator;
				}
			}
			throw new IllegalArgumentException("no operator " + sign);
		}

		boolean holds(BigDecimal difference, BigDecimal tolerance) {
			return switch (this) {
				case EQUAL -> difference.abs().compareTo(tolerance) <= 0;
				case NOT_MORE -> difference.compareTo(tolerance) <= 0;
				case NOT_LESS -> difference.negate().compareTo(tolerance) <= 0;
			};
		}

	}

	Formula leftSide() {
		return Formula.parse(this.left);
	}

	Formula rightSide() {
		return Formula.parse(this.right);
	}

	CrossCheck with(java.util.function.UnaryOperator<String> fill) {
		return new CrossCheck(fill.apply(this.key), fill.apply(this.title), fill.apply(this.en), fill.apply(this.left),
				this.operator, fill.apply(this.right), this.tolerance, this.severity, null);
	}

}
