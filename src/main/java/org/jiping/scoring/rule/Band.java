package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of figures that earns the same points; each end belongs to it or not, and an
 * open end reaches as far as figures go.
 *
 * @param low lower end, null for open
 * @param lowIncluded whether the lower end belongs to it
 * @param high upper end, null for open
 * @param highIncluded whether the upper end belongs to it
 * @param points what it earns
 */
public record Band(@Nullable Threshold low, boolean lowIncluded, @Nullable Threshold high, boolean highIncluded,
		BigDecimal points) {

	public Band {
		if (low != null && high != null) {
			int order = low.value().compareTo(high.value());
			if (low.unit() != high.unit() || order > 0 || (order == 0 && !(lowIncluded && highIncluded))) {
				throw new RuleFault(RuleProblem.INTERVAL_EMPTY, low.text(), high.text());
			}
		}
	}

	private Interval interval() {
		return new Interval(this.low, this.lowIncluded, this.high, this.highIncluded);
	}

	boolean holds(BigDecimal figure) {
		return interval().holds(figure);
	}

	String around(String figure) {
		return interval().around(figure);
	}

	/**
	 * Refuses bands that leave a figure to none of them or to two.
	 * @param bands the bands in any order
	 * @param fromZero whether figures below zero cannot occur
	 * @return the bands, lowest first; {@link RuleFault} naming each two bands between
	 * which a hole or an overlap lies
	 */
	static List<Band> covering(List<Band> bands, boolean fromZero) {
		List<Band> sorted = new ArrayList<>(bands);
		sorted.sort(
				Comparator
					.<Band, BigDecimal>comparing((band) -> (band.low() != null) ? band.low().value() : null,
							Comparator.nullsFirst(Comparator.naturalOrder()))
					.thenComparing((band) -> !band.lowIncluded()));
		if (sorted.isEmpty()) {
			throw new RuleFault(RuleProblem.TOO_FEW);
		}
		List<RuleFault> found = new ArrayList<>();
		Threshold first = sorted.get(0).low();
		if (first != null && !(fromZero && first.value().signum() == 0 && sorted.get(0).lowIncluded())) {
			found.add(new RuleFault(RuleProblem.BANDS_OPEN, sorted.get(0).around("x")));
		}
		for (int i = 1; i < sorted.size(); i++) {
			meeting(sorted.get(i - 1), sorted.get(i)).ifPresent(found::add);
		}
		Band last = sorted.get(sorted.size() - 1);
		if (last.high() != null) {
			found.add(new RuleFault(RuleProblem.BANDS_OPEN, last.around("x")));
		}
		RuleFault.throwAll(found);
		return List.copyOf(sorted);
	}

	private static Optional<RuleFault> meeting(Band lower, Band upper) {
		String one = lower.around("x");
		String other = upper.around("x");
		if (lower.high() == null || upper.low() == null) {
			return Optional.of(new RuleFault(RuleProblem.BANDS_OVERLAP, one, other));
		}
		if (lower.high().unit() != upper.low().unit()) {
			return Optional.of(new RuleFault(RuleProblem.UNITS_DIFFER, one, other));
		}
		int order = lower.high().value().compareTo(upper.low().value());
		if (order > 0) {
			return Optional.of(new RuleFault(RuleProblem.BANDS_OVERLAP, one, other));
		}
		if (order < 0 || (!lower.highIncluded() && !upper.lowIncluded())) {
			return Optional.of(new RuleFault(RuleProblem.BANDS_HOLE, one, other));
		}
		return (lower.highIncluded() && upper.lowIncluded())
				? Optional.of(new RuleFault(RuleProblem.BOUNDARY_SHARED, one, other, lower.high().text()))
				: Optional.empty();
	}

}
