package org.jiping.account;

/**
 * Thrown when somebody asks for what is not theirs.
 */
public class NotAllowedException extends RuntimeException {

	public NotAllowedException(String what) {
		super(what);
	}

}
