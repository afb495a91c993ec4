package org.jiping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jiping.indicator.Criterion;
import org.jiping.indicator.GradeBand;
import org.jiping.indicator.Indicator;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.indicator.NotApplicablePolicy;
import org.jiping.indicator.Paragraphs;
import org.jiping.indicator.RuleDefinition;
import org.jiping.measure.DerivedMeasure;
import org.jiping.measure.Formula;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.Measures;
import org.jiping.measure.Provenance;
import org.jiping.quantity.Rounding;
import org.jiping.quantity.Score;
import org.jiping.quantity.Typed;
import org.jiping.quantity.Unit;
import org.jiping.scoring.rule.Judged;
import org.jiping.scoring.rule.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How criteria become indicators and indicators a total: sharing out, scaled blocks,
 * roll-up of rounded values, grades, and why something has no score. (shapes F1, F4, F5,
 * F7, F8, F9)
 */
class CompositionTests {

	private static Criterion criterion(String code, String points, NotApplicablePolicy policy, Object... rule) {
		Map<String, Object> parameters = new HashMap<>();
		for (int i = 0; i < rule.length; i += 2) {
			parameters.put(rule[i].toString(), rule[i + 1]);
		}
		return new Criterion(code, code, Score.of(points),
				new RuleDefinition(parameters.get("kind").toString(), parameters), policy);
	}

	private static Criterion yesNo(String code, String points) {
		return criterion(code, points, NotApplicablePolicy.SHARED, "kind", "yes-no");
	}

	private static Indicator leaf(String code, String weight, Criterion... criteria) {
		return new Indicator(code, code, Score.of(weight), BigDecimal.ONE, "", List.of(), List.of(criteria));
	}

	private static Indicator branch(String code, String weight, String scale, Indicator... children) {
		return new Indicator(code, code, Score.of(weight), new BigDecimal(scale), "", List.of(children), List.of());
	}

	private static IndicatorEdition edition(List<DerivedMeasure> measures, Indicator... indicators) {
		return new IndicatorEdition("e", "e", "r", 2021, "s", "", new Rounding(2, RoundingMode.HALF_UP),
				List.of(new GradeBand("优", Score.of("90")), new GradeBand("良", Score.of("80")),
						new GradeBand("中", Score.of("60")), new GradeBand("差", Score.ZERO)),
				measures, new Paragraphs(Map.of()), List.of(indicators));
	}

	private static ScoreSheet score(IndicatorEdition edition, Map<String, String> figures, Map<String, String> found) {
		List<Measure> all = new ArrayList<>();
		figures.forEach((key, text) -> {
			Typed typed = Typed.parse(text).orElseThrow();
			all.add(new Measure(new MeasureKey(key), "数据" + key, typed.unit(), typed.value(),
					Provenance.ledger("s", "s", "r", "c", null)));
		});
		Map<String, Judged> judged = new HashMap<>();
		found.forEach((code, verdict) -> judged.put(code,
				new Judged(Map.of("", new Judged.Part(Judged.Verdict.valueOf(verdict), null, null, "看过")))));
		return new ScoringEngine(new ScoringInput(new ScoringPlan(edition, (key) -> Optional.of("名" + key)),
				new Measures(all), judged, Map.of()))
			.score();
	}

	private static ScoreSheet score(IndicatorEdition edition, String... found) {
		Map<String, String> verdicts = new HashMap<>();
		for (int i = 0; i < found.length; i += 2) {
			verdicts.put(found[i], found[i + 1]);
		}
		return score(edition, Map.of(), verdicts);
	}

	@Test
	void theWeightOfWhatDoesNotApplyGoesToWhatStandsBesideIt() {
		IndicatorEdition edition = edition(List.of(),
				leaf("A", "10", yesNo("a", "5"), yesNo("b", "3"), yesNo("c", "2")));
		ScoreSheet sheet = score(edition, "a", "NOT_APPLICABLE", "b", "YES", "c", "NO");
		assertThat(sheet.criterion("b").orElseThrow().weight()).hasToString("6");
		assertThat(sheet.criterion("b").orElseThrow().strict()).hasToString("6");
		assertThat(sheet.criterion("c").orElseThrow().weight()).hasToString("4");
		assertThat(sheet.criterion("a").orElseThrow().weight()).hasToString("0");
		assertThat(sheet.criterion("a").orElseThrow().sharedOut()).isTrue();
		assertThat(sheet.strict()).hasToString("6");
		assertThat(sheet.complete()).isTrue();
		assertThat(sheet.unscored()).isEmpty();
	}

	@Test
	void theNumbersOfAnEnlargedCriterionAreATrueEquation() {
		IndicatorEdition edition = edition(List.of(), leaf("A", "10", yesNo("a", "5"),
				criterion("b", "5", NotApplicablePolicy.SHARED, "kind", "rate", "measure", "x")));
		CriterionScore score = score(edition, Map.of("x", "75%"), Map.of("a", "NOT_APPLICABLE")).criterion("b")
			.orElseThrow();
		assertThat(score.strict()).hasToString("7.5");
		assertThat(score.outcome().numbers()).isEqualTo("(75.00% × 5) × 10 ÷ 5");
	}

	@Test
	void aWholeIndicatorThatDoesNotApplyGivesItsWeightToItsNeighbours() {
		IndicatorEdition edition = edition(List.of(),
				branch("A", "10", "1", leaf("A1", "4", yesNo("a", "4")), leaf("A2", "6", yesNo("b", "6"))),
				branch("B", "90", "1", leaf("B1", "90", yesNo("c", "90"))));
		ScoreSheet sheet = score(edition, "a", "NOT_APPLICABLE", "b", "YES", "c", "YES");
		assertThat(sheet.leaves().map((leaf) -> leaf.weight().toString())).containsExactly("0", "10", "90");
		assertThat(sheet.strict()).hasToString("100");
		sheet = score(edition, "a", "NOT_APPLICABLE", "b", "NOT_APPLICABLE", "c", "YES");
		assertThat(sheet.leaves().map((leaf) -> leaf.weight().toString())).containsExactly("0", "0", "100");
		assertThat(sheet.strict()).hasToString("100");
	}

	@Test
	void weightsSharedOutAddUpAndFullMarksAreNeverMoreThanTheWeight() {
		IndicatorEdition edition = edition(List.of(),
				leaf("A", "10", yesNo("a", "3"), yesNo("b", "3"), yesNo("c", "2"), yesNo("d", "2")));
		ScoreSheet sheet = score(edition, "a", "NOT_APPLICABLE", "b", "YES", "c", "YES", "d", "YES");
		assertThat(sheet.criteria().map((score) -> score.weight().toString())).containsExactly("0", "4.28", "2.86",
				"2.86");
		assertThat(sheet.strict()).hasToString("10");
		assertThat(sheet.rate()).isEqualTo("100.00%");
	}

	@Test
	void whatIsAdoptedOrCannotBeToldKeepsItsWeight() {
		IndicatorEdition edition = edition(List.of(), leaf("A", "10", yesNo("a", "5"), yesNo("b", "5")));
		Map<String, Judged> judged = Map.of("a",
				new Judged(Map.of("", new Judged.Part(Judged.Verdict.NOT_APPLICABLE, null, null, ""))), "b",
				new Judged(Map.of("", new Judged.Part(Judged.Verdict.YES, null, null, ""))));
		ScoreSheet sheet = new ScoringEngine(
				new ScoringInput(new ScoringPlan(edition, (key) -> Optional.empty()), new Measures(List.of()), judged,
						Map.of("a", new ScoringEngine.Adoption(Score.of("5"), "r", "a", null, null))))
			.score();
		assertThat(sheet.adopted()).hasToString("10");
		assertThat(sheet.criteria().map((score) -> score.weight().toString())).containsExactly("5", "5");
		Judged both = new Judged(Map.of("", new Judged.Part(Judged.Verdict.NOT_APPLICABLE, null, null, ""), "x",
				new Judged.Part(Judged.Verdict.NOT_ENOUGH_EVIDENCE, null, null, "")));
		sheet = new ScoringEngine(new ScoringInput(new ScoringPlan(edition, (key) -> Optional.empty()),
				new Measures(List.of()), Map.of("a", both), Map.of()))
			.score();
		assertThat(sheet.criteria().map((score) -> score.weight().toString())).containsExactly("5", "5");
	}

	@ParameterizedTest(name = "not applicable under {0} earns {1}")
	@CsvSource({ "FULL, 4", "ZERO, 0" })
	void notApplicableEarnsWhatThePolicySays(NotApplicablePolicy policy, String points) {
		IndicatorEdition edition = edition(List.of(), leaf("A", "4", criterion("a", "4", policy, "kind", "yes-no")));
		assertThat(score(edition, "a", "NOT_APPLICABLE").strict()).hasToString(points);
	}

	@Test
	void notEnoughEvidenceIsNoScoreAndNotZero() {
		IndicatorEdition edition = edition(List.of(), leaf("A", "4", yesNo("a", "4")));
		ScoreSheet sheet = score(edition, "a", "NOT_ENOUGH_EVIDENCE");
		CriterionScore score = sheet.criterion("a").orElseThrow();
		assertThat(score.state()).isEqualTo(ScoreState.NOT_ENOUGH_EVIDENCE);
		assertThat(score.strict()).isNull();
		assertThat(sheet.complete()).isFalse();
	}

	@Test
	void aBlockCountsItsPartsTimesItsScale() {
		IndicatorEdition edition = edition(List.of(), branch("A", "20", "1", leaf("A1", "20", yesNo("a", "20"))),
				branch("B", "80", "0.8", leaf("B1", "60", yesNo("b", "60")), leaf("B2", "40", yesNo("c", "40"))));
		assertThat(edition.weightGaps()).isEmpty();
		assertThat(score(edition, "a", "YES", "b", "YES", "c", "NO").strict()).hasToString("68");
		assertThat(score(edition, "a", "YES", "b", "YES", "c", "YES").strict()).hasToString("100");
	}

	@Test
	void eachCriterionIsRoundedAndTheSumIsThatOfWhatIsShown() {
		IndicatorEdition edition = edition(List.of(),
				leaf("A", "3", criterion("a", "1", NotApplicablePolicy.REFUSED, "kind", "rate", "measure", "x"),
						criterion("b", "1", NotApplicablePolicy.REFUSED, "kind", "rate", "measure", "x"),
						criterion("c", "1", NotApplicablePolicy.REFUSED, "kind", "rate", "measure", "x")));
		// 0.335 thrice is 1.005 exactly, 0.34 thrice is what is shown.
		assertThat(score(edition, Map.of("x", "33.5%"), Map.of()).strict()).hasToString("1.02");
	}

	@Test
	void whateverTheWeightsEverySumIsThatOfWhatIsShownBelowIt() {
		java.util.random.RandomGenerator random = java.util.random.RandomGeneratorFactory.of("L64X128MixRandom")
			.create(20210101);
		for (int run = 0; run < 200; run++) {
			List<Indicator> leaves = new ArrayList<>();
			Map<String, String> figures = new HashMap<>();
			for (int l = 0; l < 3; l++) {
				List<Criterion> criteria = new ArrayList<>();
				BigDecimal weight = BigDecimal.ZERO;
				for (int c = 0; c < 4; c++) {
					String code = "x" + l + c;
					BigDecimal points = BigDecimal.valueOf(random.nextInt(1, 1000), 2);
					weight = weight.add(points);
					criteria.add(criterion(code, points.toPlainString(), NotApplicablePolicy.SHARED, "kind", "rate",
							"measure", code));
					figures.put(code, BigDecimal.valueOf(random.nextInt(0, 1_000_000), 4).toPlainString() + "%");
				}
				leaves.add(leaf("L" + l, weight.toPlainString(), criteria.toArray(Criterion[]::new)));
			}
			BigDecimal total = leaves.stream()
				.map((leaf) -> leaf.weight().points())
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			Map<String, String> found = random.nextBoolean() ? Map.of("x00", "NOT_APPLICABLE", "x11", "NOT_APPLICABLE")
					: Map.of();
			ScoreSheet sheet = score(
					edition(List.of(), branch("A", total.toPlainString(), "1", leaves.toArray(Indicator[]::new))),
					figures, found);
			sheet.leaves()
				.forEach((leaf) -> assertThat(leaf.strict()).isEqualTo(leaf.criteria()
					.stream()
					.map((score) -> (score.strict() != null) ? score.strict() : Score.ZERO)
					.reduce(Score.ZERO, Score::plus)));
			assertThat(sheet.strict())
				.isEqualTo(sheet.leaves().map(IndicatorScore::strict).reduce(Score.ZERO, Score::plus));
			assertThat(sheet.strict()).isLessThanOrEqualTo(new Score(total));
		}
	}

	@Test
	void whatWasAdoptedWithoutBeingComputedAndWhatDoesNotApplySaySo() {
		IndicatorEdition edition = edition(List.of(), leaf("A", "5",
				criterion("a", "5", NotApplicablePolicy.REFUSED, "kind", "rate", "measure", "achieved_work_done")),
				leaf("B", "5", yesNo("b", "5")));
		ScoreSheet sheet = new ScoringEngine(new ScoringInput(new ScoringPlan(edition, (key) -> Optional.empty()),
				new Measures(List.of()),
				Map.of("b",
						new Judged(Map.of("", new Judged.Part(Judged.Verdict.NOT_APPLICABLE, null, null, "没有此项工作。")))),
				Map.of("a", new ScoringEngine.Adoption(Score.of("4"), "另有佐证", "组长", null, null))))
			.score();
		List<ScoreTree.Node> nodes = new ScoreTree(new Wording(messages())).write(sheet, Locale.SIMPLIFIED_CHINESE)
			.indicators();
		assertThat(nodes.get(0).criteria().get(0).paragraph()).endsWith("没有按评分标准计算的得分，评价组采用4分。理由：另有佐证。")
			.doesNotContain("achieved");
		assertThat(nodes.get(1).close()).isEqualTo("本指标不适用，分值由其他指标分摊。");
	}

	@Test
	void everyComparisonIsToldInWordsInBothLanguages() {
		Wording wording = new Wording(messages());
		Map<String, String> told = new HashMap<>();
		for (String sign : List.of("≤", "<", "≥", ">", "=")) {
			for (String figure : List.of("50%", "60%", "70%")) {
				told.put(sign + figure,
						said(wording, figure, "kind", "threshold", "measure", "x", "op", sign, "limit", "60%"));
			}
		}
		assertThat(told).containsEntry("≤60%", "数据x为60.00%，不高于60%，符合要求。")
			.containsEntry("≤70%", "数据x为70.00%，高于60%，不得分。")
			.containsEntry("<60%", "数据x为60.00%，不低于60%，不得分。")
			.containsEntry("≥50%", "数据x为50.00%，低于60%，不得分。")
			.containsEntry(">60%", "数据x为60.00%，不高于60%，不得分。")
			.containsEntry("=60%", "数据x为60.00%，等于60%，符合要求。");
		for (boolean low : List.of(true, false)) {
			for (boolean high : List.of(true, false)) {
				String words = said(wording, "65%", "kind", "range", "measure", "x", "low", "60%", "lowIncluded", low,
						"high", "70%", "highIncluded", high);
				assertThat(words)
					.isEqualTo("数据x为65.00%，" + (low ? "不低于" : "高于") + "60%、" + (high ? "不高于" : "低于") + "70%，符合要求。");
				assertThat(said(wording, "80%", "kind", "range", "measure", "x", "low", "60%", "lowIncluded", low,
						"high", "70%", "highIncluded", high))
					.endsWith("不得分。");
			}
		}
		assertThat(said(wording, "120%", "kind", "rate", "measure", "x")).isEqualTo("数据x为120.00%，超过100%，按100%乘以分值5。");
		assertThat(said(wording, "100%", "kind", "rate", "measure", "x")).isEqualTo("数据x为100.00%，乘以分值5。");
		assertThat(said(wording, "91%", "kind", "linear", "measure", "x", "zero", "90%", "full", "95%"))
			.isEqualTo("数据x为91.00%，高于90%、低于95%，按比例得分：(91.00% − 90%) ÷ (95% − 90%) × 5。");
		assertThat(said(wording, "83%", "kind", "linear", "measure", "x", "zero", "10%", "full", "5%"))
			.isEqualTo("数据x为83.00%，不低于10%，不得分。");
	}

	private static String said(Wording wording, String figure, Object... rule) {
		IndicatorEdition edition = edition(List.of(),
				leaf("A", "5", criterion("a", "5", NotApplicablePolicy.REFUSED, rule)));
		ScoreSheet sheet = score(edition, Map.of("x", figure), Map.of());
		List<Words> branch = sheet.criterion("a").orElseThrow().outcome().branch();
		assertThat(wording.say(branch, Locale.ENGLISH)).isNotEmpty();
		return String.join("", wording.say(branch, Locale.SIMPLIFIED_CHINESE));
	}

	@Test
	void theStandardSaysByWhatWeightItWasReallyApplied() {
		IndicatorEdition edition = edition(List.of(),
				leaf("A", "10", yesNo("a", "5"), yesNo("b", "3"), yesNo("c", "2")));
		ScoreSheet sheet = score(edition, "a", "NOT_APPLICABLE", "b", "YES", "c", "NO");
		Map<String, ScoreTree.Leaf> leaves = new ScoreTree(new Wording(messages()))
			.write(sheet, Locale.SIMPLIFIED_CHINESE)
			.leaves();
		assertThat(leaves.get("b").standard()).hasSize(2).last().asString().contains("权重由3分调整为6分");
		assertThat(leaves.get("a").standard()).hasSize(1);
		ScoreSheet usual = score(edition, "a", "YES", "b", "YES", "c", "NO");
		assertThat(new ScoreTree(new Wording(messages())).write(usual, Locale.SIMPLIFIED_CHINESE)
			.leaves()
			.get("b")
			.standard()).hasSize(1);
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	@Test
	void anEditionExplainsItsScoresInItsOwnWords() {
		ResourceBundleMessageSource messages = messages();
		Criterion own = new Criterion("a", "完成率", Score.of("2"),
				new RuleDefinition("rate", Map.of("kind", "rate", "measure", "x")), NotApplicablePolicy.REFUSED,
				"考核{{@examined}}：{{@formula}}，即{{@numbers}}；{{x}}。得{{@adopted}}分，占{{@rate}}。");
		Criterion plain = criterion("b", "2", NotApplicablePolicy.REFUSED, "kind", "rate", "measure", "x");
		Criterion lacking = criterion("c", "1", NotApplicablePolicy.REFUSED, "kind", "rate", "measure", "y");
		Indicator leaf = new Indicator("A", "指标", Score.of("5"), BigDecimal.ONE, "是否完成", List.of(),
				List.of(own, plain, lacking));
		IndicatorEdition edition = new IndicatorEdition("e", "e", "r", 2021, "s", "", Rounding.STANDARD,
				List.of(new GradeBand("合格", Score.ZERO)), List.of(),
				new Paragraphs(Map.of("award", "（{{@adopted}}/{{@weight}}）", "close", "合计{{@adopted}}。")),
				List.of(leaf));
		ScoreTree.Node node = new ScoreTree(new Wording(messages))
			.write(score(edition, Map.of("x", "75%"), Map.of()), Locale.ENGLISH)
			.indicators()
			.get(0);
		assertThat(node.criteria().get(0).paragraph())
			.isEqualTo("考核是否完成：完成率 × 2，即75.00% × 2；{{x}}。得1.5分，占75.00%。（1.5/2）");
		assertThat(node.criteria().get(0).explained()).contains("；75.00%。");
		assertThat(node.criteria().get(1).paragraph()).isEqualTo("数据x为75.00%，乘以分值2。（1.5/2）");
		assertThat(node.criteria().get(2).paragraph()).isEqualTo("本要点分值1分，尚未计分（c）。");
		assertThat(node.close()).isEqualTo("合计{{score:A}}。");
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "59.99, 差", "60, 中", "79.99, 中", "80, 良", "89.99, 良", "90, 优", "100, 优" })
	void everyScoreHasOneGrade(String points, String grade) {
		assertThat(edition(List.of()).grade(Score.of(points))).isEqualTo(grade);
	}

	@Test
	void aRatioOverZeroSaysSoInsteadOfCallingItMissing() {
		DerivedMeasure rate = new DerivedMeasure(new MeasureKey("rate"), "变动率", Unit.RATIO,
				Formula.parse("CHANGE_RATE(now, before)"));
		IndicatorEdition edition = edition(List.of(rate), leaf("A", "2", criterion("a", "2",
				NotApplicablePolicy.REFUSED, "kind", "threshold", "measure", "rate", "op", "≤", "limit", "0%")));
		CriterionScore zero = score(edition, Map.of("now", "5元", "before", "0元"), Map.of()).criterion("a")
			.orElseThrow();
		assertThat(zero.state()).isEqualTo(ScoreState.MISSING);
		assertThat(zero.strict()).isNull();
		assertThat(zero.outcome().branch()).extracting(Words::code).containsExactly("rule.absent.undefined");
		CriterionScore missing = score(edition, Map.of("now", "5元"), Map.of()).criterion("a").orElseThrow();
		assertThat(missing.outcome().branch()).singleElement().satisfies((words) -> {
			assertThat(words.code()).isEqualTo("rule.absent.inputs");
			assertThat(words.arguments()).containsExactly("变动率", "名before");
		});
	}

	@Test
	void aFigureInAWrongUnitIsAStatedOutcomeOfItsCriterionOnly() {
		IndicatorEdition edition = edition(List.of(),
				leaf("A", "4",
						criterion("a", "2", NotApplicablePolicy.REFUSED, "kind", "linear", "measure", "x", "zero", "0人",
								"full", "10人"),
						criterion("b", "2", NotApplicablePolicy.REFUSED, "kind", "linear", "measure", "y", "zero", "0人",
								"full", "10人")));
		ScoreSheet sheet = score(edition, Map.of("x", "5元", "y", "5人"), Map.of());
		assertThat(sheet.criterion("a").orElseThrow().outcome().branch()).extracting(Words::code)
			.containsExactly("rule.units");
		assertThat(sheet.criterion("b").orElseThrow().strict()).hasToString("1");
	}

	@Test
	void ratesOfSeveralYearsAreCombinedAsTheRuleChooses() {
		List<DerivedMeasure> measures = List.of(
				new DerivedMeasure(new MeasureKey("mean"), "平均", Unit.RATIO, Formula.parse("AVERAGE(r1, r2)")),
				new DerivedMeasure(new MeasureKey("weighted"), "加权", Unit.RATIO,
						Formula.parse("WEIGHTED_MEAN(r1, 3, r2, 1)")),
				new DerivedMeasure(new MeasureKey("pooled"), "合并", Unit.RATIO,
						Formula.parse("POOLED_RATE(n1, d1, n2, d2)")));
		IndicatorEdition edition = edition(measures,
				leaf("A", "30", criterion("a", "10", NotApplicablePolicy.REFUSED, "kind", "rate", "measure", "mean"),
						criterion("b", "10", NotApplicablePolicy.REFUSED, "kind", "rate", "measure", "weighted"),
						criterion("c", "10", NotApplicablePolicy.REFUSED, "kind", "rate", "measure", "pooled")));
		ScoreSheet sheet = score(edition,
				Map.of("r1", "90%", "r2", "50%", "n1", "90人", "d1", "100人", "n2", "5人", "d2", "10人"), Map.of());
		assertThat(sheet.criteria().map((score) -> String.valueOf(score.strict()))).containsExactly("7", "8", "8.64");
	}

}
