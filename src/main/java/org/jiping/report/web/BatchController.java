package org.jiping.report.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.report.ReportBatches;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Reports of many cases in one go.
 */
@Controller
class BatchController {

	private final ReportBatches batches;

	private final CaseManagement cases;

	BatchController(ReportBatches batches, CaseManagement cases) {
		this.batches = batches;
		this.cases = cases;
	}

	@GetMapping("/reports")
	String list(Viewer viewer, Model model) {
		model.addAttribute("cases", this.cases.visibleTo(viewer));
		model.addAttribute("batches", this.batches.of(viewer));
		return "report/batches";
	}

	@GetMapping("/reports/progress")
	String progress(Viewer viewer, Model model) {
		model.addAttribute("batches", this.batches.of(viewer));
		return "report/batches :: progress";
	}

	@PostMapping("/reports")
	String start(@RequestParam(defaultValue = "") List<String> cases, Viewer viewer) {
		if (!cases.isEmpty()) {
			this.batches.start(cases.stream().map(CaseId::of).toList(), viewer);
		}
		return "redirect:/reports";
	}

	@GetMapping("/reports/{batch}.zip")
	void zip(@PathVariable UUID batch, Viewer viewer, HttpServletResponse response) throws IOException {
		this.batches.batch(batch, viewer);
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("reports-" + batch + ".zip").build().toString());
		this.batches.zip(batch, viewer, response.getOutputStream());
	}

}
