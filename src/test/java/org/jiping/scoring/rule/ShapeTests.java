package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiping.quantity.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Series, comparisons, bands, steps, deviations, coefficients and cuts below, at and
 * above their limits.
 */
class ShapeTests {

	private static final List<Band> BANDS = List.of(band("100%", true, null, false, "10"),
			band("80%", true, "100%", false, "7"), band("60%", true, "80%", false, "5"),
			band(null, false, "60%", false, "0"));

	private static Figures of(Map<String, String> figures) {
		return (key) -> Optional.ofNullable(figures.get(key))
			.map(Threshold::parse)
			.map((figure) -> new Figures.Figure(key, key, figure.unit(), figure.value()));
	}

	private static Figures x(String figure) {
		return of(Map.of("x", figure));
	}

	private static String points(ScoringRule rule, String weight, Figures figures, Judged judged) {
		Outcome outcome = rule.score("要点", new BigDecimal(weight), figures, judged);
		return (outcome.points() != null) ? Rounding.STANDARD.award(outcome.points()).toString() : "missing";
	}

	private static Judged number(String figure) {
		return new Judged(Map.of("", new Judged.Part(null, new BigDecimal(figure), null, "because")));
	}

	private static Judged verdict(Judged.Verdict verdict) {
		return new Judged(Map.of("", new Judged.Part(verdict, null, null, "because")));
	}

	private static Band band(String low, boolean lowIncluded, String high, boolean highIncluded, String points) {
		return new Band((low != null) ? Threshold.parse(low) : null, lowIncluded,
				(high != null) ? Threshold.parse(high) : null, highIncluded, new BigDecimal(points));
	}

	@ParameterizedTest(name = "{0}, {1}, {2}: strictly rising {3}, never falling {4}, strictly falling {5}")
	@CsvSource({ "1,2,3, 2,2,0", "1,1,3, 0,2,0", "3,2,1, 0,0,2", "2,2,2, 0,2,0", "1,3,2, 0,0,0" })
	void aSeriesIsJudgedStepByStep(String a, String b, String c, String strict, String lenient, String falling) {
		Figures series = of(Map.of("a", a, "b", b, "c", c));
		List<String> keys = List.of("a", "b", "c");
		assertThat(points(new SeriesRule(keys, true, true), "2", series, Judged.NOTHING)).isEqualTo(strict);
		assertThat(points(new SeriesRule(keys, true, false), "2", series, Judged.NOTHING)).isEqualTo(lenient);
		assertThat(points(new SeriesRule(keys, false, true), "2", series, Judged.NOTHING)).isEqualTo(falling);
		assertThat(points(new SeriesRule(List.of("a", "d"), true, true), "2", series, Judged.NOTHING))
			.isEqualTo("missing");
	}

	@ParameterizedTest(name = "{0} ≤ {1} earns {2}")
	@CsvSource({ "99元, 100元, 3", "100元, 100元, 3", "100.01元, 100元, 0" })
	void twoFiguresAreCompared(String left, String right, String points) {
		assertThat(points(new CompareRule("x", Comparison.AT_MOST, "y"), "3", of(Map.of("x", left, "y", right)),
				Judged.NOTHING))
			.isEqualTo(points);
	}

	@Test
	void moneyIsNotComparedWithPeople() {
		CompareRule rule = new CompareRule("x", Comparison.AT_MOST, "y");
		assertThatExceptionOfType(UnitMismatchException.class)
			.isThrownBy(() -> points(rule, "3", of(Map.of("x", "1元", "y", "1人")), Judged.NOTHING))
			.satisfies((ex) -> assertThat(ex.words().arguments()).contains("元"));
	}

	@ParameterizedTest(name = "{0} left after {1} earns {2}")
	@CsvSource({ "0元, 5元, 3", "4.99元, 5元, 2", "5元, 5元, 2", "5.01元, 5元, 0", "0元, 0元, 3", "1元, 0元, 0" })
	void aBalanceIsComparedWithLastYear(String now, String before, String points) {
		PriorStateRule rule = new PriorStateRule("x", "y", new BigDecimal("3"), new BigDecimal("2"), BigDecimal.ZERO);
		assertThat(points(rule, "3", of(Map.of("x", now, "y", before)), Judged.NOTHING)).isEqualTo(points);
	}

	@ParameterizedTest(name = "above a pass line of 60%, {0}% of 8 earns {1}")
	@CsvSource({ "59.99, 0", "60, 0", "85, 5", "100, 8", "101, 8" })
	void aPassLineIsAZeroOfALine(String percent, String points) {
		assertThat(points(new LinearRule("x", Threshold.parse("60%"), Threshold.parse("100%")), "8", x(percent + "%"),
				Judged.NOTHING))
			.isEqualTo(points);
	}

	@ParameterizedTest(name = "{0}% lies in the band worth {1}")
	@CsvSource({ "-1, 0", "59.99, 0", "60, 5", "79.99, 5", "80, 7", "99.99, 7", "100, 10", "140, 10" })
	void everyFigureLiesInOneBand(String percent, String points) {
		assertThat(points(new BandsRule("x", null, BANDS), "10", x(percent + "%"), Judged.NOTHING)).isEqualTo(points);
	}

	@Test
	void bandsWithAHoleAnOverlapOrASharedEdgeAreRefusedByName() {
		refused(RuleProblem.BANDS_HOLE, band(null, false, "89%", true, "0"), band("90%", true, null, false, "5"));
		refused(RuleProblem.BANDS_HOLE, band(null, false, "90%", false, "0"), band("90%", false, null, false, "5"));
		refused(RuleProblem.BANDS_OVERLAP, band(null, false, "91%", false, "0"), band("90%", true, null, false, "5"));
		refused(RuleProblem.BOUNDARY_SHARED, band(null, false, "90%", true, "0"), band("90%", true, null, false, "5"));
		refused(RuleProblem.BANDS_OPEN, band(null, false, "90%", true, "0"));
		refused(RuleProblem.BANDS_OPEN, band("90%", true, null, false, "5"));
		refused(RuleProblem.UNITS_DIFFER, band(null, false, "90%", true, "0"), band("90人", false, null, false, "5"));
	}

	@Test
	void allThatIsWrongBetweenBandsIsSaidAtOnce() {
		assertThatExceptionOfType(RuleFault.class)
			.isThrownBy(() -> new BandsRule("x", null,
					List.of(band("10%", true, "50%", false, "0"), band("60%", true, "80%", true, "5"),
							band("80%", true, "90%", true, "7"), band("85%", true, "100%", true, "10"))))
			.satisfies((fault) -> assertThat(fault.all()).extracting(RuleFault::problem)
				.containsExactly(RuleProblem.BANDS_OPEN, RuleProblem.BANDS_HOLE, RuleProblem.BOUNDARY_SHARED,
						RuleProblem.BANDS_OVERLAP, RuleProblem.BANDS_OPEN));
	}

	private static void refused(RuleProblem why, Band... bands) {
		assertThatExceptionOfType(RuleFault.class).isThrownBy(() -> new BandsRule("x", null, List.of(bands)))
			.satisfies((fault) -> {
				assertThat(fault.problem()).isEqualTo(why);
				assertThat(fault.details()).anyMatch((each) -> each.contains("x"));
			});
	}

	@ParameterizedTest(name = "{0} instead of 100 earns {1} by the size of the deviation")
	@CsvSource({ "100项, 5", "110项, 5", "90项, 5", "110.01项, 3", "89.99项, 3", "85项, 3", "120项, 1", "120.01项, 0" })
	void deviationBandsLieOnBothSides(String actual, String points) {
		BandsRule rule = new BandsRule("x", "p",
				List.of(band("0%", true, "10%", true, "5"), band("10%", false, "15%", true, "3"),
						band("15%", false, "20%", true, "1"), band("20%", false, null, false, "0")));
		assertThat(points(rule, "5", of(Map.of("x", actual, "p", "100项")), Judged.NOTHING)).isEqualTo(points);
		assertThat(points(rule, "5", of(Map.of("x", actual, "p", "0项")), Judged.NOTHING)).isEqualTo("missing");
	}

	@ParameterizedTest(name = "{0}% below a line of 100%, 2 points for 5%: in proportion {1}, whole {2}, begun {3}")
	@CsvSource({ "100.01, 10, 10, 10", "100, 10, 10, 10", "99, 9.6, 10, 8", "95, 8, 8, 8", "94.99, 8, 8, 6",
			"75, 0, 0, 0", "50, 0, 0, 0" })
	void stepsAreCountedAsTheEditionSays(String percent, String linear, String whole, String started) {
		for (Map.Entry<StepsRule.Counting, String> each : Map
			.of(StepsRule.Counting.LINEAR, linear, StepsRule.Counting.WHOLE, whole, StepsRule.Counting.STARTED, started)
			.entrySet()) {
			StepsRule rule = new StepsRule("x", Threshold.parse("100%"), StepsRule.Side.BELOW, Threshold.parse("5%"),
					each.getKey(), new BigDecimal("2"), false, BigDecimal.ZERO, null);
			assertThat(points(rule, "10", x(percent + "%"), Judged.NOTHING)).as(each.getKey().name())
				.isEqualTo(each.getValue());
		}
	}

	@ParameterizedTest(name = "{0}% beyond 10% on either side of 0, floor 1: {1}")
	@CsvSource({ "0, 4", "5, 2", "-5, 2", "8, 1", "-9, 1" })
	void stepsMayLieOnBothSidesAndStopAtAFloor(String percent, String points) {
		StepsRule rule = new StepsRule("x", Threshold.parse("0%"), StepsRule.Side.BOTH, Threshold.parse("1%"),
				StepsRule.Counting.LINEAR, new BigDecimal("0.1"), true, BigDecimal.ONE, null);
		assertThat(points(rule, "4", x(percent + "%"), Judged.NOTHING)).isEqualTo(points);
	}

	@ParameterizedTest(name = "{0}% with a zero line at 60%: {1}")
	@CsvSource({ "90, 4", "84, 3.4", "60.01, 1", "60, 0", "59, 0" })
	void atTheZeroLineNothingIsLeft(String percent, String points) {
		StepsRule rule = new StepsRule("x", Threshold.parse("90%"), StepsRule.Side.BELOW, Threshold.parse("1%"),
				StepsRule.Counting.LINEAR, new BigDecimal("0.025"), true, BigDecimal.ZERO, Threshold.parse("60%"));
		assertThat(points(rule, "4", x(percent + "%"), Judged.NOTHING)).isEqualTo(points);
	}

	@ParameterizedTest(name = "{0} of 146 earns {1} of 2")
	@CsvSource({ "146项, 2", "131项, 1.79", "161项, 1.79", "0项, 0", "292项, 0", "300项, 0" })
	void deviationFromThePlanCostsItsShare(String actual, String points) {
		DeviationRule rule = new DeviationRule("x", "p");
		assertThat(points(rule, "2", of(Map.of("x", actual, "p", "146项")), Judged.NOTHING)).isEqualTo(points);
		assertThat(points(rule, "2", of(Map.of("x", actual, "p", "0项")), Judged.NOTHING)).isEqualTo("missing");
	}

	@ParameterizedTest(name = "a coefficient of {0} earns {1} of 10 on {2}")
	@CsvSource({ "1, 10, high", "0.8, 8, high", "0.79, 7.9, middle", "0.6, 6, middle", "0.59, 5.9, low", "0, 0, low" })
	void aCoefficientShowsItsTier(String coefficient, String points, String tier) {
		CoefficientRule rule = new CoefficientRule(List.of(new CoefficientRule.Tier("high", new BigDecimal("0.8")),
				new CoefficientRule.Tier("middle", new BigDecimal("0.6")),
				new CoefficientRule.Tier("low", BigDecimal.ZERO)));
		Outcome outcome = rule.score("要点", BigDecimal.TEN, x("0"), number(coefficient));
		assertThat(outcome.points()).isEqualByComparingTo(points);
		assertThat(outcome.branch().get(0).arguments()).contains(tier);
		assertThat(points(rule, "10", x("0"), number("1.01"))).isEqualTo("missing");
	}

	@ParameterizedTest(name = "{0} defects at 20% each, void at 3, leave {1} of 4")
	@CsvSource({ "0, 4", "2, 2.4", "3, 0", "9, 0" })
	void defectsVoidACriterion(String defects, String points) {
		assertThat(points(new VoidingRule(new BigDecimal("0.2"), new BigDecimal("3")), "4", x("0"), number(defects)))
			.isEqualTo(points);
	}

	@Test
	void failureCutsAFixedNumberOfPoints() {
		CutRule rule = new CutRule(BigDecimal.ONE);
		assertThat(points(rule, "3", x("0"), verdict(Judged.Verdict.YES))).isEqualTo("3");
		assertThat(points(rule, "3", x("0"), verdict(Judged.Verdict.NO))).isEqualTo("2");
		assertThat(points(rule, "3", x("0"), Judged.NOTHING)).isEqualTo("missing");
		assertThatIllegalArgumentException().isThrownBy(() -> rule.mustSuit(new BigDecimal("0.5")));
	}

	@Test
	void theBetterWayCountsAndAMissingOneCannotWin() {
		BetterOfRule rule = new BetterOfRule(List.of(new BetterOfRule.Alternative("rate", new RateRule("x")),
				new BetterOfRule.Alternative("bands", new BandsRule("y", null, BANDS))));
		assertThat(points(rule, "10", of(Map.of("x", "71%", "y", "80%")), Judged.NOTHING)).isEqualTo("7.1");
		assertThat(points(rule, "10", of(Map.of("x", "69%", "y", "80%")), Judged.NOTHING)).isEqualTo("7");
		assertThat(points(rule, "10", x("69%"), Judged.NOTHING)).isEqualTo("6.9");
		assertThat(points(rule, "10", of(Map.of()), Judged.NOTHING)).isEqualTo("missing");
		assertThatExceptionOfType(RuleFault.class)
			.isThrownBy(() -> new BetterOfRule(List.of(new BetterOfRule.Alternative("a", new YesNoRule()),
					new BetterOfRule.Alternative("b", new YesNoRule()))))
			.satisfies((fault) -> assertThat(fault.problem()).isEqualTo(RuleProblem.JUDGED_ALTERNATIVE));
	}

	@Test
	void noRuleNamesMorePointsThanItsCriterionIsWorth() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new BandsRule("x", null, BANDS).mustSuit(new BigDecimal("9")))
			.withMessageContaining("10");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new GradeRule(List.of(new GradeRule.Grade("good", new BigDecimal("5"), "")))
				.mustSuit(BigDecimal.ONE));
	}

}
