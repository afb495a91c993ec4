package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Score;

/**
 * "Done as planned: w points; otherwise points off as the case demands" (酌情扣分): a person
 * awards between 0 and w and says why. (shape C6)
 */
public record DiscretionaryRule() implements ScoringRule {

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		Judged.Part part = judged.whole().orElse(null);
		if (part == null || (part.figure() == null && part.verdict() != Judged.Verdict.YES)) {
			return Outcome.missing(name, List.of(), List.of(name));
		}
		BigDecimal points = (part.figure() != null) ? part.figure().min(weight).max(BigDecimal.ZERO) : weight;
		boolean all = points.compareTo(weight) == 0;
		return Outcome.judged(points, name, new Score(points).toString(),
				Words.of(all ? "rule.discretionary.all" : "rule.discretionary.some", name, new Score(points).toString(),
						new Score(weight).toString()));
	}

	@Override
	public List<Question> questions() {
		return Question.whole(Question.Kind.POINTS);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.discretionary", name, new Score(weight).toString()));
	}

}
