package org.jiping.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.report.ReportManagement;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reports for other systems.
 */
@RestController
@Tag(name = "Reports")
class ReportApi {

	private final ReportManagement reports;

	private final CaseManagement cases;

	ReportApi(ReportManagement reports, CaseManagement cases) {
		this.reports = reports;
		this.cases = cases;
	}

	@GetMapping("/api/cases/{id}/report.pdf")
	@Operation(summary = "The evaluation report as PDF")
	ResponseEntity<byte[]> pdf(@PathVariable String id, Viewer viewer) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		return ReportController.download(ReportController.name(found) + ".pdf", MediaType.APPLICATION_PDF,
				this.reports.draft(found.id(), viewer).pdf());
	}

	@GetMapping("/api/cases/{id}/report.docx")
	@Operation(summary = "The evaluation report as a Word file")
	ResponseEntity<byte[]> word(@PathVariable String id, Viewer viewer) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		return ReportController.download(ReportController.name(found) + ".docx", ReportController.DOCX,
				this.reports.draft(found.id(), viewer).word());
	}

}
