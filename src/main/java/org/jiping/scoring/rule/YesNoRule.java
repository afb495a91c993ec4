package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Score;

/**
 * "Met: w points, otherwise none." (shape A1)
 */
public record YesNoRule() implements ScoringRule {

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		BigDecimal share = judged.whole().flatMap(Judged.Part::met).orElse(null);
		if (share == null) {
			return Outcome.missing(name, List.of(), List.of(name));
		}
		boolean met = share.signum() > 0;
		BigDecimal points = met ? weight : BigDecimal.ZERO;
		return Outcome.judged(points, name, new Score(points).toString(),
				Words.of(met ? "rule.yes-no.met" : "rule.yes-no.not-met", name));
	}

	@Override
	public List<Question> questions() {
		return Question.whole(Question.Kind.VERDICT);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.yes-no", name, new Score(weight).toString()));
	}

}
