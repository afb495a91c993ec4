package org.jiping.evaluation;

import java.util.List;

import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.notice.Todo;
import org.jiping.notice.TodoSource;
import org.springframework.stereotype.Component;

/**
 * Cases that have no lead evaluator yet, for the agency's administrator.
 */
@Component
class TeamTodos implements TodoSource {

	private final CaseManagement cases;

	TeamTodos(CaseManagement cases) {
		this.cases = cases;
	}

	@Override
	public List<Todo> of(Viewer viewer) {
		if (viewer.role() != Role.AGENCY_ADMINISTRATOR) {
			return List.of();
		}
		return this.cases.visibleTo(viewer)
			.stream()
			.filter((about) -> about.status() == CaseStatus.IN_PROGRESS
					&& about.team().stream().noneMatch((member) -> member.role() == Role.LEAD_EVALUATOR))
			.map((about) -> new Todo("evaluation.team.todo",
					List.of(about.department().name(), String.valueOf(about.fiscalYear().value())),
					"/cases/" + about.id() + "/team", null))
			.toList();
	}

}
