package org.jiping.evaluation.web;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evaluation.CaseTeam;
import org.jiping.evaluation.EvaluationCase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The team of a case.
 */
@Controller
class TeamController {

	private final CaseTeam team;

	private final CaseManagement cases;

	TeamController(CaseTeam team, CaseManagement cases) {
		this.team = team;
		this.cases = cases;
	}

	@GetMapping("/cases/{id}/team")
	String show(@PathVariable String id, Viewer viewer, Model model) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		model.addAttribute("case", about);
		model.addAttribute("seats", this.team.seats(about.id(), viewer));
		model.addAttribute("names", viewer.mayStaff(about.agency().id()) && about.status() != CaseStatus.ARCHIVED);
		return "evaluation/team";
	}

	@PostMapping("/cases/{id}/team/{username}")
	String name(@PathVariable String id, @PathVariable String username,
			@RequestParam(defaultValue = "false") boolean named, Viewer viewer) {
		this.team.name(CaseId.of(id), username, named, viewer);
		return "redirect:/cases/" + CaseId.of(id) + "/team";
	}

}
