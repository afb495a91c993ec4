package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Printed;
import org.jiping.quantity.Ratio;
import org.jiping.quantity.Score;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The figure falls into one of several bands, and the band has its points; with a target,
 * the bands lie on the deviation abs(x − target) ÷ target instead. (shapes B5, B7, E2)
 *
 * @param measure the figure
 * @param target the figure it should have been, null where the figure itself is placed
 * @param bands the bands, every figure in exactly one
 */
public record BandsRule(String measure, @Nullable String target, List<Band> bands) implements ScoringRule {

	public BandsRule {
		bands = Band.covering(bands, target != null);
		if (target != null) {
			bands.forEach((band) -> {
				Threshold end = (band.low() != null) ? band.low() : band.high();
				if (end != null) {
					end.mustBeRate();
				}
			});
		}
	}

	@Override
	public void mustSuit(BigDecimal weight) {
		this.bands.forEach((band) -> Points.mustNotExceed(band.points(), weight));
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		Figures.Figure figure = figures.find(this.measure).orElse(null);
		if (figure == null) {
			return Outcome.missing(name, needs(), List.of(figures.name(this.measure)));
		}
		if (this.target == null) {
			Threshold limit = limit();
			limit.mustFit(figure);
			return placed("rule.bands.placed", name, figure.name(), figure.value(), limit.besideIt(figure),
					limit.besideIt(figure));
		}
		Figures.Figure planned = figures.find(this.target).orElse(null);
		if (planned == null) {
			return Outcome.missing(name, needs(), List.of(figures.name(this.target)));
		}
		planned.mustFit(figure);
		String formula = "|" + figure.printed() + " − " + planned.printed() + "| ÷ " + planned.printed();
		if (planned.value().signum() == 0) {
			return Outcome.undefined(name, needs(), planned.name());
		}
		BigDecimal deviation = figure.value().subtract(planned.value()).divide(planned.value(), Ratio.PRECISION).abs();
		return placed("rule.bands.deviates", "|" + figure.name() + " − " + planned.name() + "| ÷ " + planned.name(),
				name, deviation, Printed.percent(deviation), formula + " = " + Printed.percent(deviation));
	}

	private Outcome placed(String code, String formula, String figure, BigDecimal value, String printed,
			String numbers) {
		Band band = this.bands.stream().filter((each) -> each.holds(value)).findFirst().orElseThrow();
		return Outcome.scored(band.points(), formula, numbers, needs(),
				Words.of(code, figure, printed, band.around("x"), new Score(band.points()).toString()));
	}

	private Threshold limit() {
		Band first = this.bands.get(0);
		Threshold limit = (first.high() != null) ? first.high() : first.low();
		return (limit != null) ? limit : new Threshold(BigDecimal.ZERO, Unit.RATIO, "0%");
	}

	@Override
	public List<Threshold> bends() {
		return (this.target != null) ? List.of()
				: this.bands.stream().map(Band::low).filter(java.util.Objects::nonNull).toList();
	}

	@Override
	public List<String> needs() {
		return (this.target != null) ? List.of(this.measure, this.target) : List.of(this.measure);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return this.bands.stream()
			.map((band) -> Words.of((this.target != null) ? "rule.bands.deviation" : "rule.bands", name,
					band.around("x"), new Score(band.points()).toString()))
			.toList();
	}

}
