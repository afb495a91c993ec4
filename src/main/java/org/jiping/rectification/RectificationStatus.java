package org.jiping.rectification;

/**
 * How far something has been put right.
 */
public enum RectificationStatus {

	/** The department has not said what it will do. */
	OPEN,
	/** It said what it will do. */
	PLANNED,
	/** It says it has done it; to be checked. */
	DONE,
	/** Checked, and put right. */
	VERIFIED,
	/** Given up by the bureau, with a reason. */
	CANCELLED;

	/**
	 * Whether somebody still has to do something.
	 * @return false once verified or given up
	 */
	public boolean open() {
		return this != VERIFIED && this != CANCELLED;
	}

}
