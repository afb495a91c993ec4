package org.jiping.account;

/**
 * What a person is here.
 */
public enum Role {

	/** Runs the system; sees every case and changes none. */
	ADMINISTRATOR,
	/** Finance bureau: opens cases, reads every case, archives them. */
	BUREAU,
	/** Evaluator of an agency: works on the cases of that agency. */
	EVALUATOR,
	/** Reviewer of an agency: reads the cases of that agency. */
	REVIEWER

}
