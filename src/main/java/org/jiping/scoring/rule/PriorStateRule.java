package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Score;

/**
 * "None left: most points; not above last year: fewer; above last year: least", a state
 * compared with the year before. (shape A9)
 *
 * @param measure the figure of the year
 * @param prior the same figure a year earlier
 * @param none points where nothing is left
 * @param notAbove points where last year is not exceeded
 * @param above points where it is
 */
public record PriorStateRule(String measure, String prior, BigDecimal none, BigDecimal notAbove,
		BigDecimal above) implements ScoringRule {

	public PriorStateRule {
		if (none.compareTo(notAbove) < 0 || notAbove.compareTo(above) < 0 || above.signum() < 0) {
			throw new RuleFault(RuleProblem.OUT_OF_ORDER, none + " / " + notAbove + " / " + above);
		}
	}

	@Override
	public void mustSuit(BigDecimal weight) {
		Points.mustNotExceed(this.none, weight);
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		Figures.Figure now = figures.find(this.measure).orElse(null);
		if (now == null) {
			return Outcome.missing(name, needs(), List.of(figures.name(this.measure)));
		}
		if (now.value().signum() == 0) {
			return Outcome.scored(this.none, name, now.printed(), List.of(this.measure),
					Words.of("rule.prior.none", now.name(), new Score(this.none).toString()));
		}
		Figures.Figure then = figures.find(this.prior).orElse(null);
		if (then == null) {
			return Outcome.missing(name, needs(), List.of(figures.name(this.prior)));
		}
		then.mustFit(now);
		boolean within = now.value().compareTo(then.value()) <= 0;
		BigDecimal points = within ? this.notAbove : this.above;
		return Outcome.scored(points, now.name() + " ≤ " + then.name(),
				now.printed() + (within ? " ≤ " : " > ") + then.printed(), needs(),
				Words.of(within ? "rule.prior.not-above" : "rule.prior.above", now.name(), now.printed(),
						then.printed(), new Score(points).toString()));
	}

	@Override
	public List<String> needs() {
		return List.of(this.measure, this.prior);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.prior", name, new Score(this.none).toString(),
				new Score(this.notAbove).toString(), new Score(this.above).toString()));
	}

}
