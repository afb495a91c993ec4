package org.jiping.rectification.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.evidence.Evidence;
import org.jiping.evidence.EvidenceManagement;
import org.jiping.finding.FindingManagement;
import org.jiping.rectification.Rectification;
import org.jiping.rectification.RectificationManagement;
import org.jiping.rectification.RectificationPapers;
import org.springframework.format.annotation.DateTimeFormat;
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
 * Findings and what is put right: for a case, for a department, for the bureau.
 */
@Controller
class RectificationController {

	private static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final RectificationManagement items;

	private final RectificationPapers papers;

	private final FindingManagement findings;

	private final CaseManagement cases;

	private final Clock clock;

	RectificationController(RectificationManagement items, RectificationPapers papers, FindingManagement findings,
			CaseManagement cases, Clock clock) {
		this.items = items;
		this.papers = papers;
		this.findings = findings;
		this.cases = cases;
		this.clock = clock;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	@GetMapping("/cases/{id}/findings")
	String ofCase(@PathVariable String id, Viewer viewer, Model model) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		boolean mayEdit = about.editableBy(viewer);
		model.addAttribute("case", about);
		model.addAttribute("findings", this.items.findings(about.id(), viewer));
		model.addAttribute("suggestions", mayEdit ? this.findings.suggestions(about.id(), viewer) : List.of());
		model.addAttribute("items", lines(this.items.of(about.id(), viewer), viewer));
		model.addAttribute("before", this.items.before(about.id(), viewer));
		model.addAttribute("mayEdit", mayEdit);
		model.addAttribute("mayCheck", about.issuedBy(viewer));
		model.addAttribute("mayPostpone", viewer.mayPlan());
		model.addAttribute("today", today());
		return "rectification/case";
	}

	private List<Line> lines(List<Rectification> items, Viewer viewer) {
		return items.stream()
			.map((item) -> new Line(item, (item.done() != null) ? this.items.proofs(item, viewer) : List.of()))
			.toList();
	}

	@PostMapping("/cases/{id}/findings/adopt")
	String adopt(@PathVariable String id, @RequestParam String key, Viewer viewer) {
		this.findings.adopt(CaseId.of(id), key, viewer);
		return "redirect:/cases/" + CaseId.of(id) + "/findings";
	}

	@PostMapping("/cases/{id}/rectification/{item}/recheck")
	String recheck(@PathVariable String id, @PathVariable UUID item, @RequestParam boolean good,
			@RequestParam(defaultValue = "") String said, Viewer viewer) {
		this.items.recheck(CaseId.of(id), item, good, said, viewer);
		return "redirect:/cases/" + CaseId.of(id) + "/findings";
	}

	@PostMapping("/cases/{id}/rectification/{item}/due")
	String postpone(@PathVariable String id, @PathVariable UUID item,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due, Viewer viewer) {
		this.items.postpone(CaseId.of(id), item, due, viewer);
		return "redirect:/cases/" + CaseId.of(id) + "/findings";
	}

	@PostMapping("/cases/{id}/rectification/{item}/give-up")
	String giveUp(@PathVariable String id, @PathVariable UUID item, @RequestParam(defaultValue = "") String reason,
			Viewer viewer) {
		this.items.giveUp(CaseId.of(id), item, reason, viewer);
		return "redirect:/cases/" + CaseId.of(id) + "/findings";
	}

	@GetMapping("/cases/{id}/rectification.docx")
	ResponseEntity<byte[]> notice(@PathVariable String id, Viewer viewer) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		return file(about.fileName() + "-rectification.docx", DOCX, this.papers.notice(about.id(), viewer));
	}

	@GetMapping("/rectification")
	String all(Viewer viewer, Model model) {
		List<Rectification> all = this.items.visibleTo(viewer);
		model.addAttribute("items", all.stream().filter((item) -> item.status().open()).toList());
		model.addAttribute("done", all.stream().filter((item) -> !item.status().open()).count());
		model.addAttribute("years",
				this.cases.visibleTo(viewer)
					.stream()
					.map((each) -> each.fiscalYear().value())
					.distinct()
					.sorted(Comparator.reverseOrder())
					.toList());
		model.addAttribute("today", today());
		return "rectification/all";
	}

	@GetMapping("/rectification/results-{year}.docx")
	ResponseEntity<byte[]> results(@PathVariable int year, Viewer viewer) {
		return file("results-" + year + ".docx", DOCX, this.papers.results(year, viewer));
	}

	@GetMapping("/department/rectification")
	String ofDepartment(Viewer viewer, Model model) {
		model.addAttribute("items", this.items.visibleTo(viewer));
		model.addAttribute("today", today());
		return "rectification/department";
	}

	@GetMapping("/department/rectification/{item}")
	String item(@PathVariable UUID item, Viewer viewer, Model model) {
		Rectification found = this.items.ofDepartment(item, viewer);
		model.addAttribute("item", found);
		model.addAttribute("proofs", this.items.proofs(found, viewer));
		model.addAttribute("today", today());
		return "rectification/item";
	}

	@PostMapping("/department/rectification/{item}/plan")
	String plan(@PathVariable UUID item, @RequestParam(defaultValue = "") String measures,
			@RequestParam(defaultValue = "") String responsible, Viewer viewer) {
		this.items.plan(item, measures, responsible, viewer);
		return "redirect:/department/rectification/" + item;
	}

	@PostMapping("/department/rectification/{item}/done")
	String claim(@PathVariable UUID item, @RequestParam(defaultValue = "") String done,
			@RequestParam(required = false) List<MultipartFile> files, Viewer viewer) throws IOException {
		List<EvidenceManagement.Upload> uploads = new ArrayList<>();
		for (MultipartFile file : (files != null) ? files : List.<MultipartFile>of()) {
			String name = file.getOriginalFilename();
			if (name != null && !name.isEmpty()) {
				uploads.add(new EvidenceManagement.Upload(name, file.getBytes()));
			}
		}
		this.items.claim(item, done, uploads, viewer);
		return "redirect:/department/rectification/" + item;
	}

	@GetMapping("/department/rectification/{item}/proofs/{paper}")
	ResponseEntity<byte[]> proof(@PathVariable UUID item, @PathVariable UUID paper, Viewer viewer) {
		String name = this.items.proofs(this.items.ofDepartment(item, viewer), viewer)
			.stream()
			.filter((each) -> each.id().equals(paper))
			.map((each) -> each.newest().fileName())
			.findFirst()
			.orElse("proof");
		return file(name, MediaType.APPLICATION_OCTET_STREAM, this.items.proof(item, paper, viewer));
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(bytes);
	}

	/**
	 * An item with its proof.
	 *
	 * @param item the item
	 * @param proofs what proves that it was put right
	 */
	public record Line(Rectification item, List<Evidence> proofs) {
	}

}
