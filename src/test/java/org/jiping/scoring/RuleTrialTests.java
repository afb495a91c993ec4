package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiping.indicator.Criterion;
import org.jiping.indicator.NotApplicablePolicy;
import org.jiping.indicator.RuleDefinition;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.Provenance;
import org.jiping.quantity.Score;
import org.jiping.quantity.Unit;
import org.jiping.scoring.rule.Judged;
import org.jiping.scoring.rule.Outcome;
import org.jiping.scoring.rule.Words;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RuleTrialTests {

	private static Criterion criterion(String points, Map<String, Object> rule) {
		return new Criterion("X-1", "x", Score.of(points), new RuleDefinition(rule.get("kind").toString(), rule),
				NotApplicablePolicy.REFUSED);
	}

	private static Outcome score(String figure) {
		RuleTrial line = RuleTrial
			.of(criterion("2", Map.of("kind", "linear", "measure", "execution_rate", "zero", "90%", "full", "95%")));
		return line.score(Map.of("execution_rate", figure), (key) -> Optional.empty(), (key) -> "执行率", Judged.NOTHING);
	}

	@Test
	void aTypedFigureIsScoredAsTheEngineWouldScoreIt() {
		assertThat(score("92.5%").points()).isEqualByComparingTo("1");
		assertThat(score(" 96% ").points()).isEqualByComparingTo("2");
	}

	@Test
	void aFigureOfAnotherUnitOrNoneHasNoPointsAndSaysWhy() {
		assertThat(score("92.5万元").points()).isNull();
		assertThat(score("92.5万元").branch()).extracting(Words::code).containsExactly("rule.units");
		assertThat(score("much").points()).isNull();
		assertThat(score("much").missing()).isNotEmpty();
	}

	@Test
	void whereNothingIsTypedTheFigureOfTheCaseCounts() {
		Measure picked = new Measure(new MeasureKey("execution_rate"), "预算执行率", Unit.RATIO, new BigDecimal("0.925"),
				Provenance.ledger("s", "s", "r", "c", null));
		RuleTrial line = RuleTrial
			.of(criterion("2", Map.of("kind", "linear", "measure", "execution_rate", "zero", "90%", "full", "95%")));
		assertThat(line.score(Map.of(), (key) -> Optional.of(picked), (key) -> key, Judged.NOTHING).points())
			.isEqualByComparingTo("1");
	}

	@Test
	void thePlotBendsWhereTheRuleDoes() {
		RuleTrial.Plot plot = RuleTrial
			.of(criterion("2", Map.of("kind", "linear", "measure", "execution_rate", "zero", "90%", "full", "95%")))
			.plot()
			.orElseThrow();
		// The stretch reaches 40 % beyond the bends on either side.
		assertThat(plot.marks()).containsExactly(new RuleTrial.Mark("90%", "222.2"),
				new RuleTrial.Mark("95%", "777.8"));
		assertThat(plot.line()).startsWith("0.0,1000.0").contains("222.2,1000.0", "777.8,0.0").endsWith("1000.0,0.0");
	}

	@Test
	void aJumpStandsUpright() {
		RuleTrial.Plot plot = RuleTrial
			.of(criterion("1", Map.of("kind", "threshold", "measure", "control_rate", "op", "≤", "limit", "100%")))
			.plot()
			.orElseThrow();
		assertThat(plot.line()).contains("500.0,0.0 500.0,1000.0");
	}

	@Test
	void whatPeopleJudgeHasNoPlot() {
		assertThat(RuleTrial.of(criterion("1", Map.of("kind", "yes-no"))).plot()).isEmpty();
		assertThat(RuleTrial
			.of(criterion("1", Map.of("kind", "checklist", "items", List.of(Map.of("key", "a", "name", "a")))))
			.plot()).isEmpty();
	}

}
