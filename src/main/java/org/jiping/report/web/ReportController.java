package org.jiping.report.web;

import java.nio.charset.StandardCharsets;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.measure.MeasureKey;
import org.jiping.report.PreparedReport;
import org.jiping.report.ReportManagement;
import org.jiping.report.document.Block;
import org.jiping.report.html.HtmlDocumentWriter;
import org.jspecify.annotations.Nullable;
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

	private static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final ReportManagement reports;

	private final CaseManagement cases;

	ReportController(ReportManagement reports, CaseManagement cases) {
		this.reports = reports;
		this.cases = cases;
	}

	@GetMapping("/cases/{id}/report")
	String preview(@PathVariable String id, Viewer viewer, Model model) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		PreparedReport report = this.reports.prepare(found.id(), viewer);
		model.addAttribute("case", found);
		model.addAttribute("unknown", report.unknown());
		model.addAttribute("contents",
				report.blocks()
					.stream()
					.filter(Block.Heading.class::isInstance)
					.map(Block.Heading.class::cast)
					.filter((heading) -> heading.level() <= 2)
					.toList());
		model.addAttribute("html",
				HtmlDocumentWriter.write(report.blocks(), (reference) -> address(found.id(), reference, report)));
		return "report/preview";
	}

	private static @Nullable String address(CaseId id, String reference, PreparedReport report) {
		if (reference.startsWith("score:")) {
			return "/cases/" + id + "/scores#" + reference.substring("score:".length());
		}
		MeasureKey key = new MeasureKey(reference.substring("figure:".length()));
		return report.subject().figures().find(key).map((measure) -> {
			if (measure.provenance().sheet() != null) {
				return "/cases/" + id + "/figures/" + key;
			}
			return "/cases/" + id + "/scores?figure=" + key;
		}).orElse(null);
	}

	@GetMapping("/cases/{id}/report.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id, Viewer viewer) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		return download(found, ".pdf", MediaType.APPLICATION_PDF, this.reports.pdf(found.id(), viewer));
	}

	@GetMapping("/cases/{id}/report.docx")
	ResponseEntity<byte[]> word(@PathVariable String id, Viewer viewer) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		return download(found, ".docx", DOCX, this.reports.word(found.id(), viewer));
	}

	static ResponseEntity<byte[]> download(EvaluationCase found, String extension, MediaType type, byte[] bytes) {
		String name = found.department().name() + found.fiscalYear().value() + extension;
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(bytes);
	}

}
