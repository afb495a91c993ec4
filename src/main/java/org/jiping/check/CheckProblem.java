package org.jiping.check;

import org.jiping.problem.ProblemCode;

/**
 * What can be wrong with a cross-check.
 */
enum CheckProblem implements ProblemCode {

	/** Its key is none, or another check has it. */
	KEY("K-101"),
	/** It has no title. */
	TITLE("K-102"),
	/** A side is no formula. */
	FORMULA("K-103"),
	/** It names a figure no case could have. */
	FIGURE_UNKNOWN("K-104"),
	/** Both sides, or parts of one, are counted in units that do not go together. */
	UNITS("K-105"),
	/** It can never fail. */
	NEVER_FAILS("K-106"),
	/** It divides by nothing. */
	DIVIDES_BY_NOTHING("K-107"),
	/** Its tolerance is no number from 0 on. */
	TOLERANCE("K-108");

	private final String code;

	CheckProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
