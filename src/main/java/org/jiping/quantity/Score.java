package org.jiping.quantity;

import java.math.BigDecimal;

/**
 * Points on an indicator's scale, compared by value whatever the number of decimals.
 *
 * @param points the points, trailing zeros removed
 */
public record Score(BigDecimal points) implements Comparable<Score> {

	/** No points. */
	public static final Score ZERO = new Score(BigDecimal.ZERO);

	public Score {
		points = (points.signum() == 0) ? BigDecimal.ZERO : points.stripTrailingZeros();
		if (points.scale() < 0) {
			points = points.setScale(0);
		}
	}

	public static Score of(String points) {
		return new Score(new BigDecimal(points));
	}

	public Score plus(Score other) {
		return new Score(this.points.add(other.points));
	}

	public Score minus(Score other) {
		return new Score(this.points.subtract(other.points));
	}

	/**
	 * The points as a difference.
	 * @return for instance {@code +1.07} or {@code -1.07}, {@code 0} without a sign
	 */
	public String signed() {
		return ((this.points.signum() > 0) ? "+" : "") + this;
	}

	@Override
	public int compareTo(Score other) {
		return this.points.compareTo(other.points);
	}

	@Override
	public String toString() {
		return this.points.toPlainString();
	}

}
