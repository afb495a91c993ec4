package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiping.quantity.Score;

/**
 * Levels that each ask something of several figures. Every figure is placed on the
 * highest level whose limit it reaches (the limit itself included); the lowest of these
 * places decides, and below the lowest level stands a stated outcome. A figure that does
 * not exist may be attested by a person where the edition allows it. (shape B6)
 *
 * @param levels the levels, best first
 * @param otherwiseName name of what lies below the lowest level
 * @param otherwisePoints points below the lowest level
 */
public record LevelsRule(List<Level> levels, String otherwiseName, BigDecimal otherwisePoints) implements ScoringRule {

	public LevelsRule {
		levels = List.copyOf(levels);
		RuleFault.mustDiffer(levels.stream().map(Level::name).toList());
		BigDecimal above = null;
		for (Level level : levels) {
			if (above != null && level.points().compareTo(above) >= 0) {
				throw new RuleFault(RuleProblem.OUT_OF_ORDER, level.name());
			}
			above = level.points();
			List<String> measures = level.conditions().stream().map(Condition::measure).toList();
			if (!measures.equals(levels.get(0).conditions().stream().map(Condition::measure).toList())) {
				throw new RuleFault(RuleProblem.OTHER_FIGURES, level.name());
			}
		}
		if (above == null || otherwisePoints.compareTo(above) > 0) {
			throw new RuleFault(RuleProblem.OUT_OF_ORDER, otherwiseName);
		}
		List<RuleFault> found = new ArrayList<>();
		for (int i = 1; i < levels.size(); i++) {
			for (int c = 0; c < levels.get(i).conditions().size(); c++) {
				Threshold higher = levels.get(i - 1).conditions().get(c).min();
				Threshold lower = levels.get(i).conditions().get(c).min();
				if (higher.unit() != lower.unit() || lower.value().compareTo(higher.value()) >= 0) {
					found.add(new RuleFault(RuleProblem.BANDS_OVERLAP, levels.get(i - 1).name() + " " + higher.text(),
							levels.get(i).name() + " " + lower.text()));
				}
			}
		}
		RuleFault.throwAll(found);
	}

	@Override
	public void mustSuit(BigDecimal weight) {
		Points.mustNotExceed(this.levels.get(0).points(), weight);
		Points.mustNotExceed(this.otherwisePoints, weight);
	}

	@Override
	public Outcome score(String name, BigDecimal weight, Figures figures, Judged judged) {
		List<String> missing = new ArrayList<>();
		List<Words> branch = new ArrayList<>();
		Map<String, String> printed = new LinkedHashMap<>();
		boolean attested = false;
		int decided = 0;
		List<Condition> asked = this.levels.get(0).conditions();
		for (int c = 0; c < asked.size(); c++) {
			Condition condition = asked.get(c);
			Optional<Figures.Figure> figure = figures.find(condition.measure());
			Optional<String> grade = judged.part(condition.measure()).map(Judged.Part::grade);
			if (figure.isPresent()) {
				int place = place(c, figure.get());
				decided = Math.max(decided, place);
				String value = condition.min().besideIt(figure.get());
				printed.put(condition.name(), value);
				branch.add(Words.of((place < this.levels.size()) ? "rule.levels.figure" : "rule.levels.figure.lowest",
						condition.name(), value, nameOf(place),
						this.levels.get(Math.min(place, this.levels.size() - 1)).conditions().get(c).min().text()));
			}
			else if (condition.attestable() && grade.filter((each) -> placeOf(each) >= 0).isPresent()) {
				int place = placeOf(grade.get());
				decided = Math.max(decided, place);
				attested = true;
				printed.put(condition.name(), nameOf(place));
				branch.add(Words.of("rule.levels.attested", condition.name(), nameOf(place)));
			}
			else {
				missing.add(condition.name());
			}
		}
		String formula = String.join("；", asked.stream().map(Condition::name).toList());
		if (!missing.isEmpty()) {
			return new Outcome(null, formula, "", needs(), branch, missing, false);
		}
		branch.add(Words.of("rule.levels.decided", nameOf(decided), new Score(pointsOf(decided)).toString()));
		String numbers = String.join("；",
				printed.entrySet().stream().map((entry) -> entry.getKey() + " " + entry.getValue()).toList());
		return new Outcome(pointsOf(decided), formula, numbers, needs(), branch, List.of(), attested);
	}

	private int place(int condition, Figures.Figure figure) {
		for (int level = 0; level < this.levels.size(); level++) {
			Threshold min = this.levels.get(level).conditions().get(condition).min();
			min.mustFit(figure);
			if (figure.value().compareTo(min.value()) >= 0) {
				return level;
			}
		}
		return this.levels.size();
	}

	private int placeOf(String name) {
		for (int level = 0; level < this.levels.size(); level++) {
			if (this.levels.get(level).name().equals(name)) {
				return level;
			}
		}
		return name.equals(this.otherwiseName) ? this.levels.size() : -1;
	}

	private String nameOf(int place) {
		return (place < this.levels.size()) ? this.levels.get(place).name() : this.otherwiseName;
	}

	private BigDecimal pointsOf(int place) {
		return (place < this.levels.size()) ? this.levels.get(place).points() : this.otherwisePoints;
	}

	@Override
	public List<String> needs() {
		return this.levels.get(0).conditions().stream().map(Condition::measure).toList();
	}

	@Override
	public List<Question> questions() {
		List<String> names = new ArrayList<>(this.levels.stream().map(Level::name).toList());
		names.add(this.otherwiseName);
		return this.levels.get(0)
			.conditions()
			.stream()
			.filter(Condition::attestable)
			.map((condition) -> new Question(condition.measure(), condition.name(), Question.Kind.GRADE, names))
			.toList();
	}

	@Override
	public List<Words> describe(String name, BigDecimal weight) {
		List<Words> words = new ArrayList<>();
		for (Level level : this.levels) {
			words.add(Words.of("rule.levels.level", level.name(),
					String.join("、",
							level.conditions()
								.stream()
								.map((condition) -> condition.name() + "≥" + condition.min().text())
								.toList()),
					new Score(level.points()).toString()));
		}
		words.add(Words.of("rule.levels.otherwise", this.otherwiseName, new Score(this.otherwisePoints).toString()));
		return words;
	}

	/**
	 * A level.
	 *
	 * @param name its name
	 * @param points what it earns
	 * @param conditions what it asks, in the same order on every level
	 */
	public record Level(String name, BigDecimal points, List<Condition> conditions) {

		public Level {
			conditions = List.copyOf(conditions);
		}

	}

	/**
	 * What a level asks of one figure.
	 *
	 * @param measure the figure
	 * @param name its name in the standard
	 * @param min the least that reaches the level
	 * @param attestable whether a person may place a figure that does not exist
	 */
	public record Condition(String measure, String name, Threshold min, boolean attestable) {
	}

}
