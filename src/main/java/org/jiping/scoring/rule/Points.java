package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.jiping.quantity.Score;

/**
 * What is common to points that a rule names itself.
 */
final class Points {

	private Points() {
	}

	static void mustNotExceed(BigDecimal points, BigDecimal weight) {
		if (points.signum() < 0 || points.compareTo(weight) > 0) {
			throw new RuleFault(RuleProblem.POINTS_TOO_MANY, points.toPlainString(), weight.toPlainString());
		}
	}

	static void mustAddUp(Stream<BigDecimal> parts, BigDecimal weight) {
		BigDecimal sum = parts.reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.compareTo(weight) != 0) {
			throw new RuleFault(RuleProblem.PARTS_SUM, new Score(sum).toString(), new Score(weight).toString());
		}
	}

}
