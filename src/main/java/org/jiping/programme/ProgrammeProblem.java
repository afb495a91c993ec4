package org.jiping.programme;

import org.jiping.problem.ProblemCode;

/**
 * What can be wrong with a programme or a commission.
 */
enum ProgrammeProblem implements ProblemCode {

	/** There is a programme of that name in that year. */
	NAME_TAKEN("G-101"),
	/** The department is commissioned by that edition already. */
	COMMISSIONED("G-102"),
	/** The days do not follow each other. */
	DAYS_DISORDERED("G-103"),
	/** No edition of that name is published. */
	EDITION_UNKNOWN("G-104"),
	/** The declaration of no conflict of interest is missing. */
	NOT_DECLARED("G-105"),
	/** The commission is in another state by now. */
	OTHER_STATE("G-106"),
	/** A reason is needed. */
	NO_REASON("G-107"),
	/** Another agency works on this case. */
	OTHER_AGENCY("G-108");

	private final String code;

	ProgrammeProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
