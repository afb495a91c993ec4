package org.jiping.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseStatus;
import org.jiping.notice.CalendarDay;
import org.jiping.notice.CalendarSource;
import org.springframework.stereotype.Component;

/**
 * The four days of each commission that is offered or taken.
 */
@Component
class ProgrammeCalendar implements CalendarSource {

	private final ProgrammeManagement programmes;

	private final CaseManagement cases;

	ProgrammeCalendar(ProgrammeManagement programmes, CaseManagement cases) {
		this.programmes = programmes;
		this.cases = cases;
	}

	@Override
	public List<CalendarDay> days(Viewer viewer) {
		Map<UUID, CaseStatus> states = new HashMap<>();
		this.cases.visibleTo(viewer).forEach((about) -> states.put(about.id().value(), about.status()));
		return this.programmes.commissions(viewer)
			.stream()
			.filter((each) -> each.status() == Programme.Status.OFFERED || each.status() == Programme.Status.ACCEPTED)
			.flatMap((each) -> days(each,
					(each.caseId() != null) ? states.getOrDefault(each.caseId(), CaseStatus.IN_PROGRESS)
							: CaseStatus.IN_PROGRESS))
			.toList();
	}

	private static Stream<CalendarDay> days(Programme.Commission each, CaseStatus state) {
		List<String> names = List.of(each.department(), String.valueOf(each.year()));
		String address = (each.caseId() != null) ? "/cases/" + each.caseId() : "/programmes";
		boolean drafted = state != CaseStatus.IN_PROGRESS;
		return Stream.of(new CalendarDay(each.days().data(), "programme.calendar.data", names, address, drafted),
				new CalendarDay(each.days().draft(), "programme.calendar.draft", names, address, drafted),
				new CalendarDay(each.days().review(), "programme.calendar.review", names, address,
						state.compareTo(CaseStatus.OPINIONS) > 0),
				new CalendarDay(each.days().acceptance(), "programme.calendar.acceptance", names, address,
						state.compareTo(CaseStatus.ACCEPTANCE) > 0));
	}

}
