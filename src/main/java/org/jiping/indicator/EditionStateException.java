package org.jiping.indicator;

/**
 * Thrown when an edition is asked for something its state does not allow, such as
 * changing a published one.
 */
public class EditionStateException extends RuntimeException {

	public EditionStateException(String what) {
		super(what);
	}

}
