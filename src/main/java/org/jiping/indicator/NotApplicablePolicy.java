package org.jiping.indicator;

/**
 * What a criterion earns when it does not apply to a department.
 */
public enum NotApplicablePolicy {

	/** It must apply; the evaluator cannot set it aside. */
	REFUSED,
	/** Full points. */
	FULL,
	/** No points. */
	ZERO

}
