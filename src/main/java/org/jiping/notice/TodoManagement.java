package org.jiping.notice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jiping.account.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what somebody has to do from every room.
 */
@Service
@Transactional(readOnly = true)
public class TodoManagement {

	private final List<TodoSource> sources;

	TodoManagement(List<TodoSource> sources) {
		this.sources = sources;
	}

	/**
	 * What somebody has to do, what is due first.
	 * @param viewer who
	 * @return the things to do
	 */
	public List<Todo> of(Viewer viewer) {
		return this.sources.stream()
			.flatMap((source) -> source.of(viewer).stream())
			.sorted(Comparator.comparing((todo) -> (todo.due() != null) ? todo.due() : LocalDate.MAX))
			.toList();
	}

}
