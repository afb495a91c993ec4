package org.jiping.asset;

import org.jiping.problem.ProblemCode;
import org.jiping.problem.Severity;

/**
 * What can be wrong with an asset card or a disposal.
 */
enum AssetProblem implements ProblemCode {

	/** Neither code nor class name tells what class the asset is. */
	CLASS_UNKNOWN("A-101", Severity.WARNING),
	/** A card without the day the asset was acquired; it counts as of earlier years. */
	DAY_MISSING("A-102", Severity.WARNING),
	/** An asset acquired after the year evaluated. */
	LATER_YEAR("A-103", Severity.WARNING);

	private final String code;

	private final Severity severity;

	AssetProblem(String code, Severity severity) {
		this.code = code;
		this.severity = severity;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public Severity severity() {
		return this.severity;
	}

}
