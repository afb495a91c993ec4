package org.jiping.target;

import org.jiping.problem.ProblemCode;

/**
 * What can be wrong with tasks and achievements.
 */
enum TargetProblem implements ProblemCode {

	/** A unit that is not understood. */
	UNIT_UNKNOWN("T-101"),
	/** A key that formulas could not use. */
	KEY_INVALID("T-102");

	private final String code;

	TargetProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
