package org.jiping.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiping.measure.DerivedMeasure;
import org.jiping.quantity.Rounding;
import org.jiping.quantity.Score;

/**
 * A version of an indicator framework: region, year, tree, rules, formulas, grades and
 * rounding.
 *
 * @param key its key
 * @param name its name
 * @param region where it applies
 * @param year the fiscal year it was made for
 * @param source the document it rests on
 * @param note what in it is the document's and what is a proposal, empty where nothing
 * needs to be said
 * @param rounding how awarded points are rounded
 * @param grades grade bands, best first
 * @param measures derived figures, each after those it uses
 * @param paragraphs the sentences in which scores are explained
 * @param indicators the level-1 indicators
 */
public record IndicatorEdition(String key, String name, String region, int year, String source, String note,
		Rounding rounding, List<GradeBand> grades, List<DerivedMeasure> measures, Paragraphs paragraphs,
		List<Indicator> indicators) {

	public IndicatorEdition {
		grades = List.copyOf(grades);
		measures = List.copyOf(measures);
		indicators = List.copyOf(indicators);
	}

	public Stream<Indicator> leaves() {
		return this.indicators.stream().flatMap(Indicator::leaves);
	}

	public Stream<Criterion> criteria() {
		return leaves().flatMap((leaf) -> leaf.criteria().stream());
	}

	public Optional<Criterion> criterion(String code) {
		return criteria().filter((criterion) -> criterion.code().equals(code)).findFirst();
	}

	/**
	 * The full score, which need not be 100.
	 * @return the sum of the level-1 weights
	 */
	public Score fullScore() {
		return this.indicators.stream().map(Indicator::weight).reduce(Score.ZERO, Score::plus);
	}

	/**
	 * The grade a score earns.
	 * @param score the rounded score
	 * @return the grade's word
	 */
	public String grade(Score score) {
		return this.grades.stream()
			.filter((band) -> score.compareTo(band.from()) >= 0)
			.findFirst()
			.orElse(this.grades.get(this.grades.size() - 1))
			.name();
	}

	/**
	 * Where weights do not add up to what stands above them; nothing is ever made to fit.
	 * @return the codes concerned with both figures
	 */
	public List<WeightGap> weightGaps() {
		List<WeightGap> gaps = new ArrayList<>();
		this.indicators.forEach((indicator) -> gaps(indicator, gaps));
		return gaps;
	}

	private static void gaps(Indicator indicator, List<WeightGap> gaps) {
		Score below = indicator.parts();
		if (below.compareTo(indicator.weight()) != 0) {
			gaps.add(new WeightGap(indicator.code(), indicator.weight(), below));
		}
		indicator.children().forEach((child) -> gaps(child, gaps));
	}

	/**
	 * A weight that its parts do not add up to.
	 *
	 * @param code the indicator
	 * @param stated its weight
	 * @param parts the sum of its parts
	 */
	public record WeightGap(String code, Score stated, Score parts) {
	}

}
