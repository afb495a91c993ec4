package org.jiping.programme;

import java.util.List;

import org.jiping.account.Viewer;
import org.jiping.notice.Todo;
import org.jiping.notice.TodoSource;
import org.springframework.stereotype.Component;

/**
 * Commissions an agency has to answer.
 */
@Component
class ProgrammeTodos implements TodoSource {

	private final ProgrammeManagement programmes;

	ProgrammeTodos(ProgrammeManagement programmes) {
		this.programmes = programmes;
	}

	@Override
	public List<Todo> of(Viewer viewer) {
		if (!viewer.headsAgency()) {
			return List.of();
		}
		return this.programmes.commissions(viewer)
			.stream()
			.filter((each) -> each.status() == Programme.Status.OFFERED)
			.map((each) -> new Todo("programme.todo.answer", List.of(each.department(), String.valueOf(each.year())),
					"/programmes", each.days().data()))
			.toList();
	}

}
