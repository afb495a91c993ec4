package org.jiping.scoring.rule;

import java.math.BigDecimal;

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

}
