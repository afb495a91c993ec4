package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jiping.quantity.Ratio;
import org.jiping.quantity.Score;
import org.jspecify.annotations.Nullable;

/**
 * Several things to be met, in equal shares of w or with points of their own, wholly or
 * in part. (shapes A2, A3, A4)
 *
 * @param items what must be met
 * @param fractions whether a part of an item may be met
 */
public record ChecklistRule(List<Item> items, boolean fractions) implements ScoringRule {

	public ChecklistRule {
		items = List.copyOf(items);
		long own = items.stream().filter((item) -> item.points() != null).count();
		if (items.isEmpty() || (own != 0 && own != items.size())) {
			throw new RuleFault(items.isEmpty() ? RuleProblem.TOO_FEW : RuleProblem.ITEMS_MIXED);
		}
	}

	@Override
	public void mustSuit(BigDecimal weight) {
		if (this.items.get(0).points() != null) {
			Points.mustAddUp(this.items.stream().map(Item::points), weight);
		}
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		List<String> missing = new ArrayList<>();
		List<Words> branch = new ArrayList<>();
		List<String> terms = new ArrayList<>();
		BigDecimal points = BigDecimal.ZERO;
		for (Item item : this.items) {
			BigDecimal fraction = fraction(judged.part(item.key()).orElse(null));
			if (fraction == null) {
				missing.add(item.name());
				continue;
			}
			BigDecimal earned = share(item, weight).multiply(fraction);
			points = points.add(earned);
			terms.add(new Score(org.jiping.quantity.Rounding.STANDARD.apply(earned)).toString());
			branch.add(Words.of(
					(fraction.signum() == 0) ? "rule.checklist.not-met" : (fraction.compareTo(BigDecimal.ONE) == 0)
							? "rule.checklist.met" : "rule.checklist.partly",
					item.name(), new Score(fraction).toString()));
		}
		String formula = String.join(" + ", this.items.stream().map(Item::name).toList());
		if (!missing.isEmpty()) {
			return Outcome.missing(formula, List.of(), missing);
		}
		return new Outcome(points, formula, String.join(" + ", terms), List.of(), branch, List.of(), true);
	}

	private @Nullable BigDecimal fraction(Judged.@Nullable Part part) {
		if (part == null) {
			return null;
		}
		if (this.fractions && part.figure() != null) {
			return part.figure().min(BigDecimal.ONE).max(BigDecimal.ZERO);
		}
		return part.met().orElse(null);
	}

	private BigDecimal share(Item item, BigDecimal weight) {
		return (item.points() != null) ? item.points()
				: weight.divide(BigDecimal.valueOf(this.items.size()), Ratio.PRECISION);
	}

	@Override
	public List<Question> questions() {
		return this.items.stream()
			.map((item) -> new Question(item.key(), item.name(),
					this.fractions ? Question.Kind.FRACTION : Question.Kind.VERDICT, List.of()))
			.toList();
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return this.items.stream()
			.map((item) -> Words.of(this.fractions ? "rule.checklist.fraction" : "rule.yes-no", item.name(),
					new Score(org.jiping.quantity.Rounding.STANDARD.apply(share(item, weight))).toString()))
			.toList();
	}

	/**
	 * One thing to be met.
	 *
	 * @param key its key
	 * @param name what it is
	 * @param points points of its own, null for an equal share
	 */
	public record Item(String key, String name, @Nullable BigDecimal points) {
	}

}
