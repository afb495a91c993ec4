package org.jiping.rectification;

import java.util.List;

import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.notice.Todo;
import org.jiping.notice.TodoSource;
import org.springframework.stereotype.Component;

/**
 * What a department has to put right, and what somebody has to check.
 */
@Component
class RectificationTodos implements TodoSource {

	private final RectificationManagement items;

	RectificationTodos(RectificationManagement items) {
		this.items = items;
	}

	@Override
	public List<Todo> of(Viewer viewer) {
		if (viewer.role() == Role.DEPARTMENT) {
			return this.items.visibleTo(viewer)
				.stream()
				.filter((item) -> item.status() == RectificationStatus.OPEN
						|| item.status() == RectificationStatus.PLANNED)
				.map((item) -> new Todo("rectification.todo." + item.status().name(), List.of(item.title()),
						"/department/rectification/" + item.id(), item.due()))
				.toList();
		}
		return this.items.toCheck(viewer)
			.stream()
			.map((item) -> new Todo("rectification.todo.DONE", List.of(item.department(), item.title()),
					"/cases/" + item.caseId() + "/findings", item.due()))
			.toList();
	}

}
