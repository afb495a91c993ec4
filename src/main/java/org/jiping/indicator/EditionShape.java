package org.jiping.indicator;

import java.util.List;

/**
 * The fields of an edition that hold words, in the order in which they are shown, and how
 * deep its tree goes.
 */
public final class EditionShape {

	/** What is said of the edition itself. */
	public static final List<String> GENERAL = List.of("key", "name", "region", "year", "source", "decimals",
			"rounding", "note");

	/** A grade. */
	public static final List<String> GRADE = List.of("name", "from", "to");

	/** A derived figure. */
	public static final List<String> MEASURE = List.of("key", "name", "unit", "formula");

	/** An indicator. */
	public static final List<String> INDICATOR = List.of("code", "name", "weight", "scale", "explanation");

	/** A criterion. */
	public static final List<String> CRITERION = List.of("code", "name", "points", "notApplicable", "paragraph");

	/** The trade knows three levels, and criteria stand under the third. */
	public static final int LEVELS = 3;

	private EditionShape() {
	}

}
