package org.jiping.indicator;

import org.jiping.quantity.Score;
import org.jspecify.annotations.Nullable;

/**
 * A scoring point (评分要点): what is examined, what it is worth, by which rule.
 *
 * @param code its code, such as {@code B1-2.3}
 * @param name what is examined
 * @param points what it is worth
 * @param rule how it is scored
 * @param notApplicable what it earns where it does not apply
 * @param paragraph how its score is explained, null for the edition's own wording
 */
public record Criterion(String code, String name, Score points, RuleDefinition rule, NotApplicablePolicy notApplicable,
		@Nullable String paragraph) {

	/**
	 * A criterion explained in the edition's own wording.
	 * @param code its code
	 * @param name what is examined
	 * @param points what it is worth
	 * @param rule how it is scored
	 * @param notApplicable what it earns where it does not apply
	 */
	public Criterion(String code, String name, Score points, RuleDefinition rule, NotApplicablePolicy notApplicable) {
		this(code, name, points, rule, notApplicable, null);
	}

}
