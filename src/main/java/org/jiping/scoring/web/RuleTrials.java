package org.jiping.scoring.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.indicator.Criterion;
import org.jiping.indicator.FormulaNames;
import org.jiping.measure.DerivedMeasure;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.Measures;
import org.jiping.quantity.Rounding;
import org.jiping.quantity.Typed;
import org.jiping.scoring.RuleTrial;
import org.jiping.scoring.ScoreManagement;
import org.jiping.scoring.Wording;
import org.jiping.scoring.rule.Judged;
import org.jiping.scoring.rule.Outcome;
import org.jiping.scoring.rule.ScoringRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tries rules on what somebody types or picks from a case.
 */
@Component
class RuleTrials {

	private static final String FIGURE = "t.";

	private static final String ANSWER = "q.";

	private final ScoreManagement scores;

	private final Wording wording;

	RuleTrials(ScoreManagement scores, Wording wording) {
		this.scores = scores;
		this.wording = wording;
	}

	/**
	 * Tries a criterion.
	 * @param criterion the criterion, whose rule can be made
	 * @param measures the derived figures of its edition
	 * @param names what figures are called
	 * @param rounding how points are rounded
	 * @param posted figures as {@code t.key}, answers as {@code q.part}, and {@code pick}
	 * for a case whose figures are taken where nothing is typed
	 * @param viewer who tries it
	 * @param locale the reader's language
	 * @return the trial with its outcome
	 */
	View view(Criterion criterion, List<DerivedMeasure> measures, FormulaNames names, Rounding rounding,
			Map<String, String> posted, Viewer viewer, Locale locale) {
		RuleTrial trial = RuleTrial.of(criterion);
		String pick = posted.getOrDefault("pick", "");
		Optional<Measures> picked = pick.isEmpty() ? Optional.empty()
				: Optional.of(this.scores.figures(CaseId.of(pick), viewer).derive(measures));
		Map<String, String> typed = new HashMap<>();
		trial.figures().forEach((key) -> typed.put(key, posted.getOrDefault(FIGURE + key, "")));
		Map<String, Judged.Part> parts = new HashMap<>();
		for (ScoringRule.Question question : trial.questions()) {
			answer(question, posted.getOrDefault(ANSWER + question.part(), "").strip())
				.ifPresent((part) -> parts.put(question.part(), part));
		}
		Outcome outcome = trial.score(typed, (key) -> picked.flatMap((all) -> all.find(key)),
				(key) -> title(key, names, picked), new Judged(parts));
		List<Input> figures = trial.figures()
			.stream()
			.map((key) -> new Input(FIGURE + key, title(key, names, picked), key, typed.getOrDefault(key, ""),
					picked.flatMap((all) -> all.find(new MeasureKey(key))).map(Measure::printed).orElse(""),
					unreadable(typed.getOrDefault(key, ""))))
			.toList();
		List<Answer> answers = trial.questions()
			.stream()
			.map((question) -> new Answer(ANSWER + question.part(),
					question.name().isEmpty() ? criterion.name() : question.name(), question.kind().name(),
					question.choices(), posted.getOrDefault(ANSWER + question.part(), "")))
			.toList();
		BigDecimal points = outcome.points();
		return new View(criterion, this.wording.say(trial.standard(), locale), trial.plot().orElse(null), figures,
				answers, outcome.formula(), outcome.numbers(), this.wording.say(outcome.branch(), locale),
				(points != null) ? rounding.award(points).toString() : null, outcome.missing());
	}

	private static String title(String key, FormulaNames names, Optional<Measures> picked) {
		return picked.flatMap((all) -> all.find(new MeasureKey(key)))
			.map(Measure::name)
			.orElseGet(() -> names.name(key));
	}

	private static boolean unreadable(String typed) {
		return !typed.isBlank() && Typed.parse(typed).isEmpty();
	}

	private static Optional<Judged.Part> answer(ScoringRule.Question question, String typed) {
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		if (typed.equals("YES") || typed.equals("NO")) {
			return Optional.of(new Judged.Part(Judged.Verdict.valueOf(typed), null, null, ""));
		}
		if (question.kind() == ScoringRule.Question.Kind.GRADE) {
			return Optional.of(new Judged.Part(null, null, typed, ""));
		}
		return Typed.parse(typed).map((number) -> new Judged.Part(null, number.value(), null, ""));
	}

	/**
	 * A trial.
	 *
	 * @param criterion the criterion
	 * @param standard its standard in words
	 * @param plot points against the figure, null where they do not hang on one
	 * @param figures the figures asked for
	 * @param answers the questions asked
	 * @param formula the formula in names
	 * @param numbers the formula with numbers
	 * @param branch the branches taken
	 * @param points the awarded points, null where something is missing
	 * @param missing what is missing
	 */
	record View(Criterion criterion, List<String> standard, RuleTrial.@Nullable Plot plot, List<Input> figures,
			List<Answer> answers, String formula, String numbers, List<String> branch, @Nullable String points,
			List<String> missing) {
	}

	/**
	 * A figure asked for.
	 *
	 * @param name its field
	 * @param title what people call it
	 * @param key its key
	 * @param typed what was typed
	 * @param picked the case's figure
	 * @param unreadable whether what was typed is no figure
	 */
	record Input(String name, String title, String key, String typed, String picked, boolean unreadable) {
	}

	/**
	 * A question asked.
	 *
	 * @param name its field
	 * @param title what is asked
	 * @param kind the shape of the answer
	 * @param choices words to choose from
	 * @param typed what was answered
	 */
	record Answer(String name, String title, String kind, List<String> choices, String typed) {
	}

}
