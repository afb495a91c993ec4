package org.jiping.scoring.web;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.problem.RefusedException;
import org.jiping.scoring.ScoreManagement;
import org.jiping.scoring.ScoreSheet;
import org.jiping.scoring.ScoreTree;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The indicator tree with scores and traces, and adopting another score.
 */
@Controller
class ScoreController {

	private final ScoreManagement scores;

	private final ScoreTree tree;

	private final CaseManagement cases;

	private final MessageSource messages;

	ScoreController(ScoreManagement scores, ScoreTree tree, CaseManagement cases, MessageSource messages) {
		this.scores = scores;
		this.tree = tree;
		this.cases = cases;
		this.messages = messages;
	}

	@GetMapping("/cases/{id}/scores")
	String show(@PathVariable String id, Viewer viewer, Model model, Locale locale) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		ScoreSheet sheet = this.scores.score(found.id(), viewer);
		model.addAttribute("case", found);
		model.addAttribute("tree", this.tree.write(sheet, locale));
		model.addAttribute("gaps", sheet.edition().weightGaps());
		model.addAttribute("mayEdit", found.editableBy(viewer));
		return "scoring/scores";
	}

	@GetMapping("/cases/{id}/sensitivity")
	String sensitivity(@PathVariable String id, Viewer viewer, Model model) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		model.addAttribute("case", found);
		model.addAttribute("sensitivity", this.scores.sensitivity(found.id(), viewer));
		return "scoring/sensitivity";
	}

	@PostMapping("/cases/{id}/scores/{code}/adopt")
	String adopt(@PathVariable String id, @PathVariable String code, @Valid @ModelAttribute AdoptForm form,
			BindingResult errors, Viewer viewer, RedirectAttributes redirect, Locale locale) {
		String refused = null;
		if (errors.hasErrors()) {
			refused = errors.getAllErrors()
				.stream()
				.map((error) -> this.messages.getMessage(error, locale))
				.collect(Collectors.joining("；"));
		}
		else {
			try {
				this.scores.adopt(CaseId.of(id), code, form.points(), form.reason(), form.approver(), viewer);
			}
			catch (RefusedException ex) {
				refused = ex.problems()
					.all()
					.stream()
					.map((problem) -> this.messages.getMessage("problem." + problem.code().code(), problem.arguments(),
							locale))
					.collect(Collectors.joining("；"));
			}
		}
		if (refused != null) {
			redirect.addFlashAttribute("refused", new Refused(code, refused, typed(errors, "points"),
					typed(errors, "approver"), typed(errors, "reason")));
		}
		return "redirect:/cases/" + id + "/scores#" + code;
	}

	private static String typed(BindingResult form, String field) {
		return Objects.toString(form.getFieldValue(field), "");
	}

	@PostMapping("/cases/{id}/scores/{code}/withdraw")
	String withdraw(@PathVariable String id, @PathVariable String code, Viewer viewer) {
		this.scores.withdraw(CaseId.of(id), code, viewer);
		return "redirect:/cases/" + id + "/scores#" + code;
	}

	/**
	 * An adoption that was refused, and what was typed.
	 *
	 * @param code the criterion
	 * @param why what is wrong
	 * @param points points as typed
	 * @param approver approver as typed
	 * @param reason reason as typed
	 */
	public record Refused(String code, String why, String points, String approver,
			String reason) implements Serializable {
	}

}
