package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

import org.jiping.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold for every rule of a kind, tried with thousands of seeded random
 * parameters and figures; a failure prints the rule and the figure.
 */
class RulePropertiesTests {

	private static final BigDecimal TINY = new BigDecimal("0.000000001");

	private static final int RULES = 60;

	private static final int FIGURES = 60;

	private static RandomGenerator random() {
		return RandomGeneratorFactory.of("L64X128MixRandom").create(20210041);
	}

	private static BigDecimal hundredths(RandomGenerator random, int least, int most) {
		return BigDecimal.valueOf(random.nextInt(least, most), 2);
	}

	private static Threshold percent(BigDecimal percent) {
		return Threshold.parse(percent.toPlainString() + "%");
	}

	private static BigDecimal points(ScoringRule rule, BigDecimal weight, BigDecimal x) {
		Outcome outcome = rule.score("x", weight,
				(key) -> Optional
					.of(new Figures.Figure(key, key, Unit.RATIO, key.equals("p") ? new BigDecimal("0.73") : x)),
				Judged.NOTHING);
		assertThat(outcome.points()).as("%s at %s", rule, x).isNotNull();
		return outcome.points();
	}

	private record Tried(ScoringRule rule, BigDecimal weight, int direction, List<BigDecimal> edges) {

		@Override
		public String toString() {
			return this.rule.toString();
		}

	}

	/**
	 * Rules with the direction in which their points go as the figure rises: 1 up, -1
	 * down, 0 neither.
	 */
	static Stream<Tried> rules() {
		RandomGenerator random = random();
		List<Tried> rules = new ArrayList<>();
		for (int i = 0; i < RULES; i++) {
			BigDecimal weight = hundredths(random, 1, 2000);
			BigDecimal a = hundredths(random, 0, 10000);
			BigDecimal b = a.add(hundredths(random, 1, 5000));
			List<BigDecimal> edges = List.of(a.movePointLeft(2), b.movePointLeft(2));
			rules.add(new Tried(new LinearRule("x", percent(a), percent(b)), weight, 1, edges));
			rules.add(new Tried(new LinearRule("x", percent(b), percent(a)), weight, -1, edges));
			rules.add(new Tried(new ThresholdRule("x", Comparison.AT_LEAST, percent(a)), weight, 1, edges));
			rules.add(new Tried(new ThresholdRule("x", Comparison.LESS, percent(a)), weight, -1, edges));
			rules.add(new Tried(new RangeRule("x", percent(a), random.nextBoolean(), percent(b), random.nextBoolean()),
					weight, 0, edges));
			rules.add(new Tried(new RateRule("x"), weight, 1, edges));
			rules.add(new Tried(new DeviationRule("x", "p"), weight, 0, edges));
			rules.add(new Tried(new CompletionRule(List.of(new CompletionRule.Task("t", "x", "p", false))), weight, 1,
					edges));
			BigDecimal part = hundredths(random, 1, 100);
			rules.add(new Tried(
					new PartsRule(
							List.of(new PartsRule.Part("a", "a", part, new LinearRule("x", percent(a), percent(b))),
									new PartsRule.Part("b", "b", BigDecimal.ONE.subtract(part), new RateRule("x")))),
					weight, 1, edges));
			rules.add(new Tried(new BetterOfRule(
					List.of(new BetterOfRule.Alternative("a", new LinearRule("x", percent(a), percent(b))),
							new BetterOfRule.Alternative("b", new RateRule("x")))),
					weight, 1, edges));
			boolean share = random.nextBoolean();
			BigDecimal off = share ? BigDecimal.valueOf(random.nextInt(1, 100), 2) : hundredths(random, 1, 300);
			for (StepsRule.Counting counting : StepsRule.Counting.values()) {
				rules
					.add(new Tried(
							new StepsRule("x", percent(b), StepsRule.Side.BELOW, percent(BigDecimal.ONE), counting, off,
									share, BigDecimal.ZERO, random.nextBoolean() ? percent(a) : null),
							weight, 1, edges));
				rules.add(new Tried(new StepsRule("x", percent(a), StepsRule.Side.ABOVE, percent(BigDecimal.ONE),
						counting, off, share, weight.multiply(new BigDecimal("0.1")), null), weight, -1, edges));
			}
			List<Band> bands = new ArrayList<>();
			boolean edge = random.nextBoolean();
			bands.add(new Band(null, false, percent(a), edge, BigDecimal.ZERO));
			bands.add(new Band(percent(a), !edge, percent(b), !edge, weight.multiply(new BigDecimal("0.4"))));
			bands.add(new Band(percent(b), edge, null, false, weight));
			Collections.shuffle(bands, new java.util.Random(i));
			rules.add(new Tried(new BandsRule("x", null, bands), weight, 1, edges));
		}
		return rules.stream();
	}

	private static List<BigDecimal> figures(Tried tried) {
		RandomGenerator random = random();
		List<BigDecimal> figures = new ArrayList<>();
		for (BigDecimal edge : tried.edges()) {
			figures.addAll(List.of(edge.subtract(TINY), edge, edge.add(TINY)));
		}
		for (int i = 0; i < FIGURES; i++) {
			figures.add(BigDecimal.valueOf(random.nextInt(-2000, 20000), 4));
		}
		Collections.sort(figures);
		return figures;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void pointsStayBetweenNoneAndTheWeightAndGoOneWay(Tried tried) {
		BigDecimal before = null;
		for (BigDecimal figure : figures(tried)) {
			BigDecimal points = points(tried.rule(), tried.weight(), figure);
			assertThat(points).as("%s at %s", tried, figure).isBetween(BigDecimal.ZERO, tried.weight());
			if (before != null && tried.direction() != 0) {
				assertThat(points.subtract(before).signum() * tried.direction()).as("%s at %s", tried, figure)
					.isNotNegative();
			}
			before = points;
		}
	}

	@Test
	void whatPeopleJudgeStaysBetweenNoneAndTheWeightToo() {
		RandomGenerator random = random();
		for (int i = 0; i < RULES; i++) {
			BigDecimal weight = hundredths(random, 1, 2000);
			BigDecimal given = hundredths(random, 0, 3000);
			Judged judged = new Judged(Map.of("", new Judged.Part(null, given, null, "")));
			for (ScoringRule rule : List.of(new DeductRule(hundredths(random, 1, 300)),
					new VoidingRule(hundredths(random, 1, 101), random.nextBoolean() ? BigDecimal.valueOf(3) : null),
					new DiscretionaryRule())) {
				Outcome outcome = rule.score("x", weight, (key) -> Optional.empty(), judged);
				assertThat(outcome.points()).as("%s of %s given %s", rule, weight, given)
					.isBetween(BigDecimal.ZERO, weight);
			}
		}
	}

	@Test
	void theOrderInWhichBandsAreWrittenDoesNotMatter() {
		List<Band> bands = new ArrayList<>(
				List.of(new Band(null, false, percent(BigDecimal.ONE), true, BigDecimal.ZERO),
						new Band(percent(BigDecimal.ONE), false, percent(BigDecimal.TEN), true, BigDecimal.ONE),
						new Band(percent(BigDecimal.TEN), false, null, false, BigDecimal.TEN)));
		BandsRule written = new BandsRule("x", null, bands);
		Collections.reverse(bands);
		assertThat(new BandsRule("x", null, bands)).isEqualTo(written);
	}

}
