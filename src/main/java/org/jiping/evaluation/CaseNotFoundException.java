package org.jiping.evaluation;

/**
 * Thrown when no case answers to an identifier.
 */
public class CaseNotFoundException extends RuntimeException {

	public CaseNotFoundException(String what) {
		super("no such case: " + what);
	}

}
