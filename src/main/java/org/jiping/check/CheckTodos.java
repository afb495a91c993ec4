package org.jiping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.notice.Todo;
import org.jiping.notice.TodoSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Blocking failures nobody has mended or answered yet.
 */
@Component
class CheckTodos implements TodoSource {

	private final CaseManagement cases;

	private final JdbcClient database;

	CheckTodos(CaseManagement cases, JdbcClient database) {
		this.cases = cases;
		this.database = database;
	}

	/** Whose work the figures of a case are. */
	static boolean concerns(EvaluationCase about, Viewer viewer) {
		return about.evaluatedBy(viewer) && about.editableBy(viewer);
	}

	@Override
	public List<Todo> of(Viewer viewer) {
		Map<CaseId, Long> standing = new HashMap<>();
		List<EvaluationCase> mine = this.cases.visibleTo(viewer)
			.stream()
			.filter((about) -> concerns(about, viewer))
			.toList();
		if (mine.isEmpty()) {
			return List.of();
		}
		this.database.sql("""
				select case_id, count(*) as standing from check_failure f
				where ended_at is null and severity = 'BLOCKING' and case_id = any (?)
				and f.about is distinct from (select a.about from check_answer a
				where a.case_id = f.case_id and a.check_key = f.check_key order by answered_at desc limit 1)
				group by case_id""")
			.params((Object) mine.stream().map((about) -> about.id().value()).toArray(UUID[]::new))
			.query((row) -> {
				standing.put(CaseId.of(row.getString("case_id")), row.getLong("standing"));
			});
		return mine.stream()
			.filter((about) -> standing.containsKey(about.id()))
			.map((about) -> new Todo("check.todo",
					List.of(about.department().name(), String.valueOf(about.fiscalYear().value()),
							String.valueOf(standing.get(about.id()))),
					"/cases/" + about.id() + "/checks", null))
			.toList();
	}

}
