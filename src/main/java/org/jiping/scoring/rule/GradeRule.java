package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.quantity.Score;

/**
 * A person chooses a named grade, and the grade has its points; the lowest may be worth
 * more than none. (shape D1)
 *
 * @param grades the grades, best first
 */
public record GradeRule(List<Grade> grades) implements ScoringRule {

	public GradeRule {
		grades = List.copyOf(grades);
		if (grades.isEmpty()) {
			throw new RuleFault(RuleProblem.TOO_FEW);
		}
		RuleFault.mustDiffer(grades.stream().map(Grade::name).toList());
	}

	@Override
	public void mustSuit(BigDecimal weight) {
		this.grades.forEach((grade) -> Points.mustNotExceed(grade.points(), weight));
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		String chosen = judged.whole().map(Judged.Part::grade).orElse(null);
		return this.grades.stream()
			.filter((grade) -> grade.name().equals(chosen))
			.findFirst()
			.map((grade) -> Outcome.judged(grade.points(), name, grade.name(),
					Words.of("rule.grade.chosen", name, grade.name(), grade.description(),
							new Score(grade.points()).toString())))
			.orElseGet(() -> Outcome.missing(name, List.of(), List.of(name)));
	}

	@Override
	public List<Question> questions() {
		return List.of(new Question("", "", Question.Kind.GRADE, this.grades.stream().map(Grade::name).toList()));
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		return this.grades.stream()
			.map((grade) -> Words.of("rule.grade.grade", grade.name(), grade.description(),
					new Score(grade.points()).toString()))
			.toList();
	}

	/**
	 * A grade.
	 *
	 * @param name its name
	 * @param points what it earns
	 * @param description when it is earned
	 */
	public record Grade(String name, BigDecimal points, String description) {
	}

}
