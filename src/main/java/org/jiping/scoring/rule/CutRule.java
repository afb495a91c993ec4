package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Score;

/**
 * "Met: w points; failed: a fixed cut from them", down to none. (shape C5)
 *
 * @param cut points lost on failure, above zero
 */
public record CutRule(BigDecimal cut) implements ScoringRule {

	public CutRule {
		if (cut.signum() <= 0) {
			throw new RuleFault(RuleProblem.NO_DEDUCTION, cut.toPlainString());
		}
	}

	@Override
	public void mustSuit(BigDecimal weight) {
		Points.mustNotExceed(this.cut, weight);
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		BigDecimal share = judged.whole().flatMap(Judged.Part::met).orElse(null);
		if (share == null) {
			return Outcome.missing(name, List.of(), List.of(name));
		}
		String w = new Score(weight).toString();
		boolean met = share.signum() > 0;
		return Outcome.judged(met ? weight : weight.subtract(this.cut).max(BigDecimal.ZERO), name,
				met ? w : w + " − " + new Score(this.cut),
				Words.of(met ? "rule.yes-no.met" : "rule.yes-no.not-met", name));
	}

	@Override
	public List<Question> questions() {
		return Question.whole(Question.Kind.VERDICT);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.cut", name, new Score(weight).toString(), new Score(this.cut).toString()));
	}

}
