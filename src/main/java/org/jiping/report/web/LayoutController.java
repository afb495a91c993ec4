package org.jiping.report.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
		page.addObject("mayEdit", report.about().editableBy(viewer));
		page.addObject("layout", report.layout());
		page.addObject("outlines", ReportOutline.values());
		page.addObject("tableLines", Looks.TableLines.values());
		List<HeadingRow> headings = headings(report.layout());
		page.addObject("headings", headings);
		page.addObject("empty", headings.stream().filter((row) -> row.level() == 1).allMatch(HeadingRow::hidden));
		page.addObject("doubts", this.reports.doubts(report).orElse(null));
		page.addObject("templates", this.templates.kept(report.about().id(), viewer));
		page.addObject("replaced", this.reports.replacedFonts());
		return page;
	}

	/**
	 * The headings in the order this case prints them, each with its rank among its like.
	 */
	private static List<HeadingRow> headings(ReportLayout layout) {
		List<HeadingRow> rows = new ArrayList<>();
		List<ReportPart> parts = layout.outline().parts();
		for (List<Slot> like : groups(layout.outline())) {
			ranked(like, layout).forEach(rows::add);
		}
		List<HeadingRow> ordered = new ArrayList<>();
		rows.stream().filter((row) -> row.level() == 1).forEach((chapter) -> {
			ordered.add(chapter);
			ReportPart part = parts.stream()
				.filter((each) -> each.key().equals(chapter.key()))
				.findFirst()
				.orElseThrow();
			rows.stream()
				.filter((row) -> row.level() == 2
						&& part.sections().stream().anyMatch((section) -> section.key().equals(row.key())))
				.forEach(ordered::add);
		});
		return ordered;
	}

	/** The headings that may change places among each other. */
	private static List<List<Slot>> groups(ReportOutline outline) {
		List<List<Slot>> groups = new ArrayList<>();
		for (ReportPart.Kind kind : ReportPart.Kind.values()) {
			List<Slot> like = new ArrayList<>();
			for (int p = 0; p < outline.parts().size(); p++) {
				ReportPart part = outline.parts().get(p);
				if (part.kind() == kind && kind != ReportPart.Kind.FRONT) {
					like.add(new Slot(part.key(), 1, p));
				}
			}
			groups.add(like);
		}
		for (ReportPart part : outline.parts()) {
			List<Slot> like = new ArrayList<>();
			for (int s = 0; s < part.sections().size(); s++) {
				if (!part.sections().get(s).key().isEmpty()) {
					like.add(new Slot(part.sections().get(s).key(), 2, s));
				}
			}
			groups.add(like);
		}
		return groups;
	}

	private static List<HeadingRow> ranked(List<Slot> like, ReportLayout layout) {
		List<Slot> sorted = like.stream()
			.sorted(Comparator.comparing((slot) -> Optional.ofNullable(layout.changes().get(slot.key()))
				.map(OutlineChange::position)
				.orElse(slot.usual())))
			.toList();
		List<HeadingRow> rows = new ArrayList<>();
		for (int i = 0; i < sorted.size(); i++) {
			String key = sorted.get(i).key();
			boolean several = key.equals("annex.survey");
			OutlineChange change = layout.changes().get(key);
			rows.add(new HeadingRow(key, sorted.get(i).level(),
					layout.outline().words().say(several ? "annex.survey.group" : key), i + 1,
					change != null && change.hidden(), (change != null) ? change.title() : null, !several));
		}
		return rows;
	}

	@PostMapping("/cases/{id}/report/layout")
	String keep(@PathVariable String id, @RequestParam ReportOutline outline, @RequestParam Looks.TableLines lines,
			@RequestParam int version, @RequestParam Map<String, String> fields, Viewer viewer,
			RedirectAttributes redirect) {
		CaseId caseId = CaseId.of(id);
		ReportLayout before = this.reports.prepare(caseId, viewer).layout();
		Map<String, OutlineChange> changes = new HashMap<>();
		// Another outline begins as it usually is: what was typed was meant for the
		// other.
		List<List<Slot>> groups = (outline == before.outline()) ? groups(outline) : List.of();
		for (List<Slot> like : groups) {
			if (fields.containsKey("usual")) {
				like.forEach((slot) -> put(slot.key(), slot.usual(), false, fields, changes));
			}
			else {
				arrange(like, before, fields, changes);
			}
		}
		this.reports.arrange(caseId, new ReportLayout(outline, lines, changes, version), viewer);
		redirect.addFlashAttribute("saved", true);
		return "redirect:/cases/" + caseId + "/report/layout";
	}

	/**
	 * What moved up stands before what had its rank, what moved down behind it.
	 * @param like headings of one kind
	 * @param before the layout the form was made from
	 * @param fields what was typed
	 * @param changes where what differs from the outline is put
	 */
	private static void arrange(List<Slot> like, ReportLayout before, Map<String, String> fields,
			Map<String, OutlineChange> changes) {
		Map<String, Integer> wanted = new HashMap<>();
		List<HeadingRow> rows = ranked(like, before);
		rows.forEach((row) -> {
			int typed = number(fields.getOrDefault("position." + row.key(), ""), row.position());
			wanted.put(row.key(), 2 * typed + Integer.compare(typed, row.position()));
		});
		List<String> order = rows.stream()
			.map(HeadingRow::key)
			.sorted(Comparator.comparing((key) -> wanted.getOrDefault(key, 0)))
			.toList();
		for (int i = 0; i < order.size(); i++) {
			String key = order.get(i);
			int place = like.get(i).usual();
			boolean moved = like.stream().noneMatch((slot) -> slot.key().equals(key) && slot.usual() == place);
			put(key, place, moved, fields, changes);
		}
	}

	private static void put(String key, int place, boolean moved, Map<String, String> fields,
			Map<String, OutlineChange> changes) {
		String title = fields.getOrDefault("title." + key, "").strip();
		boolean hidden = fields.containsKey("hidden." + key);
		if (hidden || moved || !title.isEmpty()) {
			changes.put(key, new OutlineChange(place, hidden, title.isEmpty() ? null : title));
		}
	}

	private static int number(String text, int otherwise) {
		return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : otherwise;
	}

	@PostMapping("/cases/{id}/report/template")
	Object take(@PathVariable String id, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "false") boolean all, Viewer viewer, Locale locale,
			RedirectAttributes redirect) throws IOException {
		CaseId caseId = CaseId.of(id);
		String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
		Optional<Problem> problem = this.templates.take(caseId, all, name, file.getBytes(), viewer);
		if (problem.isEmpty()) {
			redirect.addFlashAttribute("saved", true);
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
	 * @param position its rank among its like, from 1
	 * @param hidden whether it is left out
	 * @param own its words in this case, null for the usual ones
	 * @param nameable whether it may be named otherwise
	 */
	record HeadingRow(String key, int level, String title, int position, boolean hidden, @Nullable String own,
			boolean nameable) {
	}

	/**
	 * A heading's place in the outline.
	 *
	 * @param key its key
	 * @param level 1 for a chapter or an annex, 2 for a section
	 * @param usual its usual place
	 */
	private record Slot(String key, int level, int usual) {
	}

}
