package org.jiping.rectification;

import java.util.List;

import org.jiping.evaluation.ArchiveStep;
import org.jiping.evaluation.CaseId;
import org.jiping.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Keeps a case out of the archive as long as something found in it is to be put right.
 */
@Component
class OpenRectification implements ArchiveStep {

	private final Rectifications items;

	OpenRectification(Rectifications items) {
		this.items = items;
	}

	@Override
	public List<Problem> against(CaseId id) {
		long open = this.items.ofCase(id).stream().filter((item) -> item.status().open()).count();
		return (open == 0) ? List.of() : List.of(Problem.of(RectificationProblem.STILL_OPEN, String.valueOf(open)));
	}

}
