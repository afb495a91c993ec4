package org.jiping.problem;

/**
 * What a problem does to the upload it was found in.
 */
public enum Severity {

	/** The upload is refused. */
	ERROR,
	/** The upload is taken; somebody should look. */
	WARNING

}
