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
		Judged.Verdict verdict = judged.whole().map(Judged.Part::verdict).orElse(null);
		if (verdict != Judged.Verdict.YES && verdict != Judged.Verdict.NO) {
			return Outcome.missing(name, List.of(), List.of(name));
		}
		boolean met = verdict == Judged.Verdict.YES;
		BigDecimal points = met ? weight : BigDecimal.ZERO;
		return Outcome.judged(points, name, new Score(points).toString(),
				Words.of(met ? "rule.yes-no.met" : "rule.yes-no.not-met", name));
	}

	@Override
	public List<String> needs() {
		return List.of();
	}

	@Override
	public List<Question> questions() {
		return List.of(new Question("", "", Question.Kind.VERDICT, List.of()));
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.yes-no", name, new Score(weight).toString()));
	}

}
