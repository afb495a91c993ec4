package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jiping.indicator.Criterion;
import org.jiping.indicator.RuleCheck;
import org.jiping.measure.MeasureKey;
import org.jiping.quantity.Unit;
import org.jiping.scoring.rule.Figures;
import org.jiping.scoring.rule.Judged;
import org.jiping.scoring.rule.RuleFault;
import org.jiping.scoring.rule.RuleProblem;
import org.jiping.scoring.rule.ScoringRule;
import org.jiping.scoring.rule.UnitMismatchException;
import org.springframework.stereotype.Component;

/**
 * Makes a rule and lets it look at figures of the units it will get, to see whether it
 * can be meant.
 */
@Component
class RuleExamination implements RuleCheck {

	@Override
	public List<Refusal> check(Criterion criterion, Function<MeasureKey, Optional<Unit>> units) {
		try {
			ScoringRule rule = RuleCatalogue.rule(criterion);
			// A figure without a known unit is left out: the rule then misses it, which
			// is no fault.
			Figures ones = (key) -> units.apply(new MeasureKey(key))
				.map((unit) -> new Figures.Figure(key, key, unit, BigDecimal.ONE));
			rule.score(criterion.name(), criterion.points().points(), ones, Judged.NOTHING);
			return List.of();
		}
		catch (RuleFault ex) {
			return ex.all().stream().map((fault) -> new Refusal(fault.problem(), fault.details())).toList();
		}
		catch (UnitMismatchException ex) {
			List<String> words = ex.words().arguments();
			String unit = words.get(1).isEmpty() ? "1" : words.get(1);
			return List
				.of(new Refusal(RuleProblem.UNITS_DIFFER, List.of(words.get(0) + " [" + unit + "]", words.get(2))));
		}
	}

}
