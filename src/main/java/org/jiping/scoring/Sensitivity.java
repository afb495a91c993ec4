package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.measure.Measure;
import org.jiping.quantity.Score;

/**
 * How firmly a total and its grade stand: what each small change would do to them.
 *
 * @param grade the present grade
 * @param total the present adopted total
 * @param bounds the edition's grade boundaries, highest first
 * @param overrides what turning adopted scores off does, each alone and, where there are
 * several, all together
 * @param figures what one percent more or less of a figure does, greatest effect first;
 * figures without any effect are left out
 * @param turning the single figures that alone would change the grade, least change first
 * @param indicators what a point more or less on an indicator does
 */
public record Sensitivity(String grade, Score total, List<Bound> bounds, List<WithoutOverride> overrides,
		List<FigureEffect> figures, List<TurningPoint> turning, List<IndicatorEffect> indicators) {

	public Sensitivity {
		bounds = List.copyOf(bounds);
		overrides = List.copyOf(overrides);
		figures = List.copyOf(figures);
		turning = List.copyOf(turning);
		indicators = List.copyOf(indicators);
	}

	/**
	 * A total with its grade.
	 *
	 * @param total the adopted total
	 * @param grade its grade
	 * @param change the total less the present one
	 * @param regraded whether the grade is another than the present one
	 */
	public record Effect(Score total, String grade, Score change, boolean regraded) {
	}

	/**
	 * A grade boundary.
	 *
	 * @param grade the grade that begins there
	 * @param from the score it begins at
	 * @param distance the adopted total less that score, negative where it is not reached
	 * @param strictDistance the strict total less that score
	 */
	public record Bound(String grade, Score from, Score distance, Score strictDistance) {
	}

	/**
	 * What is left when an adopted score is not counted.
	 *
	 * @param code the criterion, empty for all of them
	 * @param name its name
	 * @param effect the result
	 */
	public record WithoutOverride(String code, String name, Effect effect) {
	}

	/**
	 * What one percent of a figure does.
	 *
	 * @param figure the figure of a ledger
	 * @param less with one percent less
	 * @param more with one percent more
	 */
	public record FigureEffect(Measure figure, Effect less, Effect more) {

		BigDecimal size() {
			return this.less.change().points().abs().max(this.more.change().points().abs());
		}

	}

	/**
	 * The least change of one figure found to change the grade.
	 *
	 * @param figure the figure of a ledger
	 * @param change the change as a ratio of the figure
	 * @param changed the figure after it
	 * @param effect the result
	 */
	public record TurningPoint(Measure figure, BigDecimal change, Measure changed, Effect effect) {
	}

	/**
	 * What a point on an indicator does.
	 *
	 * @param code the indicator
	 * @param name its name
	 * @param adopted its score
	 * @param weight its weight
	 * @param less with a point less, at least none
	 * @param more with a point more, at most its weight
	 * @param heavier with a weight one point higher at the same rate
	 */
	public record IndicatorEffect(String code, String name, Score adopted, Score weight, Effect less, Effect more,
			Effect heavier) {
	}

}
