package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Score;

/**
 * "The figure within the range: w points, otherwise none"; each end belongs to it or not.
 * (shape A6)
 *
 * @param measure the figure
 * @param low lower end
 * @param lowIncluded whether the lower end belongs to the range
 * @param high upper end
 * @param highIncluded whether the upper end belongs to the range
 */
public record RangeRule(String measure, Threshold low, boolean lowIncluded, Threshold high,
		boolean highIncluded) implements ScoringRule {

	public RangeRule {
		if (low.unit() != high.unit() || low.value().compareTo(high.value()) > 0
				|| (low.value().compareTo(high.value()) == 0 && !(lowIncluded && highIncluded))) {
			throw new RuleFault(RuleProblem.INTERVAL_EMPTY, low.text(), high.text());
		}
	}

	private Interval range() {
		return new Interval(this.low, this.lowIncluded, this.high, this.highIncluded);
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		String formula = range().around(name);
		Figures.Figure figure = figures.find(this.measure).orElse(null);
		if (figure == null) {
			return Outcome.missing(formula, needs(), List.of(name));
		}
		this.low.mustFit(figure);
		boolean within = range().holds(figure.value());
		return Outcome.scored(within ? weight : BigDecimal.ZERO, formula, range().around(this.low.besideIt(figure)),
				needs(), Words.of((within ? "rule.range.within." : "rule.range.outside.") + range().ends(),
						figure.name(), this.low.besideIt(figure), this.low.text(), this.high.text()));
	}

	@Override
	public List<Threshold> bends() {
		return List.of(this.low, this.high);
	}

	@Override
	public List<String> needs() {
		return List.of(this.measure);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.range", name, range().fromBelow().sign() + this.low.text(),
				range().fromAbove().sign() + this.high.text(), new Score(weight).toString()));
	}

}
