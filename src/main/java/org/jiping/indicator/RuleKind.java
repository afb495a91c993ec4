package org.jiping.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jiping.indicator.RuleParameter.Type;

/**
 * The closed set of kinds of rule an edition may use, each with its parameters; what a
 * kind makes of figures is said in the scoring room.
 */
public enum RuleKind {

	/** Met or not. */
	YES_NO,
	/** Several things to be met. */
	CHECKLIST(RuleParameter.choice("mode", "binary", "fraction").optional(),
			RuleParameter.list("items", RuleParameter.of("key", Type.KEY), RuleParameter.of("name", Type.TEXT),
					RuleParameter.of("points", Type.POINTS).optional())),
	/** A figure on the right side of a limit. */
	THRESHOLD(RuleParameter.of("measure", Type.MEASURE), RuleParameter.choice("op", "≤", "<", "≥", ">", "="),
			RuleParameter.of("limit", Type.LIMIT)),
	/** A figure within a range. */
	RANGE(RuleParameter.of("measure", Type.MEASURE), RuleParameter.of("low", Type.LIMIT),
			RuleParameter.of("lowIncluded", Type.FLAG), RuleParameter.of("high", Type.LIMIT),
			RuleParameter.of("highIncluded", Type.FLAG)),
	/** In proportion between two limits. */
	LINEAR(RuleParameter.of("measure", Type.MEASURE), RuleParameter.of("zero", Type.LIMIT),
			RuleParameter.of("full", Type.LIMIT)),
	/** Done against planned. */
	COMPLETION(
			RuleParameter.list("tasks", RuleParameter.of("name", Type.TEXT), RuleParameter.of("actual", Type.MEASURE),
					RuleParameter.of("target", Type.MEASURE), RuleParameter.of("lessIsBetter", Type.FLAG).optional())),
	/** Levels that each ask something of several figures. */
	LEVELS(RuleParameter.list("levels", RuleParameter.of("name", Type.TEXT), RuleParameter.of("points", Type.POINTS),
			RuleParameter.list("conditions", RuleParameter.of("measure", Type.MEASURE),
					RuleParameter.of("name", Type.TEXT), RuleParameter.of("min", Type.LIMIT),
					RuleParameter.of("attestable", Type.FLAG).optional())),
			RuleParameter.group("otherwise", RuleParameter.of("name", Type.TEXT),
					RuleParameter.of("points", Type.POINTS))),
	/** Period by period against a schedule. */
	SCHEDULE(RuleParameter.choice("basis", "difference", "ratio"), RuleParameter.of("zero", Type.LIMIT),
			RuleParameter.of("full", Type.LIMIT),
			RuleParameter.list("periods", RuleParameter.of("name", Type.TEXT), RuleParameter.of("actual", Type.MEASURE),
					RuleParameter.of("planned", Type.MEASURE), RuleParameter.of("standard", Type.LIMIT),
					RuleParameter.of("points", Type.POINTS))),
	/** Points off for each defect. */
	DEDUCT(RuleParameter.of("per", Type.POINTS)),
	/** Points off as the case demands. */
	DISCRETIONARY,
	/** A named grade. */
	GRADE(RuleParameter.list("grades", RuleParameter.of("name", Type.TEXT), RuleParameter.of("points", Type.POINTS),
			RuleParameter.of("description", Type.TEXT))),
	/** The rate times the points. */
	RATE(RuleParameter.of("measure", Type.MEASURE)),
	/** Rising or falling from period to period. */
	SERIES(RuleParameter.of("measures", Type.MEASURES), RuleParameter.of("rising", Type.FLAG),
			RuleParameter.of("strict", Type.FLAG)),
	/** One figure against another. */
	COMPARE(RuleParameter.of("left", Type.MEASURE), RuleParameter.choice("op", "≤", "<", "≥", ">", "="),
			RuleParameter.of("right", Type.MEASURE)),
	/** A state compared with the year before. */
	PRIOR_STATE(RuleParameter.of("measure", Type.MEASURE), RuleParameter.of("prior", Type.MEASURE),
			RuleParameter.of("none", Type.POINTS), RuleParameter.of("notAbove", Type.POINTS),
			RuleParameter.of("above", Type.POINTS)),
	/** Bands of a figure or of its deviation from a target. */
	BANDS(RuleParameter.of("measure", Type.MEASURE), RuleParameter.of("target", Type.MEASURE).optional(),
			RuleParameter.list("bands", RuleParameter.of("low", Type.LIMIT).optional(),
					RuleParameter.of("lowIncluded", Type.FLAG).optional(),
					RuleParameter.of("high", Type.LIMIT).optional(),
					RuleParameter.of("highIncluded", Type.FLAG).optional(), RuleParameter.of("points", Type.POINTS))),
	/** Points or a share off for each step beyond a line. */
	STEPS(RuleParameter.of("measure", Type.MEASURE), RuleParameter.of("line", Type.LIMIT),
			RuleParameter.choice("side", "below", "above", "both"), RuleParameter.of("step", Type.LIMIT),
			RuleParameter.choice("counting", "linear", "whole", "started"),
			RuleParameter.of("points", Type.POINTS).optional(), RuleParameter.of("share", Type.SHARE).optional(),
			RuleParameter.of("floor", Type.POINTS).optional(), RuleParameter.of("zero", Type.LIMIT).optional()),
	/** Less by the deviation from the plan. */
	DEVIATION(RuleParameter.of("actual", Type.MEASURE), RuleParameter.of("planned", Type.MEASURE)),
	/** A coefficient given by the evaluator. */
	COEFFICIENT(RuleParameter.list("tiers", RuleParameter.of("name", Type.TEXT), RuleParameter.of("from", Type.SHARE))
		.optional()),
	/** A fixed cut on failure. */
	CUT(RuleParameter.of("points", Type.POINTS)),
	/** A share off for each defect, void at a number of them. */
	VOIDING(RuleParameter.of("share", Type.SHARE), RuleParameter.of("voidAt", Type.NUMBER).optional()),
	/** The better of several ways of scoring. */
	BETTER_OF(RuleParameter.list("alternatives", RuleParameter.of("name", Type.TEXT),
			RuleParameter.of("rule", Type.RULE))),
	/** Parts with unequal shares, each with a rule of its own. */
	PARTS(RuleParameter.list("parts", RuleParameter.of("key", Type.KEY), RuleParameter.of("name", Type.TEXT),
			RuleParameter.of("share", Type.SHARE), RuleParameter.of("rule", Type.RULE)));

	private final List<RuleParameter> parameters;

	RuleKind(RuleParameter... parameters) {
		this.parameters = List.of(parameters);
	}

	/**
	 * The name used in editions.
	 * @return for instance {@code better-of}
	 */
	public String key() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

	public List<RuleParameter> parameters() {
		return this.parameters;
	}

	/**
	 * The kind of a name.
	 * @param key the name used in editions
	 * @return the kind, or nothing if there is none
	 */
	public static Optional<RuleKind> of(String key) {
		return Arrays.stream(values()).filter((kind) -> kind.key().equals(key)).findFirst();
	}

}
