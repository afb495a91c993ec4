package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a rule made of the figures: points, or why there are none, and every step on the
 * way.
 *
 * @param points exact points before rounding, null where something is missing
 * @param formula the formula in names
 * @param numbers the same formula with its numbers
 * @param used keys of the figures used
 * @param branch the branches taken, in words
 * @param missing names of figures or judgements that are not there
 * @param judged whether a person's judgement decided any part
 */
public record Outcome(@Nullable BigDecimal points, String formula, String numbers, List<String> used,
		List<Words> branch, List<String> missing, boolean judged) {

	public Outcome {
		used = List.copyOf(used);
		branch = List.copyOf(branch);
		missing = List.copyOf(missing);
	}

	static Outcome scored(BigDecimal points, String formula, String numbers, List<String> used, Words... branch) {
		return new Outcome(points, formula, numbers, used, List.of(branch), List.of(), false);
	}

	static Outcome judged(BigDecimal points, String formula, String numbers, Words... branch) {
		return new Outcome(points, formula, numbers, List.of(), List.of(branch), List.of(), true);
	}

	/**
	 * No points because a ratio does not exist.
	 * @param formula the formula in names
	 * @param used keys of the figures used
	 * @param zero name of the figure that is zero
	 * @return the outcome
	 */
	static Outcome undefined(String formula, List<String> used, String zero) {
		return new Outcome(null, formula, "", used, List.of(Words.of("rule.undefined", zero)), List.of(zero), false);
	}

	static Outcome missing(String formula, List<String> used, List<String> missing) {
		return new Outcome(null, formula, "", used, List.of(), missing, false);
	}

}
