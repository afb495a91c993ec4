package org.jiping.review.web;

import java.nio.charset.StandardCharsets;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.review.DepartmentDesk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a department's contact sees.
 */
@Controller
class DepartmentController {

	private final DepartmentDesk desk;

	DepartmentController(DepartmentDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/department")
	String list(Viewer viewer, Model model) {
		model.addAttribute("sent", this.desk.sent(viewer));
		return "review/department";
	}

	@GetMapping("/department/cases/{id}")
	String show(@PathVariable String id, Viewer viewer, Model model) {
		model.addAttribute("sent", this.desk.sent(CaseId.of(id), viewer));
		model.addAttribute("issued", this.desk.issued(CaseId.of(id), viewer));
		return "review/department-case";
	}

	@GetMapping("/department/cases/{id}/report.pdf")
	ResponseEntity<byte[]> report(@PathVariable String id, Viewer viewer) {
		CaseId caseId = CaseId.of(id);
		DepartmentDesk.Sent sent = this.desk.sent(caseId, viewer);
		return pdf(sent, "", this.desk.report(caseId, viewer));
	}

	@GetMapping("/department/cases/{id}/{round}.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable int round, Viewer viewer) {
		CaseId caseId = CaseId.of(id);
		DepartmentDesk.Sent sent = this.desk.sent(caseId, viewer);
		return pdf(sent, "-" + round, this.desk.pdf(caseId, round, viewer));
	}

	private static ResponseEntity<byte[]> pdf(DepartmentDesk.Sent sent, String suffix, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(sent.about().fileName() + suffix + ".pdf", StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(content);
	}

	@PostMapping("/department/cases/{id}/opinions")
	String opine(@PathVariable String id, @RequestParam(defaultValue = "") String body, Viewer viewer) {
		this.desk.opine(CaseId.of(id), body, viewer);
		return "redirect:/department/cases/" + CaseId.of(id);
	}

	@PostMapping("/department/cases/{id}/finish")
	String finish(@PathVariable String id, Viewer viewer) {
		this.desk.finish(CaseId.of(id), viewer);
		return "redirect:/department/cases/" + CaseId.of(id);
	}

}
