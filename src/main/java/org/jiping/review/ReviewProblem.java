package org.jiping.review;

import org.jiping.problem.ProblemCode;

/**
 * What can stand against a step of the review.
 */
public enum ReviewProblem implements ProblemCode {

	/** Blocking checks are not answered. */
	CHECKS_STAND("V-101"),
	/** Some criterion has no score. */
	INCOMPLETE("V-102"),
	/** Comments are open. */
	COMMENTS_OPEN("V-103"),
	/** Nobody reviews their own work. */
	OWN_WORK("V-104"),
	/** Nobody signs two levels. */
	SIGNED_BEFORE("V-105"),
	/** The department has not finished, and its time is not over. */
	OPINIONS_OPEN("V-106"),
	/** Opinions are not answered. */
	OPINIONS_UNANSWERED("V-107"),
	/** An accepted opinion asks for a change. */
	OPINION_ACCEPTED("V-108"),
	/** The case is not accepted yet. */
	NOT_ACCEPTED("V-109"),
	/** What was signed is not what the case says now. */
	SIGNED_OTHERWISE("V-110"),
	/** Something has to be written. */
	NOTHING_WRITTEN("V-111"),
	/** Texts of the report are missing, and the note does not say why. */
	TEXTS_OPEN("V-112");

	private final String code;

	ReviewProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
