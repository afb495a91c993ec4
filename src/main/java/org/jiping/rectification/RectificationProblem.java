package org.jiping.rectification;

import org.jiping.problem.ProblemCode;

/**
 * What can stand against a step of a rectification.
 */
enum RectificationProblem implements ProblemCode {

	/** The item is in another state by now. */
	OTHER_STATE("Z-101"),
	/** Something has to be written. */
	NOTHING_WRITTEN("Z-102"),
	/** The new day lies before today. */
	DAY_PAST("Z-103"),
	/** Items are not put right yet. */
	STILL_OPEN("Z-104");

	private final String code;

	RectificationProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
