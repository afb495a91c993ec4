package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.indicator.Criterion;
import org.jiping.indicator.Indicator;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.indicator.NotApplicablePolicy;
import org.jiping.measure.Formula;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.Measures;
import org.jiping.quantity.Ratio;
import org.jiping.quantity.Score;
import org.jiping.scoring.rule.Figures;
import org.jiping.scoring.rule.Judged;
import org.jiping.scoring.rule.Outcome;
import org.jiping.scoring.rule.ScoringRule;
import org.jiping.scoring.rule.UnitMismatchException;
import org.jiping.scoring.rule.Words;
import org.jspecify.annotations.Nullable;

/**
 * Applies an edition to figures and judgements. Each criterion is rounded as the edition
 * says, each level-3 indicator is the sum of its rounded criteria, and sums go upward,
 * times the scale of a block. The weight of what does not apply may go to what stands
 * beside it.
 */
public final class ScoringEngine {

	private final ScoringPlan plan;

	private final IndicatorEdition edition;

	private final Measures figures;

	private final Map<String, Judged> judged;

	private final Map<String, Adoption> adopted;

	private final Map<String, BigDecimal> stretched;

	private final EffectiveWeights weights;

	private final Figures window = new Window();

	/**
	 * Prepares a run.
	 * @param input what is to be scored
	 */
	public ScoringEngine(ScoringInput input) {
		this.plan = input.plan();
		this.edition = this.plan.edition();
		this.figures = input.figures().derive(this.edition.measures());
		this.judged = input.judged();
		this.adopted = input.adopted();
		this.stretched = input.stretched();
		this.weights = EffectiveWeights.of(this.edition, this.judged, this.adopted.keySet());
	}

	/**
	 * Scores everything.
	 * @return the score sheet; the same input gives the same sheet
	 */
	public ScoreSheet score() {
		List<IndicatorScore> indicators = this.edition.indicators().stream().map(this::indicator).toList();
		return new ScoreSheet(this.edition, this.figures, indicators, sum(indicators, true), sum(indicators, false));
	}

	private static Score sum(List<IndicatorScore> scores, boolean strict) {
		return scores.stream()
			.map((score) -> strict ? score.strict() : score.adopted())
			.reduce(Score.ZERO, Score::plus);
	}

	private IndicatorScore indicator(Indicator indicator) {
		BigDecimal stretch = this.stretched.getOrDefault(indicator.code(), BigDecimal.ONE);
		Score weight = stretch(this.weights.of(indicator), stretch);
		if (!indicator.children().isEmpty()) {
			List<IndicatorScore> children = indicator.children().stream().map(this::indicator).toList();
			return new IndicatorScore(indicator, weight, scaled(indicator, sum(children, true).points()),
					scaled(indicator, sum(children, false).points()),
					children.stream().allMatch(IndicatorScore::complete), children, List.of());
		}
		List<CriterionScore> criteria = indicator.criteria().stream().map((each) -> criterion(each, stretch)).toList();
		BigDecimal strict = BigDecimal.ZERO;
		BigDecimal adopted = BigDecimal.ZERO;
		for (CriterionScore score : criteria) {
			strict = strict.add((score.strict() != null) ? score.strict().points() : BigDecimal.ZERO);
			adopted = adopted.add(score.adopted().map(Score::points).orElse(BigDecimal.ZERO));
		}
		return new IndicatorScore(indicator, weight, scaled(indicator, strict), scaled(indicator, adopted),
				criteria.stream().allMatch((score) -> score.adopted().isPresent() || score.sharedOut()), List.of(),
				criteria);
	}

	private Score scaled(Indicator indicator, BigDecimal points) {
		return this.edition.rounding().award(points.multiply(indicator.scale()));
	}

	private Score stretch(Score points, BigDecimal stretch) {
		return (stretch.compareTo(BigDecimal.ONE) == 0) ? points
				: this.edition.rounding().award(points.points().multiply(stretch));
	}

	private CriterionScore criterion(Criterion criterion, BigDecimal stretch) {
		ScoringRule rule = this.plan.rule(criterion);
		Judged findings = this.judged.getOrDefault(criterion.code(), Judged.NOTHING);
		Outcome outcome = outcome(criterion, rule, findings);
		Score weight = stretch(this.weights.of(criterion), stretch);
		ScoreState state = (outcome.points() != null) ? ScoreState.SCORED : ScoreState.MISSING;
		if (findings.lacksEvidence()) {
			state = ScoreState.NOT_ENOUGH_EVIDENCE;
			outcome = outcome.without(List.of());
		}
		else if (findings.notApplicable() && criterion.notApplicable() != NotApplicablePolicy.REFUSED) {
			state = ScoreState.NOT_APPLICABLE;
			outcome = notApplicable(criterion, outcome);
		}
		if (outcome.points() != null && weight.compareTo(criterion.points()) != 0) {
			outcome = outcome.times(weight.points().divide(criterion.points().points(), Ratio.PRECISION),
					weight + " ÷ " + criterion.points(),
					Words.of("rule.shared", criterion.points().toString(), weight.toString()));
		}
		Score strict = (outcome.points() != null) ? this.edition.rounding().award(outcome.points()) : null;
		List<Measure> figures = behind(outcome.used());
		List<CriterionScore.Basis> basis = new ArrayList<>();
		findings.parts().forEach((part, finding) -> basis.add(new CriterionScore.Basis(part, finding.basis())));
		if (basis.size() > 1) {
			List<String> parts = rule.questions().stream().map(ScoringRule.Question::part).toList();
			basis.sort(Comparator.comparing((each) -> parts.indexOf(each.part())));
		}
		return new CriterionScore(criterion, weight, state, strict,
				override(criterion, strict, figures, findings, stretch), outcome, figures, basis);
	}

	private Outcome outcome(Criterion criterion, ScoringRule rule, Judged findings) {
		try {
			Outcome outcome = rule.score(criterion.name(), criterion.points().points(), this.window, findings);
			if (outcome.points() != null || outcome.used().isEmpty()) {
				return outcome;
			}
			List<Words> why = new ArrayList<>();
			outcome.used().forEach((key) -> absence(new MeasureKey(key), why));
			return outcome.with(why);
		}
		catch (UnitMismatchException ex) {
			return Outcome.mismatch(criterion.name(), rule.needs(), ex);
		}
	}

	private static Outcome notApplicable(Criterion criterion, Outcome outcome) {
		return switch (criterion.notApplicable()) {
			case FULL -> outcome.settled(criterion.points().points(), Words.of("rule.not-applicable.full"));
			case ZERO -> outcome.settled(BigDecimal.ZERO, Words.of("rule.not-applicable.zero"));
			default -> outcome.without(List.of(Words.of("rule.not-applicable.shared", criterion.points().toString())));
		};
	}

	/**
	 * Why a derived figure is not there: what it divides by is zero, or what it lacks.
	 */
	private void absence(MeasureKey key, List<Words> why) {
		this.figures.absence(key).ifPresent((absence) -> {
			Formula formula = absence.derived().formula();
			if (absence.result().undefined()) {
				why.add(Words.of("rule.absent.undefined", absence.derived().name(), formula.render(this::named),
						formula.render(this::printed)));
				return;
			}
			List<MeasureKey> missing = absence.result().missing();
			missing.forEach((input) -> absence(input, why));
			why.add(Words.of("rule.absent.inputs", absence.derived().name(),
					String.join("、", missing.stream().map(this::named).toList())));
		});
	}

	private String named(MeasureKey key) {
		return this.figures.find(key).map(Measure::name).orElseGet(() -> this.plan.nameOf(key));
	}

	private String printed(MeasureKey key) {
		return this.figures.find(key).map(Measure::printed).orElse("?");
	}

	private @Nullable ScoreOverride override(Criterion criterion, @Nullable Score strict, List<Measure> used,
			Judged findings, BigDecimal stretch) {
		Adoption adoption = this.adopted.get(criterion.code());
		if (adoption == null) {
			return null;
		}
		boolean changed = (adoption.computedThen() != null
				&& (strict == null || adoption.computedThen().compareTo(strict) != 0))
				|| (adoption.inputsThen() != null && !adoption.inputsThen().equals(inputs(used, findings)));
		return new ScoreOverride(stretch(adoption.points(), stretch), adoption.reason(), adoption.approver(), changed);
	}

	/**
	 * A fingerprint of what a criterion's score rests on.
	 * @param used its figures
	 * @param findings what people found on it
	 * @return SHA-256 in hexadecimal digits
	 */
	static String inputs(List<Measure> used, Judged findings) {
		StringBuilder text = new StringBuilder();
		used.forEach((measure) -> text.append(measure.key())
			.append('=')
			.append(measure.value().stripTrailingZeros().toPlainString())
			.append(measure.unit())
			.append('\n'));
		new TreeMap<>(findings.parts()).forEach((part, found) -> text.append(part)
			.append('=')
			.append(found.verdict())
			.append((found.figure() != null) ? found.figure().stripTrailingZeros().toPlainString() : "")
			.append(found.grade())
			.append(found.basis())
			.append('\n'));
		return DigestUtils.sha256Hex(text.toString());
	}

	private List<Measure> behind(List<String> keys) {
		Map<MeasureKey, Measure> all = new LinkedHashMap<>();
		keys.forEach((key) -> collect(new MeasureKey(key), all));
		return new ArrayList<>(all.values());
	}

	private void collect(MeasureKey key, Map<MeasureKey, Measure> all) {
		this.figures.find(key).ifPresent((measure) -> {
			all.put(key, measure);
			measure.provenance().inputs().forEach((input) -> collect(input, all));
		});
	}

	/**
	 * The figures as rules see them.
	 */
	private final class Window implements Figures {

		@Override
		public Optional<Figure> find(String key) {
			return ScoringEngine.this.figures.find(new MeasureKey(key))
				.map((measure) -> new Figure(key, measure.name(), measure.unit(), measure.value(), measure.counter()));
		}

		@Override
		public String name(String key) {
			return named(new MeasureKey(key));
		}

	}

	/**
	 * What somebody adopted for a criterion.
	 *
	 * @param points the points
	 * @param reason why
	 * @param approver who stands by it
	 * @param computedThen the strict score at that time, if it was noted
	 * @param inputsThen fingerprint of the input at that time, if it was noted
	 */
	public record Adoption(Score points, String reason, String approver, @Nullable Score computedThen,
			@Nullable String inputsThen) {
	}

}
