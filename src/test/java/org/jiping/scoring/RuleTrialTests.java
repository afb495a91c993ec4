package org.jiping.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiping.indicator.Criterion;
import org.jiping.indicator.NotApplicablePolicy;
import org.jiping.indicator.RuleDefinition;
import org.jiping.quantity.Score;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RuleTrialTests {

	private static Criterion criterion(String points, Map<String, Object> rule) {
		return new Criterion("X-1", "x", Score.of(points), new RuleDefinition(rule.get("kind").toString(), rule),
				NotApplicablePolicy.REFUSED);
	}

	private static Optional<RuleTrial> trial(Criterion criterion) {
		return RuleTrial.of(criterion, RuleCatalogue.rule(criterion));
	}

	private static RuleTrial line() {
		return trial(
				criterion("2", Map.of("kind", "linear", "measure", "execution_rate", "zero", "90%", "full", "95%")))
			.orElseThrow();
	}

	@Test
	void aTypedFigureIsScoredAsTheEngineWouldScoreIt() {
		assertThat(line().score("92.5%").points()).isEqualByComparingTo("1");
		assertThat(line().score(" 96% ").points()).isEqualByComparingTo("2");
	}

	@Test
	void aFigureOfAnotherUnitOrNoneIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> line().score("92.5万元"));
		assertThatIllegalArgumentException().isThrownBy(() -> line().score("much"));
	}

	@Test
	void thePlotBendsWhereTheRuleDoes() {
		RuleTrial.Plot plot = line().plot();
		// The stretch reaches 40 % beyond the bends on either side.
		assertThat(plot.marks()).containsExactly(new RuleTrial.Mark("90%", "222.2"),
				new RuleTrial.Mark("95%", "777.8"));
		assertThat(plot.line()).startsWith("0.0,1000.0").contains("222.2,1000.0", "777.8,0.0").endsWith("1000.0,0.0");
	}

	@Test
	void aJumpStandsUpright() {
		RuleTrial.Plot plot = trial(
				criterion("1", Map.of("kind", "threshold", "measure", "control_rate", "op", "≤", "limit", "100%")))
			.orElseThrow()
			.plot();
		assertThat(plot.line()).contains("500.0,0.0 500.0,1000.0");
	}

	@Test
	void whatPeopleJudgeHasNoPlot() {
		assertThat(trial(criterion("1", Map.of("kind", "yes-no")))).isEmpty();
		assertThat(
				trial(criterion("1", Map.of("kind", "checklist", "items", List.of(Map.of("key", "a", "name", "a"))))))
			.isEmpty();
	}

}
