package org.jiping.report;

import org.jiping.problem.ProblemCode;

/**
 * What can be wrong with the texts and templates of a report.
 */
enum ReportProblem implements ProblemCode {

	/** A section key the report does not have. */
	SECTION_UNKNOWN("N-101"),
	/** More is written at one place than a place holds. */
	TEXT_TOO_LONG("N-102"),
	/** A table has more columns than a page. */
	TABLE_TOO_WIDE("N-103"),
	/** A template is no .docx, or damaged. */
	TEMPLATE_UNREADABLE("N-201"),
	/** A template holds macros. */
	TEMPLATE_MACROS("N-202"),
	/** A template loads something from elsewhere. */
	TEMPLATE_LINKS("N-203"),
	/** A template is larger than one may be. */
	TEMPLATE_TOO_LARGE("N-204"),
	/** The report names figures or parts that do not exist. */
	NAMES_UNKNOWN("N-301"),
	/** Blocking cross-checks stand. */
	CHECKS_STAND("N-302");

	private final String code;

	ReportProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
