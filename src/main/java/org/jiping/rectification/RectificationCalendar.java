package org.jiping.rectification;

import java.util.List;

import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.notice.CalendarDay;
import org.jiping.notice.CalendarSource;
import org.springframework.stereotype.Component;

/**
 * Until when each item has to be put right.
 */
@Component
class RectificationCalendar implements CalendarSource {

	private final RectificationManagement items;

	RectificationCalendar(RectificationManagement items) {
		this.items = items;
	}

	@Override
	public List<CalendarDay> days(Viewer viewer) {
		if (viewer.role().side() == Role.Side.SYSTEM) {
			return List.of();
		}
		return this.items.visibleTo(viewer)
			.stream()
			.map((item) -> new CalendarDay(item.due(), "rectification.calendar.due",
					List.of(item.department(), item.title()),
					(viewer.role() == Role.DEPARTMENT) ? "/department/rectification/" + item.id()
							: "/cases/" + item.caseId() + "/findings",
					!item.status().open()))
			.toList();
	}

}
