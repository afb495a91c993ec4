package org.jiping.notice.web;

import java.time.Clock;
import java.time.LocalDate;

import org.jiping.account.Viewer;
import org.jiping.notice.NoticeManagement;
import org.jiping.notice.TodoManagement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What somebody has to do, and what they were told.
 */
@Controller
class NoticeController {

	private final NoticeManagement notices;

	private final TodoManagement todos;

	private final Clock clock;

	NoticeController(NoticeManagement notices, TodoManagement todos, Clock clock) {
		this.notices = notices;
		this.todos = todos;
		this.clock = clock;
	}

	@GetMapping("/todo")
	String todo(Viewer viewer, Model model) {
		model.addAttribute("todos", this.todos.of(viewer));
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("unread", this.notices.unread(viewer));
		return "notice/todo";
	}

	@GetMapping("/notices")
	String notices(Viewer viewer, Model model) {
		model.addAttribute("notices", this.notices.read(viewer));
		return "notice/notices";
	}

}
