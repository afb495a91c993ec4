package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Printed;
import org.jiping.quantity.Score;
import org.jspecify.annotations.Nullable;

/**
 * "For each defect (or failing object) a share of w off; with N of them nothing is left":
 * w·(1 − n·s), 0 when n ≥ N. (shapes C2, C4)
 *
 * @param share share of w lost by each, above 0 and at most 1
 * @param voidAt the number of defects that voids the criterion, null for none
 */
public record VoidingRule(BigDecimal share, @Nullable BigDecimal voidAt) implements ScoringRule {

	public VoidingRule {
		if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0
				|| (voidAt != null && voidAt.compareTo(BigDecimal.ONE) < 0)) {
			throw new RuleFault(RuleProblem.NO_DEDUCTION, Printed.percent(share));
		}
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		String w = new Score(weight).toString();
		String s = Printed.percent(this.share);
		BigDecimal defects = judged.defects().orElse(null);
		if (defects == null) {
			return Outcome.missing(formula(name, s, w), List.of(), List.of(name));
		}
		String n = new Score(defects).toString();
		if (this.voidAt != null && defects.compareTo(this.voidAt) >= 0) {
			return Outcome.judged(BigDecimal.ZERO, formula(name, s, w), formula(n, s, w),
					Words.of("rule.voiding.void", name, n, new Score(this.voidAt).toString()));
		}
		BigDecimal left = BigDecimal.ONE.subtract(defects.multiply(this.share)).max(BigDecimal.ZERO);
		return Outcome.judged(weight.multiply(left), formula(name, s, w), formula(n, s, w),
				Words.of((defects.signum() == 0) ? "rule.deduct.none" : "rule.voiding.some", name, n, s));
	}

	private static String formula(String n, String s, String w) {
		return w + " × max(0, 1 − " + n + " × " + s + ")";
	}

	@Override
	public List<Question> questions() {
		return Question.whole(Question.Kind.DEFECTS);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		String w = new Score(weight).toString();
		String s = Printed.percent(this.share);
		return List
			.of((this.voidAt != null) ? Words.of("rule.voiding.limit", name, w, s, new Score(this.voidAt).toString())
					: Words.of("rule.voiding", name, w, s));
	}

}
