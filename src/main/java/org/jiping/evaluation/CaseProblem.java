package org.jiping.evaluation;

import org.jiping.problem.ProblemCode;

/**
 * What can stand against something asked of a case.
 */
public enum CaseProblem implements ProblemCode {

	/** The case is in another state by now. */
	OTHER_STATE("C-101"),
	/** A reason is needed. */
	NO_REASON("C-102"),
	/** There is no such part in the case. */
	PART_UNKNOWN("C-103");

	private final String code;

	CaseProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
