package org.jiping.report.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jiping.account.AccountManagement;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.intake.ProblemText;
import org.jiping.measure.Measure;
import org.jiping.report.NarrativeManagement;
import org.jiping.report.NarrativeVersion;
import org.jiping.report.PreparedReport;
import org.jiping.report.ReportManagement;
import org.jiping.report.document.Block;
import org.jiping.report.document.Passage;
import org.jiping.report.document.Span;
import org.jiping.report.html.EditorText;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writing in the report: the list of its places, the editor, figures to put in, versions.
 */
@Controller
class NarrativeController {

	private static final int MOST_FIGURES = 40;

	private final NarrativeManagement narratives;

	private final ReportManagement reports;

	private final AccountManagement accounts;

	private final ProblemText problems;

	NarrativeController(NarrativeManagement narratives, ReportManagement reports, AccountManagement accounts,
			ProblemText problems) {
		this.narratives = narratives;
		this.reports = reports;
		this.accounts = accounts;
		this.problems = problems;
	}

	@GetMapping("/cases/{id}/report/texts")
	String list(@PathVariable String id, Viewer viewer, Model model) {
		CaseId caseId = CaseId.of(id);
		PreparedReport report = this.reports.prepare(caseId, viewer);
		model.addAttribute("case", report.about());
		model.addAttribute("mayEdit", report.about().editableBy(viewer));
		List<NarrativeManagement.Written> places = this.narratives.places(report);
		model.addAttribute("places", places);
		model.addAttribute("beginnings",
				places.stream()
					.collect(Collectors.toMap((place) -> place.place().key(),
							(place) -> report.written()
								.live()
								.resolve(place.beginning())
								.stream()
								.map(Span::text)
								.collect(Collectors.joining()),
							(first, second) -> first)));
		model.addAttribute("open", places.stream().filter(NarrativeManagement.Written::open).count());
		return "report/texts";
	}

	@GetMapping("/cases/{id}/report/texts/{place}")
	ModelAndView edit(@PathVariable String id, @PathVariable String place, Viewer viewer) {
		PreparedReport report = this.reports.prepare(CaseId.of(id), viewer);
		NarrativeManagement.Written written = this.narratives.place(report, place);
		return editor(report, written, written.beginning(), written.version(), viewer);
	}

	private ModelAndView editor(PreparedReport report, NarrativeManagement.Written written, String text, int seen,
			Viewer viewer) {
		Function<String, List<Span>> live = report.written().live()::resolve;
		ModelAndView page = new ModelAndView("report/edit");
		page.addObject("case", report.about());
		page.addObject("mayEdit", report.about().editableBy(viewer));
		page.addObject("written", written);
		page.addObject("seen", seen);
		page.addObject("editor", EditorText.html(text, live));
		page.addObject("lacking", this.reports.lacking(text));
		page.addObject("hints", this.narratives.hints(report, text));
		List<NarrativeVersion> versions = this.narratives.versions(report.about().id(), written.place().key(), viewer);
		page.addObject("versions", versions);
		page.addObject("people", this.accounts.namesOf(versions.stream().map(NarrativeVersion::writtenBy)));
		return page;
	}

	@PostMapping("/cases/{id}/report/texts/{place}")
	Object write(@PathVariable String id, @PathVariable String place, @RequestParam String html, @RequestParam int seen,
			Viewer viewer, Locale locale, RedirectAttributes flash) {
		CaseId caseId = CaseId.of(id);
		String text = EditorText.text(html);
		NarrativeManagement.Outcome outcome = write(caseId, place, text, seen, viewer);
		switch (outcome.state()) {
			case STORED, UNCHANGED -> {
				flash.addFlashAttribute("stored", outcome.state().name());
				return "redirect:/cases/" + caseId + "/report/texts/" + place;
			}
			case WRITTEN_MEANWHILE -> {
				// What was typed stays in the editor, beside what the other wrote.
				PreparedReport report = this.reports.prepare(caseId, viewer);
				ModelAndView page = editor(report, outcome.now(), text, outcome.now().version(), viewer);
				page.addObject("meanwhile", this.narratives.versions(caseId, place, viewer).get(0));
				Function<String, String> shown = shown(report);
				page.addObject("rows", ComparedLine.of(lines(outcome.now().text(), shown), lines(text, shown)));
				page.setStatus(HttpStatus.CONFLICT);
				return page;
			}
			default -> {
				ModelAndView page = editor(this.reports.prepare(caseId, viewer), outcome.now(), text, seen, viewer);
				page.addObject("busy", outcome.problem() == null);
				if (outcome.problem() != null) {
					page.addObject("problems", this.problems.say(List.of(outcome.problem()), locale));
				}
				page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
				return page;
			}
		}
	}

	/**
	 * Somebody who stored elsewhere in the case at the same moment is no reason to lose a
	 * text.
	 */
	private NarrativeManagement.Outcome write(CaseId id, String place, String text, int seen, Viewer viewer) {
		try {
			return this.narratives.write(id, place, text, seen, viewer);
		}
		catch (OptimisticLockingFailureException | DataIntegrityViolationException ex) {
			try {
				return this.narratives.write(id, place, text, seen, viewer);
			}
			catch (OptimisticLockingFailureException | DataIntegrityViolationException again) {
				return new NarrativeManagement.Outcome(NarrativeManagement.State.REFUSED,
						this.narratives.place(id, place, viewer), null);
			}
		}
	}

	@PostMapping("/cases/{id}/report/texts/{place}/restore")
	String restore(@PathVariable String id, @PathVariable String place, @RequestParam int number, Viewer viewer,
			RedirectAttributes flash) {
		CaseId caseId = CaseId.of(id);
		this.narratives.restore(caseId, place, number, viewer);
		flash.addFlashAttribute("stored", "STORED");
		return "redirect:/cases/" + caseId + "/report/texts/" + place;
	}

	@GetMapping("/cases/{id}/report/texts/{place}/versions")
	String compare(@PathVariable String id, @PathVariable String place, @RequestParam int from, @RequestParam int to,
			Viewer viewer, Model model) {
		CaseId caseId = CaseId.of(id);
		List<NarrativeVersion> versions = this.narratives.versions(caseId, place, viewer);
		PreparedReport report = this.reports.prepare(caseId, viewer);
		Function<String, String> shown = shown(report);
		model.addAttribute("case", report.about());
		model.addAttribute("back", "/cases/" + caseId + "/report/texts/" + place);
		NarrativeVersion one = version(versions, from);
		NarrativeVersion other = version(versions, to);
		model.addAttribute("left", String.valueOf(one.number()));
		model.addAttribute("right", String.valueOf(other.number()));
		model.addAttribute("rows", ComparedLine.of(lines(one.content(), shown), lines(other.content(), shown)));
		return "report/compare";
	}

	/**
	 * A bound figure stands in brackets, so that it differs from the same number typed.
	 */
	private static Function<String, String> shown(PreparedReport report) {
		return (line) -> String.join("",
				report.written()
					.live()
					.resolve(line)
					.stream()
					.map((span) -> (span.reference() != null) ? "〔" + span.text() + "〕" : span.text())
					.toList());
	}

	private static List<String> lines(String text, Function<String, String> shown) {
		return Passage.of(text.lines().toList()).readable().stream().map(shown).toList();
	}

	private static NarrativeVersion version(List<NarrativeVersion> versions, int number) {
		return versions.stream()
			.filter((each) -> each.number() == number)
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("version " + number));
	}

	@GetMapping("/cases/{id}/report/names")
	String figures(@PathVariable String id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
		PreparedReport report = this.reports.prepare(CaseId.of(id), viewer);
		String wanted = q.strip().replaceAll("(?<=\\d),(?=\\d{3})", "");
		List<Measure> found = report.subject()
			.figures()
			.all()
			.stream()
			.filter((measure) -> wanted.isEmpty() || measure.name().contains(wanted)
					|| measure.key().value().contains(wanted) || measure.printed().replace(",", "").contains(wanted))
			.limit(MOST_FIGURES)
			.toList();
		model.addAttribute("figures", found);
		Map<String, String> titles = titles(report);
		model.addAttribute("titles", titles);
		model.addAttribute("references",
				report.written()
					.live()
					.references()
					.entrySet()
					.stream()
					.filter((each) -> !wanted.isEmpty()
							&& titles.getOrDefault(each.getValue(), each.getValue()).contains(wanted))
					.limit(MOST_FIGURES)
					.toList());
		return "report/figures";
	}

	/** Captions and headings of annexes, by the number they begin with. */
	private static Map<String, String> titles(PreparedReport report) {
		Map<String, String> titles = new HashMap<>();
		for (Block block : report.blocks()) {
			String title = (block instanceof Block.Table table) ? table.caption() : (block instanceof Block.Chart chart)
					? chart.caption() : (block instanceof Block.Heading heading) ? heading.text() : "";
			int end = title.indexOf('　');
			if (end > 0) {
				titles.putIfAbsent(title.substring(0, end), title);
			}
		}
		return titles;
	}

	/** What is pasted is cleaned here, where it is also cleaned when it is stored. */
	@PostMapping(path = "/cases/{id}/report/clean", produces = MediaType.TEXT_HTML_VALUE)
	@ResponseBody
	String clean(@PathVariable String id, @RequestParam String html, Viewer viewer) {
		PreparedReport report = this.reports.prepare(CaseId.of(id), viewer);
		return EditorText.html(EditorText.text(html), report.written().live()::resolve);
	}

}
