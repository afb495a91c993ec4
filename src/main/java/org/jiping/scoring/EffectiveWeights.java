package org.jiping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jiping.indicator.Criterion;
import org.jiping.indicator.Indicator;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.indicator.NotApplicablePolicy;
import org.jiping.quantity.Ratio;
import org.jiping.quantity.Score;
import org.jiping.scoring.rule.Judged;

/**
 * What indicators and criteria are worth in one case: the weight of what does not apply
 * goes to what stands beside it, in proportion to weights and rounded so that the parts
 * still add up (the largest remainders get what is left).
 */
final class EffectiveWeights {

	private final int decimals;

	private final Predicate<Criterion> applies;

	private final Map<String, Score> byCode = new HashMap<>();

	private EffectiveWeights(int decimals, Predicate<Criterion> applies) {
		this.decimals = decimals;
		this.applies = applies;
	}

	/**
	 * The weights of a case.
	 * @param edition the edition
	 * @param judged what people found, by criterion
	 * @param adopted the criteria for which something was adopted
	 * @return the weights; those of the edition where every criterion applies
	 */
	static EffectiveWeights of(IndicatorEdition edition, Map<String, Judged> judged, Set<String> adopted) {
		Predicate<Criterion> applies = (criterion) -> applies(criterion,
				judged.getOrDefault(criterion.code(), Judged.NOTHING), adopted);
		EffectiveWeights weights = new EffectiveWeights(edition.rounding().decimals(), applies);
		if (!edition.criteria().allMatch(applies)) {
			weights.indicators(edition.indicators(), edition.fullScore());
		}
		return weights;
	}

	Score of(Indicator indicator) {
		return this.byCode.getOrDefault(indicator.code(), indicator.weight());
	}

	Score of(Criterion criterion) {
		return this.byCode.getOrDefault(criterion.code(), criterion.points());
	}

	/**
	 * Whether a criterion keeps its weight; what somebody adopted or could not tell is
	 * not set aside.
	 */
	private static boolean applies(Criterion criterion, Judged findings, Set<String> adopted) {
		return criterion.notApplicable() != NotApplicablePolicy.SHARED || !findings.notApplicable()
				|| findings.lacksEvidence() || adopted.contains(criterion.code());
	}

	private boolean applies(Indicator indicator) {
		return indicator.leaves().flatMap((leaf) -> leaf.criteria().stream()).anyMatch(this.applies);
	}

	private void indicators(List<Indicator> siblings, Score total) {
		share(siblings, total, Indicator::weight, this::applies, Indicator::code);
		for (Indicator indicator : siblings) {
			Score inside = new Score(of(indicator).points()
				.divide(indicator.scale(), Ratio.PRECISION)
				.setScale(this.decimals, RoundingMode.HALF_UP));
			if (indicator.children().isEmpty()) {
				share(indicator.criteria(), inside, Criterion::points, this.applies, Criterion::code);
			}
			else {
				indicators(indicator.children(), inside);
			}
		}
	}

	private <T> void share(List<T> siblings, Score total, Function<T, Score> weight, Predicate<T> kept,
			Function<T, String> code) {
		BigDecimal all = BigDecimal.ZERO;
		BigDecimal left = BigDecimal.ZERO;
		for (T each : siblings) {
			all = all.add(weight.apply(each).points());
			left = left.add(kept.test(each) ? weight.apply(each).points() : BigDecimal.ZERO);
		}
		if (all.compareTo(left) == 0 && all.compareTo(total.points()) == 0) {
			return;
		}
		List<Share> shares = new ArrayList<>();
		BigDecimal given = BigDecimal.ZERO;
		for (T each : siblings) {
			if (!kept.test(each) || left.signum() == 0) {
				this.byCode.put(code.apply(each), Score.ZERO);
				continue;
			}
			BigDecimal exact = total.points().multiply(weight.apply(each).points()).divide(left, Ratio.PRECISION);
			BigDecimal floor = exact.setScale(this.decimals, RoundingMode.FLOOR);
			given = given.add(floor);
			shares.add(new Share(code.apply(each), floor, exact.subtract(floor)));
		}
		BigDecimal unit = BigDecimal.ONE.movePointLeft(this.decimals);
		int rest = shares.isEmpty() ? 0
				: total.points().subtract(given).divide(unit, 0, RoundingMode.HALF_UP).intValue();
		shares.sort(Comparator.comparing(Share::remainder).reversed());
		for (int i = 0; i < shares.size(); i++) {
			BigDecimal points = shares.get(i).floor().add((i < rest) ? unit : BigDecimal.ZERO);
			this.byCode.put(shares.get(i).code(), new Score(points));
		}
	}

	/**
	 * A share before what is left is given out.
	 *
	 * @param code whose it is
	 * @param floor the share rounded down
	 * @param remainder what that took away
	 */
	private record Share(String code, BigDecimal floor, BigDecimal remainder) {
	}

}
