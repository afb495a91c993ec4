package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Score;
import org.jiping.quantity.Unit;

/**
 * "The rate × w", such as a survey's satisfaction; a rate above 100% earns w. (shapes E1
 * with E2)
 *
 * @param measure the rate
 */
public record RateRule(String measure) implements ScoringRule {

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		String w = new Score(weight).toString();
		String formula = name + " × " + w;
		Figures.Figure figure = figures.find(this.measure).orElse(null);
		if (figure == null) {
			return Outcome.missing(formula, needs(), List.of(name));
		}
		if (figure.unit() != Unit.RATIO) {
			throw new UnitMismatchException(figure.name(), figure.unit().symbol(), Unit.RATIO.symbol());
		}
		BigDecimal rate = figure.value().max(BigDecimal.ZERO).min(BigDecimal.ONE);
		String held = (rate.compareTo(figure.value()) == 0) ? figure.printed()
				: (rate.signum() == 0) ? "max(0, " + figure.printed() + ")" : "min(1, " + figure.printed() + ")";
		return Outcome.scored(weight.multiply(rate), formula, held + " × " + w, needs(),
				Words.of((figure.value().compareTo(BigDecimal.ONE) > 0) ? "rule.rate.capped" : "rule.rate.times",
						figure.name(), figure.printed(), w));
	}

	@Override
	public List<Threshold> bends() {
		return List.of(Threshold.parse("0%"), Threshold.parse("100%"));
	}

	@Override
	public List<Aim> aims() {
		return List.of(new Aim("", "", null, this.measure));
	}

	@Override
	public List<String> needs() {
		return List.of(this.measure);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.rate", name, new Score(weight).toString()));
	}

}
