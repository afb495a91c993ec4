package org.jiping.scoring;

import java.util.HashMap;
import java.util.Map;

import org.jiping.indicator.Criterion;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.scoring.rule.ScoringRule;

/**
 * An edition with its rules made ready, so that many cases can be scored by it.
 */
public final class ScoringPlan {

	private final IndicatorEdition edition;

	private final Map<String, ScoringRule> rules = new HashMap<>();

	/**
	 * Makes the rules of an edition.
	 * @param edition the edition; {@link IllegalArgumentException} naming the criterion
	 * whose rule cannot be made
	 */
	public ScoringPlan(IndicatorEdition edition) {
		this.edition = edition;
		edition.criteria().forEach((criterion) -> this.rules.put(criterion.code(), RuleCatalogue.rule(criterion)));
	}

	public IndicatorEdition edition() {
		return this.edition;
	}

	/**
	 * The rule of one of the edition's criteria.
	 * @param criterion the criterion
	 * @return its rule
	 */
	ScoringRule rule(Criterion criterion) {
		return this.rules.get(criterion.code());
	}

}
