package org.jiping.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an edition rounds what it awards.
 *
 * @param decimals decimals kept, 0 to 6
 * @param mode the direction at a tie
 */
public record Rounding(int decimals, RoundingMode mode) {

	/** Two decimals, half up: the custom of the trade. */
	public static final Rounding STANDARD = new Rounding(2, RoundingMode.HALF_UP);

	/**
	 * Digits within which a computed figure is exact; the noise a division leaves behind
	 * them must not decide a tie.
	 */
	private static final int EXACT_DIGITS = 40;

	public Rounding {
		if (decimals < 0 || decimals > 6) {
			throw new IllegalArgumentException("decimals must be 0 to 6: " + decimals);
		}
	}

	/**
	 * Rounds a computed figure once.
	 * @param exact the figure before rounding
	 * @return the figure with {@link #decimals()} decimals
	 */
	public BigDecimal apply(BigDecimal exact) {
		BigDecimal settled = (exact.scale() > EXACT_DIGITS) ? exact.setScale(EXACT_DIGITS, RoundingMode.HALF_UP)
				: exact;
		return settled.setScale(this.decimals, this.mode);
	}

	/**
	 * Whether points have more decimals than are ever awarded.
	 * @param points points
	 * @return true for 2.345 where two decimals are kept
	 */
	public boolean finer(BigDecimal points) {
		return points.stripTrailingZeros().scale() > this.decimals;
	}

	public Score award(BigDecimal exact) {
		return new Score(apply(exact));
	}

}
