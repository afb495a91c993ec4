package org.jiping.problem;

/**
 * A kind of fault with a permanent code; its wording and its repair live in the message
 * bundles under {@code problem.<code>} and {@code problem.<code>.repair}.
 */
public interface ProblemCode {

	/**
	 * The permanent code.
	 * @return for instance {@code I-201}; never reused for another fault
	 */
	String code();

	default Severity severity() {
		return Severity.ERROR;
	}

}
