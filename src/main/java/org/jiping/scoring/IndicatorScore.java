package org.jiping.scoring;

import java.util.List;
import java.util.stream.Stream;

import org.jiping.indicator.Indicator;
import org.jiping.quantity.Printed;
import org.jiping.quantity.Ratio;
import org.jiping.quantity.Score;

/**
 * The score of an indicator: its criteria's or children's scores added up.
 *
 * @param indicator the indicator
 * @param weight what it is worth here
 * @param strict sum of computed scores
 * @param adopted sum of adopted scores
 * @param complete whether every criterion below has a score or asks for none
 * @param children scores of the indicators below
 * @param criteria scores of a leaf's criteria
 */
public record IndicatorScore(Indicator indicator, Score weight, Score strict, Score adopted, boolean complete,
		List<IndicatorScore> children, List<CriterionScore> criteria) {

	public IndicatorScore {
		children = List.copyOf(children);
		criteria = List.copyOf(criteria);
	}

	public Stream<IndicatorScore> leaves() {
		return this.children.isEmpty() ? Stream.of(this) : this.children.stream().flatMap(IndicatorScore::leaves);
	}

	/**
	 * The rate (得分率) by adopted scores.
	 * @return adopted ÷ weight in percent, two decimals
	 */
	public String rate() {
		return rate(this.adopted, this.weight);
	}

	public boolean overridden() {
		return leaves().flatMap((leaf) -> leaf.criteria().stream()).anyMatch(CriterionScore::overridden);
	}

	static String rate(Score score, Score weight) {
		return Ratio.of(score.points(), weight.points()).map((ratio) -> Printed.percent(ratio.value())).orElse("—");
	}

}
