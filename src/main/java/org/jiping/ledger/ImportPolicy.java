package org.jiping.ledger;

/**
 * What an import does with lines that are wrong.
 */
public enum ImportPolicy {

	/** One wrong line refuses the whole import. */
	REFUSE_ALL,
	/** Good lines are taken; wrong ones are kept aside to be repaired. */
	KEEP_ASIDE

}
