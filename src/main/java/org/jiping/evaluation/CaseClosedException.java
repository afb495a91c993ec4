package org.jiping.evaluation;

/**
 * Thrown when an archived case is asked to change.
 */
public class CaseClosedException extends RuntimeException {

	public CaseClosedException(CaseId id) {
		super("archived: " + id);
	}

}
