package org.jiping.evidence;

import org.jiping.problem.ProblemCode;

/**
 * What can be wrong with a working paper.
 */
enum EvidenceProblem implements ProblemCode {

	/** A kind of file that is not taken. */
	KIND_REFUSED("W-101"),
	/** A file larger than one may be. */
	TOO_LARGE("W-102"),
	/** A file without content. */
	EMPTY("W-103"),
	/** The scanner found something. */
	INFECTED("W-104"),
	/** The scanner does not answer. */
	NOT_SCANNED("W-105"),
	/** Nothing is withdrawn without a reason. */
	NO_REASON("W-106");

	private final String code;

	EvidenceProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
