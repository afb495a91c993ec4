package org.jiping.review;

import java.util.ArrayList;
import java.util.List;

import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseCalendar;
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

	private final ReviewRecords records;

	private final CaseManagement cases;

	private final DepartmentDesk desk;

	private final List<CaseCalendar> calendars;

	ReviewTodos(ReviewRecords records, CaseManagement cases, DepartmentDesk desk, List<CaseCalendar> calendars) {
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
		for (EvaluationCase about : this.cases.visibleTo(viewer)) {
			turn(about, viewer, todos);
			long remarks = this.records.comments(about.id())
				.stream()
				.filter((comment) -> waitsFor(comment, viewer))
				.count();
			if (remarks > 0 && about.status() != CaseStatus.ARCHIVED) {
				todos.add(new Todo(
						"review.todo.comments", List.of(about.department().name(),
								String.valueOf(about.fiscalYear().value()), String.valueOf(remarks)),
						"/cases/" + about.id() + "/review", null));
			}
		}
		return todos;
	}

	private static boolean waitsFor(Review.Comment comment, Viewer viewer) {
		boolean mine = comment.by().equals(viewer.username());
		return (comment.status() == Review.Comment.Status.ANSWERED && mine)
				|| (comment.status() == Review.Comment.Status.OPEN && !mine
						&& (viewer.role() == Role.LEAD_EVALUATOR || viewer.role() == Role.EVALUATOR));
	}

	private void turn(EvaluationCase about, Viewer viewer, List<Todo> todos) {
		Role role = viewer.role();
		CaseStatus status = about.status();
		String what = null;
		if (role == Role.LEAD_EVALUATOR && status == CaseStatus.IN_PROGRESS) {
			what = "review.todo.hand-in";
		}
		else if (role.reviewLevel() > 0 && role.reviewLevel() == status.reviewLevel()) {
			what = "review.todo.sign";
		}
		else if (role == Role.LEAD_EVALUATOR && status == CaseStatus.OPINIONS) {
			what = "review.todo.answer";
		}
		else if (role == Role.BUREAU_LEADER && status == CaseStatus.ACCEPTANCE) {
			what = "review.todo.accept";
		}
		else if (status == CaseStatus.ACCEPTED && viewer.mayIssue(about.agency().id())) {
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
