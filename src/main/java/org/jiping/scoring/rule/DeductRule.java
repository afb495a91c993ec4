package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Score;

/**
 * "For each defect (or missing part) d points off, down to none": max(0, w − n·d).
 * (shapes C1, C3)
 *
 * @param per points off for each
 */
public record DeductRule(BigDecimal per) implements ScoringRule {

	public DeductRule {
		if (per.signum() <= 0) {
			throw new RuleFault(RuleProblem.NO_DEDUCTION, per.toPlainString());
		}
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		String w = new Score(weight).toString();
		String d = new Score(this.per).toString();
		String formula = "max(0, " + w + " − " + name + " × " + d + ")";
		BigDecimal defects = judged.defects().orElse(null);
		if (defects == null) {
			return Outcome.missing(formula, List.of(), List.of(name));
		}
		String n = new Score(defects).toString();
		BigDecimal points = weight.subtract(defects.multiply(this.per)).max(BigDecimal.ZERO);
		return Outcome.judged(points, formula, "max(0, " + w + " − " + n + " × " + d + ")",
				Words.of((defects.signum() == 0) ? "rule.deduct.none"
						: (points.signum() == 0) ? "rule.deduct.all" : "rule.deduct.some", name, n, d));
	}

	@Override
	public List<Question> questions() {
		return Question.whole(Question.Kind.DEFECTS);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.deduct", name, new Score(weight).toString(), new Score(this.per).toString()));
	}

}
