package org.jiping.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CaseSummary;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.intake.ColumnLayout;
import org.jiping.intake.IntakeManagement;
import org.jiping.intake.ProblemText;
import org.jiping.intake.LedgerSheets;
import org.jiping.intake.SheetChangedException;
import org.jiping.intake.SheetLayout;
import org.jiping.intake.SheetUse;
import org.jiping.intake.SheetView;
import org.jiping.problem.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Any ledger sheet as a form; what is typed goes through the same examination as a
 * workbook.
 */
@Controller
class SheetController {

	private static final Pattern CELL = Pattern.compile("([A-Z])(\\d{1,6})");

	private final LedgerSheets sheets;

	private final IntakeManagement intake;

	private final CaseManagement cases;

	private final CaseSummary summaries;

	private final ProblemText problems;

	private final MessageSource messages;

	SheetController(LedgerSheets sheets, IntakeManagement intake, CaseManagement cases, CaseSummary summaries,
			ProblemText problems, MessageSource messages) {
		this.sheets = sheets;
		this.intake = intake;
		this.cases = cases;
		this.summaries = summaries;
		this.problems = problems;
		this.messages = messages;
	}

	@InitBinder
	void allowManyLines(WebDataBinder binder) {
		binder.setAutoGrowCollectionLimit(5000);
	}

	@GetMapping("/cases/{id}/sheets/{key}")
	String show(@PathVariable String id, @PathVariable String key, Viewer viewer, Model model, Locale locale) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		SheetLayout layout = layout(key);
		fill(found, layout, this.sheets.view(found.id(), found.editionId(), layout), viewer, model, locale);
		return "intake/sheet";
	}

	@PostMapping("/cases/{id}/sheets/{key}")
	Object save(@PathVariable String id, @PathVariable String key, @ModelAttribute SheetForm form, Viewer viewer,
			Model model, Locale locale, RedirectAttributes redirect) {
		EvaluationCase found = this.cases.read(CaseId.of(id), viewer);
		SheetLayout layout = layout(key);
		String before = standing(found.id());
		List<IntakeManagement.Typed> typed = form.typed(layout);
		try {
			this.intake.save(found.id(), key, typed, form.getSeen(), viewer);
		}
		catch (SheetChangedException ex) {
			SheetView stored = this.sheets.view(found.id(), found.editionId(), layout);
			SheetView mine = stored.retyped(layout, typed);
			fill(found, layout, mine, viewer, model, locale);
			model.addAttribute("meanwhile", differences(layout, stored, mine, locale));
			return new ModelAndView("intake/sheet", model.asMap(), HttpStatus.CONFLICT);
		}
		catch (RefusedException ex) {
			SheetView stored = this.sheets.view(found.id(), found.editionId(), layout);
			SheetView mine = stored.retyped(layout, typed);
			fill(found, layout, mine, viewer, model, locale);
			List<ProblemText.Line> said = this.problems.say(ex.problems().all(), locale);
			model.addAttribute("problems", said.stream().map((line) -> named(line, layout, mine, locale)).toList());
			model.addAttribute("faulty",
					said.stream()
						.filter((line) -> line.cell() != null)
						.collect(Collectors.toMap((line) -> String.valueOf(line.cell()), ProblemText.Line::message,
								(first, second) -> first + "；" + second)));
			return new ModelAndView("intake/sheet", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("saved", true);
		redirect.addFlashAttribute("before", before);
		redirect.addFlashAttribute("after", standing(found.id()));
		return "redirect:/cases/" + id + "/sheets/" + key;
	}

	/** On a page a cell has no letter: its line and its heading say where it is. */
	private ProblemText.Line named(ProblemText.Line line, SheetLayout layout, SheetView view, Locale locale) {
		Matcher cell = CELL.matcher(String.valueOf(line.cell()));
		if (!cell.matches()) {
			return line;
		}
		int row = Integer.parseInt(cell.group(2)) - 1;
		int column = cell.group(1).charAt(0) - 'A';
		if (row >= view.lines().size() || column >= layout.columns().size()) {
			return line;
		}
		String place = this.messages.getMessage(
				"intake.sheet.place", new Object[] { String.valueOf(row + 1),
						view.lines().get(row).cells().get(0).text(), heading(layout.columns().get(column), locale) },
				locale);
		return new ProblemText.Line(line.code(), line.error(), line.file(), null, place, line.value(), line.message(),
				line.repair());
	}

	private static String heading(ColumnLayout column, Locale locale) {
		return english(locale) ? column.en() : column.title();
	}

	private static boolean english(Locale locale) {
		return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
	}

	/** What is stored by now and what was typed, cell by cell where they differ. */
	private static List<Differing> differences(SheetLayout layout, SheetView stored, SheetView mine, Locale locale) {
		List<Differing> differing = new ArrayList<>();
		for (int r = 0; r < Math.max(stored.lines().size(), mine.lines().size()); r++) {
			SheetView.Line theirs = (r < stored.lines().size()) ? stored.lines().get(r) : null;
			SheetView.Line typed = (r < mine.lines().size()) ? mine.lines().get(r) : null;
			for (int c = 0; c < layout.columns().size(); c++) {
				String there = (theirs != null) ? theirs.cells().get(c).text() : "";
				String here = (typed != null) ? typed.cells().get(c).text() : "";
				if (!there.equals(here)) {
					SheetView.Line named = (theirs != null) ? theirs : typed;
					String line = (named != null) ? named.cells().get(0).text() : "";
					differing.add(new Differing(r + 1, line, heading(layout.columns().get(c), locale), there, here));
				}
			}
		}
		return differing;
	}

	private void fill(EvaluationCase found, SheetLayout layout, SheetView view, Viewer viewer, Model model,
			Locale locale) {
		boolean english = english(locale);
		model.addAttribute("case", found);
		model.addAttribute("layout", layout);
		model.addAttribute("title", english ? layout.en() : layout.title());
		model.addAttribute("headings", layout.columns().stream().map((column) -> heading(column, locale)).toList());
		model.addAttribute("view", view);
		model.addAttribute("summary", this.summaries.summary(found.id()).orElse(null));
		model.addAttribute("mayEdit", found.editableBy(viewer));
		model.addAttribute("faulty", Map.of());
		List<SheetLayout> all = this.sheets.ledgerSheets()
			.stream()
			.filter((sheet) -> sheet.equals(layout) || this.sheets.use(found.editionId(), sheet) != SheetUse.Use.NONE)
			.toList();
		int at = all.indexOf(layout);
		List<Neighbour> neighbours = new ArrayList<>();
		for (int i : new int[] { at - 1, at + 1 }) {
			neighbours.add((i >= 0 && i < all.size())
					? new Neighbour(all.get(i).key(), english ? all.get(i).en() : all.get(i).title())
					: new Neighbour("", ""));
		}
		model.addAttribute("neighbours", neighbours);
	}

	private SheetLayout layout(String key) {
		return this.sheets.ledgerSheets()
			.stream()
			.filter((sheet) -> sheet.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new CaseNotFoundException("sheet " + key));
	}

	private String standing(CaseId id) {
		return this.summaries.summary(id).map((line) -> line.strict() + " / " + line.adopted()).orElse("");
	}

	/**
	 * A cell that was changed by somebody else, or by oneself.
	 *
	 * @param row number of the line, from 1
	 * @param line what the line begins with
	 * @param column heading of the column
	 * @param stored what stands there by now
	 * @param typed what was typed
	 */
	public record Differing(int row, String line, String column, String stored, String typed) {
	}

	/**
	 * A sheet beside this one.
	 *
	 * @param key its key, empty at either end
	 * @param title its title
	 */
	public record Neighbour(String key, String title) {
	}

}
