package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jiping.quantity.Printed;
import org.jiping.quantity.Ratio;
import org.jiping.quantity.Rounding;
import org.jiping.quantity.Score;

/**
 * A figure tested against a schedule, period by period: the rate paid ÷ planned is
 * compared with the standard rate, by difference or by ratio, and each period's own
 * points are earned in proportion between {@code zero} and {@code full}. (shape B12)
 *
 * @param byRatio true to divide the rate by the standard, false to subtract it
 * @param zero comparison at which a period earns nothing
 * @param full comparison at which a period earns its points
 * @param periods the periods
 */
public record ScheduleRule(boolean byRatio, Threshold zero, Threshold full,
		List<Period> periods) implements ScoringRule {

	public ScheduleRule {
		periods = List.copyOf(periods);
		zero.mustBeRate();
		full.mustBeRate();
		periods.forEach((period) -> period.standard().mustBeRate());
		if (zero.value().compareTo(full.value()) >= 0 || periods.isEmpty()) {
			throw new RuleFault(RuleProblem.NO_SLOPE, zero.text(), full.text());
		}
	}

	@Override
	public void mustSuit(BigDecimal weight) {
		Points.mustAddUp(this.periods.stream().map(Period::points), weight);
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		List<String> missing = new ArrayList<>();
		List<Words> branch = new ArrayList<>();
		List<String> terms = new ArrayList<>();
		BigDecimal points = BigDecimal.ZERO;
		for (Period period : this.periods) {
			Figures.Figure actual = figures.find(period.actual()).orElse(null);
			Figures.Figure planned = figures.find(period.planned()).orElse(null);
			if (actual == null || planned == null) {
				missing.add(period.name());
				continue;
			}
			planned.mustFit(actual);
			if (planned.value().signum() == 0) {
				missing.add(period.name());
				branch.add(Words.of("rule.schedule.undefined", period.name()));
				continue;
			}
			BigDecimal rate = actual.value().divide(planned.value(), Ratio.PRECISION);
			BigDecimal compared = compare(rate, period.standard().value());
			BigDecimal share = LinearRule.share(compared, this.zero.value(), this.full.value())
				.max(BigDecimal.ZERO)
				.min(BigDecimal.ONE);
			BigDecimal earned = period.points().multiply(share);
			points = points.add(earned);
			String awarded = new Score(Rounding.STANDARD.apply(earned)).toString();
			terms.add(awarded);
			branch.add(Words.of(this.byRatio ? "rule.schedule.ratio" : "rule.schedule.points", period.name(),
					actual.printed(), planned.printed(), Printed.percent(rate), period.standard().text(),
					this.byRatio ? Printed.percent(compared) : Printed.points(compared), awarded));
		}
		String formula = String.join(" + ", this.periods.stream().map(Period::name).toList());
		if (!missing.isEmpty()) {
			return new Outcome(null, formula, "", needs(), branch, missing, false);
		}
		return new Outcome(points, formula, String.join(" + ", terms), needs(), branch, List.of(), false);
	}

	/**
	 * Whether words tell of one point in time: its name, what was paid, what was to be
	 * paid, the rate, the standard, how they compare, and the points.
	 * @param words what a rule said
	 * @return true for those of this rule that carry points
	 */
	public static boolean tells(Words words) {
		return words.code().equals("rule.schedule.ratio") || words.code().equals("rule.schedule.points");
	}

	private String limit(Threshold limit) {
		return this.byRatio ? limit.text() : Printed.plain(limit.value().movePointRight(2));
	}

	private BigDecimal compare(BigDecimal rate, BigDecimal standard) {
		return this.byRatio ? rate.divide(standard, Ratio.PRECISION) : rate.subtract(standard);
	}

	@Override
	public List<String> needs() {
		return this.periods.stream()
			.flatMap((period) -> List.of(period.actual(), period.planned()).stream())
			.distinct()
			.toList();
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		boolean alike = this.periods.stream()
			.allMatch((period) -> period.points().compareTo(this.periods.get(0).points()) == 0);
		String code = this.byRatio ? "rule.schedule.by-ratio" : "rule.schedule.by-points";
		if (!alike) {
			return List.of(Words.of(code + ".each", name,
					String.join("、", this.periods.stream()
						.map((period) -> period.name() + period.standard().text() + " / " + new Score(period.points()))
						.toList()),
					limit(this.full), limit(this.zero)));
		}
		List<String> standards = this.periods.stream()
			.map((period) -> period.name() + period.standard().text())
			.toList();
		return List.of(Words.of(code, name, String.join("、", standards), limit(this.full), limit(this.zero),
				new Score(this.periods.get(0).points()).toString()));
	}

	/**
	 * A period.
	 *
	 * @param name its name
	 * @param actual key of what was paid by its end
	 * @param planned key of what was to be paid in the year
	 * @param standard the share that should have been paid by then
	 * @param points what the period is worth
	 */
	public record Period(String name, String actual, String planned, Threshold standard, BigDecimal points) {

		public Period {
			if (standard.value().signum() <= 0) {
				throw new RuleFault(RuleProblem.NO_STANDARD, name, standard.text());
			}
		}

	}

}
