package org.jiping.indicator;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jiping.measure.MeasureKey;
import org.jiping.problem.ProblemCode;
import org.jiping.quantity.Unit;

/**
 * Door: the room that scores says whether the rule of a criterion can be meant.
 */
public interface RuleCheck {

	/**
	 * Looks for what no rule of its kind may have, such as a hole between bands.
	 * @param criterion a criterion whose parameters are all there and in form
	 * @param units the unit of a figure, nothing where only a case knows it
	 * @return all that is wrong, nothing if the rule can be used
	 */
	List<Refusal> check(Criterion criterion, Function<MeasureKey, Optional<Unit>> units);

	/**
	 * What is wrong with a rule.
	 *
	 * @param code the kind of fault
	 * @param details figures and names the wording needs
	 */
	record Refusal(ProblemCode code, List<String> details) {
	}

}
