package org.jiping.archive;

import org.jiping.problem.ProblemCode;

/**
 * What can stand against archiving.
 */
enum ArchiveProblem implements ProblemCode {

	/** The case is not finished. */
	NOT_FINISHED("Y-101");

	private final String code;

	ArchiveProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
