package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jiping.quantity.Printed;
import org.jiping.quantity.Score;
import org.jspecify.annotations.Nullable;

/**
 * "A coefficient given by the evaluator × w", such as 76% × 10; where the edition names
 * tiers, the coefficient shows on which it lies. (shapes B11, D2)
 *
 * @param tiers the tiers of the coefficient, empty where it stands alone
 */
public record CoefficientRule(List<Tier> tiers) implements ScoringRule {

	public CoefficientRule {
		tiers = List.copyOf(tiers);
		for (int i = 0; i < tiers.size(); i++) {
			BigDecimal above = (i == 0) ? BigDecimal.ONE : tiers.get(i - 1).from();
			if (tiers.get(i).from().compareTo(above) >= 0) {
				throw new RuleFault(RuleProblem.OUT_OF_ORDER, tiers.get(i).name());
			}
		}
		if (!tiers.isEmpty() && tiers.get(tiers.size() - 1).from().signum() != 0) {
			throw new RuleFault(RuleProblem.BANDS_OPEN, tiers.get(tiers.size() - 1).name());
		}
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		String w = new Score(weight).toString();
		BigDecimal given = judged.whole().map(CoefficientRule::coefficient).orElse(null);
		if (given == null || given.signum() < 0 || given.compareTo(BigDecimal.ONE) > 0) {
			return Outcome.missing(name + " × " + w, List.of(), List.of(name));
		}
		String printed = Printed.percent(given);
		Words branch = this.tiers.stream()
			.filter((tier) -> given.compareTo(tier.from()) >= 0)
			.findFirst()
			.map((tier) -> Words.of("rule.coefficient.tier", name, printed, tier.name(), Printed.percent(tier.from())))
			.orElseGet(() -> Words.of("rule.coefficient.given", name, printed));
		return Outcome.judged(weight.multiply(given), name + " × " + w, printed + " × " + w, branch);
	}

	private static @Nullable BigDecimal coefficient(Judged.Part part) {
		return (part.figure() != null) ? part.figure() : part.met().orElse(null);
	}

	@Override
	public List<Question> questions() {
		return Question.whole(Question.Kind.FRACTION);
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		String w = new Score(weight).toString();
		if (this.tiers.isEmpty()) {
			return List.of(Words.of("rule.coefficient", name, w));
		}
		List<Words> standard = new ArrayList<>();
		for (int i = 0; i < this.tiers.size(); i++) {
			Tier tier = this.tiers.get(i);
			standard.add((i == 0) ? Words.of("rule.coefficient.top", name, tier.name(), Printed.percent(tier.from()), w)
					: Words.of("rule.coefficient.from", name, tier.name(), Printed.percent(tier.from()),
							Printed.percent(this.tiers.get(i - 1).from())));
		}
		return standard;
	}

	/**
	 * A tier of the coefficient.
	 *
	 * @param name its name
	 * @param from the least coefficient on it, itself included
	 */
	public record Tier(String name, BigDecimal from) {
	}

}
