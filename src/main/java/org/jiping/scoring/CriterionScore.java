package org.jiping.scoring;

import java.util.List;
import java.util.Optional;

import org.jiping.indicator.Criterion;
import org.jiping.measure.Measure;
import org.jiping.quantity.Score;
import org.jiping.scoring.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The score of a criterion with everything that led to it.
 *
 * @param criterion the criterion
 * @param weight what it is worth here, other than in the edition where weights were
 * shared out; zero where its own was
 * @param state what became of it
 * @param strict the printed rule applied to the figures, null unless points exist
 * @param override the score adopted instead, if any
 * @param outcome the trace
 * @param figures the figures used, those behind derived ones included
 * @param basis what people wrote down, part by part
 */
public record CriterionScore(Criterion criterion, Score weight, ScoreState state, @Nullable Score strict,
		@Nullable ScoreOverride override, Outcome outcome, List<Measure> figures, List<Basis> basis) {

	public CriterionScore {
		figures = List.copyOf(figures);
		basis = List.copyOf(basis);
	}

	/**
	 * What the criterion is called.
	 * @return its code and its name
	 */
	public String title() {
		return this.criterion.code() + " " + this.criterion.name();
	}

	/**
	 * The score somebody stands by.
	 * @return the override, else the strict score, else nothing
	 */
	public Optional<Score> adopted() {
		return (this.override != null) ? Optional.of(this.override.points()) : Optional.ofNullable(this.strict);
	}

	/**
	 * Whether the adopted score is another than the computed one.
	 * @return true if it is
	 */
	public boolean overridden() {
		return this.override != null && (this.strict == null || this.override.points().compareTo(this.strict) != 0);
	}

	/**
	 * Whether it does not apply and its weight went to others.
	 * @return true if it asks for no score
	 */
	public boolean sharedOut() {
		return this.state == ScoreState.NOT_APPLICABLE && this.strict == null && this.override == null;
	}

	/**
	 * The points lost against the weight, by the adopted score.
	 * @return the loss, zero where there is no score
	 */
	public Score lost() {
		return adopted().map((score) -> this.weight.minus(score)).orElse(Score.ZERO);
	}

	/**
	 * What somebody wrote down about a part of a criterion.
	 *
	 * @param part the part, empty for the whole
	 * @param text the words
	 */
	public record Basis(String part, String text) {
	}

}
