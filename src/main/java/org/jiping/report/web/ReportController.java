package org.jiping.report.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.measure.MeasureKey;
import org.jiping.report.CheckPaper;
import org.jiping.report.PreparedReport;
import org.jiping.report.ReportManagement;
import org.jiping.report.document.Block;
import org.jiping.report.document.NarrativePlace;
import org.jiping.report.html.HtmlDocumentWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The report as a page, as Word and as PDF.
 */
@Controller
class ReportController {

	static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final ReportManagement reports;

	private final CaseManagement cases;

	private final CheckPaper checkPaper;

	private final MessageSource messages;

	ReportController(ReportManagement reports, CaseManagement cases, CheckPaper checkPaper, MessageSource messages) {
		this.reports = reports;
		this.checkPaper = checkPaper;
		this.cases = cases;
		this.messages = messages;
	}

	@GetMapping("/cases/{id}/report")
	String preview(@PathVariable String id, Viewer viewer, Model model, Locale locale) {
		PreparedReport report = this.reports.prepare(CaseId.of(id), viewer);
		EvaluationCase found = report.about();
		model.addAttribute("case", found);
		model.addAttribute("unknown", report.unknown());
		model.addAttribute("replaced", this.reports.replacedFonts());
		model.addAttribute("contents",
				report.blocks()
					.stream()
					.filter(Block.Heading.class::isInstance)
					.map(Block.Heading.class::cast)
					.filter((heading) -> heading.level() <= 2)
					.toList());
		model.addAttribute("open", report.open().size());
		model.addAttribute("html", HtmlDocumentWriter.write(report.blocks(),
				(reference) -> address(found.id(), reference, report), places(found, viewer, report, locale)));
		model.addAttribute("lacking", this.reports.lacking(report.text()));
		return "report/preview";
	}

	private Function<String, HtmlDocumentWriter.@Nullable Place> places(EvaluationCase about, Viewer viewer,
			PreparedReport report, Locale locale) {
		if (!about.editableBy(viewer)) {
			return (key) -> null;
		}
		return (key) -> {
			NarrativePlace place = report.written().places().get(key);
			return (place == null) ? null
					: new HtmlDocumentWriter.Place("/cases/" + about.id() + "/report/texts/" + key,
							this.messages.getMessage("report.texts.edit", new Object[] { place.heading() }, locale),
							place.optional());
		};
	}

	static @Nullable String address(CaseId id, String reference, PreparedReport report) {
		if (reference.startsWith("score:")) {
			return "/cases/" + id + "/scores#" + reference.substring("score:".length());
		}
		MeasureKey key = new MeasureKey(reference.substring("figure:".length()));
		return report.subject()
			.figures()
			.find(key)
			.map((measure) -> "/cases/" + id + "/" + measure.page())
			.orElse(null);
	}

	@GetMapping("/cases/{id}/report.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id, Viewer viewer) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		return download(name(found) + ".pdf", MediaType.APPLICATION_PDF, this.reports.draft(found.id(), viewer).pdf());
	}

	@GetMapping("/cases/{id}/report.docx")
	ResponseEntity<byte[]> word(@PathVariable String id, Viewer viewer) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		return download(name(found) + ".docx", DOCX, this.reports.draft(found.id(), viewer).word());
	}

	@GetMapping("/cases/{id}/checks.docx")
	ResponseEntity<byte[]> checks(@PathVariable String id, Viewer viewer) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		return download(name(found) + "-checks.docx", DOCX, this.checkPaper.write(found.id(), viewer));
	}

	static String name(EvaluationCase found) {
		return found.fileName();
	}

	static ResponseEntity<byte[]> download(String name, MediaType type, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(bytes);
	}

}
