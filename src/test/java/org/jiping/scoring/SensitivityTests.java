package org.jiping.scoring;

import java.math.BigDecimal;

import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How firmly the reference case's 88.93 points stand.
 */
@JipingTest
@Transactional
class SensitivityTests {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	@Autowired
	private CaseManagement cases;

	@Autowired
	private ScoreManagement scores;

	private Sensitivity sensitivity() {
		CaseId id = this.cases.visibleTo(BUREAU)
			.stream()
			.filter((each) -> each.department().code().equals("140800-041"))
			.findFirst()
			.orElseThrow()
			.id();
		return this.scores.sensitivity(id, BUREAU);
	}

	@Test
	void theDistanceToEveryGradeIsKnownForBothTotals() {
		assertThat(sensitivity().bounds()).extracting(Object::toString)
			.containsExactly("Bound[grade=优, from=90, distance=-1.07, strictDistance=-2.57]",
					"Bound[grade=良, from=80, distance=8.93, strictDistance=7.43]",
					"Bound[grade=中, from=60, distance=28.93, strictDistance=27.43]");
	}

	@Test
	void withoutTheOneOverrideTheStrictTotalIsLeft() {
		assertThat(sensitivity().overrides()).singleElement().satisfies((without) -> {
			assertThat(without.code()).startsWith("C1-3");
			assertThat(without.effect().total()).hasToString("87.43");
			assertThat(without.effect().regraded()).isFalse();
		});
	}

	@Test
	void onePercentOfSpendingMovesTheExecutionRate() {
		assertThat(sensitivity().figures())
			.filteredOn((effect) -> effect.figure().key().value().equals("spending_spent_total"))
			.singleElement()
			.satisfies((effect) -> {
				// 91.43% × 1.01 = 92.35%, (92.35 − 90) ÷ 5 × 2 = 0.94 instead of 0.57
				assertThat(effect.more().change()).hasToString("0.37");
				assertThat(effect.less().change()).hasToString("-0.36");
			});
	}

	@Test
	void everyTurningPointTurnsTheGradeAndTheLeastChangeComesFirst() {
		Sensitivity sensitivity = sensitivity();
		assertThat(sensitivity.turning()).isNotEmpty().allSatisfy((point) -> {
			assertThat(point.effect().grade()).isNotEqualTo(sensitivity.grade());
			assertThat(point.change().abs()).isLessThanOrEqualTo(new BigDecimal("0.9"));
		});
		assertThat(sensitivity.turning()).isSortedAccordingTo((a, b) -> a.change().abs().compareTo(b.change().abs()));
	}

	@Test
	void aPointOnAnIndicatorStaysBetweenNoneAndItsWeight() {
		assertThat(sensitivity().indicators()).hasSize(30).allSatisfy((effect) -> {
			BigDecimal room = effect.weight().minus(effect.adopted()).points().min(BigDecimal.ONE);
			assertThat(effect.more().change().points()).isEqualByComparingTo(room);
		});
	}

}
