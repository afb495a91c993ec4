package org.jiping.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseStatus;
import org.jiping.indicator.EditionEntry;
import org.jiping.indicator.EditionManagement;
import org.jiping.indicator.EditionStatus;
import org.jiping.organization.OrganizationManagement;
import org.jiping.programme.Days;
import org.jiping.programme.ProgrammeManagement;
import org.jiping.quantity.FiscalYear;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Programmes, commissions and their calendar.
 */
@Controller
class ProgrammeController {

	private final ProgrammeManagement programmes;

	private final OrganizationManagement organizations;

	private final EditionManagement editions;

	private final CaseManagement cases;

	private final Clock clock;

	ProgrammeController(ProgrammeManagement programmes, OrganizationManagement organizations,
			EditionManagement editions, CaseManagement cases, Clock clock) {
		this.programmes = programmes;
		this.organizations = organizations;
		this.editions = editions;
		this.cases = cases;
		this.clock = clock;
	}

	@GetMapping("/programmes")
	String list(Viewer viewer, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		Map<UUID, CaseStatus> states = new HashMap<>();
		this.cases.visibleTo(viewer).forEach((about) -> states.put(about.id().value(), about.status()));
		model.addAttribute("programmes", this.programmes.visibleTo(viewer));
		model.addAttribute("states", states);
		model.addAttribute("today", today);
		model.addAttribute("names",
				this.editions.visibleTo(viewer)
					.stream()
					.collect(Collectors.toMap(EditionEntry::key, EditionEntry::name, (first, second) -> first)));
		model.addAttribute("plans", viewer.mayPlan());
		model.addAttribute("answers", viewer.headsAgency());
		if (viewer.mayPlan()) {
			model.addAttribute("departments", this.organizations.departments());
			model.addAttribute("agencies", this.organizations.agencies());
			model.addAttribute("editions",
					this.editions.visibleTo(viewer)
						.stream()
						.filter((each) -> each.status() == EditionStatus.PUBLISHED)
						.toList());
			model.addAttribute("lastYear", today.getYear() - 1);
		}
		return "programme/list";
	}

	@PostMapping("/programmes")
	String open(@RequestParam FiscalYear year, @RequestParam String name, Viewer viewer) {
		this.programmes.open(year, name, viewer);
		return "redirect:/programmes";
	}

	@PostMapping("/programmes/{programme}/commissions")
	String commission(@PathVariable UUID programme, @RequestParam UUID department, @RequestParam UUID agency,
			@RequestParam String edition, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate data,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate draft,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate review,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate acceptance, Viewer viewer) {
		this.programmes.commission(programme, department, agency, edition, new Days(data, draft, review, acceptance),
				viewer);
		return "redirect:/programmes";
	}

	@PostMapping("/commissions/{commission}/accept")
	String accept(@PathVariable UUID commission, @RequestParam(defaultValue = "false") boolean declared,
			Viewer viewer) {
		return "redirect:/cases/" + this.programmes.accept(commission, declared, viewer);
	}

	@PostMapping("/commissions/{commission}/decline")
	String decline(@PathVariable UUID commission, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
		this.programmes.decline(commission, reason, viewer);
		return "redirect:/programmes";
	}

	@PostMapping("/commissions/{commission}/withdraw")
	String withdraw(@PathVariable UUID commission, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
		this.programmes.withdraw(commission, reason, viewer);
		return "redirect:/programmes";
	}

}
