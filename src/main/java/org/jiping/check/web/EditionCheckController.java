package org.jiping.check.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jiping.account.Viewer;
import org.jiping.check.CheckDefinition;
import org.jiping.check.CrossCheck;
import org.jiping.check.EditionChecks;
import org.jiping.check.Severity;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.EditionLookup;
import org.jiping.intake.ProblemText;
import org.jiping.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The checks of an edition: built-in ones switched off and on, own ones written.
 */
@Controller
class EditionCheckController {

	private final EditionChecks checks;

	private final EditionLookup editions;

	private final ProblemText problems;

	EditionCheckController(EditionChecks checks, EditionLookup editions, ProblemText problems) {
		this.checks = checks;
		this.editions = editions;
		this.problems = problems;
	}

	@GetMapping("/editions/{edition}/checks")
	ModelAndView list(@PathVariable UUID edition, Viewer viewer, Locale locale) {
		ModelAndView page = new ModelAndView("check/edition");
		page.addObject("edition", edition);
		page.addObject("name", this.editions.nameFor(edition, viewer)
			.orElseThrow(() -> new CaseNotFoundException("edition " + edition)));
		page.addObject("mayKeep", viewer.mayKeepEditions());
		page.addObject("english", locale.getLanguage().equals("en"));
		page.addObject("builtIn", this.checks.builtIn());
		page.addObject("off", this.checks.switchedOff(edition));
		page.addObject("own", this.checks.own(edition));
		page.addObject("operators", CrossCheck.Operator.values());
		page.addObject("severities", Severity.values());
		page.addObject("typed", new CheckDefinition("", "", "", CrossCheck.Operator.EQUAL, "", "0", Severity.BLOCKING));
		return page;
	}

	@PostMapping("/editions/{edition}/checks")
	Object keep(@PathVariable UUID edition, @RequestParam String key, @RequestParam String title,
			@RequestParam String left, @RequestParam CrossCheck.Operator operator, @RequestParam String right,
			@RequestParam String tolerance, @RequestParam Severity severity, Viewer viewer, Locale locale) {
		CheckDefinition typed = new CheckDefinition(key.strip(), title.strip(), left.strip(), operator, right.strip(),
				tolerance.strip(), severity);
		List<Problem> found = this.checks.keep(edition, typed, viewer);
		if (found.isEmpty()) {
			return "redirect:/editions/" + edition + "/checks";
		}
		ModelAndView page = list(edition, viewer, locale);
		page.addObject("typed", typed);
		page.addObject("problems", this.problems.say(found, locale));
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping("/editions/{edition}/checks/{key}/off")
	String off(@PathVariable UUID edition, @PathVariable String key, Viewer viewer) {
		this.checks.switchOff(edition, key, viewer);
		return "redirect:/editions/" + edition + "/checks";
	}

	@PostMapping("/editions/{edition}/checks/{key}/remove")
	String remove(@PathVariable UUID edition, @PathVariable String key, Viewer viewer) {
		this.checks.remove(edition, key, viewer);
		return "redirect:/editions/" + edition + "/checks";
	}

}
