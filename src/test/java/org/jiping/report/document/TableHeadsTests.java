package org.jiping.report.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TableHeadsTests {

	@ParameterizedTest
	@CsvSource({ "计量单位,3,计量|单位", "年初结转和结余,6,年初结转|和结余", "财政拨款预算收入,7,财政拨款|预算收入", "年初固定资产,5,年初固定|资产", "项目责任人,4,项目责|任人",
			"年初固定资产,6,年初固定资产", "年初固定资产原值合计,4,年初固定|资产原值|合计", "指标甲,2,指标|甲" })
	void aTitleThatDoesNotFitIsBrokenIntoLinesOfAboutOneLength(String title, int most, String broken) {
		assertThat(TableHeads.broken(title, 9f * most + 0.5f, 9)).isEqualTo(broken.replace('|', '\n'));
	}

	@Test
	void titlesWithOtherSignsAreLeftToTheRulesForLines() {
		assertThat(TableHeads.broken("得分率（%）", 27, 9)).isEqualTo("得分率（%）");
		assertThat(TableHeads.broken("甲乙丙", 9, 9)).isEqualTo("甲乙丙");
	}

}
