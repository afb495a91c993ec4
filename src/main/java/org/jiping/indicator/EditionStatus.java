package org.jiping.indicator;

/**
 * How far an edition has come.
 */
public enum EditionStatus {

	/** Being written; may hold faults; no case can use it. */
	DRAFT,
	/** Fixed for ever; cases can be opened with it. */
	PUBLISHED,
	/** Fixed for ever; only the cases that have it keep it. */
	RETIRED

}
