package org.jiping.report.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.intake.ProblemText;
import org.jiping.problem.Problem;
import org.jiping.report.OutlineChange;
import org.jiping.report.PreparedReport;
import org.jiping.report.ReportLayout;
import org.jiping.report.ReportManagement;
import org.jiping.report.ReportTemplates;
import org.jiping.report.document.Looks;
import org.jiping.report.section.ReportOutline;
import org.jiping.report.section.ReportPart;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * How a report is laid out: its outline, the lines of its tables, the firm's template.
 */
@Controller
class LayoutController {

	private final ReportManagement reports;

	private final ReportTemplates templates;

	private final ProblemText problems;

	LayoutController(ReportManagement reports, ReportTemplates templates, ProblemText problems) {
		this.reports = reports;
		this.templates = templates;
		this.problems = problems;
	}

	@GetMapping("/cases/{id}/report/layout")
	ModelAndView show(@PathVariable String id, Viewer viewer) {
		PreparedReport report = this.reports.prepare(CaseId.of(id), viewer);
		ModelAndView page = new ModelAndView("report/layout");
		page.addObject("case", report.about());
		page.addObject("mayEdit", ReportController.mayEdit(report.about(), viewer));
		page.addObject("layout", report.layout());
		page.addObject("outlines", ReportOutline.values());
		page.addObject("tableLines", Looks.TableLines.values());
		page.addObject("headings", headings(report.layout()));
		page.addObject("templates", this.templates.kept(report.about().id(), viewer));
		page.addObject("replaced", this.reports.replacedFonts());
		return page;
	}

	private static List<HeadingRow> headings(ReportLayout layout) {
		List<HeadingRow> rows = new ArrayList<>();
		List<ReportPart> parts = layout.outline().parts();
		for (int p = 0; p < parts.size(); p++) {
			ReportPart part = parts.get(p);
			if (part.kind() == ReportPart.Kind.FRONT) {
				continue;
			}
			rows.add(row(part.key(), p, 1, layout));
			for (int s = 0; s < part.sections().size(); s++) {
				String key = part.sections().get(s).key();
				if (!key.isEmpty()) {
					rows.add(row(key, s, 2, layout));
				}
			}
		}
		return rows;
	}

	private static HeadingRow row(String key, int usual, int level, ReportLayout layout) {
		OutlineChange change = layout.changes().get(key);
		String phrase = key.equals("annex.survey") ? "annex.survey.group" : key;
		String title = ReportOutline.phrases().say(phrase);
		return new HeadingRow(key, level, title, (change != null) ? change.position() : usual,
				change != null && change.hidden(), (change != null) ? change.title() : null,
				!key.equals("annex.survey"));
	}

	@PostMapping("/cases/{id}/report/layout")
	String keep(@PathVariable String id, @RequestParam String outline, @RequestParam String lines,
			@RequestParam int version, @RequestParam Map<String, String> fields, Viewer viewer) {
		CaseId caseId = CaseId.of(id);
		Map<String, OutlineChange> changes = new HashMap<>();
		ReportOutline chosen = ReportOutline.valueOf(outline);
		for (HeadingRow row : headings(new ReportLayout(chosen, Looks.TableLines.GRID, Map.of(), 0))) {
			String position = fields.get("position." + row.key());
			if (position == null) {
				continue;
			}
			String title = fields.getOrDefault("title." + row.key(), "").strip();
			OutlineChange change = new OutlineChange(number(position, row.position()),
					fields.containsKey("hidden." + row.key()), title.isEmpty() ? null : title);
			if (change.hidden() || change.title() != null || change.position() != row.position()) {
				changes.put(row.key(), change);
			}
		}
		this.reports.arrange(caseId, new ReportLayout(chosen, Looks.TableLines.valueOf(lines), changes, version),
				viewer);
		return "redirect:/cases/" + caseId + "/report/layout";
	}

	private static int number(String text, int otherwise) {
		return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : otherwise;
	}

	@PostMapping("/cases/{id}/report/template")
	Object take(@PathVariable String id, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "false") boolean all, Viewer viewer, Locale locale) throws IOException {
		CaseId caseId = CaseId.of(id);
		String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
		Optional<Problem> problem = this.templates.take(caseId, all, name, file.getBytes(), viewer);
		if (problem.isEmpty()) {
			return "redirect:/cases/" + caseId + "/report/layout";
		}
		ModelAndView page = show(id, viewer);
		page.addObject("problems", this.problems.say(List.of(problem.get()), locale));
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping("/cases/{id}/report/template/remove")
	String remove(@PathVariable String id, @RequestParam boolean all, Viewer viewer) {
		CaseId caseId = CaseId.of(id);
		this.templates.remove(caseId, all, viewer);
		return "redirect:/cases/" + caseId + "/report/layout";
	}

	/**
	 * A heading of the outline.
	 *
	 * @param key its key
	 * @param level 1 for a chapter or an annex, 2 for a section
	 * @param title its usual words
	 * @param position its place
	 * @param hidden whether it is left out
	 * @param own its words in this case, null for the usual ones
	 * @param nameable whether it may be named otherwise
	 */
	record HeadingRow(String key, int level, String title, int position, boolean hidden, @Nullable String own,
			boolean nameable) {
	}

}
