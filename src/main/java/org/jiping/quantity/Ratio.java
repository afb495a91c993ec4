package org.jiping.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A share of something, kept unrounded; 1 is one hundred percent.
 *
 * @param value the share
 */
public record Ratio(BigDecimal value) implements Comparable<Ratio> {

	/** Digits carried by a division; far beyond what any rounding to print can see. */
	public static final MathContext PRECISION = new MathContext(68);

	/**
	 * Divides two figures of one unit.
	 * @param numerator the part
	 * @param denominator the whole
	 * @return the ratio, or nothing when the denominator is zero
	 */
	public static Optional<Ratio> of(BigDecimal numerator, BigDecimal denominator) {
		return (denominator.signum() == 0) ? Optional.empty()
				: Optional.of(new Ratio(numerator.divide(denominator, PRECISION)));
	}

	/**
	 * The ratio in percent.
	 * @return percent, unrounded
	 */
	public BigDecimal percent() {
		return this.value.movePointRight(2);
	}

	@Override
	public int compareTo(Ratio other) {
		return this.value.compareTo(other.value);
	}

}
