package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jiping.quantity.Ratio;
import org.jiping.quantity.Rounding;
import org.jiping.quantity.Score;

/**
 * "Completion × w, at most w": w·min(1, actual/target), or target/actual where less is
 * better; several tasks count by the mean of their completions. (shape B3)
 *
 * @param tasks what was to be done
 */
public record CompletionRule(List<Task> tasks) implements ScoringRule {

	public CompletionRule {
		tasks = List.copyOf(tasks);
		if (tasks.isEmpty()) {
			throw new RuleFault(RuleProblem.TOO_FEW);
		}
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		List<String> missing = new ArrayList<>();
		List<Words> branch = new ArrayList<>();
		List<String> terms = new ArrayList<>();
		List<String> numbers = new ArrayList<>();
		BigDecimal sum = BigDecimal.ZERO;
		for (Task task : this.tasks) {
			terms.add("min(1, " + task.name() + ")");
			Figures.Figure actual = figures.find(task.actual()).orElse(null);
			Figures.Figure target = figures.find(task.target()).orElse(null);
			if (actual == null || target == null) {
				missing.add(task.name());
				continue;
			}
			target.mustFit(actual);
			BigDecimal part = task.lessIsBetter() ? target.value() : actual.value();
			BigDecimal whole = task.lessIsBetter() ? actual.value() : target.value();
			if (whole.signum() == 0) {
				// Nothing planned, or nothing left of what should be little: no ratio
				// exists.
				missing.add(task.name());
				branch.add(Words.of("rule.completion.undefined." + (task.lessIsBetter() ? "actual" : "plan"),
						task.name()));
				continue;
			}
			BigDecimal completion = part.divide(whole, Ratio.PRECISION).max(BigDecimal.ZERO);
			sum = sum.add(completion.min(BigDecimal.ONE));
			numbers.add("min(1, " + (task.lessIsBetter() ? target.printed() + " ÷ " + actual.printed()
					: actual.printed() + " ÷ " + target.printed()) + ")");
			branch.add(Words.of(task.lessIsBetter() ? "rule.completion.done.less" : "rule.completion.done", task.name(),
					org.jiping.quantity.Printed.percent(completion)));
		}
		String w = new Score(weight).toString();
		String formula = mean(terms, w);
		if (!missing.isEmpty()) {
			return new Outcome(null, formula, "", needs(), branch, missing, false);
		}
		BigDecimal mean = sum.divide(BigDecimal.valueOf(this.tasks.size()), Ratio.PRECISION);
		return new Outcome(weight.multiply(mean), formula, mean(numbers, w), needs(), branch, List.of(), false);
	}

	private static String mean(List<String> terms, String weight) {
		return (terms.size() == 1) ? terms.get(0) + " × " + weight
				: "(" + String.join(" + ", terms) + ") ÷ " + terms.size() + " × " + weight;
	}

	@Override
	public List<Aim> aims() {
		return this.tasks.stream()
			.map((task) -> new Aim(task.name(), task.lessIsBetter() ? "≤" : "", task.target(), task.actual()))
			.toList();
	}

	@Override
	public List<String> needs() {
		return this.tasks.stream().flatMap((task) -> List.of(task.actual(), task.target()).stream()).toList();
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return List.of(Words.of("rule.completion", String.join("、", this.tasks.stream().map(Task::name).toList()),
				new Score(Rounding.STANDARD.apply(weight)).toString()));
	}

	/**
	 * One task.
	 *
	 * @param name what it is
	 * @param actual key of what was done
	 * @param target key of what was planned
	 * @param lessIsBetter whether the plan is an upper limit
	 */
	public record Task(String name, String actual, String target, boolean lessIsBetter) {
	}

}
