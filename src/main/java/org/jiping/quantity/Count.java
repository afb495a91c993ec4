package org.jiping.quantity;

import java.math.BigDecimal;

/**
 * A number of whole things or people, never negative.
 *
 * @param value the number, 0 or more
 */
public record Count(long value) implements Comparable<Count> {

	public Count {
		if (value < 0) {
			throw new IllegalArgumentException("a count is never negative: " + value);
		}
	}

	/**
	 * Takes a count from a decimal.
	 * @param value the number; an {@link ArithmeticException} is thrown if it is not
	 * whole
	 * @return the count
	 */
	public static Count of(BigDecimal value) {
		return new Count(value.longValueExact());
	}

	public BigDecimal decimal() {
		return BigDecimal.valueOf(this.value);
	}

	@Override
	public int compareTo(Count other) {
		return Long.compare(this.value, other.value);
	}

}
