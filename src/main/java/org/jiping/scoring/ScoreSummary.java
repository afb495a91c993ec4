package org.jiping.scoring;

import java.util.Optional;

import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseSummary;
import org.springframework.stereotype.Component;

/**
 * Says in one line how a case scores.
 */
@Component
class ScoreSummary implements CaseSummary {

	private final ScoreManagement scores;

	ScoreSummary(ScoreManagement scores) {
		this.scores = scores;
	}

	@Override
	public Optional<Line> summary(CaseId id) {
		ScoreSheet sheet = this.scores.compute(id);
		return Optional.of(new Line(sheet.strict().toString(), sheet.adopted().toString(), sheet.grade(),
				sheet.complete(), sheet.overrides().size()));
	}

}
