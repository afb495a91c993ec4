package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Ratio;
import org.jiping.quantity.Score;

/**
 * "The share, less by the deviation from the plan": w·(1 − abs(a − p) ÷ p), at least
 * none. (shape B10)
 *
 * @param actual what was done
 * @param planned what was planned
 */
public record DeviationRule(String actual, String planned) implements ScoringRule {

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		String w = new Score(weight).toString();
		Figures.Figure a = figures.find(this.actual).orElse(null);
		Figures.Figure p = figures.find(this.planned).orElse(null);
		if (a == null || p == null) {
			return Outcome.missing(formula(figures.name(this.actual), figures.name(this.planned), w), needs(),
					List.of(figures.name((a == null) ? this.actual : this.planned)));
		}
		p.mustFit(a);
		String formula = formula(a.name(), p.name(), w);
		if (p.value().signum() == 0) {
			return Outcome.undefined(formula, needs(), p.name());
		}
		BigDecimal deviation = a.value().subtract(p.value()).abs().divide(p.value().abs(), Ratio.PRECISION);
		BigDecimal share = BigDecimal.ONE.subtract(deviation).max(BigDecimal.ZERO);
		return Outcome.scored(weight.multiply(share), formula, formula(a.printed(), p.printed(), w), needs(),
				Words.of("rule.deviation.is", name, org.jiping.quantity.Printed.percent(deviation)));
	}

	private static String formula(String a, String p, String w) {
		return "max(0, 1 − |" + a + " − " + p + "| ÷ " + p + ") × " + w;
	}

	@Override
	public List<String> needs() {
		return List.of(this.actual, this.planned);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.deviation", name, new Score(weight).toString()));
	}

}
