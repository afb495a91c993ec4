package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jiping.quantity.Score;

/**
 * "Rising (or falling) from period to period: w points, otherwise none"; equal neighbours
 * break a strict series and pass a lenient one. (shape A7)
 *
 * @param measures the figures in the order of time
 * @param rising whether they must rise
 * @param strict whether equal neighbours fail
 */
public record SeriesRule(List<String> measures, boolean rising, boolean strict) implements ScoringRule {

	public SeriesRule {
		measures = List.copyOf(measures);
		if (measures.size() < 2) {
			throw new RuleFault(RuleProblem.TOO_FEW);
		}
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		List<Figures.Figure> series = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (String measure : this.measures) {
			figures.find(measure).ifPresentOrElse(series::add, () -> missing.add(figures.name(measure)));
		}
		if (!missing.isEmpty()) {
			return Outcome.missing(String.join(sign(), this.measures.stream().map(figures::name).toList()), needs(),
					missing);
		}
		boolean holds = true;
		for (int i = 1; i < series.size(); i++) {
			series.get(i).mustFit(series.get(0));
			holds &= step().holds(series.get(i - 1).value(), series.get(i).value());
		}
		String numbers = String.join(sign(), series.stream().map(Figures.Figure::printed).toList());
		return Outcome.scored(holds ? weight : BigDecimal.ZERO,
				String.join(sign(), series.stream().map(Figures.Figure::name).toList()), numbers, needs(),
				Words.of(holds ? "rule.series.holds" : "rule.series.fails", name, numbers));
	}

	private Comparison step() {
		if (this.rising) {
			return this.strict ? Comparison.LESS : Comparison.AT_MOST;
		}
		return this.strict ? Comparison.MORE : Comparison.AT_LEAST;
	}

	private String sign() {
		return " " + step().sign() + " ";
	}

	@Override
	public List<String> needs() {
		return this.measures;
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		String code = this.rising ? "rule.series.rising" : "rule.series.falling";
		return List.of(Words.of(this.strict ? code : code + ".lenient", name, new Score(weight).toString()));
	}

}
