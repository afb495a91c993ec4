package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Score;

/**
 * "The figure at most / at least the limit: w points, otherwise none." (shape A5)
 *
 * @param measure the figure
 * @param comparison how it is compared
 * @param limit the limit
 */
public record ThresholdRule(String measure, Comparison comparison, Threshold limit) implements ScoringRule {

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		String formula = name + " " + this.comparison.sign() + " " + this.limit.text();
		Figures.Figure figure = figures.find(this.measure).orElse(null);
		if (figure == null) {
			return Outcome.missing(formula, needs(), List.of(name));
		}
		this.limit.mustFit(figure);
		boolean holds = this.comparison.holds(figure.value(), this.limit.value());
		return Outcome.scored(holds ? weight : BigDecimal.ZERO, formula,
				this.limit.besideIt(figure) + " " + this.comparison.sign() + " " + this.limit.text(), needs(),
				Words.of((holds ? "rule.threshold.holds." : "rule.threshold.fails.") + this.comparison.word(),
						figure.name(), this.limit.besideIt(figure), this.limit.text()));
	}

	@Override
	public List<Threshold> bends() {
		return List.of(this.limit);
	}

	@Override
	public List<Aim> aims() {
		return List.of(new Aim("", this.comparison.sign() + this.limit.text(), null, this.measure));
	}

	@Override
	public List<String> needs() {
		return List.of(this.measure);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.threshold", name, this.comparison.sign() + this.limit.text(),
				new Score(weight).toString()));
	}

}
