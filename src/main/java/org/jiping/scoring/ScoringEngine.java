package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiping.indicator.Criterion;
import org.jiping.indicator.Indicator;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.indicator.NotApplicablePolicy;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.Measures;
import org.jiping.quantity.Score;
import org.jiping.scoring.rule.Figures;
import org.jiping.scoring.rule.Judged;
import org.jiping.scoring.rule.Outcome;
import org.jiping.scoring.rule.ScoringRule;
import org.jiping.scoring.rule.Words;
import org.jspecify.annotations.Nullable;

/**
 * Applies an edition to figures and judgements. Each criterion is rounded as the edition
 * says, each level-3 indicator is the sum of its rounded criteria, and sums go upward.
 */
public final class ScoringEngine {

	private final ScoringPlan plan;

	private final IndicatorEdition edition;

	private final Measures figures;

	private final Map<String, Judged> judged;

	private final Map<String, Adoption> adopted;

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
		if (!indicator.children().isEmpty()) {
			List<IndicatorScore> children = indicator.children().stream().map(this::indicator).toList();
			return new IndicatorScore(indicator, sum(children, true), sum(children, false),
					children.stream().allMatch(IndicatorScore::complete), children, List.of());
		}
		List<CriterionScore> criteria = indicator.criteria().stream().map(this::criterion).toList();
		BigDecimal strict = BigDecimal.ZERO;
		BigDecimal adopted = BigDecimal.ZERO;
		for (CriterionScore score : criteria) {
			strict = strict.add((score.strict() != null) ? score.strict().points() : BigDecimal.ZERO);
			adopted = adopted.add(score.adopted().map(Score::points).orElse(BigDecimal.ZERO));
		}
		return new IndicatorScore(indicator, this.edition.rounding().award(strict),
				this.edition.rounding().award(adopted),
				criteria.stream().allMatch((score) -> score.adopted().isPresent()), List.of(), criteria);
	}

	private CriterionScore criterion(Criterion criterion) {
		ScoringRule rule = this.plan.rule(criterion);
		Judged findings = this.judged.getOrDefault(criterion.code(), Judged.NOTHING);
		BigDecimal weight = criterion.points().points();
		Outcome outcome = rule.score(criterion.name(), weight, this::find, findings);
		ScoreState state = (outcome.points() != null) ? ScoreState.SCORED : ScoreState.MISSING;
		Score strict = (outcome.points() != null) ? this.edition.rounding().award(outcome.points()) : null;
		if (findings.lacksEvidence()) {
			state = ScoreState.NOT_ENOUGH_EVIDENCE;
			strict = null;
		}
		else if (findings.notApplicable() && criterion.notApplicable() != NotApplicablePolicy.REFUSED) {
			boolean full = criterion.notApplicable() == NotApplicablePolicy.FULL;
			state = ScoreState.NOT_APPLICABLE;
			strict = full ? criterion.points() : Score.ZERO;
			outcome = new Outcome(strict.points(), outcome.formula(), "", outcome.used(),
					List.of(Words.of(full ? "rule.not-applicable.full" : "rule.not-applicable.zero")), List.of(), true);
		}
		List<CriterionScore.Basis> basis = new ArrayList<>();
		findings.parts().forEach((part, finding) -> basis.add(new CriterionScore.Basis(part, finding.basis())));
		if (basis.size() > 1) {
			List<String> parts = rule.questions().stream().map(ScoringRule.Question::part).toList();
			basis.sort(Comparator.comparing((each) -> parts.indexOf(each.part())));
		}
		return new CriterionScore(criterion, state, strict, override(criterion, strict), outcome,
				behind(outcome.used()), basis);
	}

	private @Nullable ScoreOverride override(Criterion criterion, @Nullable Score strict) {
		Adoption adoption = this.adopted.get(criterion.code());
		if (adoption == null) {
			return null;
		}
		boolean changed = adoption.computedThen() != null
				&& (strict == null || adoption.computedThen().compareTo(strict) != 0);
		return new ScoreOverride(adoption.points(), adoption.reason(), adoption.approver(), changed);
	}

	private Optional<Figures.Figure> find(String key) {
		return this.figures.find(new MeasureKey(key))
			.map((measure) -> new Figures.Figure(key, measure.name(), measure.unit(), measure.value()));
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
	 * What somebody adopted for a criterion.
	 *
	 * @param points the points
	 * @param reason why
	 * @param approver who stands by it
	 * @param computedThen the strict score at that time, if it was noted
	 */
	public record Adoption(Score points, String reason, String approver, @Nullable Score computedThen) {
	}

}
