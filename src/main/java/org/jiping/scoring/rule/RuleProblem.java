package org.jiping.scoring.rule;

import org.jiping.problem.ProblemCode;

/**
 * What no rule may be like, whatever its figures.
 */
public enum RuleProblem implements ProblemCode {

	/** Nothing between two limits. */
	NO_SLOPE("R-101"),
	/** A hole between two bands. */
	BANDS_HOLE("R-102"),
	/** Two bands overlap. */
	BANDS_OVERLAP("R-103"),
	/** A boundary that belongs to two bands. */
	BOUNDARY_SHARED("R-104"),
	/** Figures below the first or above the last band. */
	BANDS_OPEN("R-105"),
	/** An interval that holds nothing. */
	INTERVAL_EMPTY("R-106"),
	/** Two units where one is needed. */
	UNITS_DIFFER("R-107"),
	/** Points below zero or above what the criterion is worth. */
	POINTS_TOO_MANY("R-108"),
	/** Parts that do not add up to what the criterion is worth. */
	PARTS_SUM("R-109"),
	/** Levels, tiers or states out of order. */
	OUT_OF_ORDER("R-110"),
	/** A level that asks for other figures than the one before. */
	OTHER_FIGURES("R-111"),
	/** A deduction that cannot be one. */
	NO_DEDUCTION("R-112"),
	/** Too few entries. */
	TOO_FEW("R-113"),
	/** An alternative that people judge. */
	JUDGED_ALTERNATIVE("R-114"),
	/** A standard that is not above zero. */
	NO_STANDARD("R-115"),
	/** Points of their own for some items only. */
	ITEMS_MIXED("R-116"),
	/** A name that stands twice. */
	NAME_TWICE("R-117"),
	/** Both or neither of two parameters of which one is needed. */
	ONE_OF_TWO("R-118");

	private final String code;

	RuleProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
