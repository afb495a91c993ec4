package org.jiping.scoring.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.indicator.Criterion;
import org.jiping.indicator.EditionComparison;
import org.jiping.indicator.EditionEntry;
import org.jiping.indicator.EditionManagement;
import org.jiping.indicator.EditionStatus;
import org.jiping.indicator.Indicator;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.problem.RefusedException;
import org.jiping.scoring.EditionTrial;
import org.jiping.scoring.RuleTrial;
import org.jiping.scoring.ScoreManagement;
import org.jiping.scoring.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
 * The indicator frameworks in store: their trees with every scoring standard in words,
 * compared, tried on cases, taken in and out as files.
 */
@Controller
class EditionController {

	private final EditionManagement editions;

	private final CaseManagement cases;

	private final ScoreManagement scores;

	private final RuleTrials trials;

	private final Wording wording;

	private final EditionWords words;

	EditionController(EditionManagement editions, CaseManagement cases, ScoreManagement scores, RuleTrials trials,
			Wording wording, EditionWords words) {
		this.editions = editions;
		this.cases = cases;
		this.scores = scores;
		this.trials = trials;
		this.wording = wording;
		this.words = words;
	}

	@GetMapping("/editions")
	String list(Viewer viewer, Model model) {
		Map<UUID, Long> used = new HashMap<>();
		this.cases.visibleTo(viewer).forEach((each) -> used.merge(each.editionId(), 1L, Long::sum));
		model.addAttribute("editions", this.editions.visibleTo(viewer));
		model.addAttribute("used", used);
		model.addAttribute("mayKeep", viewer.mayKeepEditions());
		return "scoring/editions";
	}

	@GetMapping("/editions/{id}")
	String show(@PathVariable UUID id, Viewer viewer, Model model, Locale locale) {
		EditionEntry entry = entry(id, viewer);
		if (entry.draft()) {
			return "redirect:/editions/" + id + "/draft";
		}
		IndicatorEdition edition = entry.edition().orElseThrow(EditionController::notFound);
		model.addAttribute("entry", entry);
		model.addAttribute("edition", edition);
		model.addAttribute("names", this.editions.names(entry.document()));
		model.addAttribute("faults", this.words.faults(entry.faults(), locale));
		model.addAttribute("mayKeep", viewer.mayKeepEditions());
		model.addAttribute("cases", this.cases.visibleTo(viewer));
		model.addAttribute("others", others(entry, viewer));
		model.addAttribute("branches",
				edition.indicators().stream().map((indicator) -> branch(indicator, locale)).toList());
		return "scoring/edition";
	}

	private List<EditionEntry> others(EditionEntry entry, Viewer viewer) {
		return this.editions.visibleTo(viewer).stream().filter((other) -> !other.id().equals(entry.id())).toList();
	}

	@GetMapping("/editions/{id}/edition.yaml")
	ResponseEntity<byte[]> yaml(@PathVariable UUID id, Viewer viewer) {
		EditionEntry entry = entry(id, viewer);
		return Downloads.yaml(fileName(entry) + ".yaml",
				this.editions.source(id).orElseThrow(EditionController::notFound));
	}

	@GetMapping("/editions/{id}/edition.xlsx")
	Object workbook(@PathVariable UUID id, Viewer viewer, Locale locale) {
		EditionEntry entry = entry(id, viewer);
		try {
			return Downloads.xlsx(fileName(entry) + ".xlsx", this.editions.workbook(entry));
		}
		catch (RefusedException ex) {
			return this.words.refused(entry.name(), ex, "/editions/" + id, locale);
		}
	}

	private static String fileName(EditionEntry entry) {
		String key = entry.key().replaceAll("[^a-z0-9-]", "");
		return (key.isEmpty() ? "edition" : key) + (entry.draft() ? "-draft" : "-" + entry.revision());
	}

	@GetMapping("/editions/{id}/criteria/{code}/trial")
	String trial(@PathVariable UUID id, @PathVariable String code, @RequestParam Map<String, String> asked,
			Viewer viewer, Model model, Locale locale) {
		EditionEntry entry = entry(id, viewer);
		IndicatorEdition edition = entry.edition().orElseThrow(EditionController::notFound);
		Criterion criterion = edition.criterion(code).orElseThrow(EditionController::notFound);
		model.addAttribute("trial", this.trials.view(criterion, edition.measures(),
				this.editions.names(entry.document()), edition.rounding(), asked, viewer, locale));
		model.addAttribute("cases", this.cases.visibleTo(viewer));
		model.addAttribute("pick", asked.getOrDefault("pick", ""));
		model.addAttribute("edition", id);
		return "scoring/rule :: trial";
	}

	@GetMapping("/editions/compare")
	String compare(@RequestParam UUID left, @RequestParam UUID right, Viewer viewer, Model model, Locale locale) {
		EditionEntry one = entry(left, viewer);
		EditionEntry other = entry(right, viewer);
		List<EditionComparison.Entry> entries = EditionComparison.compare(one.document(), other.document());
		model.addAttribute("left", one);
		model.addAttribute("right", other);
		model.addAttribute("entries", entries);
		model.addAttribute("words", this.words);
		model.addAttribute("locale", locale);
		return "scoring/compare";
	}

	@GetMapping("/editions/{id}/trial")
	String trial(@PathVariable UUID id, @RequestParam("case") String caseId, Viewer viewer, Model model,
			Locale locale) {
		EditionEntry entry = entry(id, viewer);
		EvaluationCase found = this.cases.read(CaseId.of(caseId), viewer);
		model.addAttribute("entry", entry);
		model.addAttribute("case", found);
		model.addAttribute("mayMove",
				!entry.draft() && found.editableBy(viewer) && !found.editionId().equals(id) && published(entry));
		model.addAttribute("dropped", 0);
		model.addAttribute("otherKey", !entry.key().equals(this.editions.keyOf(found.editionId())));
		model.addAttribute("faults", this.words.faults(entry.faults(), locale));
		entry.edition().ifPresent((edition) -> {
			Set<String> dropped = this.scores.droppedBy(found.id(), edition, viewer);
			model.addAttribute("dropped", dropped.size());
			model.addAttribute("trial", EditionTrial.of(this.scores.score(found.id(), viewer),
					this.scores.scoreBy(found.id(), edition, viewer), dropped, this.wording));
		});
		return "scoring/edition-trial";
	}

	private static boolean published(EditionEntry entry) {
		return entry.status() == EditionStatus.PUBLISHED;
	}

	@PostMapping("/cases/{caseId}/edition")
	String move(@PathVariable String caseId, @RequestParam UUID edition, Viewer viewer) {
		EditionEntry entry = entry(edition, viewer);
		this.scores.move(CaseId.of(caseId), entry.id(), viewer);
		return "redirect:/cases/" + caseId + "/scores";
	}

	@PostMapping("/editions/{id}/copy")
	String copy(@PathVariable UUID id, Viewer viewer) {
		return "redirect:/editions/" + this.editions.copy(entry(id, viewer).id(), viewer) + "/draft";
	}

	@PostMapping("/editions/{id}/retire")
	String retire(@PathVariable UUID id, Viewer viewer) {
		this.editions.retire(entry(id, viewer).id(), viewer);
		return "redirect:/editions/" + id;
	}

	@PostMapping("/editions/{id}/reinstate")
	String reinstate(@PathVariable UUID id, Viewer viewer) {
		this.editions.reinstate(entry(id, viewer).id(), viewer);
		return "redirect:/editions/" + id;
	}

	@PostMapping("/editions")
	Object take(@RequestParam("file") MultipartFile file, Viewer viewer, Locale locale, RedirectAttributes redirect)
			throws IOException {
		String name = String.valueOf(file.getOriginalFilename());
		try {
			UUID draft = this.editions.take(name, file.getBytes(), viewer);
			redirect.addFlashAttribute("taken",
					this.words.problems(this.editions.examine(name, file.getBytes()), locale));
			return "redirect:/editions/" + draft + "/draft";
		}
		catch (RefusedException ex) {
			return this.words.refused(name, ex, "/editions", locale);
		}
	}

	private EditionEntry entry(UUID id, Viewer viewer) {
		return this.editions.lookUp(id, viewer).orElseThrow(EditionController::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	private Branch branch(Indicator indicator, Locale locale) {
		return new Branch(indicator, indicator.children().stream().map((child) -> branch(child, locale)).toList(),
				indicator.criteria().stream().map((criterion) -> standard(criterion, locale)).toList());
	}

	private Standard standard(Criterion criterion, Locale locale) {
		RuleTrial trial = RuleTrial.of(criterion);
		return new Standard(criterion, this.wording.say(trial.standard(), locale), trial.plot().orElse(null));
	}

	/**
	 * An indicator with what stands below it.
	 *
	 * @param indicator the indicator
	 * @param children the indicators below
	 * @param standards its criteria
	 */
	record Branch(Indicator indicator, List<Branch> children, List<Standard> standards) {

	}

	/**
	 * A criterion with its standard in words.
	 *
	 * @param criterion the criterion
	 * @param words the standard
	 * @param plot points against the figure, null where they do not hang on one figure
	 */
	record Standard(Criterion criterion, List<String> words, RuleTrial.@Nullable Plot plot) {
	}

}
