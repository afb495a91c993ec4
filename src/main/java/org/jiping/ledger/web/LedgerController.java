package org.jiping.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jiping.account.AccountManagement;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.intake.TableExport;
import org.jiping.ledger.HeldManagement;
import org.jiping.ledger.ImportManagement;
import org.jiping.ledger.LedgerField;
import org.jiping.ledger.LedgerFigure;
import org.jiping.ledger.LedgerImport;
import org.jiping.ledger.LedgerKind;
import org.jiping.ledger.LedgerKinds;
import org.jiping.ledger.LedgerManagement;
import org.jiping.ledger.LedgerVersion;
import org.jiping.ledger.LinePage;
import org.jiping.ledger.LineQuery;
import org.jiping.ledger.OptionShares;
import org.jiping.ledger.Selection;
import org.jiping.ledger.SheetMappings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The ledgers of a case, their versions and their lines.
 */
@Controller
class LedgerController {

	private static final int PAGE = 50;

	private static final String EQUAL = "f.";

	private final LedgerManagement ledgers;

	private final ImportManagement imports;

	private final HeldManagement held;

	private final LedgerKinds kinds;

	private final SheetMappings mappings;

	private final CaseManagement cases;

	private final OptionShares options;

	private final AccountManagement accounts;

	private final MessageSource messages;

	LedgerController(LedgerManagement ledgers, ImportManagement imports, HeldManagement held, LedgerKinds kinds,
			SheetMappings mappings, CaseManagement cases, OptionShares options, AccountManagement accounts,
			MessageSource messages) {
		this.ledgers = ledgers;
		this.imports = imports;
		this.held = held;
		this.kinds = kinds;
		this.mappings = mappings;
		this.cases = cases;
		this.options = options;
		this.accounts = accounts;
		this.messages = messages;
	}

	@GetMapping("/cases/{id}/ledgers")
	String overview(@PathVariable String id, Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = fill(id, viewer, model, locale);
		List<LedgerVersion> all = this.ledgers.versions(about.id(), viewer);
		model.addAttribute("present", all.stream().filter((version) -> version.replacedAt() == null).toList());
		model.addAttribute("past", all.stream().filter((version) -> version.replacedAt() != null).toList());
		List<LedgerImport> imports = this.imports.list(about.id(), viewer);
		model.addAttribute("imports", imports);
		model.addAttribute("waiting", this.held.waiting(about.id(), viewer));
		model.addAttribute("people",
				this.accounts.namesOf(Stream.concat(all.stream().map(LedgerVersion::takenBy), makers(imports))));
		model.addAttribute("titles", titles(locale));
		model.addAttribute("kinds", this.kinds.all());
		model.addAttribute("answers",
				all.stream().map(LedgerVersion::kind).filter(this.options::answers).collect(Collectors.toSet()));
		model.addAttribute("named", named(about.id()));
		return "ledger/overview";
	}

	@GetMapping("/cases/{id}/imports")
	String imports(@PathVariable String id, Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = fill(id, viewer, model, locale);
		List<LedgerImport> imports = this.imports.list(about.id(), viewer);
		model.addAttribute("imports", imports);
		model.addAttribute("people", this.accounts.namesOf(makers(imports)));
		return "ledger/overview :: imports";
	}

	private static Stream<String> makers(List<LedgerImport> imports) {
		return imports.stream().map(LedgerImport::createdBy);
	}

	@GetMapping("/cases/{id}/ledgers/{version}/options")
	String options(@PathVariable String id, @PathVariable UUID version, Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = fill(id, viewer, model, locale);
		model.addAttribute("version", this.ledgers.version(about.id(), version, viewer));
		model.addAttribute("questions", this.options.of(about.id(), version, viewer));
		model.addAttribute("named", named(about.id()));
		return "ledger/options";
	}

	@PostMapping("/cases/{id}/ledgers/{version}/retire")
	String retire(@PathVariable String id, @PathVariable UUID version, Viewer viewer) {
		this.ledgers.retire(CaseId.of(id), version, viewer);
		return "redirect:/cases/" + CaseId.of(id) + "/ledgers";
	}

	@GetMapping("/cases/{id}/ledgers/{version}/changes")
	String changes(@PathVariable String id, @PathVariable UUID version, Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = fill(id, viewer, model, locale);
		LedgerVersion found = this.ledgers.version(about.id(), version, viewer);
		model.addAttribute("version", found);
		model.addAttribute("titles", titles(locale));
		model.addAttribute("changes", this.ledgers.changes(about.id(), found));
		model.addAttribute("lines", this.ledgers.linesChanged(about.id(), found).orElse(null));
		model.addAttribute("named", named(about.id()));
		return "ledger/changes";
	}

	@GetMapping("/cases/{id}/ledgers/{version}/lines")
	String lines(@PathVariable String id, @PathVariable UUID version, @RequestParam Map<String, String> form,
			Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = fill(id, viewer, model, locale);
		LedgerVersion found = this.ledgers.version(about.id(), version, viewer);
		LineQuery query = query(found, form, PAGE);
		LinePage page = this.ledgers.lines(about.id(), query, viewer);
		model.addAttribute("page", page);
		model.addAttribute("query", query);
		model.addAttribute("titles", titles(locale));
		model.addAttribute("figure", figure(found, form).orElse(null));
		model.addAttribute("pages", (page.count() + PAGE - 1) / PAGE);
		model.addAttribute("columns", shownColumns(page));
		Map<String, String> kept = new LinkedHashMap<>(form);
		kept.remove("page");
		kept.remove("lang");
		model.addAttribute("kept", kept);
		model.addAttribute("named", named(about.id()));
		return "ledger/lines";
	}

	/** The columns this ledger fills; a page of blanks helps nobody. */
	private static List<Integer> shownColumns(LinePage page) {
		List<Integer> columns = new ArrayList<>();
		for (int f = 0; f < page.kind().fields().size(); f++) {
			int field = f;
			if (page.entries().stream().anyMatch((entry) -> entry.values().get(field) != null)) {
				columns.add(f);
			}
		}
		return columns;
	}

	@GetMapping("/cases/{id}/ledgers/{version}/lines.xlsx")
	void export(@PathVariable String id, @PathVariable UUID version, @RequestParam Map<String, String> form,
			Viewer viewer, Locale locale, HttpServletResponse response) throws IOException {
		CaseId caseId = CaseId.of(id);
		LedgerVersion found = this.ledgers.version(caseId, version, viewer);
		LedgerKind kind = this.kinds.kind(found.kind());
		LineQuery query = query(found, form, PAGE);
		boolean english = english(locale);
		Map<Integer, String> sheets = new LinkedHashMap<>();
		try (OutputStream out = Downloads.workbook(response, kind.key() + ".xlsx");
				TableExport export = new TableExport(out, english ? kind.en() : kind.title())) {
			List<String> titles = new ArrayList<>();
			kind.fields().forEach((field) -> titles.add(english ? field.en() : field.title()));
			titles.add(this.messages.getMessage("ledger.lines.source", null, locale));
			titles.add(this.messages.getMessage("ledger.lines.row", null, locale));
			export.head(titles, titles.stream().map((title) -> 16).toList());
			this.ledgers.each(caseId, query, viewer, (entry) -> {
				List<Object> cells = new ArrayList<>();
				for (int f = 0; f < kind.fields().size(); f++) {
					LedgerField field = kind.fields().get(f);
					Object value = entry.values().get(f);
					cells.add((value instanceof String text) ? field.shown(text) : value);
				}
				cells.add(sheets.computeIfAbsent(entry.part(), (part) -> source(found, part)));
				cells.add(BigDecimal.valueOf(entry.row()));
				export.row(cells, Set.of());
			});
		}
	}

	private String source(LedgerVersion version, int part) {
		return this.ledgers.sheet(version, part)
			.map((sheet) -> sheet.sheetName().isEmpty() ? sheet.fileName()
					: sheet.fileName() + " · " + sheet.sheetName())
			.orElse("");
	}

	@GetMapping("/cases/{id}/ledgers/{version}/lines/{line}")
	String line(@PathVariable String id, @PathVariable UUID version, @PathVariable int line, Viewer viewer, Model model,
			Locale locale) {
		EvaluationCase about = fill(id, viewer, model, locale);
		LinePage page = this.ledgers.line(about.id(), version, line, viewer);
		LinePage.Entry entry = page.entries().get(0);
		LedgerImport.Part sheet = this.ledgers.sheet(page.version(), entry.part())
			.orElseThrow(() -> new CaseNotFoundException("sheet of line " + line));
		model.addAttribute("page", page);
		model.addAttribute("entry", entry);
		model.addAttribute("sheet", sheet);
		model.addAttribute("titles", titles(locale));
		model.addAttribute("headings", headings(sheet));
		model.addAttribute("figures", this.ledgers.figuresOf(page.version(), line));
		model.addAttribute("named", named(about.id()));
		return "ledger/line";
	}

	/** What the file calls the column of each field. */
	private static Map<String, String> headings(LedgerImport.Part sheet) {
		Map<String, String> headings = new LinkedHashMap<>();
		sheet.mapping().columns().forEach((field, column) -> headings.put(field, sheet.heading(column)));
		return headings;
	}

	private LineQuery query(LedgerVersion version, Map<String, String> form, int size) {
		Map<String, String> equal = new LinkedHashMap<>();
		form.forEach((name, value) -> {
			if (name.startsWith(EQUAL)) {
				equal.put(name.substring(EQUAL.length()), value);
			}
		});
		Selection selection = figure(version, form).map((figure) -> figure.shares().get(0).selection()).orElse(null);
		return new LineQuery(version.id(), selection, form.getOrDefault("q", ""), equal, whole(form.get("from")),
				whole(form.get("to")), form.get("sort"), form.containsKey("desc"), whole(form.get("page")), size);
	}

	private Optional<LedgerFigure> figure(LedgerVersion version, Map<String, String> form) {
		String key = form.getOrDefault("figure", "");
		return key.isEmpty() ? Optional.empty()
				: this.ledgers.figures(version).stream().filter((figure) -> figure.key().equals(key)).findFirst();
	}

	private static int whole(@Nullable String text) {
		return (text != null && text.matches("\\d{1,6}")) ? Integer.parseInt(text) : 0;
	}

	private EvaluationCase fill(String id, Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		model.addAttribute("case", about);
		model.addAttribute("mayEdit", about.editableBy(viewer));
		model.addAttribute("english", english(locale));
		return about;
	}

	/** What the labels of ledgers stand for, where they stand for something. */
	private Map<String, String> named(CaseId id) {
		Map<String, String> named = new HashMap<>();
		this.kinds.all().forEach((kind) -> named.putAll(this.mappings.labels(id, kind)));
		return named;
	}

	private Map<String, String> titles(Locale locale) {
		Map<String, String> titles = new LinkedHashMap<>();
		this.kinds.all().forEach((kind) -> titles.put(kind.key(), english(locale) ? kind.en() : kind.title()));
		return titles;
	}

	private static boolean english(Locale locale) {
		return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
	}

}
