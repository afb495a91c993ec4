package org.jiping.scoring.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jiping.indicator.Criterion;
import org.jiping.indicator.EditionManagement;
import org.jiping.indicator.Indicator;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.scoring.RuleCatalogue;
import org.jiping.scoring.RuleTrial;
import org.jiping.scoring.Wording;
import org.jiping.scoring.rule.Outcome;
import org.jiping.scoring.rule.ScoringRule;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The indicator frameworks in store: their trees with every scoring standard in words,
 * and the text they were stored as.
 */
@Controller
class EditionController {

	private final EditionManagement editions;

	private final Wording wording;

	EditionController(EditionManagement editions, Wording wording) {
		this.editions = editions;
		this.wording = wording;
	}

	@GetMapping("/editions")
	String list(Model model) {
		model.addAttribute("editions", this.editions.all().entrySet());
		return "scoring/editions";
	}

	@GetMapping("/editions/{id}")
	String show(@PathVariable UUID id, Model model, Locale locale) {
		IndicatorEdition edition = edition(id);
		model.addAttribute("id", id);
		model.addAttribute("edition", edition);
		model.addAttribute("gaps", edition.weightGaps());
		model.addAttribute("branches",
				edition.indicators().stream().map((indicator) -> branch(indicator, locale)).toList());
		return "scoring/edition";
	}

	@GetMapping("/editions/{id}/edition.yaml")
	ResponseEntity<byte[]> yaml(@PathVariable UUID id) {
		String source = this.editions.source(id).orElseThrow(EditionController::notFound);
		String name = this.editions.keyOf(id) + ".yaml";
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_YAML)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(source.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/editions/{id}/criteria/{code}/trial")
	String trial(@PathVariable UUID id, @PathVariable String code, @RequestParam String figure, Model model,
			Locale locale) {
		IndicatorEdition edition = edition(id);
		RuleTrial trial = edition.criterion(code)
			.flatMap((criterion) -> RuleTrial.of(criterion, RuleCatalogue.rule(criterion)))
			.orElseThrow(EditionController::notFound);
		try {
			Outcome outcome = trial.score(figure);
			model.addAttribute("numbers", outcome.numbers());
			model.addAttribute("branch", this.wording.say(outcome.branch(), locale));
			model.addAttribute("points",
					Optional.ofNullable(outcome.points())
						.map((points) -> edition.rounding().award(points).toString())
						.orElse(""));
		}
		catch (IllegalArgumentException ex) {
			model.addAttribute("points", "");
		}
		return "scoring/edition :: trial";
	}

	private IndicatorEdition edition(UUID id) {
		return this.editions.lookUp(id).orElseThrow(EditionController::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	private Branch branch(Indicator indicator, Locale locale) {
		return new Branch(indicator, indicator.children().stream().map((child) -> branch(child, locale)).toList(),
				indicator.criteria().stream().map((criterion) -> standard(criterion, locale)).toList());
	}

	private Standard standard(Criterion criterion, Locale locale) {
		ScoringRule rule = RuleCatalogue.rule(criterion);
		return new Standard(criterion,
				this.wording.say(rule.describe(criterion.name(), criterion.points().points()), locale),
				RuleTrial.of(criterion, rule).map(RuleTrial::plot).orElse(null));
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
