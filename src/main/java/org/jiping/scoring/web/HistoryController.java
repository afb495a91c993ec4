package org.jiping.scoring.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.scoring.ScoreHistory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Every score a case ever had, and who changed it why.
 */
@Controller
class HistoryController {

	private final ScoreHistory history;

	private final CaseManagement cases;

	HistoryController(ScoreHistory history, CaseManagement cases) {
		this.history = history;
		this.cases = cases;
	}

	@GetMapping("/cases/{id}/scores/history")
	String list(@PathVariable String id, Viewer viewer, Model model, Locale locale) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		model.addAttribute("case", found);
		model.addAttribute("entries", this.history.of(found.id(), viewer, locale));
		return "scoring/history";
	}

	@GetMapping("/cases/{id}/scores/history/{sheet}")
	String show(@PathVariable String id, @PathVariable UUID sheet, Viewer viewer, Model model) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		ScoreHistory.Kept kept = this.history.kept(found.id(), sheet, viewer)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("case", found);
		model.addAttribute("kept", kept);
		model.addAttribute("tree", kept.sheet().result());
		model.addAttribute("gaps", List.of());
		model.addAttribute("mayEdit", false);
		return "scoring/scores";
	}

}
