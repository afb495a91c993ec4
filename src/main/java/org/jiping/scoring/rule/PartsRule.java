package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jiping.quantity.Printed;
import org.jiping.quantity.Score;

/**
 * Parts with shares of w, such as 10% / 80% / 10% or one for each year, each earned by a
 * rule of its own: Σ over parts. (shapes F2, F3)
 *
 * @param parts the parts, whose shares add up to all
 */
public record PartsRule(List<Part> parts) implements ScoringRule {

	public PartsRule {
		parts = List.copyOf(parts);
		BigDecimal sum = parts.stream().map(Part::share).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.compareTo(BigDecimal.ONE) != 0) {
			throw new RuleFault(RuleProblem.PARTS_SUM, Printed.percent(sum), "100%");
		}
		RuleFault.mustDiffer(parts.stream().map(Part::name).toList());
	}

	@Override
	public void mustSuit(BigDecimal weight) {
		this.parts.forEach((part) -> part.rule().mustSuit(weight.multiply(part.share())));
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		BigDecimal points = BigDecimal.ZERO;
		List<String> formulas = new ArrayList<>();
		List<String> numbers = new ArrayList<>();
		List<Words> branch = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		boolean byPeople = false;
		for (Part part : this.parts) {
			BigDecimal worth = weight.multiply(part.share());
			Outcome outcome = part.rule().score(part.name(), worth, figures, judged.under(part.key()));
			branch.add(heading(part, worth));
			branch.addAll(outcome.branch());
			missing.addAll(outcome.missing());
			formulas.add("[" + outcome.formula() + "]");
			byPeople |= outcome.judged();
			BigDecimal earned = outcome.points();
			if (earned != null) {
				points = points.add(earned);
				numbers.add("[" + outcome.numbers() + "]");
			}
		}
		String formula = String.join(" + ", formulas);
		return missing.isEmpty()
				? new Outcome(points, formula, String.join(" + ", numbers), needs(), branch, List.of(), byPeople)
				: new Outcome(null, formula, "", needs(), branch, missing, byPeople);
	}

	@Override
	public List<String> needs() {
		return this.parts.stream().flatMap((part) -> part.rule().needs().stream()).distinct().toList();
	}

	@Override
	public List<Question> questions() {
		return this.parts.stream()
			.flatMap((part) -> part.rule()
				.questions()
				.stream()
				.map((question) -> new Question(
						question.part().isEmpty() ? part.key() : part.key() + "." + question.part(),
						question.name().isEmpty() ? part.name() : question.name(), question.kind(), question.choices(),
						question.share().multiply(part.share()))))
			.toList();
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		List<Words> words = new ArrayList<>();
		for (Part part : this.parts) {
			BigDecimal worth = weight.multiply(part.share());
			words.add(heading(part, worth));
			words.addAll(part.rule().describe(part.name(), worth));
		}
		return words;
	}

	private static Words heading(Part part, BigDecimal worth) {
		return Words.of("rule.parts.part", part.name(), Printed.percent(part.share()), new Score(worth).toString());
	}

	/**
	 * A part.
	 *
	 * @param key its key
	 * @param name its name
	 * @param share its share of w, 1 for all
	 * @param rule how it is earned
	 */
	public record Part(String key, String name, BigDecimal share, ScoringRule rule) {
	}

}
