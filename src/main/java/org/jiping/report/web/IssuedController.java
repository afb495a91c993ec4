package org.jiping.report.web;

import java.util.List;
import java.util.Locale;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.intake.ProblemText;
import org.jiping.problem.Problem;
import org.jiping.report.IssuedReports;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The register of issued reports.
 */
@Controller
class IssuedController {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final IssuedReports issued;

	private final CaseManagement cases;

	private final ProblemText problems;

	IssuedController(IssuedReports issued, CaseManagement cases, ProblemText problems) {
		this.issued = issued;
		this.cases = cases;
		this.problems = problems;
	}

	@GetMapping("/cases/{id}/report/issued")
	ModelAndView list(@PathVariable String id, Viewer viewer) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		ModelAndView page = new ModelAndView("report/issued");
		page.addObject("case", found);
		page.addObject("mayIssue", found.issuedBy(viewer) && found.status() == CaseStatus.ACCEPTED);
		page.addObject("issued", this.issued.of(found.id(), viewer));
		return page;
	}

	@PostMapping("/cases/{id}/report/issued")
	Object issue(@PathVariable String id, @RequestParam(defaultValue = "") String note, Viewer viewer, Locale locale) {
		CaseId caseId = CaseId.of(id);
		List<Problem> against = this.issued.issue(caseId, note, viewer);
		if (against.isEmpty()) {
			return "redirect:/cases/" + caseId + "/report/issued";
		}
		ModelAndView page = list(id, viewer);
		page.addObject("problems", this.problems.say(against, locale));
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping("/cases/{id}/report/examine")
	String examine(@PathVariable String id, Viewer viewer) {
		return "redirect:/documents/" + this.issued.examine(CaseId.of(id), viewer);
	}

	@GetMapping("/cases/{id}/report/issued/{number}.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable int number, Viewer viewer) {
		return file(id, number, IssuedReports.Paper.PDF, ".pdf", MediaType.APPLICATION_PDF, viewer);
	}

	@GetMapping("/cases/{id}/report/issued/{number}.docx")
	ResponseEntity<byte[]> word(@PathVariable String id, @PathVariable int number, Viewer viewer) {
		return file(id, number, IssuedReports.Paper.WORD, ".docx", ReportController.DOCX, viewer);
	}

	@GetMapping("/cases/{id}/report/issued/{number}.xlsx")
	ResponseEntity<byte[]> snapshot(@PathVariable String id, @PathVariable int number, Viewer viewer) {
		return file(id, number, IssuedReports.Paper.SNAPSHOT, ".xlsx", XLSX, viewer);
	}

	private ResponseEntity<byte[]> file(String id, int number, IssuedReports.Paper paper, String extension,
			MediaType type, Viewer viewer) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		return ReportController.download(ReportController.name(found) + "-" + number + extension, type,
				this.issued.file(found.id(), number, paper, viewer));
	}

	@GetMapping("/cases/{id}/report/issued/compare")
	String compare(@PathVariable String id, @RequestParam int from, @RequestParam(defaultValue = "0") int to,
			Viewer viewer, Model model) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		model.addAttribute("case", found);
		model.addAttribute("back", "/cases/" + found.id() + "/report/issued");
		model.addAttribute("left", String.valueOf(from));
		model.addAttribute("right", (to == 0) ? "" : String.valueOf(to));
		model.addAttribute("rows",
				ComparedLine.of(this.issued.lines(found.id(), from, viewer), this.issued.lines(found.id(), to, viewer))
					.stream()
					.filter(ComparedLine::changed)
					.toList());
		return "report/compare";
	}

}
