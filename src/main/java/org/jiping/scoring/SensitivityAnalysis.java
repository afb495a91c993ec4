package org.jiping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jiping.indicator.IndicatorEdition;
import org.jiping.measure.Measure;
import org.jiping.measure.Measures;
import org.jiping.quantity.Ratio;
import org.jiping.quantity.Score;

/**
 * Finds out how firmly a score stands by running the engine again with one thing changed
 * at a time.
 */
final class SensitivityAnalysis {

	private static final BigDecimal PERCENT = new BigDecimal("0.01");

	/** Changes tried in turn, towards less and towards more. */
	private static final List<BigDecimal> LADDER = List.of(PERCENT, new BigDecimal("0.05"), new BigDecimal("0.2"),
			new BigDecimal("0.5"), new BigDecimal("0.9"));

	/** How closely the least change is found: a hundredth of a percent of the figure. */
	private static final BigDecimal FINENESS = new BigDecimal("0.0001");

	private final ScoringInput input;

	private final IndicatorEdition edition;

	private final ScoreSheet sheet;

	SensitivityAnalysis(ScoringInput input) {
		this.input = input;
		this.edition = input.plan().edition();
		this.sheet = new ScoringEngine(input).score();
	}

	Sensitivity analyse() {
		List<Measure> used = used();
		return new Sensitivity(this.sheet.grade(), this.sheet.adopted(), bounds(), overrides(), effects(used),
				turning(used), indicators());
	}

	private Sensitivity.Effect effect(Score total) {
		String grade = this.edition.grade(total);
		return new Sensitivity.Effect(total, grade, total.minus(this.sheet.adopted()),
				!grade.equals(this.sheet.grade()));
	}

	private List<Sensitivity.Bound> bounds() {
		return this.edition.grades()
			.stream()
			.filter((band) -> band.from().compareTo(Score.ZERO) > 0)
			.map((band) -> new Sensitivity.Bound(band.name(), band.from(), this.sheet.adopted().minus(band.from()),
					this.sheet.strict().minus(band.from())))
			.toList();
	}

	private List<Sensitivity.WithoutOverride> overrides() {
		List<Sensitivity.WithoutOverride> without = new ArrayList<>();
		for (CriterionScore score : this.sheet.overrides()) {
			String code = score.criterion().code();
			without.add(new Sensitivity.WithoutOverride(code, score.criterion().name(),
					effect(new ScoringEngine(this.input.withoutAdopted(code)).score().adopted())));
		}
		if (without.size() > 1) {
			without.add(new Sensitivity.WithoutOverride("", "", effect(this.sheet.strict())));
		}
		return without;
	}

	/**
	 * The ledger figures behind every criterion; a figure of nothing has no percent and
	 * is left out.
	 */
	private List<Measure> used() {
		Set<Measure> used = new LinkedHashSet<>();
		this.sheet.criteria()
			.flatMap((score) -> score.figures().stream())
			.filter((figure) -> figure.value().signum() != 0 && this.input.figures().find(figure.key()).isPresent())
			.forEach(used::add);
		return List.copyOf(used);
	}

	private List<Sensitivity.FigureEffect> effects(List<Measure> used) {
		return used.stream()
			.map((figure) -> new Sensitivity.FigureEffect(figure, effect(with(figure, PERCENT.negate()).adopted()),
					effect(with(figure, PERCENT).adopted())))
			.filter((effect) -> effect.size().signum() != 0)
			.sorted(Comparator.comparing(Sensitivity.FigureEffect::size).reversed())
			.toList();
	}

	private List<Sensitivity.TurningPoint> turning(List<Measure> used) {
		List<Sensitivity.TurningPoint> points = new ArrayList<>();
		for (Measure figure : used) {
			BigDecimal less = least(figure, BigDecimal.ONE.negate());
			BigDecimal more = least(figure, BigDecimal.ONE);
			BigDecimal change = (less.signum() == 0 || (more.signum() != 0 && more.abs().compareTo(less.abs()) < 0))
					? more : less;
			if (change.signum() != 0) {
				points.add(new Sensitivity.TurningPoint(figure, change, changed(figure, change),
						effect(with(figure, change).adopted())));
			}
		}
		points.sort(Comparator.comparing((point) -> point.change().abs()));
		return points;
	}

	/**
	 * The least change towards one side that changes the grade.
	 * @return the change, 0 if none of those tried does
	 */
	private BigDecimal least(Measure figure, BigDecimal side) {
		BigDecimal stays = BigDecimal.ZERO;
		for (BigDecimal step : LADDER) {
			BigDecimal change = step.multiply(side);
			if (!regrades(figure, change)) {
				stays = change;
				continue;
			}
			BigDecimal turns = change;
			while (turns.subtract(stays).abs().compareTo(FINENESS) > 0) {
				BigDecimal middle = turns.add(stays)
					.divide(BigDecimal.valueOf(2), Ratio.PRECISION)
					.setScale(4, (side.signum() > 0) ? RoundingMode.FLOOR : RoundingMode.CEILING);
				if (regrades(figure, middle)) {
					turns = middle;
				}
				else {
					stays = middle;
				}
			}
			return turns;
		}
		return BigDecimal.ZERO;
	}

	/**
	 * Whether a change leads to another grade; a sheet that lost a score on the way
	 * proves nothing.
	 */
	private boolean regrades(Measure figure, BigDecimal change) {
		ScoreSheet changed = with(figure, change);
		return changed.complete() == this.sheet.complete() && !changed.grade().equals(this.sheet.grade());
	}

	private ScoreSheet with(Measure figure, BigDecimal change) {
		Measures others = this.input.figures().with(changed(figure, change));
		return new ScoringEngine(this.input.withFigures(others)).score();
	}

	private static Measure changed(Measure figure, BigDecimal change) {
		return new Measure(figure.key(), figure.name(), figure.unit(),
				figure.value().multiply(BigDecimal.ONE.add(change)), figure.provenance(), figure.counter());
	}

	private List<Sensitivity.IndicatorEffect> indicators() {
		List<Sensitivity.IndicatorEffect> effects = new ArrayList<>();
		this.sheet.indicators().forEach((node) -> indicators(node, BigDecimal.ONE, effects));
		return effects;
	}

	/** Goes down to the leaves and remembers what a point there counts at the top. */
	private void indicators(IndicatorScore node, BigDecimal counts, List<Sensitivity.IndicatorEffect> effects) {
		if (node.children().isEmpty()) {
			effects.add(indicator(node, counts));
		}
		node.children().forEach((child) -> indicators(child, counts.multiply(node.indicator().scale()), effects));
	}

	private Sensitivity.IndicatorEffect indicator(IndicatorScore score, BigDecimal counts) {
		Score weight = score.weight();
		Score total = this.sheet.adopted();
		BigDecimal adopted = score.adopted().points();
		Score less = atTop(BigDecimal.ONE.min(adopted.max(BigDecimal.ZERO)), counts);
		Score more = atTop(BigDecimal.ONE.min(weight.points().subtract(adopted).max(BigDecimal.ZERO)), counts);
		Score heavier = (weight.points().signum() == 0) ? total
				: new ScoringEngine(this.input.withStretched(score.indicator().code(),
						weight.points().add(BigDecimal.ONE).divide(weight.points(), Ratio.PRECISION)))
					.score()
					.adopted();
		return new Sensitivity.IndicatorEffect(score.indicator().code(), score.indicator().name(), score.adopted(),
				weight, effect(total.minus(less)), effect(total.plus(more)), effect(heavier));
	}

	private Score atTop(BigDecimal points, BigDecimal counts) {
		return (counts.compareTo(BigDecimal.ONE) == 0) ? new Score(points)
				: this.edition.rounding().award(points.multiply(counts));
	}

}
