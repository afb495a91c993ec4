package org.jiping.evaluation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseStep;
import org.jiping.evaluation.CaseSummary;
import org.jiping.evaluation.CaseTeam;
import org.jiping.evaluation.EditionLookup;
import org.jiping.evaluation.EvaluationCase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of cases and the page of one case.
 */
@Controller
class CaseController {

	private final CaseManagement cases;

	private final CaseTeam team;

	private final CaseSummary summaries;

	private final EditionLookup editions;

	private final List<CaseStep> steps;

	CaseController(CaseManagement cases, CaseTeam team, CaseSummary summaries, EditionLookup editions,
			List<CaseStep> steps) {
		this.cases = cases;
		this.team = team;
		this.summaries = summaries;
		this.editions = editions;
		this.steps = steps.stream().sorted(Comparator.comparingInt(CaseStep::order)).toList();
	}

	@GetMapping("/cases")
	String list(Viewer viewer, Model model) {
		Map<UUID, String> names = new HashMap<>();
		model.addAttribute("lines",
				this.cases.visibleTo(viewer)
					.stream()
					.map((each) -> new Line(each, names.computeIfAbsent(each.editionId(), this.editions::nameOf),
							this.summaries.summary(each.id())))
					.toList());
		model.addAttribute("mayOpen", viewer.mayOpenCases());
		return "evaluation/cases";
	}

	@GetMapping("/cases/{id}")
	String show(@PathVariable String id, Viewer viewer, Model model) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		Map<String, List<CaseStep.Entry>> groups = new LinkedHashMap<>();
		List<CaseStep.Entry> spare = new ArrayList<>();
		for (CaseStep step : this.steps) {
			for (CaseStep.Entry entry : step.entries(found.id())) {
				((entry.need() == CaseStep.Need.NEVER) ? spare
						: groups.computeIfAbsent(entry.group(), (key) -> new ArrayList<>()))
					.add(entry);
			}
		}
		model.addAttribute("case", found);
		model.addAttribute("team", this.team.seats(found.id(), viewer).stream().filter(CaseTeam.Seat::named).toList());
		model.addAttribute("edition", this.editions.nameOf(found.editionId()));
		model.addAttribute("newer", this.editions.newerThan(found.editionId()).orElse(null));
		model.addAttribute("summary", this.summaries.summary(found.id()).orElse(null));
		model.addAttribute("groups", groups);
		model.addAttribute("spare", spare);
		model.addAttribute("mayEdit", found.editableBy(viewer));
		model.addAttribute("mayArchive", viewer.mayArchive());
		model.addAttribute("archivable", found.status().archivable());
		long entries = groups.values().stream().mapToLong(List::size).sum();
		long complete = groups.values().stream().flatMap(List::stream).filter(CaseStep.Entry::complete).count();
		model.addAttribute("progress", (entries == 0) ? 0 : complete * 100 / entries);
		return "evaluation/case";
	}

	@PostMapping("/cases/{id}/archive")
	String archive(@PathVariable String id, Viewer viewer) {
		this.cases.archive(CaseId.of(id), viewer);
		return "redirect:/cases/" + id;
	}

	@PostMapping("/cases/{id}/reopen")
	String reopen(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
		this.cases.reopen(CaseId.of(id), reason, viewer);
		return "redirect:/cases/" + id;
	}

	/**
	 * A line of the list.
	 *
	 * @param found the case
	 * @param edition name of its edition
	 * @param summary how it stands
	 */
	public record Line(EvaluationCase found, String edition, Optional<CaseSummary.Line> summary) {
	}

}
