package org.jiping.review;

import java.util.List;

import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseStatus;
import org.jiping.notice.CalendarDay;
import org.jiping.notice.CalendarSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until when departments may say something to a report sent to them.
 */
@Component
@Transactional(readOnly = true)
class ReviewCalendar implements CalendarSource {

	private final ReviewRecords records;

	private final CaseManagement cases;

	private final DepartmentDesk desk;

	ReviewCalendar(ReviewRecords records, CaseManagement cases, DepartmentDesk desk) {
		this.records = records;
		this.cases = cases;
		this.desk = desk;
	}

	@Override
	public List<CalendarDay> days(Viewer viewer) {
		if (viewer.role() == Role.DEPARTMENT) {
			return this.desk.sent(viewer)
				.stream()
				.map((sent) -> day(sent, "/department/cases/" + sent.about().id()))
				.toList();
		}
		return this.cases.visibleTo(viewer)
			.stream()
			.filter((about) -> about.status() == CaseStatus.OPINIONS)
			.map((about) -> day(new DepartmentDesk.Sent(about, this.records.copies(about.id()), List.of()),
					"/cases/" + about.id() + "/review"))
			.toList();
	}

	private static CalendarDay day(DepartmentDesk.Sent sent, String address) {
		return new CalendarDay(sent.copies().get(0).due(), "review.calendar.opinions",
				List.of(sent.about().department().name(), String.valueOf(sent.about().fiscalYear().value())), address,
				!sent.open());
	}

}
