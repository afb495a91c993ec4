package org.jiping.archive.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.jiping.account.Viewer;
import org.jiping.archive.ArchiveManagement;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.EvaluationCase;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The finished cases, and the archive of each as a download.
 */
@Controller
class ArchiveController {

	private final ArchiveManagement archives;

	ArchiveController(ArchiveManagement archives) {
		this.archives = archives;
	}

	@GetMapping("/archives")
	String shelf(Viewer viewer, Model model) {
		model.addAttribute("shelf", this.archives.shelf(viewer));
		model.addAttribute("years", this.archives.years());
		return "archive/shelf";
	}

	@GetMapping("/cases/{id}/archive.zip")
	void archive(@PathVariable String id, Viewer viewer, HttpServletResponse response) throws IOException {
		EvaluationCase about = this.archives.finished(CaseId.of(id), viewer);
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(about.fileName() + "-archive.zip", StandardCharsets.UTF_8)
					.build()
					.toString());
		this.archives.write(about.id(), response.getOutputStream(), viewer);
	}

}
