package org.jiping.evaluation;

/**
 * How far a case has come.
 */
public enum CaseStatus {

	/** Figures, judgements and texts may be changed. */
	IN_PROGRESS,
	/** Read-only for everyone. */
	ARCHIVED

}
