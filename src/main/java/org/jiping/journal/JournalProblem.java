package org.jiping.journal;

import org.jiping.problem.ProblemCode;
import org.jiping.problem.Severity;

/**
 * What can be wrong with a line of a journal.
 */
enum JournalProblem implements ProblemCode {

	/** Neither an amount nor a debit or credit. */
	AMOUNT_MISSING("J-101"),
	/** A day outside the year evaluated. */
	OTHER_YEAR("J-102"),
	/** A three-public code whose name says something else. */
	CODE_AND_NAME("J-103", Severity.WARNING);

	private final String code;

	private final Severity severity;

	JournalProblem(String code) {
		this(code, Severity.ERROR);
	}

	JournalProblem(String code, Severity severity) {
		this.code = code;
		this.severity = severity;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public Severity severity() {
		return this.severity;
	}

}
