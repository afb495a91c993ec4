package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiping.quantity.Rounding;
import org.jiping.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Every kind of rule below, at and above its limits.
 */
class RuleTests {

	private static Figures ratio(String percent) {
		return figures("x", new BigDecimal(percent).movePointLeft(2), Unit.RATIO);
	}

	private static Figures figures(String key, BigDecimal value, Unit unit) {
		return (asked) -> asked.equals(key) ? Optional.of(new Figures.Figure(key, key, unit, value)) : Optional.empty();
	}

	private static Figures persons(Map<String, Integer> persons) {
		return (asked) -> Optional.ofNullable(persons.get(asked))
			.map((value) -> new Figures.Figure(asked, asked, Unit.PERSON, BigDecimal.valueOf(value)));
	}

	private static String points(ScoringRule rule, String weight, Figures figures, Judged judged) {
		Outcome outcome = rule.score("要点", new BigDecimal(weight), figures, judged);
		return (outcome.points() != null) ? Rounding.STANDARD.award(outcome.points()).toString() : "missing";
	}

	private static Judged judged(Judged.Verdict verdict, String figure, String grade) {
		return new Judged(Map.of("",
				new Judged.Part(verdict, (figure != null) ? new BigDecimal(figure) : null, grade, "because")));
	}

	@ParameterizedTest(name = "rising from 90% to 95% worth 2: {0}% earns {1}")
	@CsvSource({ "89.99, 0", "90, 0", "90.01, 0", "91.43, 0.57", "92.5, 1", "94.99, 2", "95, 2", "120, 2" })
	void linearRising(String percent, String points) {
		assertThat(points(new LinearRule("x", Threshold.parse("90%"), Threshold.parse("95%")), "2", ratio(percent),
				Judged.NOTHING))
			.isEqualTo(points);
	}

	@ParameterizedTest(name = "falling from 50% to 0% worth 1: {0}% earns {1}")
	@CsvSource({ "-3, 1", "0, 1", "0.5, 0.99", "25, 0.5", "50, 0", "89.87, 0" })
	void linearFalling(String percent, String points) {
		assertThat(points(new LinearRule("x", Threshold.parse("50%"), Threshold.parse("0%")), "1", ratio(percent),
				Judged.NOTHING))
			.isEqualTo(points);
	}

	@ParameterizedTest(name = "{0}% ≤ 100% earns {1}")
	@CsvSource({ "99.99, 1", "100, 1", "100.01, 0" })
	void thresholdIsAppliedLiterally(String percent, String points) {
		assertThat(points(new ThresholdRule("x", Comparison.AT_MOST, Threshold.parse("100%")), "1", ratio(percent),
				Judged.NOTHING))
			.isEqualTo(points);
	}

	@ParameterizedTest(name = "85% < {0}% ≤ 100% earns {1}")
	@CsvSource({ "84.99, 0", "85, 0", "85.01, 1", "87.26, 1", "100, 1", "100.01, 0" })
	void rangeWithOneEndOpen(String percent, String points) {
		RangeRule rule = new RangeRule("x", Threshold.parse("85%"), false, Threshold.parse("100%"), true);
		assertThat(points(rule, "1", ratio(percent), Judged.NOTHING)).isEqualTo(points);
	}

	@ParameterizedTest(name = "{0} and {1} persons earn {2}")
	@CsvSource({ "60000, 100000, 3", "59999, 100000, 1.5", "60000, 99999, 1.5", "40000, 50000, 1.5",
			"39999, 200000, 0.5", "80000, 49999, 0.5" })
	void theLowestLevelAnyFigureReachesDecides(int jobs, int moved, String points) {
		assertThat(points(levels(false), "3", persons(Map.of("jobs", jobs, "moved", moved)), Judged.NOTHING))
			.isEqualTo(points);
	}

	private static LevelsRule levels(boolean attestable) {
		return new LevelsRule(
				List.of(new LevelsRule.Level("high", new BigDecimal("3"),
						List.of(new LevelsRule.Condition("jobs", "jobs", Threshold.parse("6万人"), attestable),
								new LevelsRule.Condition("moved", "moved", Threshold.parse("10万人"), false))),
						new LevelsRule.Level("middle", new BigDecimal("1.5"),
								List.of(new LevelsRule.Condition("jobs", "jobs", Threshold.parse("4万人"), attestable),
										new LevelsRule.Condition("moved", "moved", Threshold.parse("5万人"), false)))),
				"low", new BigDecimal("0.5"));
	}

	@Test
	void aFigureThatDoesNotExistIsMissingUnlessAPersonPlacesIt() {
		Figures half = persons(Map.of("moved", 200_000));
		Judged placed = new Judged(Map.of("jobs", new Judged.Part(null, null, "high", "because")));
		assertThat(points(levels(true), "3", half, Judged.NOTHING)).isEqualTo("missing");
		assertThat(points(levels(false), "3", half, placed)).isEqualTo("missing");
		assertThat(points(levels(true), "3", half, placed)).isEqualTo("3");
		assertThat(levels(true).score("要点", new BigDecimal("3"), half, placed).judged()).isTrue();
	}

	@Test
	void levelsThatOverlapAreRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> new LevelsRule(
				List.of(new LevelsRule.Level("high", new BigDecimal("3"),
						List.of(new LevelsRule.Condition("jobs", "jobs", Threshold.parse("4万人"), false))),
						new LevelsRule.Level("middle", new BigDecimal("1"),
								List.of(new LevelsRule.Condition("jobs", "jobs", Threshold.parse("6万人"), false)))),
				"low", BigDecimal.ZERO))
			.withMessageContaining("high")
			.withMessageContaining("middle");
	}

	@ParameterizedTest(name = "paid {0} of 100 against 50%: by difference {1}, by ratio {2}")
	@CsvSource({ "44, 0, 0", "45, 0, 0", "47.5, 0.25, 0.25", "50, 0.5, 0.5", "60, 0.5, 0.5" })
	void schedule(String paid, String difference, String ratio) {
		Map<String, BigDecimal> money = Map.of("paid", new BigDecimal(paid), "planned", new BigDecimal("100"));
		Figures figures = (key) -> Optional.ofNullable(money.get(key))
			.map((value) -> new Figures.Figure(key, key, Unit.YUAN, value));
		List<ScheduleRule.Period> periods = List
			.of(new ScheduleRule.Period("Q2", "paid", "planned", Threshold.parse("50%"), new BigDecimal("0.5")));
		assertThat(points(new ScheduleRule(false, Threshold.parse("-5%"), Threshold.parse("0%"), periods), "0.5",
				figures, Judged.NOTHING))
			.isEqualTo(difference);
		assertThat(points(new ScheduleRule(true, Threshold.parse("90%"), Threshold.parse("100%"), periods), "0.5",
				figures, Judged.NOTHING))
			.isEqualTo(ratio);
	}

	@Test
	void aPlanOfZeroIsAnOutcomeAndNoScore() {
		Map<String, BigDecimal> money = Map.of("paid", BigDecimal.TEN, "planned", BigDecimal.ZERO);
		Figures figures = (key) -> Optional.ofNullable(money.get(key))
			.map((value) -> new Figures.Figure(key, key, Unit.YUAN, value));
		CompletionRule completion = new CompletionRule(
				List.of(new CompletionRule.Task("task", "paid", "planned", false)));
		Outcome outcome = completion.score("要点", BigDecimal.TEN, figures, Judged.NOTHING);
		assertThat(outcome.points()).isNull();
		assertThat(outcome.branch()).extracting(Words::code).containsExactly("rule.completion.undefined.plan");
	}

	@Test
	void aSentenceNamesTheSideOfTheLineAFigureIsOn() {
		for (String[] each : new String[][] { { "BELOW", "1.2", "none.below" }, { "BELOW", "0.8", "some.below" },
				{ "ABOVE", "0.8", "none.above" }, { "ABOVE", "1.2", "some.above" }, { "BOTH", "1", "none.both" },
				{ "BOTH", "1.2", "some.both" } }) {
			StepsRule steps = new StepsRule("rate", Threshold.parse("100%"), StepsRule.Side.valueOf(each[0]),
					Threshold.parse("7%"), StepsRule.Counting.LINEAR, BigDecimal.ONE, false, BigDecimal.ZERO, null);
			Words said = steps.score("要点", BigDecimal.TEN, rate(each[1]), Judged.NOTHING).branch().get(0);
			assertThat(said.code()).isEqualTo("rule.steps." + each[2]);
			if (each[2].equals("some.above")) {
				// Steps are said in two decimals, and reckoned in all.
				assertThat(said.arguments()).contains("2.86");
			}
		}
		LinearRule falling = new LinearRule("rate", Threshold.parse("30%"), Threshold.parse("10%"));
		assertThat(falling.score("要点", BigDecimal.TEN, rate("0.05"), Judged.NOTHING).branch().get(0).code())
			.isEqualTo("rule.linear.all.falling");
	}

	@Test
	void aRateHeldAtAllPointsIsWrittenSo() {
		assertThat(new RateRule("rate").score("要点", BigDecimal.TEN, rate("1.0414"), Judged.NOTHING).numbers())
			.isEqualTo("min(1, 104.14%) × 10");
		assertThat(new RateRule("rate").score("要点", BigDecimal.TEN, rate("-0.5"), Judged.NOTHING).numbers())
			.isEqualTo("max(0, -50.00%) × 10");
		assertThat(new RateRule("rate").score("要点", BigDecimal.TEN, rate("1"), Judged.NOTHING).numbers())
			.isEqualTo("100.00% × 10");
	}

	private static Figures rate(String value) {
		return (key) -> Optional.of(new Figures.Figure(key, key, Unit.RATIO, new BigDecimal(value)));
	}

	@ParameterizedTest(name = "{0} done of 100 earns {1} of 4")
	@CsvSource({ "0, 0", "50, 2", "99, 3.96", "100, 4", "150, 4" })
	void completionIsCapped(String done, String points) {
		Map<String, BigDecimal> figures = new HashMap<>(
				Map.of("done", new BigDecimal(done), "plan", new BigDecimal("100")));
		Figures window = (key) -> Optional.ofNullable(figures.get(key))
			.map((value) -> new Figures.Figure(key, key, Unit.NUMBER, value));
		assertThat(points(new CompletionRule(List.of(new CompletionRule.Task("t", "done", "plan", false))), "4", window,
				Judged.NOTHING))
			.isEqualTo(points);
	}

	@ParameterizedTest(name = "{0} defects at 0.5 leave {1} of 4")
	@CsvSource({ "0, 4", "1, 3.5", "7, 0.5", "8, 0", "9, 0" })
	void deductionStopsAtNothing(String defects, String points) {
		assertThat(points(new DeductRule(new BigDecimal("0.5")), "4", ratio("0"), judged(null, defects, null)))
			.isEqualTo(points);
	}

	@Test
	void checklistsShareEquallyOrByTheirOwnPointsOrInPart() {
		ChecklistRule equal = new ChecklistRule(List.of(new ChecklistRule.Item("a", "a", null),
				new ChecklistRule.Item("b", "b", null), new ChecklistRule.Item("c", "c", null)), false);
		Judged.Part yes = new Judged.Part(Judged.Verdict.YES, null, null, "because");
		Judged.Part no = new Judged.Part(Judged.Verdict.NO, null, null, "because");
		assertThat(points(equal, "2", ratio("0"), new Judged(Map.of("a", yes, "b", yes, "c", no)))).isEqualTo("1.33");
		assertThat(points(equal, "2", ratio("0"), new Judged(Map.of("a", yes, "b", yes)))).isEqualTo("missing");
		ChecklistRule partial = new ChecklistRule(List.of(new ChecklistRule.Item("a", "a", new BigDecimal("1")),
				new ChecklistRule.Item("b", "b", new BigDecimal("2"))), true);
		Judged.Part most = new Judged.Part(null, new BigDecimal("0.9"), null, "because");
		assertThat(points(partial, "3", ratio("0"), new Judged(Map.of("a", yes, "b", most)))).isEqualTo("2.8");
		assertThatIllegalArgumentException().isThrownBy(() -> partial.mustSuit(new BigDecimal("4")));
	}

	@Test
	void peopleDecideYesNoGradesAndDiscretion() {
		assertThat(points(new YesNoRule(), "2", ratio("0"), judged(Judged.Verdict.YES, null, null))).isEqualTo("2");
		assertThat(points(new YesNoRule(), "2", ratio("0"), judged(Judged.Verdict.NO, null, null))).isEqualTo("0");
		assertThat(points(new YesNoRule(), "2", ratio("0"), Judged.NOTHING)).isEqualTo("missing");
		assertThat(points(new DiscretionaryRule(), "4", ratio("0"), judged(null, "3.2", null))).isEqualTo("3.2");
		assertThat(points(new DiscretionaryRule(), "4", ratio("0"), judged(Judged.Verdict.YES, null, null)))
			.isEqualTo("4");
		GradeRule grades = new GradeRule(List.of(new GradeRule.Grade("good", new BigDecimal("5"), "d"),
				new GradeRule.Grade("poor", BigDecimal.ONE, "d")));
		assertThat(points(grades, "5", ratio("0"), judged(null, null, "poor"))).isEqualTo("1");
		assertThat(points(grades, "5", ratio("0"), judged(null, null, "unheard of"))).isEqualTo("missing");
	}

	@Test
	void aRateIsMultipliedBeforeItIsRounded() {
		Figures exact = figures("x",
				new BigDecimal("586.75").divide(new BigDecimal("600"), org.jiping.quantity.Ratio.PRECISION),
				Unit.RATIO);
		assertThat(points(new RateRule("x"), "4", exact, Judged.NOTHING)).isEqualTo("3.91");
	}

	@Test
	void aLimitOfAnotherUnitIsRefused() {
		ThresholdRule rule = new ThresholdRule("x", Comparison.AT_MOST, Threshold.parse("3万人"));
		assertThatExceptionOfType(UnitMismatchException.class)
			.isThrownBy(() -> rule.score("要点", BigDecimal.ONE, ratio("1"), Judged.NOTHING))
			.withMessageContaining("3万人");
	}

	@ParameterizedTest(name = "{0} is rounded to {1}")
	@CsvSource({ "98.375, 98.38", "97.875, 97.88", "97.255, 97.26", "0.574, 0.57",
			"0.57499999999999999999999999999999999999999999999999, 0.58" })
	void tiesGoUpAndTheNoiseOfADivisionDoesNotDecideThem(String exact, String rounded) {
		assertThat(Rounding.STANDARD.apply(new BigDecimal(exact))).isEqualByComparingTo(rounded);
	}

}
