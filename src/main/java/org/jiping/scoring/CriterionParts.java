package org.jiping.scoring;

import java.util.List;

import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.PartNames;
import org.springframework.stereotype.Component;

/**
 * The scoring criteria of a case as parts of it.
 */
@Component
class CriterionParts implements PartNames {

	private final ScoreManagement scores;

	CriterionParts(ScoreManagement scores) {
		this.scores = scores;
	}

	@Override
	public CasePart.Kind kind() {
		return CasePart.Kind.CRITERION;
	}

	@Override
	public List<Named> parts(CaseId id) {
		return this.scores.criteria(id)
			.stream()
			.map((criterion) -> new Named(new CasePart(kind(), criterion.code()),
					criterion.code() + " " + criterion.name(), "scores#" + criterion.code()))
			.toList();
	}

}
