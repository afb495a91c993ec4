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
	ZERO,
	/**
	 * Its weight is shared out among what stands beside it, in proportion to their
	 * weights.
	 */
	SHARED

}
