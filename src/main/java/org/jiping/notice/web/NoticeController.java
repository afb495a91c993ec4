package org.jiping.notice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;

import org.jiping.account.Viewer;
import org.jiping.notice.CalendarManagement;
import org.jiping.notice.NoticeManagement;
import org.jiping.notice.TodoManagement;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What somebody has to do, and what they were told.
 */
@Controller
class NoticeController {

	private final NoticeManagement notices;

	private final TodoManagement todos;

	private final CalendarManagement calendar;

	private final Clock clock;

	NoticeController(NoticeManagement notices, TodoManagement todos, CalendarManagement calendar, Clock clock) {
		this.notices = notices;
		this.todos = todos;
		this.calendar = calendar;
		this.clock = clock;
	}

	@GetMapping("/todo")
	String todo(Viewer viewer, Model model) {
		model.addAttribute("todos", this.todos.of(viewer));
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("unread", this.notices.unread(viewer));
		return "notice/todo";
	}

	@GetMapping("/calendar")
	String calendar(@RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month,
			Viewer viewer, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		YearMonth shown = (month != null) ? month : YearMonth.from(today);
		model.addAttribute("month", shown);
		model.addAttribute("weeks", this.calendar.weeks(shown, viewer));
		model.addAttribute("today", today);
		return "notice/calendar";
	}

	@GetMapping("/notices")
	String notices(Viewer viewer, Model model) {
		model.addAttribute("notices", this.notices.read(viewer));
		return "notice/notices";
	}

}
