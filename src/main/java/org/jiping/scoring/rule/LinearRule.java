package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Ratio;
import org.jiping.quantity.Score;

/**
 * "All points from {@code full}, none from {@code zero}, in proportion between":
 * w·clamp((x−zero)/(full−zero)); rising when full lies above zero, falling otherwise. A
 * pass line below which nothing is earned is such a zero. (shapes B1, B2, B4)
 *
 * @param measure the figure
 * @param zero where no points are left
 * @param full where all points are earned
 */
public record LinearRule(String measure, Threshold zero, Threshold full) implements ScoringRule {

	public LinearRule {
		if (zero.unit() != full.unit() || zero.value().compareTo(full.value()) == 0) {
			throw new RuleFault(RuleProblem.NO_SLOPE, zero.text(), full.text());
		}
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		String w = new Score(weight).toString();
		String formula = formula(name, w);
		Figures.Figure figure = figures.find(this.measure).orElse(null);
		if (figure == null) {
			return Outcome.missing(formula, needs(), List.of(name));
		}
		this.zero.mustFit(figure);
		BigDecimal share = share(figure.value(), this.zero.value(), this.full.value());
		String printed = this.zero.besideIt(figure);
		String branch = ((share.signum() <= 0) ? "rule.linear.none"
				: (share.compareTo(BigDecimal.ONE) < 0) ? "rule.linear.between" : "rule.linear.all")
				+ (rising() ? "" : ".falling");
		BigDecimal clamped = share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
		return Outcome.scored(weight.multiply(clamped), formula, numbers(printed, w, share), needs(), Words.of(branch,
				figure.name(), printed, this.zero.text(), this.full.text(), numbers(printed, w, share)));
	}

	/**
	 * The share of the points a figure earns, before it is held between 0 and 1.
	 * @param x the figure
	 * @param zero where no points are left
	 * @param full where all points are earned
	 * @return the share
	 */
	static BigDecimal share(BigDecimal x, BigDecimal zero, BigDecimal full) {
		return x.subtract(zero).divide(full.subtract(zero), Ratio.PRECISION);
	}

	private String formula(String x, String weight) {
		return slope(x) + " × " + weight;
	}

	/** What is held at none or all is written so, or the line would not be true. */
	private String numbers(String x, String weight, BigDecimal share) {
		String held = (share.signum() < 0) ? "max(0, " + slope(x) + ")"
				: (share.compareTo(BigDecimal.ONE) > 0) ? "min(1, " + slope(x) + ")" : slope(x);
		return held + " × " + weight;
	}

	private String slope(String x) {
		return "(" + x + " − " + this.zero.text() + ") ÷ (" + this.full.text() + " − " + this.zero.text() + ")";
	}

	private boolean rising() {
		return this.full.value().compareTo(this.zero.value()) > 0;
	}

	@Override
	public List<Threshold> bends() {
		return List.of(this.zero, this.full);
	}

	@Override
	public List<Aim> aims() {
		return List.of(new Aim("", (this.zero.value().compareTo(this.full.value()) < 0 ? "≥" : "≤") + this.full.text(),
				null, this.measure));
	}

	@Override
	public List<String> needs() {
		return List.of(this.measure);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.linear", name, (rising() ? "≥" : "≤") + this.full.text(),
				new Score(weight).toString(), (rising() ? "≤" : "≥") + this.zero.text()));
	}

}
