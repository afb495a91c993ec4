package org.jiping.scoring;

/**
 * What became of a criterion.
 */
public enum ScoreState {

	/** Points were computed. */
	SCORED,
	/** A figure or a judgement is not there yet. */
	MISSING,
	/** A person found that it cannot be told. */
	NOT_ENOUGH_EVIDENCE,
	/** It does not apply; the edition's policy decided the points. */
	NOT_APPLICABLE

}
