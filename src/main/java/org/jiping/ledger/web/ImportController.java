package org.jiping.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jiping.account.AccountManagement;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.intake.ProblemText;
import org.jiping.ledger.ErrorWorkbook;
import org.jiping.ledger.HeldLines;
import org.jiping.ledger.HeldManagement;
import org.jiping.ledger.ImportManagement;
import org.jiping.ledger.ImportPolicy;
import org.jiping.ledger.ImportStatus;
import org.jiping.ledger.LedgerField;
import org.jiping.ledger.LedgerImport;
import org.jiping.ledger.LedgerKind;
import org.jiping.ledger.LedgerKinds;
import org.jiping.ledger.LedgerManagement;
import org.jiping.ledger.LedgerProblem;
import org.jiping.ledger.LedgerVersion;
import org.jiping.ledger.SheetMapping;
import org.jiping.ledger.SheetMappings;
import org.jiping.problem.Problem;
import org.jiping.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Uploading ledgers: from the files to a confirmed, running, ended import.
 */
@Controller
class ImportController {

	private static final int SHOWN_PROBLEMS = 200;

	private static final int FIRST_LINES = 10;

	private static final String COLUMN = "column.";

	private static final String QUESTION = "?";

	private final ImportManagement imports;

	private final HeldManagement held;

	private final SheetMappings mappings;

	private final LedgerManagement ledgers;

	private final LedgerKinds kinds;

	private final ErrorWorkbook errors;

	private final CaseManagement cases;

	private final AccountManagement accounts;

	private final ProblemText problems;

	ImportController(ImportManagement imports, HeldManagement held, SheetMappings mappings, LedgerManagement ledgers,
			LedgerKinds kinds, ErrorWorkbook errors, CaseManagement cases, AccountManagement accounts,
			ProblemText problems) {
		this.imports = imports;
		this.held = held;
		this.mappings = mappings;
		this.ledgers = ledgers;
		this.kinds = kinds;
		this.errors = errors;
		this.cases = cases;
		this.accounts = accounts;
		this.problems = problems;
	}

	@PostMapping("/cases/{id}/imports")
	String receive(@PathVariable String id, @RequestParam("files") List<MultipartFile> files, Viewer viewer)
			throws IOException {
		List<ImportManagement.Upload> uploads = files.stream()
			.filter((file) -> file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank())
			.map((file) -> new ImportManagement.Upload(String.valueOf(file.getOriginalFilename()),
					file::getInputStream))
			.toList();
		if (uploads.isEmpty()) {
			return "redirect:/cases/" + id + "/ledgers";
		}
		return address(id, this.imports.receive(CaseId.of(id), uploads, viewer));
	}

	@GetMapping("/cases/{id}/imports/{importId}")
	String show(@PathVariable String id, @PathVariable UUID importId, Viewer viewer, Model model, Locale locale) {
		fill(id, importId, viewer, model, locale);
		return "ledger/import";
	}

	@GetMapping("/cases/{id}/imports/{importId}/progress")
	String progress(@PathVariable String id, @PathVariable UUID importId, Viewer viewer, Model model,
			HttpServletResponse response) {
		LedgerImport found = this.imports.read(CaseId.of(id), importId, viewer);
		if (!found.status().running()) {
			// The page shows what came of it.
			response.setHeader("HX-Refresh", "true");
		}
		model.addAttribute("work", found);
		model.addAttribute("mayEdit", this.cases.read(CaseId.of(id), viewer).editableBy(viewer));
		return "ledger/progress :: bar";
	}

	private void fill(String id, UUID importId, Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		LedgerImport found = this.imports.read(about.id(), importId, viewer);
		boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
		model.addAttribute("case", about);
		model.addAttribute("work", found);
		model.addAttribute("mayEdit", about.editableBy(viewer));
		model.addAttribute("kinds", this.kinds.all());
		model.addAttribute("english", english);
		List<Problem> all = this.imports.problems(about.id(), importId, viewer);
		model.addAttribute("found", this.problems.say(all.subList(0, Math.min(all.size(), SHOWN_PROBLEMS)), locale));
		model.addAttribute("foundMore", Math.max(0, found.errors() + found.warnings() - SHOWN_PROBLEMS));
		boolean open = found.status().open();
		List<SheetPage> sheets = new ArrayList<>();
		for (LedgerImport.Part part : found.parts()) {
			sheets.add(sheet(found, part, open, locale));
		}
		model.addAttribute("sheets", sheets);
		model.addAttribute("obstacles",
				open ? this.problems.say(this.mappings.obstacles(found).all(), locale) : List.of());
		model.addAttribute("replaced", open ? this.imports.replaced(about.id(), importId, viewer) : List.of());
		List<LedgerVersion> brought = this.ledgers.versions(about.id(), viewer)
			.stream()
			.filter((version) -> version.importId().equals(importId))
			.toList();
		model.addAttribute("brought", brought);
		model.addAttribute("held",
				(found.status() == ImportStatus.DONE) ? this.held.open(about.id(), importId, viewer).size() : 0);
		model.addAttribute("settled", this.held.settled(about.id(), importId, viewer));
	}

	private SheetPage sheet(LedgerImport found, LedgerImport.Part part, boolean open, Locale locale) {
		LedgerKind kind = this.kinds.find(part.mapping().kind()).orElse(null);
		Map<String, String> faults = new LinkedHashMap<>();
		if (open && part.taken()) {
			this.mappings.firstFaults(found, part)
				.forEach((place, wrong) -> faults.put(place.get(0) + "." + place.get(1), String.join("；",
						this.problems.say(wrong, locale).stream().map(ProblemText.Line::message).toList())));
		}
		Map<Integer, String> fields = new TreeMap<>();
		part.mapping().columns().forEach((field, column) -> fields.put(column, field));
		part.mapping().questions().forEach((number, column) -> fields.put(column, QUESTION + number));
		return new SheetPage(part, kind, fields, faults,
				(kind != null) ? this.mappings.labels(found.caseId(), kind) : Map.of());
	}

	@PostMapping("/cases/{id}/imports/{importId}/sheets/{position}")
	String remap(@PathVariable String id, @PathVariable UUID importId, @PathVariable int position,
			@RequestParam Map<String, String> form, Viewer viewer) {
		LedgerImport found = this.imports.read(CaseId.of(id), importId, viewer);
		LedgerImport.Part part = found.part(position);
		String kind = form.getOrDefault("kind", "");
		boolean again = form.containsKey("again") || !kind.equals(String.valueOf(part.mapping().kind()))
				|| number(form.get("headerFirst")) != part.mapping().headerFirst()
				|| number(form.get("headerRows")) != part.mapping().headerRows();
		Map<String, Integer> columns = new LinkedHashMap<>();
		Map<Integer, Integer> questions = new TreeMap<>();
		if (!again) {
			read(form, columns, questions);
		}
		boolean fresh = form.containsKey("again") || !kind.equals(String.valueOf(part.mapping().kind()));
		SheetMapping wanted = new SheetMapping(kind.isEmpty() ? null : kind, form.getOrDefault("label", "").strip(),
				fresh ? 0 : number(form.get("headerFirst")), fresh ? 0 : number(form.get("headerRows")),
				form.getOrDefault("unit", "").isBlank() ? null : form.get("unit"), columns, questions);
		this.imports.remap(CaseId.of(id), importId, position, form.containsKey("taken"), wanted, viewer);
		return address(id, importId) + "#sheet-" + position;
	}

	private static void read(Map<String, String> form, Map<String, Integer> columns, Map<Integer, Integer> questions) {
		Map<Integer, String> chosen = new TreeMap<>();
		form.forEach((name, value) -> {
			if (name.startsWith(COLUMN) && !value.isBlank()) {
				chosen.put(number(name.substring(COLUMN.length())), value);
			}
		});
		int next = 1;
		for (Map.Entry<Integer, String> each : chosen.entrySet()) {
			if (each.getValue().startsWith(QUESTION)) {
				int number = (each.getValue().length() > 1) ? number(each.getValue().substring(1)) : next;
				while (questions.containsKey(number)) {
					number++;
				}
				questions.put(number, each.getKey());
				next = number + 1;
			}
			else {
				columns.putIfAbsent(each.getValue(), each.getKey());
			}
		}
	}

	private static int number(@Nullable String text) {
		try {
			return (text == null || text.isBlank()) ? 0 : Integer.parseInt(text.strip());
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	@PostMapping("/cases/{id}/imports/{importId}/check")
	Object check(@PathVariable String id, @PathVariable UUID importId, Viewer viewer, Model model, Locale locale) {
		return answer(id, importId, this.imports.check(CaseId.of(id), importId, viewer), viewer, model, locale);
	}

	@PostMapping("/cases/{id}/imports/{importId}/confirm")
	Object confirm(@PathVariable String id, @PathVariable UUID importId, @RequestParam ImportPolicy policy,
			Viewer viewer, Model model, Locale locale) {
		return answer(id, importId, this.imports.confirm(CaseId.of(id), importId, policy, viewer), viewer, model,
				locale);
	}

	private Object answer(String id, UUID importId, Problems obstacles, Viewer viewer, Model model, Locale locale) {
		if (obstacles.refuse()) {
			fill(id, importId, viewer, model, locale);
			return new ModelAndView("ledger/import", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return address(id, importId);
	}

	@PostMapping("/cases/{id}/imports/{importId}/cancel")
	String cancel(@PathVariable String id, @PathVariable UUID importId, Viewer viewer) {
		this.imports.cancel(CaseId.of(id), importId, viewer);
		return address(id, importId);
	}

	@GetMapping("/cases/{id}/imports/{importId}/errors.xlsx")
	void errors(@PathVariable String id, @PathVariable UUID importId, Viewer viewer, Locale locale,
			HttpServletResponse response) throws IOException {
		LedgerImport found = this.imports.read(CaseId.of(id), importId, viewer);
		try (OutputStream out = Downloads.workbook(response, "errors-" + found.files().get(0) + ".xlsx")) {
			this.errors.write(found, locale, out);
		}
	}

	@GetMapping("/cases/{id}/imports/{importId}/sheets/{position}/original")
	void original(@PathVariable String id, @PathVariable UUID importId, @PathVariable int position, Viewer viewer,
			HttpServletResponse response) throws IOException {
		LedgerImport.Part part = this.ledgers.part(CaseId.of(id), importId, position, viewer);
		try (OutputStream out = Downloads.file(response, part.fileName())) {
			this.ledgers.original(CaseId.of(id), importId, position, viewer, out);
		}
	}

	@GetMapping("/cases/{id}/imports/{importId}/held")
	String held(@PathVariable String id, @PathVariable UUID importId, Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		LedgerImport found = this.imports.read(about.id(), importId, viewer);
		List<HeldPage> rows = new ArrayList<>();
		for (HeldLines.Held held : this.held.open(about.id(), importId, viewer)) {
			if (rows.size() == SHOWN_PROBLEMS) {
				break;
			}
			LedgerImport.Part part = found.part(held.row().part());
			List<ProblemText.Line> wrong = this.problems
				.say(this.mappings.faults(found, held.row(), held.row().cells()).all(), locale);
			rows.add(new HeldPage(held, part, wrong));
		}
		model.addAttribute("case", about);
		model.addAttribute("work", found);
		model.addAttribute("rows", rows);
		UnaryOperator<String> names = this.accounts.names();
		List<DroppedPage> dropped = new ArrayList<>();
		for (HeldLines.Dropped each : this.held.dropped(about.id(), importId, viewer)) {
			dropped.add(new DroppedPage(each, found.part(each.row().part()), names.apply(each.by())));
		}
		model.addAttribute("dropped", dropped);
		model.addAttribute("totals", this.problems.say(this.imports.problems(about.id(), importId, viewer)
			.stream()
			.filter((each) -> each.code() == LedgerProblem.TOTAL_OPEN || each.code() == LedgerProblem.TOTAL_DIFFERS)
			.toList(), locale));
		model.addAttribute("mayEdit", about.editableBy(viewer));
		return "ledger/held";
	}

	@PostMapping("/cases/{id}/imports/{importId}/held/{heldId}/drop")
	String drop(@PathVariable String id, @PathVariable UUID importId, @PathVariable UUID heldId,
			@RequestParam(defaultValue = "") String why, Viewer viewer, RedirectAttributes redirect) {
		this.held.drop(CaseId.of(id), importId, heldId, why, viewer);
		redirect.addFlashAttribute("leftOut", true);
		return address(id, importId) + "/held";
	}

	@PostMapping("/cases/{id}/imports/{importId}/held/{heldId}")
	String repair(@PathVariable String id, @PathVariable UUID importId, @PathVariable UUID heldId,
			@RequestParam MultiValueMap<String, String> form, Viewer viewer, Locale locale,
			RedirectAttributes redirect) {
		// Taken from the map: a list of one would be split at its commas.
		List<String> cells = form.getOrDefault("cells", List.of());
		Problems problems = this.held.repair(CaseId.of(id), importId, heldId, cells, viewer);
		if (problems.refuse()) {
			redirect.addFlashAttribute("typed", Map.of(heldId.toString(), cells));
		}
		redirect.addFlashAttribute(problems.refuse() ? "stillWrong" : "repaired",
				problems.refuse() ? this.problems.say(problems.all(), locale) : true);
		return address(id, importId) + "/held";
	}

	private static String address(String id, UUID importId) {
		return "redirect:/cases/" + CaseId.of(id) + "/imports/" + importId;
	}

	/**
	 * A sheet as the page shows it.
	 *
	 * @param part the sheet
	 * @param kind the ledger it is, null where nobody knows
	 * @param fields the field of each column
	 * @param faults what is wrong in the first lines, by row and column
	 * @param labels the labels it may have, empty for any
	 */
	public record SheetPage(LedgerImport.Part part, @Nullable LedgerKind kind, Map<Integer, String> fields,
			Map<String, String> faults, Map<String, String> labels) {

		public @Nullable String fault(int row, int column) {
			return this.faults.get(row + "." + column);
		}

		public String field(int column) {
			return this.fields.getOrDefault(column, "");
		}

		/**
		 * Whether a row stands among the headings or above them.
		 * @param row its number
		 * @return true above the first line
		 */
		public boolean heading(int row) {
			return row < this.part.mapping().firstLine();
		}

		/**
		 * Whether a row is shown: the headings and the first lines.
		 * @param row its number
		 * @return true from the headings on, for ten lines
		 */
		public boolean shows(int row) {
			return row >= this.part.mapping().headerFirst() && row < this.part.mapping().firstLine() + FIRST_LINES;
		}

		/**
		 * Columns nothing is read from.
		 * @return what the file calls them
		 */
		public List<String> unused() {
			if (this.kind == null || this.part.mapping().headerFirst() == 0) {
				return List.of();
			}
			return IntStream.range(0, this.part.preview().width())
				.filter((column) -> field(column).isEmpty())
				.mapToObj(this.part::heading)
				.filter((heading) -> !heading.isBlank())
				.toList();
		}

		public List<LedgerField> choices() {
			return (this.kind != null) ? this.kind.mapped() : List.of();
		}

	}

	/**
	 * A row kept aside as the page shows it.
	 *
	 * @param held the row
	 * @param part the sheet
	 * @param wrong what is wrong with it
	 */
	public record HeldPage(HeldLines.Held held, LedgerImport.Part part, List<ProblemText.Line> wrong) {
	}

	/**
	 * A row left out as the page shows it.
	 *
	 * @param dropped the row
	 * @param part the sheet
	 * @param by the name of who left it out
	 */
	public record DroppedPage(HeldLines.Dropped dropped, LedgerImport.Part part, String by) {
	}

}
