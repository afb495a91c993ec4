package org.jiping.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiping.indicator.IndicatorEdition;
import org.jiping.measure.Measures;
import org.jiping.quantity.Score;

/**
 * The scores of a case: strict, adopted and why they differ.
 *
 * @param edition the edition applied
 * @param figures every figure, derived ones included
 * @param indicators scores of the level-1 indicators
 * @param strict total of computed scores
 * @param adopted total of adopted scores
 */
public record ScoreSheet(IndicatorEdition edition, Measures figures, List<IndicatorScore> indicators, Score strict,
		Score adopted) {

	/** Version of the way scores are computed; raised whenever a result could differ. */
	public static final String ENGINE = "2";

	public ScoreSheet {
		indicators = List.copyOf(indicators);
	}

	public Stream<IndicatorScore> leaves() {
		return this.indicators.stream().flatMap(IndicatorScore::leaves);
	}

	public Stream<CriterionScore> criteria() {
		return leaves().flatMap((leaf) -> leaf.criteria().stream());
	}

	public Optional<CriterionScore> criterion(String code) {
		return criteria().filter((score) -> score.criterion().code().equals(code)).findFirst();
	}

	public boolean complete() {
		return this.indicators.stream().allMatch(IndicatorScore::complete);
	}

	public String grade() {
		return this.edition.grade(this.adopted);
	}

	public String strictGrade() {
		return this.edition.grade(this.strict);
	}

	public String rate() {
		return IndicatorScore.rate(this.adopted, this.edition.fullScore());
	}

	public List<CriterionScore> overrides() {
		return criteria().filter(CriterionScore::overridden).toList();
	}

	public List<CriterionScore> unscored() {
		return criteria().filter((score) -> score.adopted().isEmpty() && !score.sharedOut()).toList();
	}

}
