package org.jiping.scoring;

import java.util.ArrayList;
import java.util.List;

import org.jiping.evaluation.CaseId;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureUse;
import org.springframework.stereotype.Component;

/**
 * Tells which criteria a figure was used for, and what they scored.
 */
@Component
class ScoredFigures implements MeasureUse {

	private final ScoreManagement scores;

	ScoredFigures(ScoreManagement scores) {
		this.scores = scores;
	}

	@Override
	public List<Use> usesOf(CaseId id, MeasureKey key) {
		List<Use> uses = new ArrayList<>();
		for (IndicatorScore indicator : this.scores.compute(id).indicators()) {
			collect(indicator, key, uses);
		}
		return uses;
	}

	private static void collect(IndicatorScore indicator, MeasureKey key, List<Use> uses) {
		indicator.children().forEach((child) -> collect(child, key, uses));
		for (CriterionScore score : indicator.criteria()) {
			if (score.figures().stream().anyMatch((figure) -> figure.key().equals(key))) {
				String points = score.adopted().map(Object::toString).orElse("—");
				uses.add(new Use(score.criterion().code(),
						indicator.indicator().name() + " · " + score.criterion().name(),
						points + " / " + score.weight(), "scores#" + score.criterion().code()));
			}
		}
	}

}
