package org.jiping.scoring;

import org.jiping.problem.ProblemCode;

/**
 * What can be wrong with judgements and adopted scores.
 */
enum ScoringProblem implements ProblemCode {

	/** A criterion the edition does not have. */
	CRITERION_UNKNOWN("S-101"),
	/** A part the criterion does not have. */
	PART_UNKNOWN("S-102"),
	/** A grade the criterion does not offer. */
	GRADE_UNKNOWN("S-103"),
	/** More points than the criterion is worth. */
	POINTS_TOO_MANY("S-104"),
	/** A judgement without an answer. */
	ANSWER_MISSING("S-105"),
	/** "Not applicable" where the edition does not allow it. */
	NOT_APPLICABLE_REFUSED("S-106"),
	/** A judgement on a criterion that figures decide alone. */
	NOT_JUDGED("S-107"),
	/** A coefficient below none or above all. */
	NO_COEFFICIENT("S-108"),
	/** A verdict and a coefficient that say different things. */
	VERDICT_CONTRADICTED("S-109"),
	/** A grade for a criterion that is not graded. */
	NO_GRADE("S-110"),
	/** "Not applicable" for one of several parts. */
	PART_NOT_APPLICABLE("S-111"),
	/** Points with more decimals than the edition awards. */
	POINTS_TOO_FINE("S-112");

	private final String code;

	ScoringProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
