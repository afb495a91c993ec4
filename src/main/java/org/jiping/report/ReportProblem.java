package org.jiping.report;

import org.jiping.problem.ProblemCode;

/**
 * What can be wrong with the texts of a report.
 */
enum ReportProblem implements ProblemCode {

	/** A section key the report does not have. */
	SECTION_UNKNOWN("N-101");

	private final String code;

	ReportProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
