package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
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

	/**
	 * The same without points.
	 * @param why what is said instead of the branches taken
	 * @return the outcome, with nothing missing
	 */
	public Outcome without(List<Words> why) {
		return new Outcome(null, this.formula, "", this.used, why, List.of(), true);
	}

	/**
	 * The same with points that something else than the rule decided.
	 * @param decided the points
	 * @param why what decided them
	 * @return the outcome
	 */
	public Outcome settled(BigDecimal decided, Words why) {
		return new Outcome(decided, this.formula, "", this.used, List.of(why), List.of(), true);
	}

	/**
	 * The same with more said about it.
	 * @param more what is added to the branches
	 * @return the outcome
	 */
	public Outcome with(List<Words> more) {
		List<Words> all = new ArrayList<>(this.branch);
		all.addAll(more);
		return new Outcome(this.points, this.formula, this.numbers, this.used, all, this.missing, this.judged);
	}

	/**
	 * The same with all points multiplied.
	 * @param factor by how much
	 * @param numbers the factor in numbers, as it stands behind a sign of multiplication
	 * @param why what is added to the branches
	 * @return the outcome
	 */
	public Outcome times(BigDecimal factor, String numbers, Words why) {
		Outcome more = with(List.of(why));
		String whole = more.numbers.isEmpty() ? "" : "(" + more.numbers + ") × " + numbers;
		return new Outcome((this.points != null) ? this.points.multiply(factor) : null, more.formula, whole, more.used,
				more.branch, more.missing, more.judged);
	}

	/**
	 * Nothing, because a figure is in a wrong unit.
	 * @param name the criterion
	 * @param used the figures asked for
	 * @param found what does not fit
	 * @return the outcome, with that figure missing
	 */
	public static Outcome mismatch(String name, List<String> used, UnitMismatchException found) {
		return new Outcome(null, name, "", used, List.of(found.words()), List.of(found.figure()), false);
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
