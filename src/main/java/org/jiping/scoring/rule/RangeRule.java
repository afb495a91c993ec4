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
		if (low.unit() != high.unit() || low.value().compareTo(high.value()) > 0) {
			throw new IllegalArgumentException("no range: " + low.text() + " to " + high.text());
		}
	}

	private Comparison below() {
		return this.lowIncluded ? Comparison.AT_LEAST : Comparison.MORE;
	}

	private Comparison above() {
		return this.highIncluded ? Comparison.AT_MOST : Comparison.LESS;
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		String formula = range(name);
		Figures.Figure figure = figures.find(this.measure).orElse(null);
		if (figure == null) {
			return Outcome.missing(formula, needs(), List.of(name));
		}
		this.low.mustFit(figure);
		boolean within = below().holds(figure.value(), this.low.value())
				&& above().holds(figure.value(), this.high.value());
		return Outcome.scored(within ? weight : BigDecimal.ZERO, formula, range(this.low.besideIt(figure)), needs(),
				Words.of(within ? "rule.range.within" : "rule.range.outside", figure.name(), this.low.besideIt(figure),
						range("")));
	}

	private String range(String middle) {
		String left = this.low.text() + " " + (this.lowIncluded ? "≤" : "<") + " ";
		return left + (middle.isEmpty() ? "x" : middle) + " " + above().sign() + " " + this.high.text();
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
	public List<Question> questions() {
		return List.of();
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.range", name, below().sign() + this.low.text(), above().sign() + this.high.text(),
				new Score(weight).toString()));
	}

}
