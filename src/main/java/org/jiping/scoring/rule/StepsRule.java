package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

import org.jiping.quantity.Printed;
import org.jiping.quantity.Ratio;
import org.jiping.quantity.Rounding;
import org.jiping.quantity.Score;
import org.jspecify.annotations.Nullable;

/**
 * "For each step beyond the line d points (or a share of w) off": w − n·d or w(1 − k·n),
 * n = gap ÷ step, never below the floor; at or beyond the zero line nothing is left.
 * (shapes B8, B9, E2)
 *
 * @param measure the figure
 * @param line where deductions begin; on it nothing is lost
 * @param side on which side of the line points are lost
 * @param step the size of a step, above zero
 * @param counting how a step begun is counted
 * @param off what each step costs, above zero
 * @param share whether the cost is a share of w instead of points
 * @param floor points that stay in any case
 * @param zero line at which nothing but the floor is left, null for none
 */
public record StepsRule(String measure, Threshold line, Side side, Threshold step, Counting counting, BigDecimal off,
		boolean share, BigDecimal floor, @Nullable Threshold zero) implements ScoringRule {

	public StepsRule {
		if (line.unit() != step.unit() || step.value().signum() <= 0) {
			throw new RuleFault(RuleProblem.NO_SLOPE, line.text(), step.text());
		}
		if (off.signum() <= 0 || floor.signum() < 0) {
			throw new RuleFault(RuleProblem.NO_DEDUCTION, off + " / " + floor);
		}
		if (zero != null && (zero.unit() != line.unit() || side.gap(zero.value(), line.value()).signum() <= 0)) {
			throw new RuleFault(RuleProblem.OUT_OF_ORDER, zero.text() + " / " + line.text());
		}
	}

	@Override
	public void mustSuit(BigDecimal weight) {
		Points.mustNotExceed(this.floor, weight);
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		String w = new Score(weight).toString();
		String formula = formula(name, w);
		Figures.Figure figure = figures.find(this.measure).orElse(null);
		if (figure == null) {
			return Outcome.missing(formula, needs(), List.of(name));
		}
		this.line.mustFit(figure);
		String printed = this.line.besideIt(figure);
		BigDecimal gap = this.side.gap(figure.value(), this.line.value());
		if (gap.signum() <= 0) {
			return Outcome.scored(weight, formula, formula(printed, w), needs(),
					Words.of("rule.steps.none." + sideWord(), figure.name(), printed, this.line.text()));
		}
		if (this.zero != null && gap.compareTo(this.side.gap(this.zero.value(), this.line.value())) >= 0) {
			return Outcome.scored(this.floor, formula, formula(printed, w), needs(), Words.of("rule.steps.zero",
					figure.name(), printed, this.zero.text(), new Score(this.floor).toString()));
		}
		BigDecimal steps = this.counting.count(gap.divide(this.step.value(), Ratio.PRECISION));
		BigDecimal cost = steps.multiply(this.off).multiply(this.share ? weight : BigDecimal.ONE);
		BigDecimal points = weight.subtract(cost).max(this.floor);
		return Outcome.scored(points, formula, formula(printed, w), needs(),
				Words.of("rule.steps.some." + sideWord() + (this.share ? ".share" : ""), figure.name(), printed,
						this.line.text(), Printed.plain(Rounding.STANDARD.apply(steps)), cost(),
						new Score(this.floor).toString()));
	}

	private String sideWord() {
		return this.side.name().toLowerCase(Locale.ROOT);
	}

	private String cost() {
		return this.share ? Printed.percent(this.off) : new Score(this.off).toString();
	}

	private String formula(String x, String w) {
		String gap = switch (this.side) {
			case BELOW -> "(" + this.line.text() + " − " + x + ")";
			case ABOVE -> "(" + x + " − " + this.line.text() + ")";
			case BOTH -> "|" + x + " − " + this.line.text() + "|";
		};
		String steps = gap + " ÷ " + this.step.text();
		String counted = switch (this.counting) {
			case LINEAR -> steps;
			case WHOLE -> "⌊" + steps + "⌋";
			case STARTED -> "⌈" + steps + "⌉";
		};
		return "max(" + new Score(this.floor) + ", " + w + " − " + counted + " × " + cost()
				+ (this.share ? " × " + w : "") + ")";
	}

	@Override
	public List<Threshold> bends() {
		return (this.zero != null) ? List.of(this.line, this.zero) : List.of(this.line);
	}

	@Override
	public List<String> needs() {
		return List.of(this.measure);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(
				Words.of("rule.steps." + sideWord(), name, this.line.text(), new Score(weight).toString(),
						this.step.text()),
				Words.of(this.share ? "rule.steps.share" : "rule.steps.points", cost(),
						new Score(this.floor).toString()));
	}

	/**
	 * The side of the line on which points are lost.
	 */
	public enum Side {

		/** Below the line. */
		BELOW,
		/** Above the line. */
		ABOVE,
		/** Away from the line. */
		BOTH;

		BigDecimal gap(BigDecimal figure, BigDecimal line) {
			BigDecimal above = figure.subtract(line);
			return switch (this) {
				case BELOW -> above.negate();
				case ABOVE -> above;
				case BOTH -> above.abs();
			};
		}

	}

	/**
	 * How steps are counted.
	 */
	public enum Counting {

		/** In proportion. */
		LINEAR,
		/** Whole steps only. */
		WHOLE,
		/** A step begun counts as whole. */
		STARTED;

		BigDecimal count(BigDecimal steps) {
			return switch (this) {
				case LINEAR -> steps;
				case WHOLE -> new Rounding(0, RoundingMode.FLOOR).apply(steps);
				case STARTED -> new Rounding(0, RoundingMode.CEILING).apply(steps);
			};
		}

	}

}
