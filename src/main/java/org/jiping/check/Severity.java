package org.jiping.check;

/**
 * What a failed check means.
 */
public enum Severity {

	/** The report is not issued before it is mended or answered in writing. */
	BLOCKING,
	/** Somebody must look at it. */
	WARNING,
	/** Worth knowing. */
	NOTE

}
