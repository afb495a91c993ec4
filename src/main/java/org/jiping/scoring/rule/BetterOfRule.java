package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jiping.quantity.Score;
import org.jspecify.annotations.Nullable;

/**
 * "The better of several ways of scoring counts"; an alternative whose figures are
 * missing cannot win, and none has won until one can be scored. (shape F6)
 *
 * @param alternatives the ways, all decided by figures
 */
public record BetterOfRule(List<Alternative> alternatives) implements ScoringRule {

	public BetterOfRule {
		alternatives = List.copyOf(alternatives);
		if (alternatives.size() < 2) {
			throw new RuleFault(RuleProblem.TOO_FEW);
		}
		alternatives.stream().filter((each) -> !each.rule().questions().isEmpty()).findFirst().ifPresent((each) -> {
			throw new RuleFault(RuleProblem.JUDGED_ALTERNATIVE, each.name());
		});
	}

	@Override
	public void mustSuit(BigDecimal weight) {
		this.alternatives.forEach((each) -> each.rule().mustSuit(weight));
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		List<Words> branch = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		@Nullable Outcome best = null;
		String winner = "";
		for (Alternative each : this.alternatives) {
			Outcome outcome = each.rule().score(each.name(), weight, figures, judged);
			if (outcome.points() == null) {
				missing.addAll(outcome.missing());
				branch.addAll(outcome.branch());
				branch.add(Words.of("rule.better.missing", each.name()));
				continue;
			}
			branch.addAll(outcome.branch());
			if (best == null || best.points() == null || outcome.points().compareTo(best.points()) > 0) {
				best = outcome;
				winner = each.name();
			}
		}
		if (best == null) {
			return new Outcome(null, name, "", needs(), branch, missing, false);
		}
		branch.add(Words.of("rule.better.won", winner));
		return new Outcome(best.points(), best.formula(), best.numbers(), best.used(), branch, List.of(), false);
	}

	@Override
	public List<String> needs() {
		return this.alternatives.stream().flatMap((each) -> each.rule().needs().stream()).distinct().toList();
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		List<Words> words = new ArrayList<>();
		words.add(Words.of("rule.better", String.join("、", this.alternatives.stream().map(Alternative::name).toList()),
				new Score(weight).toString()));
		this.alternatives.forEach((each) -> words.addAll(each.rule().describe(each.name(), weight)));
		return words;
	}

	/**
	 * One way of scoring.
	 *
	 * @param name its name
	 * @param rule how it scores
	 */
	public record Alternative(String name, ScoringRule rule) {
	}

}
