package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Score;

/**
 * "One computed figure at most / at least another: w points, otherwise none", such as
 * this year's unit cost against last year's. (shape A8)
 *
 * @param left the figure
 * @param comparison how it is compared
 * @param right the figure it is compared with
 */
public record CompareRule(String left, Comparison comparison, String right) implements ScoringRule {

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		Figures.Figure here = figures.find(this.left).orElse(null);
		Figures.Figure there = figures.find(this.right).orElse(null);
		if (here == null || there == null) {
			return Outcome.missing(figures.name(this.left) + sign() + figures.name(this.right), needs(),
					List.of(figures.name((here == null) ? this.left : this.right)));
		}
		there.mustFit(here);
		boolean holds = this.comparison.holds(here.value(), there.value());
		return Outcome.scored(holds ? weight : BigDecimal.ZERO, here.name() + sign() + there.name(),
				here.printed() + sign() + there.printed(), needs(),
				Words.of((holds ? "rule.threshold.holds." : "rule.threshold.fails.") + this.comparison.word(),
						here.name(), here.printed(), there.name() + " " + there.printed()));
	}

	private String sign() {
		return " " + this.comparison.sign() + " ";
	}

	@Override
	public List<String> needs() {
		return List.of(this.left, this.right);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.yes-no", name, new Score(weight).toString()));
	}

}
