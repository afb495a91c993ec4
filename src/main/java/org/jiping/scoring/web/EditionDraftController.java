package org.jiping.scoring.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jiping.account.NotAllowedException;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.indicator.EditionDocument;
import org.jiping.indicator.EditionEntry;
import org.jiping.indicator.EditionManagement;
import org.jiping.indicator.EditionShape;
import org.jiping.indicator.EditionStateException;
import org.jiping.indicator.FormulaNames;
import org.jiping.indicator.NotApplicablePolicy;
import org.jiping.indicator.Paragraphs;
import org.jiping.indicator.TriedCriterion;
import org.jiping.problem.RefusedException;
import org.jiping.problem.Severity;
import org.jiping.quantity.Rounding;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A framework while it is being written: tree, grades, formulas, sentences, and a form
 * for every kind of rule that tries the rule as it is typed.
 */
@Controller
class EditionDraftController {

	private static final Map<String, List<String>> LISTS = Map.of("grades", EditionShape.GRADE, "measures",
			EditionShape.MEASURE);

	private static final String RULE = "rule";

	/** Fields a form of this editor may have. */
	private static final int MOST_FIELDS = 5000;

	private final EditionManagement editions;

	private final CaseManagement cases;

	private final RuleTrials trials;

	private final EditionWords words;

	EditionDraftController(EditionManagement editions, CaseManagement cases, RuleTrials trials, EditionWords words) {
		this.editions = editions;
		this.cases = cases;
		this.trials = trials;
		this.words = words;
	}

	@GetMapping("/editions/{id}/draft")
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String at, Viewer viewer, Model model,
			Locale locale) {
		EditionEntry entry = draft(id, viewer);
		EditionDocument document = entry.document();
		String place = (document.has(at) || LISTS.containsKey(at) || at.equals("paragraphs")) ? EditionWords.place(at)
				: "";
		model.addAttribute("entry", entry);
		model.addAttribute("at", place);
		model.addAttribute("nodes", nodes(entry));
		model.addAttribute("faults", this.words.faults(entry.faults(), locale));
		model.addAttribute("errors",
				entry.faults().stream().filter((fault) -> fault.problem().code().severity() == Severity.ERROR).count());
		model.addAttribute("here", place.isEmpty() ? List.of() : this.words.faultsWithin(entry, place, locale));
		model.addAttribute("names", this.editions.names(document));
		model.addAttribute("cases", this.cases.visibleTo(viewer));
		model.addAttribute("policies",
				Arrays.stream(NotApplicablePolicy.values())
					.map((each) -> each.name().toLowerCase(Locale.ROOT))
					.toList());
		model.addAttribute("paragraphs", Paragraphs.names());
		if (isCriterion(place)) {
			rule(entry, document, place, Map.of(), viewer, model, locale);
		}
		else if (LISTS.containsKey(place)) {
			model.addAttribute("rows", rows(document, place));
			model.addAttribute("columns", LISTS.get(place));
		}
		else {
			model.addAttribute("fields", fields(document, place));
		}
		return "scoring/draft";
	}

	private static long depth(String place) {
		return Arrays.stream(place.split("\\.")).filter((step) -> step.matches("\\d+")).count();
	}

	private static boolean isCriterion(String place) {
		return place.contains(".criteria.");
	}

	private Map<String, String> fields(EditionDocument document, String place) {
		Map<String, String> fields = new LinkedHashMap<>();
		List<String> names = place.isEmpty() ? EditionShape.GENERAL
				: place.equals("paragraphs") ? Paragraphs.names() : EditionShape.INDICATOR;
		names.forEach((field) -> fields.put(field, document.text(place.isEmpty() ? field : place + "." + field)));
		return fields;
	}

	private List<List<String>> rows(EditionDocument document, String list) {
		FormulaNames names = this.editions.names(document);
		List<List<String>> rows = new ArrayList<>();
		for (String path : document.entries(list)) {
			rows.add(LISTS.get(list).stream().map((field) -> {
				String text = document.text(path + "." + field);
				return field.equals("formula") ? names.read(text) : text;
			}).toList());
		}
		return rows;
	}

	private static List<Node> nodes(EditionEntry entry) {
		List<Node> nodes = new ArrayList<>();
		entry.document().entries("indicators").forEach((path) -> node(entry, path, 1, nodes));
		return nodes;
	}

	private static void node(EditionEntry entry, String path, int depth, List<Node> nodes) {
		EditionDocument document = entry.document();
		nodes.add(new Node(path, document.text(path + ".code"), document.text(path + ".name"),
				document.text(path + ".weight"), depth, false, entry.faultsWithin(path)));
		document.entries(path + ".criteria")
			.forEach(
					(child) -> nodes.add(new Node(child, document.text(child + ".code"), document.text(child + ".name"),
							document.text(child + ".points"), depth + 1, true, entry.faultsWithin(child))));
		document.entries(path + ".children").forEach((child) -> node(entry, child, depth + 1, nodes));
	}

	/** The form of a rule with what it does to figures typed or picked. */
	private void rule(EditionEntry entry, EditionDocument document, String place, Map<String, String> posted,
			Viewer viewer, Model model, Locale locale) {
		TriedCriterion tried = this.editions.tryCriterion(document, place);
		Map<String, String> fields = new LinkedHashMap<>();
		EditionShape.CRITERION.forEach((field) -> fields.put(field, document.text(place + "." + field)));
		model.addAttribute("entry", entry);
		model.addAttribute("at", place);
		model.addAttribute("fields", fields);
		model.addAttribute("rule", RuleFields.of(document, place + "." + RULE, RULE));
		model.addAttribute("here", this.words.faults(tried.faults(), locale));
		model.addAttribute("faulty", tried.faults().stream().map((fault) -> fault.path()).toList());
		model.addAttribute("cases", this.cases.visibleTo(viewer));
		model.addAttribute("pick", posted.getOrDefault("pick", ""));
		model.addAttribute("names", this.editions.names(document));
		tried.criterion()
			.ifPresent((criterion) -> model.addAttribute("trial",
					this.trials.view(criterion, tried.measures(), this.editions.names(document),
							entry.edition().map((edition) -> edition.rounding()).orElse(Rounding.STANDARD), posted,
							viewer, locale)));
	}

	@PostMapping("/editions/{id}/draft/rule")
	String tryRule(@PathVariable UUID id, @RequestParam String at, @RequestParam Map<String, String> posted,
			Viewer viewer, Model model, Locale locale) {
		EditionEntry entry = draft(id, viewer);
		EditionDocument document = entry.document().copy();
		if (posted.size() > MOST_FIELDS) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (!isCriterion(EditionWords.place(at)) || !document.has(at)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		write(document, at, posted);
		String action = posted.getOrDefault("action", "");
		String place = at + "." + action.substring(action.indexOf(':') + 1);
		if (action.matches("add:" + RULE + "(\\.[A-Za-z]+|\\.\\d{1,3})+")) {
			document.add(place, Map.of());
		}
		else if (action.matches("remove:" + RULE + "(\\.[A-Za-z]+|\\.\\d{1,3})+") && document.has(place)) {
			document.remove(place);
		}
		rule(entry, document, at, posted, viewer, model, locale);
		return "scoring/rule :: editor";
	}

	@PostMapping("/editions/{id}/draft")
	String save(@PathVariable UUID id, @RequestParam String at, @RequestParam long version,
			@RequestParam Map<String, String> posted, Viewer viewer, RedirectAttributes redirect) {
		String place = EditionWords.place(at);
		if (!place.equals(at) || posted.size() > MOST_FIELDS) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		this.editions.change(id, version, (document) -> {
			write(document, place, posted);
			return place;
		}, viewer);
		redirect.addFlashAttribute("saved", true);
		return back(id, place, redirect);
	}

	private void write(EditionDocument document, String place, Map<String, String> posted) {
		if (LISTS.containsKey(place)) {
			document.put(place, "");
			for (int i = 0; posted.containsKey("rows." + i + "." + LISTS.get(place).get(0)); i++) {
				Map<String, Object> row = new LinkedHashMap<>();
				for (String field : LISTS.get(place)) {
					String text = posted.getOrDefault("rows." + i + "." + field, "").strip();
					if (!text.isEmpty()) {
						row.put(field, text);
					}
				}
				if (!row.isEmpty()) {
					document.add(place, row);
				}
			}
			// Only now every figure that a formula may call by name is there.
			FormulaNames names = this.editions.names(document);
			document.entries("measures")
				.forEach((path) -> document.put(path + ".formula", names.keep(document.text(path + ".formula"))));
			return;
		}
		List<String> names = place.isEmpty() ? EditionShape.GENERAL : place.equals("paragraphs") ? Paragraphs.names()
				: isCriterion(place) ? EditionShape.CRITERION : EditionShape.INDICATOR;
		if (place.equals("paragraphs") && !document.has(place)) {
			document.put(place, Map.of());
		}
		names.forEach((field) -> document.put(place.isEmpty() ? field : place + "." + field,
				posted.getOrDefault("fields." + field, "")));
		if (isCriterion(place)) {
			document.put(place + "." + RULE, RuleFields.read(posted, RULE, this.editions.names(document)::key));
		}
	}

	@PostMapping("/editions/{id}/draft/add")
	String add(@PathVariable UUID id, @RequestParam String at, @RequestParam String what, @RequestParam long version,
			Viewer viewer, RedirectAttributes redirect) {
		String place = EditionWords.place(at);
		boolean below = place.startsWith("indicators.") && !isCriterion(place);
		if (!place.equals(at) || !(below || (place.isEmpty() && what.equals("indicator")))
				|| !List.of("indicator", "criterion").contains(what)
				|| (what.equals("indicator") && depth(place) >= EditionShape.LEVELS)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		String list = place.isEmpty() ? "indicators" : place + (what.equals("indicator") ? ".children" : ".criteria");
		String next = this.editions.change(id, version, (document) -> document.add(list, Map.of()), viewer);
		return back(id, next, redirect);
	}

	@PostMapping("/editions/{id}/draft/move")
	String move(@PathVariable UUID id, @RequestParam String at, @RequestParam int by, @RequestParam long version,
			Viewer viewer, RedirectAttributes redirect) {
		String place = node(at);
		String next = this.editions.change(id, version, (document) -> document.move(place, Integer.signum(by)), viewer);
		return back(id, next, redirect);
	}

	@PostMapping("/editions/{id}/draft/remove")
	String remove(@PathVariable UUID id, @RequestParam String at, @RequestParam long version, Viewer viewer,
			RedirectAttributes redirect) {
		String place = node(at);
		this.editions.change(id, version, (document) -> {
			document.remove(place);
			return "";
		}, viewer);
		int list = place.lastIndexOf('.', place.lastIndexOf('.') - 1);
		return back(id, (list > 0) ? place.substring(0, list) : "", redirect);
	}

	private static String node(String at) {
		String place = EditionWords.place(at);
		if (!place.startsWith("indicators.")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return place;
	}

	@PostMapping("/editions/{id}/publish")
	Object publish(@PathVariable UUID id, @RequestParam long version, Viewer viewer, Locale locale) {
		try {
			this.editions.publish(id, version, viewer);
			return "redirect:/editions/" + id;
		}
		catch (RefusedException ex) {
			return this.words.refused("", ex, "/editions/" + id + "/draft", locale);
		}
	}

	@PostMapping("/editions/{id}/replace")
	Object replace(@PathVariable UUID id, @RequestParam long version, @RequestParam("file") MultipartFile file,
			Viewer viewer, Locale locale, RedirectAttributes redirect) throws IOException {
		String name = String.valueOf(file.getOriginalFilename());
		try {
			this.editions.replace(id, version, name, file.getBytes(), viewer);
			redirect.addFlashAttribute("taken",
					this.words.problems(this.editions.examine(name, file.getBytes()), locale));
			return "redirect:/editions/" + id + "/draft";
		}
		catch (RefusedException ex) {
			return this.words.refused(name, ex, "/editions/" + id + "/draft", locale);
		}
	}

	@PostMapping("/editions/{id}/discard")
	String discard(@PathVariable UUID id, @RequestParam long version, Viewer viewer) {
		this.editions.discard(id, version, viewer);
		return "redirect:/editions";
	}

	private static String back(UUID id, String place, RedirectAttributes redirect) {
		redirect.addAttribute("at", place);
		return "redirect:/editions/" + id + "/draft";
	}

	private EditionEntry draft(UUID id, Viewer viewer) {
		if (!viewer.mayKeepEditions()) {
			throw new NotAllowedException("write editions");
		}
		EditionEntry entry = this.editions.lookUp(id, viewer)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!entry.draft()) {
			throw new EditionStateException("no draft: " + id);
		}
		return entry;
	}

	/**
	 * A line of the tree.
	 *
	 * @param path the way to it
	 * @param code its code
	 * @param name its name
	 * @param weight its weight or points
	 * @param depth how deep it stands, from 1
	 * @param criterion whether it is a criterion
	 * @param faults how many faults stand at or below it
	 */
	record Node(String path, String code, String name, String weight, int depth, boolean criterion, long faults) {
	}

}
