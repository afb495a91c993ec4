package org.jiping.intake.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EditionLookup;
import org.jiping.evaluation.FileNames;
import org.jiping.intake.IntakeManagement;
import org.jiping.intake.ProblemText;
import org.jiping.intake.IntakeReport;
import org.jiping.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Workbooks in and out.
 */
@Controller
class WorkbookController {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final IntakeManagement intake;

	private final CaseManagement cases;

	private final ProblemText problems;

	private final EditionLookup editions;

	WorkbookController(IntakeManagement intake, CaseManagement cases, ProblemText problems, EditionLookup editions) {
		this.intake = intake;
		this.cases = cases;
		this.problems = problems;
		this.editions = editions;
	}

	@GetMapping("/workbooks")
	String form(Viewer viewer, Model model) {
		model.addAttribute("mayOpen", viewer.mayOpenCases());
		model.addAttribute("editions", this.editions.published());
		return "intake/upload";
	}

	@PostMapping("/workbooks")
	Object open(@RequestParam("file") MultipartFile file, Viewer viewer, Model model, Locale locale,
			RedirectAttributes redirect) throws IOException {
		try {
			IntakeReport report = this.intake.open(name(file), file.getBytes(), viewer);
			redirect.addFlashAttribute("warnings", this.problems.say(report.warnings(), locale));
			redirect.addFlashAttribute("taken", name(file));
			return "redirect:/cases/" + report.caseId();
		}
		catch (RefusedException ex) {
			return refused(name(file), ex, null, model, locale);
		}
	}

	@PostMapping("/cases/{id}/workbook")
	Object replace(@PathVariable String id, @RequestParam("file") MultipartFile file, Viewer viewer, Model model,
			Locale locale, RedirectAttributes redirect) throws IOException {
		try {
			IntakeReport report = this.intake.replace(CaseId.of(id), name(file), file.getBytes(), viewer);
			redirect.addFlashAttribute("warnings", this.problems.say(report.warnings(), locale));
			redirect.addFlashAttribute("taken", name(file));
			return "redirect:/cases/" + id;
		}
		catch (RefusedException ex) {
			return refused(name(file), ex, id, model, locale);
		}
	}

	private Object refused(String file, RefusedException ex, @Nullable String caseId, Model model, Locale locale) {
		model.addAttribute("file", file);
		model.addAttribute("caseId", caseId);
		List<ProblemText.Line> said = this.problems.say(ex.problems().all(), locale);
		model.addAttribute("problems", said);
		// The list travels inside the page: nothing of a refused hand-in is kept here.
		model.addAttribute("list",
				"data:" + XLSX + ";base64," + Base64.getEncoder().encodeToString(this.problems.list(said, locale)));
		return new ModelAndView("intake/problems", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/workbooks/blank")
	ResponseEntity<byte[]> blank(@RequestParam(defaultValue = "") String edition) {
		String name = this.editions.published().getOrDefault(edition, "");
		return download(name.isEmpty() ? "case-workbook.xlsx" : FileNames.plain(name) + ".xlsx",
				this.intake.blank(edition));
	}

	@GetMapping("/workbooks/sample")
	ResponseEntity<byte[]> sample() throws IOException {
		ClassPathResource sample = new ClassPathResource("samples/yuncheng-hrss-2021.xlsx");
		return download(Optional.ofNullable(sample.getFilename()).orElseThrow(), sample.getContentAsByteArray());
	}

	@GetMapping("/cases/{id}/workbook")
	ResponseEntity<byte[]> export(@PathVariable String id, Viewer viewer) {
		var found = this.cases.read(CaseId.of(id), viewer);
		return download(found.fileName() + ".xlsx", this.intake.export(found.id(), viewer));
	}

	private static ResponseEntity<byte[]> download(String name, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(XLSX)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(bytes);
	}

	private static String name(MultipartFile file) {
		String original = file.getOriginalFilename();
		return (original == null || original.isBlank()) ? file.getName() : original;
	}

}
