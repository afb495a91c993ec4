package org.jiping.check.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jiping.account.Viewer;
import org.jiping.check.CaseScreen;
import org.jiping.check.CaseScreens;
import org.jiping.check.CheckManagement;
import org.jiping.check.CheckResult;
import org.jiping.check.CheckWatch;
import org.jiping.check.ExaminedDocuments;
import org.jiping.check.document.Suspicion;
import org.jiping.check.word.WordText;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.intake.TableExport;
import org.jiping.measure.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The cross-checks of a case, and the examination of documents from elsewhere.
 */
@Controller
class CheckController {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private static final long MOST_BYTES = 20L * 1024 * 1024;

	private final CheckManagement checks;

	private final CheckWatch watch;

	private final ExaminedDocuments documents;

	private final CaseManagement cases;

	private final CaseScreens screens;

	private final MessageSource messages;

	CheckController(CheckManagement checks, CheckWatch watch, ExaminedDocuments documents, CaseManagement cases,
			CaseScreens screens, MessageSource messages) {
		this.checks = checks;
		this.watch = watch;
		this.documents = documents;
		this.cases = cases;
		this.screens = screens;
		this.messages = messages;
	}

	@GetMapping("/cases/{id}/checks")
	String checks(@PathVariable String id, Viewer viewer, Model model, Locale locale) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		List<CheckResult> results = this.checks.run(found.id(), viewer);
		model.addAttribute("case", found);
		model.addAttribute("mayEdit", found.editableBy(viewer));
		model.addAttribute("english", locale.getLanguage().equals("en"));
		model.addAttribute("standing", results.stream().filter(CheckResult::stands).count());
		model.addAttribute("groups", groups(rows(found.id(), results)));
		model.addAttribute("failing", this.watch.failing(found.id(), viewer));
		model.addAttribute("ended", this.watch.ended(found.id(), viewer));
		return "check/checks";
	}

	/**
	 * How the checks of a case stand at this moment, shown beside the way to them.
	 */
	@GetMapping("/cases/{id}/checks/count")
	String count(@PathVariable String id, Viewer viewer, Model model) {
		List<CheckResult> results = this.checks.run(this.cases.read(CaseId.of(id), viewer).id(), viewer);
		model.addAttribute("failed", results.stream()
			.filter((result) -> result.state() == CheckResult.State.FAIL)
			.collect(
					Collectors.groupingBy((result) -> result.check().severity(), TreeMap::new, Collectors.counting())));
		model.addAttribute("broken",
				results.stream().filter((result) -> result.state() == CheckResult.State.ERROR).count());
		return "check/count";
	}

	/** Failures by severity first; what holds and what was not run lies folded below. */
	private static List<Group> groups(List<Row> rows) {
		return rows.stream()
			.collect(Collectors.groupingBy(CheckController::group, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((group) -> new Group(group.getKey(), group.getValue(),
					group.getValue().get(0).result().state().compareTo(CheckResult.State.ERROR) <= 0))
			.toList();
	}

	private static String group(Row row) {
		CheckResult result = row.result();
		return (result.state() == CheckResult.State.FAIL) ? "check.severity." + result.check().severity()
				: "check.state." + result.state();
	}

	/** What fails stands first, the gravest before the others. */
	private static Stream<CheckResult> sorted(List<CheckResult> results) {
		return results.stream()
			.sorted(Comparator.comparing(CheckResult::state)
				.thenComparing((CheckResult result) -> result.check().severity()));
	}

	private static List<Row> rows(CaseId id, List<CheckResult> results) {
		return sorted(results)
			.map((result) -> new Row(result, result.print(result.left()), result.print(result.right()),
					result.print(result.difference()), addresses(id, result)))
			.toList();
	}

	/**
	 * Looking through a million payments takes a moment: the page asks for it when it is
	 * there.
	 */
	@GetMapping("/cases/{id}/checks/screens")
	String screens(@PathVariable String id, Viewer viewer, Model model, Locale locale) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		model.addAttribute("case", found);
		model.addAttribute("seen", seen(found.id(), viewer, locale));
		return "check/screens";
	}

	private List<Screened> seen(CaseId id, Viewer viewer, Locale locale) {
		return this.screens.look(id, viewer)
			.stream()
			.map((seen) -> new Screened(seen,
					this.messages.getMessage("check.screen." + seen.code(), seen.details().toArray(), locale)))
			.toList();
	}

	/**
	 * The checks a table's cells fail, shown above the table.
	 */
	@GetMapping("/cases/{id}/checks/sheets/{sheet}")
	String beside(@PathVariable String id, @PathVariable String sheet, Viewer viewer, Model model, Locale locale) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		List<CheckResult> failed = this.checks.run(found.id(), viewer)
			.stream()
			.filter((result) -> result.state() == CheckResult.State.FAIL || result.state() == CheckResult.State.ERROR)
			.filter((result) -> result.figures()
				.stream()
				.anyMatch((measure) -> sheet.equals(measure.provenance().sheet())))
			.toList();
		model.addAttribute("case", found);
		model.addAttribute("sheet", sheet);
		model.addAttribute("english", locale.getLanguage().equals("en"));
		model.addAttribute("rows", rows(found.id(), failed));
		return "check/beside";
	}

	@GetMapping("/cases/{id}/checks.xlsx")
	void export(@PathVariable String id, Viewer viewer, Locale locale, HttpServletResponse response)
			throws IOException {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		List<CheckResult> results = this.checks.run(found.id(), viewer);
		boolean english = locale.getLanguage().equals("en");
		response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(found.fileName() + "-checks.xlsx", StandardCharsets.UTF_8)
					.build()
					.toString());
		Map<String, CheckWatch.Failure> failing = this.watch.failing(found.id(), viewer);
		try (TableExport export = new TableExport(response.getOutputStream(), say("check.title", locale))) {
			export.head(
					List.of(say("check.column.state", locale), say("check.documents.severity", locale),
							say("check.documents.what", locale), say("check.column.left", locale),
							say("check.column.sign", locale), say("check.column.right", locale),
							say("check.column.difference", locale), say("check.column.unit", locale),
							say("check.column.tolerance", locale), say("check.answer", locale),
							say("check.ended.began", locale), say("check.ended.ended", locale)),
					List.of(10, 10, 44, 18, 6, 18, 16, 6, 10, 40, 30, 30));
			for (CheckResult result : sorted(results).toList()) {
				export.row(Arrays.asList(say("check.state." + result.state(), locale),
						say("check.severity." + result.check().severity(), locale),
						english ? result.check().en() : result.check().title(), result.counted(result.left()),
						result.check().operator().printed(), result.counted(result.right()),
						result.counted(result.difference()), result.unit(), result.tolerance(),
						(result.answer() != null) ? result.answer().text() + " " + result.answer().by() : "",
						began(failing.get(result.check().key())), ""), Set.of());
			}
			for (Screened each : seen(found.id(), viewer, locale)) {
				export.row(List.of(each.seen().code(), say("check.severity." + each.seen().severity(), locale),
						each.words(), "", "", "", "", "", "", "", "", ""), Set.of());
			}
			for (CheckWatch.Failure each : this.watch.ended(found.id(), viewer)) {
				export.row(Arrays.asList(say("check.ended.state", locale), "", each.title(), "", "", "", "", "", "", "",
						began(each), each.endedBy() + " " + when(each.endedAt())), Set.of());
			}
		}
	}

	private static String began(CheckWatch.@Nullable Failure failure) {
		return (failure == null) ? "" : Objects.toString(failure.beganBy(), "") + " " + when(failure.beganAt());
	}

	private static String when(@Nullable Instant time) {
		return (time != null) ? MINUTE.format(time.atZone(ZoneId.systemDefault())) : "";
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	private static Map<Measure, String> addresses(CaseId id, CheckResult result) {
		return result.figures()
			.stream()
			.collect(Collectors.toMap((measure) -> measure, (measure) -> "/cases/" + id + "/" + measure.page(),
					(one, other) -> one,
					() -> new TreeMap<>(Comparator.comparing((measure) -> measure.key().value()))));
	}

	@PostMapping("/cases/{id}/checks/{key}")
	String answer(@PathVariable String id, @PathVariable String key, @RequestParam String text, Viewer viewer) {
		CaseId caseId = CaseId.of(id);
		this.checks.answer(caseId, key, text, viewer);
		return "redirect:/cases/" + caseId + "/checks";
	}

	@GetMapping("/documents")
	String documents(Viewer viewer, Model model) {
		model.addAttribute("documents", this.documents.of(viewer));
		return "check/documents";
	}

	@PostMapping("/documents")
	String examine(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String text, Viewer viewer, Model model) throws IOException {
		boolean given = file != null && !file.isEmpty();
		Optional<String> content = given ? text(file) : Optional.of(text).filter((each) -> !each.isBlank());
		if (content.filter((each) -> each.length() <= ExaminedDocuments.LARGEST).isEmpty()) {
			model.addAttribute("unreadable", true);
			return documents(viewer, model);
		}
		String name = given ? Optional.ofNullable(file.getOriginalFilename()).orElse("") : "";
		return "redirect:/documents/" + this.documents.keep(name, content.get(), viewer);
	}

	private static Optional<String> text(MultipartFile file) throws IOException {
		if (file.getSize() > MOST_BYTES) {
			return Optional.empty();
		}
		byte[] bytes = file.getBytes();
		if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
			return WordText.of(bytes);
		}
		for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
			try {
				return Optional.of(charset.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)
					.decode(ByteBuffer.wrap(bytes))
					.toString());
			}
			catch (CharacterCodingException ex) {
				// The next, then.
			}
		}
		return Optional.empty();
	}

	@GetMapping("/documents/{id}")
	String document(@PathVariable UUID id, Viewer viewer, Model model, Locale locale) {
		List<Suspicion> found = this.documents.examine(id, viewer);
		model.addAttribute("document",
				this.documents.of(viewer).stream().filter((each) -> each.id().equals(id)).findFirst().orElseThrow());
		model.addAttribute("rows", found.stream()
			.sorted(Comparator.comparing((Suspicion each) -> each.fault().severity()).thenComparing(Suspicion::line))
			.map((each) -> new Found(each,
					this.messages.getMessage("check.fault." + each.fault().code(), each.details().toArray(), locale)))
			.toList());
		return "check/document";
	}

	/**
	 * A result as the page shows it.
	 *
	 * @param result the result
	 * @param left left side as printed
	 * @param right right side as printed
	 * @param difference the difference as printed
	 * @param figures where the figures of both sides are kept
	 */
	record Row(CheckResult result, String left, String right, String difference, Map<Measure, String> figures) {
	}

	/**
	 * Results the page shows together.
	 *
	 * @param title message key of its heading
	 * @param rows the results
	 * @param open whether they are shown at once
	 */
	record Group(String title, List<Row> rows, boolean open) {
	}

	/**
	 * A finding as the page shows it.
	 *
	 * @param suspicion the finding
	 * @param words what it says
	 */
	record Found(Suspicion suspicion, String words) {
	}

	/**
	 * Something worth a look as the page shows it.
	 *
	 * @param seen what was seen
	 * @param words what it says
	 */
	record Screened(CaseScreen.Seen seen, String words) {
	}

}
