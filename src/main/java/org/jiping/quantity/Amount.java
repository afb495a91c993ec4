package org.jiping.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money in 元 with two decimals; 万元 is only a way to type or print it.
 *
 * @param yuan the sum in 元, scale 2, negative where a refund or correction is meant
 */
public record Amount(BigDecimal yuan) implements Comparable<Amount> {

	/** No money. */
	public static final Amount ZERO = new Amount(BigDecimal.ZERO);

	/**
	 * Takes a sum in 元.
	 * @param yuan the sum; an {@link ArithmeticException} is thrown if it is finer than a
	 * 分
	 */
	public Amount {
		yuan = yuan.setScale(2, RoundingMode.UNNECESSARY);
	}

	/**
	 * The same sum in 万元, exact.
	 * @return the sum with up to six decimals
	 */
	public BigDecimal tenThousand() {
		return this.yuan.movePointLeft(4);
	}

	public Amount plus(Amount other) {
		return new Amount(this.yuan.add(other.yuan));
	}

	public Amount minus(Amount other) {
		return new Amount(this.yuan.subtract(other.yuan));
	}

	@Override
	public int compareTo(Amount other) {
		return this.yuan.compareTo(other.yuan);
	}

}
