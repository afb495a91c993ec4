package org.jiping.evidence.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.evidence.Category;
import org.jiping.evidence.Evidence;
import org.jiping.evidence.EvidenceManagement;
import org.jiping.evidence.EvidencePreview;
import org.jiping.evidence.EvidenceScreen;
import org.springframework.context.MessageSource;
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
import org.springframework.web.multipart.MultipartFile;

/**
 * The working papers of a case: filed, shown, renewed, taken away.
 */
@Controller
class EvidenceController {

	/** Nothing a file holds may run or load anything. */
	private static final String CONTENT_POLICY = "default-src 'none'; img-src 'self'; object-src 'self'; "
			+ "style-src 'unsafe-inline'; frame-ancestors 'self'";

	private final EvidenceManagement evidence;

	private final EvidencePreview preview;

	private final EvidenceScreen screen;

	private final CaseManagement cases;

	private final MessageSource messages;

	EvidenceController(EvidenceManagement evidence, EvidencePreview preview, EvidenceScreen screen,
			CaseManagement cases, MessageSource messages) {
		this.evidence = evidence;
		this.preview = preview;
		this.screen = screen;
		this.cases = cases;
		this.messages = messages;
	}

	@GetMapping("/cases/{id}/evidence")
	String list(@PathVariable String id, Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		List<Evidence> papers = this.evidence.of(about.id(), viewer);
		model.addAttribute("case", about);
		model.addAttribute("papers", papers);
		model.addAttribute("titles", this.evidence.titles(about.id(), papers));
		model.addAttribute("mayEdit", about.editableBy(viewer));
		model.addAttribute("part", CasePart.WHOLE);
		model.addAttribute("missing",
				this.screen.screen(about.id(), viewer)
					.stream()
					.map((seen) -> new Missing(String.valueOf(seen.address()),
							this.messages.getMessage("check.screen." + seen.code(), seen.details().toArray(), locale)))
					.toList());
		return "evidence/list";
	}

	@PostMapping("/cases/{id}/evidence")
	String file(@PathVariable String id, @RequestParam Category category, @RequestParam(defaultValue = "") String title,
			@RequestParam(defaultValue = "case") String kind, @RequestParam(defaultValue = "") String key,
			@RequestParam List<MultipartFile> files, Viewer viewer) throws IOException {
		CasePart part = CasePart.of(kind, key);
		this.evidence.file(CaseId.of(id), category, title, part, uploads(files), viewer);
		return back(id, part);
	}

	static List<EvidenceManagement.Upload> uploads(List<MultipartFile> files) throws IOException {
		List<EvidenceManagement.Upload> uploads = new ArrayList<>();
		for (MultipartFile file : files) {
			String name = file.getOriginalFilename();
			uploads.add(new EvidenceManagement.Upload((name != null) ? name : "", file.getBytes()));
		}
		return uploads;
	}

	private static String back(String id, CasePart part) {
		return "redirect:/cases/" + CaseId.of(id)
				+ ((part.kind() == CasePart.Kind.CASE) ? "/evidence" : "/" + part.address());
	}

	@GetMapping("/cases/{id}/evidence/{paper}/{version}")
	String show(@PathVariable String id, @PathVariable UUID paper, @PathVariable int version, Viewer viewer,
			Model model) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		Evidence found = this.evidence.read(about.id(), paper, viewer);
		Evidence.Version file = version(found, version);
		model.addAttribute("case", about);
		model.addAttribute("paper", found);
		model.addAttribute("file", file);
		model.addAttribute("titles", this.evidence.titles(about.id(), List.of(found)));
		model.addAttribute("mayEdit", about.editableBy(viewer));
		if (!file.inline()) {
			model.addAttribute("shown",
					this.preview.show(this.evidence.content(about.id(), paper, version, viewer), file));
		}
		return "evidence/paper";
	}

	@GetMapping("/cases/{id}/evidence/{paper}/{version}/content")
	ResponseEntity<byte[]> content(@PathVariable String id, @PathVariable UUID paper, @PathVariable int version,
			@RequestParam(defaultValue = "false") boolean inline, Viewer viewer) {
		CaseId caseId = CaseId.of(id);
		Evidence.Version file = version(this.evidence.read(caseId, paper, viewer), version);
		boolean shown = inline && file.inline();
		return ResponseEntity.ok()
			.contentType(shown ? MediaType.parseMediaType(file.mediaType()) : MediaType.APPLICATION_OCTET_STREAM)
			.header("Content-Security-Policy", CONTENT_POLICY)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					(shown ? ContentDisposition.inline() : ContentDisposition.attachment())
						.filename(file.fileName(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(this.evidence.content(caseId, paper, version, viewer));
	}

	private static Evidence.Version version(Evidence paper, int version) {
		return paper.files()
			.stream()
			.filter((each) -> each.number() == version)
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("version " + version));
	}

	@PostMapping("/cases/{id}/evidence/{paper}/versions")
	String renew(@PathVariable String id, @PathVariable UUID paper, @RequestParam MultipartFile file, Viewer viewer)
			throws IOException {
		this.evidence.renew(CaseId.of(id), paper, uploads(List.of(file)).get(0), viewer);
		return "redirect:/cases/" + CaseId.of(id) + "/evidence";
	}

	@PostMapping("/cases/{id}/evidence/{paper}/withdraw")
	String withdraw(@PathVariable String id, @PathVariable UUID paper, @RequestParam(defaultValue = "") String reason,
			Viewer viewer) {
		this.evidence.withdraw(CaseId.of(id), paper, reason, viewer);
		return "redirect:/cases/" + CaseId.of(id) + "/evidence";
	}

	@PostMapping("/cases/{id}/evidence/{paper}/parts")
	String link(@PathVariable String id, @PathVariable UUID paper, @RequestParam String kind,
			@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "true") boolean proves,
			Viewer viewer) {
		CasePart part = CasePart.of(kind, key);
		if (proves) {
			this.evidence.link(CaseId.of(id), paper, part, viewer);
		}
		else {
			this.evidence.unlink(CaseId.of(id), paper, part, viewer);
		}
		return back(id, part);
	}

	@GetMapping("/cases/{id}/evidence.zip")
	void zip(@PathVariable String id, Viewer viewer, HttpServletResponse response) throws IOException {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(about.fileName() + "-evidence.zip", StandardCharsets.UTF_8)
					.build()
					.toString());
		this.evidence.zip(about.id(), response.getOutputStream(), viewer);
	}

	/**
	 * What is still asserted without evidence.
	 *
	 * @param address its page, relative to the case
	 * @param words what it is
	 */
	public record Missing(String address, String words) {
	}

}
