package org.jiping.survey;

import org.jiping.problem.ProblemCode;

/**
 * What can be wrong with surveys.
 */
enum SurveyProblem implements ProblemCode {

	/** More copies came back than went out, or more are valid than came back. */
	COPIES_IMPOSSIBLE("U-101"),
	/** A question whose answers are not as many as the valid copies. */
	ANSWERS_DIFFER("U-102"),
	/** An option or question of a survey that is not there. */
	SURVEY_UNKNOWN("U-103"),
	/** An answer that was chosen but has no worth. */
	OPTION_MISSING("U-104"),
	/** A key that formulas could not use. */
	KEY_INVALID("U-105"),
	/** An answer that is none of the survey's options. */
	ANSWER_UNKNOWN("U-106");

	private final String code;

	SurveyProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
