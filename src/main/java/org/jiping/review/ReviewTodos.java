package org.jiping.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseCalendar;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.notice.Todo;
import org.jiping.notice.TodoSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose turn it is in which review.
 */
@Component
@Transactional(readOnly = true)
class ReviewTodos implements TodoSource {

	private final ReviewManagement reviews;

	private final ReviewRecords records;

	private final CaseManagement cases;

	private final DepartmentDesk desk;

	private final List<CaseCalendar> calendars;

	ReviewTodos(ReviewManagement reviews, ReviewRecords records, CaseManagement cases, DepartmentDesk desk,
			List<CaseCalendar> calendars) {
		this.reviews = reviews;
		this.records = records;
		this.cases = cases;
		this.desk = desk;
		this.calendars = calendars;
	}

	@Override
	public List<Todo> of(Viewer viewer) {
		List<Todo> todos = new ArrayList<>();
		if (viewer.role() == Role.DEPARTMENT) {
			this.desk.sent(viewer)
				.stream()
				.filter(DepartmentDesk.Sent::open)
				.forEach((sent) -> todos.add(new Todo("review.todo.opine", names(sent.about()),
						"/department/cases/" + sent.about().id(), sent.copies().get(0).due())));
			return todos;
		}
		Map<CaseId, ReviewRecords.Remarks> remarks = this.records.remarks(viewer.username());
		for (EvaluationCase about : this.cases.visibleTo(viewer)) {
			turn(about, viewer, todos);
			ReviewRecords.Remarks waiting = remarks.get(about.id());
			if (waiting != null && about.status() != CaseStatus.ARCHIVED) {
				remarks(about, waiting, viewer, todos);
			}
		}
		return todos;
	}

	private static void remarks(EvaluationCase about, ReviewRecords.Remarks waiting, Viewer viewer, List<Todo> todos) {
		boolean writes = about.evaluatedBy(viewer);
		long count = waiting.answered() + (writes ? waiting.open() : 0);
		if (count > 0) {
			todos.add(new Todo(
					"review.todo.comments", List.of(about.department().name(),
							String.valueOf(about.fiscalYear().value()), String.valueOf(count)),
					"/cases/" + about.id() + "/review", null));
		}
	}

	private void turn(EvaluationCase about, Viewer viewer, List<Todo> todos) {
		CaseStatus status = about.status();
		String what = null;
		if (about.ledBy(viewer) && status == CaseStatus.IN_PROGRESS) {
			what = "review.todo.hand-in";
		}
		else if (viewer.role() == Role.EVALUATOR && about.editableBy(viewer)) {
			what = "review.todo.fill";
		}
		else if (about.reviewedBy(viewer, status.reviewLevel())) {
			what = "review.todo.sign";
		}
		else if (about.ledBy(viewer) && status == CaseStatus.OPINIONS) {
			what = this.reviews.concludable(about.id()) ? "review.todo.conclude" : "review.todo.answer";
		}
		else if (viewer.role() == Role.BUREAU_LEADER && status == CaseStatus.ACCEPTANCE) {
			what = "review.todo.accept";
		}
		else if (status == CaseStatus.ACCEPTED && about.issuedBy(viewer)) {
			what = "review.todo.issue";
		}
		if (what != null) {
			todos.add(new Todo(what, names(about), "/cases/" + about.id() + "/review",
					this.calendars.stream()
						.flatMap((calendar) -> calendar.due(about.id(), status).stream())
						.findFirst()
						.orElse(null)));
		}
	}

	private static List<String> names(EvaluationCase about) {
		return List.of(about.department().name(), String.valueOf(about.fiscalYear().value()));
	}

}
