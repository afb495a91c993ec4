package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Door: how a kind of rule turns figures and judgements into points. A rule opens no
 * database, reads no clock and rounds nothing.
 */
public sealed interface ScoringRule
		permits YesNoRule, ChecklistRule, ThresholdRule, RangeRule, LinearRule, CompletionRule, LevelsRule,
		ScheduleRule, DeductRule, DiscretionaryRule, GradeRule, RateRule, SeriesRule, CompareRule, PriorStateRule,
		BandsRule, StepsRule, DeviationRule, CoefficientRule, CutRule, VoidingRule, BetterOfRule, PartsRule {

	/**
	 * Scores a criterion.
	 * @param name name of the criterion, for the formula
	 * @param weight what the criterion is worth, not negative
	 * @param figures the case's figures
	 * @param judged what people found
	 * @return the outcome, with points between 0 and the weight or what is missing
	 */
	Outcome score(String name, BigDecimal weight, Figures figures, Judged judged);

	/**
	 * Keys of the figures this rule asks for.
	 * @return the keys; empty where people judge alone
	 */
	default List<String> needs() {
		return List.of();
	}

	/**
	 * What people must judge, by part.
	 * @return the parts with what is asked of each; empty where figures decide alone
	 */
	default List<Question> questions() {
		return List.of();
	}

	/**
	 * The rule in words, as a scoring standard prints it.
	 * @param name name of the criterion
	 * @param weight what it is worth
	 * @return sentences
	 */
	List<Words> describe(String name, BigDecimal weight);

	/**
	 * Refuses a criterion whose points this rule cannot award as it promises.
	 * @param weight what the criterion is worth; {@link IllegalArgumentException} if the
	 * rule names more points, or other ones
	 */
	default void mustSuit(BigDecimal weight) {
	}

	/**
	 * The figures at which the points of a rule on a single figure bend or jump.
	 * @return the limits as the edition writes them; empty for a rule of another kind
	 */
	default List<Threshold> bends() {
		return List.of();
	}

	/**
	 * What was to be reached beside what was reached, for forms that show both.
	 * @return one for each comparison; empty for a rule that compares no figure with a
	 * plan or limit
	 */
	default List<Aim> aims() {
		return List.of();
	}

	/**
	 * A figure and what it is measured by.
	 *
	 * @param name what it is, empty for the criterion's own name
	 * @param limit the limit, or the sign before the planned figure; may be empty
	 * @param planned key of the figure that was planned, null where there is a limit only
	 * @param actual key of the figure that was reached
	 */
	record Aim(String name, String limit, @Nullable String planned, String actual) {
	}

	/**
	 * Something a person is asked.
	 *
	 * @param part the part, empty for the criterion as a whole
	 * @param name what is asked, empty for the criterion's own name
	 * @param kind what shape the answer has
	 * @param choices grades to choose from
	 * @param share what the answer can earn at most, as a share of the weight, 1 for all
	 */
	record Question(String part, String name, Kind kind, List<String> choices, BigDecimal share) {

		public Question(String part, String name, Kind kind, List<String> choices) {
			this(part, name, kind, choices, BigDecimal.ONE);
		}

		/**
		 * The one question of a criterion judged as a whole, without choices.
		 * @param kind what shape the answer has
		 * @return the question
		 */
		static List<Question> whole(Kind kind) {
			return List.of(new Question("", "", kind, List.of()));
		}

		/**
		 * The shapes of an answer.
		 */
		public enum Kind {

			/** Yes or no. */
			VERDICT,
			/** Yes or no, or a fraction between. */
			FRACTION,
			/** A number of defects. */
			DEFECTS,
			/** Yes for all points, or the points themselves. */
			POINTS,
			/** A named grade. */
			GRADE

		}

	}

}
