package org.jiping.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.intake.ProblemText;
import org.jiping.intake.TableExport;
import org.jiping.ledger.LedgerFigure;
import org.jiping.ledger.LedgerField;
import org.jiping.ledger.LedgerKinds;
import org.jiping.ledger.LedgerManagement;
import org.jiping.ledger.Pivot;
import org.jiping.ledger.TableBasis;
import org.jiping.ledger.TableFilling;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureManagement;
import org.jiping.measure.MeasureUse;
import org.jiping.problem.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Figures between score and ledger: where each comes from, what hangs on it, and which of
 * two sayings a table stands on.
 */
@Controller
class FigureController {

	private static final int LONGEST_REASON = 2000;

	private final LedgerManagement ledgers;

	private final LedgerKinds kinds;

	private final TableFilling filling;

	private final Pivot pivot;

	private final MeasureManagement measures;

	private final List<MeasureUse> uses;

	private final CaseManagement cases;

	private final ProblemText problems;

	private final MessageSource messages;

	FigureController(LedgerManagement ledgers, LedgerKinds kinds, TableFilling filling, Pivot pivot,
			MeasureManagement measures, List<MeasureUse> uses, CaseManagement cases, ProblemText problems,
			MessageSource messages) {
		this.ledgers = ledgers;
		this.kinds = kinds;
		this.filling = filling;
		this.pivot = pivot;
		this.measures = measures;
		this.uses = uses;
		this.cases = cases;
		this.problems = problems;
		this.messages = messages;
	}

	@GetMapping("/cases/{id}/figures")
	String compare(@PathVariable String id, Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = fill(id, viewer, model, locale);
		model.addAttribute("tables", this.filling.compare(about.id(), viewer));
		return "ledger/compare";
	}

	/** Says above a table that it is written from the ledgers. */
	@GetMapping("/cases/{id}/figures/basis/{sheet}")
	String basis(@PathVariable String id, @PathVariable String sheet, Viewer viewer, Model model) {
		CaseId caseId = CaseId.of(id);
		model.addAttribute("onLedger", this.filling.onLedger(caseId, sheet, viewer));
		model.addAttribute("id", caseId);
		return "ledger/basis";
	}

	@PostMapping("/cases/{id}/figures/basis")
	String decide(@PathVariable String id, @RequestParam String sheet, @RequestParam TableBasis.Basis basis,
			@RequestParam String reason, Viewer viewer, Locale locale, RedirectAttributes redirect) {
		if (reason.isBlank() || reason.length() > LONGEST_REASON) {
			redirect.addFlashAttribute("reasonMissing", sheet);
		}
		else {
			try {
				this.filling.decide(CaseId.of(id), sheet, basis, reason.strip(), viewer);
				redirect.addFlashAttribute("decided", sheet);
			}
			catch (RefusedException ex) {
				redirect.addFlashAttribute("refused", this.problems.say(ex.problems().all(), locale));
			}
		}
		return "redirect:/cases/" + CaseId.of(id) + "/figures#table-" + sheet;
	}

	@GetMapping("/cases/{id}/figures/{key}")
	String figure(@PathVariable String id, @PathVariable String key, Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = fill(id, viewer, model, locale);
		if (!MeasureKey.isValid(key)) {
			throw new CaseNotFoundException("figure " + key);
		}
		MeasureKey wanted = new MeasureKey(key);
		Optional<Measure> measure = this.measures.measuresOf(about.id()).find(wanted);
		Optional<LedgerFigure> own = this.ledgers.figure(about.id(), key);
		List<TableFilling.Pair> pairs = this.filling.compare(about.id(), viewer)
			.stream()
			.flatMap((table) -> table.pairs().stream())
			.filter((pair) -> key.equals(pair.typedKey()) || key.equals(pair.figure().key()))
			.toList();
		if (measure.isEmpty() && own.isEmpty()) {
			throw new CaseNotFoundException("figure " + key);
		}
		model.addAttribute("measure", measure.orElse(null));
		model.addAttribute("own", own.orElse(null));
		model.addAttribute("pairs", pairs);
		List<MeasureUse.Use> used = new ArrayList<>();
		this.uses.forEach((each) -> used.addAll(each.usesOf(about.id(), wanted)));
		pairs.stream()
			.map(TableFilling.Pair::typedKey)
			.filter((typed) -> typed != null && !typed.equals(key))
			.distinct()
			.forEach((typed) -> this.uses
				.forEach((each) -> used.addAll(each.usesOf(about.id(), new MeasureKey(String.valueOf(typed))))));
		model.addAttribute("uses", used.stream().distinct().toList());
		model.addAttribute("kinds", this.kinds);
		return "ledger/figure";
	}

	@GetMapping("/cases/{id}/pivot")
	String pivot(@PathVariable String id, @RequestParam(defaultValue = "economic") String rows,
			@RequestParam(defaultValue = "month") String columns, @RequestParam(defaultValue = "1") int from,
			@RequestParam(defaultValue = "12") int to, @RequestParam(defaultValue = "true") boolean counted,
			Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = fill(id, viewer, model, locale);
		Pivot.Wanted wanted = wanted(rows, columns, from, to, counted);
		model.addAttribute("fields", this.pivot.fields());
		model.addAttribute("wanted", wanted);
		model.addAttribute("table", this.pivot.table(about.id(), wanted, viewer));
		return "ledger/pivot";
	}

	@GetMapping("/cases/{id}/pivot.xlsx")
	void export(@PathVariable String id, @RequestParam(defaultValue = "economic") String rows,
			@RequestParam(defaultValue = "month") String columns, @RequestParam(defaultValue = "1") int from,
			@RequestParam(defaultValue = "12") int to, @RequestParam(defaultValue = "true") boolean counted,
			Viewer viewer, Locale locale, HttpServletResponse response) throws IOException {
		Pivot.Table table = this.pivot.table(CaseId.of(id), wanted(rows, columns, from, to, counted), viewer);
		String total = this.messages.getMessage("ledger.pivot.total", null, locale);
		try (OutputStream out = Downloads.workbook(response, "pivot.xlsx");
				TableExport export = new TableExport(out, total)) {
			List<String> head = new ArrayList<>();
			head.add(english(locale) ? table.down().en() : table.down().title());
			LedgerField across = table.across();
			if (across != null) {
				table.columns().forEach((column) -> head.add(table.columnTitle(column)));
			}
			head.add(total);
			export.head(head, head.stream().map((title) -> 18).toList());
			for (String line : table.lines()) {
				List<Object> cells = new ArrayList<>();
				cells.add(table.lineTitle(line));
				if (across != null) {
					table.columns().forEach((column) -> cells.add(table.cell(line, column).setScale(2)));
				}
				cells.add(table.lineSum(line).setScale(2));
				export.row(cells, Set.of());
			}
			List<Object> sums = new ArrayList<>();
			sums.add(total);
			if (across != null) {
				table.columns().forEach((column) -> sums.add(table.columnSum(column).setScale(2)));
			}
			sums.add(table.total().setScale(2));
			export.row(sums, Set.of());
		}
	}

	private static Pivot.Wanted wanted(String rows, String columns, int from, int to, boolean counted) {
		return new Pivot.Wanted(rows, columns.isBlank() || columns.equals(rows) ? null : columns,
				Math.max(1, Math.min(12, from)), Math.max(1, Math.min(12, to)), counted);
	}

	private EvaluationCase fill(String id, Viewer viewer, Model model, Locale locale) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		model.addAttribute("case", about);
		model.addAttribute("mayEdit", about.editableBy(viewer));
		model.addAttribute("english", english(locale));
		return about;
	}

	private static boolean english(Locale locale) {
		return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
	}

}
