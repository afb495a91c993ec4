package org.jiping.report.pdf;

import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChineseLinesTests {

	private final ChineseLines lines = new ChineseLines(
			new Type(ReportFonts.bundled().faces(ReportFonts.Role.TEXT), 10, new HashSet<>()));

	@Test
	void aCommaThatNoLongerFitsHangsIntoTheMargin() {
		assertThat(broken("预算绩效评价，报告", 60)).containsExactly("预算绩效评价，", "报告");
	}

	@Test
	void aClosingBracketTakesItsCharacterToTheNextLine() {
		assertThat(broken("预算绩效评价）报告", 60)).containsExactly("预算绩效评", "价）报告");
	}

	@Test
	void aFigureIsNeverBrokenAndKeepsItsPercentSign() {
		assertThat(broken("执行率为91.43%", 60)).containsExactly("执行率为", "91.43%");
	}

	@Test
	void theSpaceBeforeAFigureCountsWhenTheLineIsFilled() {
		assertThat(broken("执行率1", 35)).containsExactly("执行率", "1");
		assertThat(broken("执行率1", 37)).containsExactly("执行率1");
	}

	@Test
	void theFirstLineIsShorterByItsIndent() {
		assertThat(this.lines.of("预算绩效评价", 20, 60, true)).extracting(ChineseLines.Line::text)
			.containsExactly("预算绩效", "评价");
	}

	@Test
	void everyLineButTheLastIsSpacedToItsFullWidth() {
		List<ChineseLines.Line> set = this.lines.of("预算绩效评价", 0, 44, true);
		assertThat(set.get(0).spacing()).isGreaterThan(1.3f).isLessThan(1.4f);
		assertThat(set.get(1).spacing()).isZero();
	}

	@Test
	void theBarsOfAnAmountStayWithItsFigureAndItsUnit() {
		assertThat(broken("预算率＝|1234元", 60)).containsExactly("预算率＝", "|1234元");
		assertThat(broken("一二三四元|÷2", 52)).containsExactly("一二三四", "元|÷2");
	}

	@Test
	void inATableACommaTakesItsCharacterToTheNextLine() {
		assertThat(this.lines.of("预算绩效评，价", 0, 50, false)).extracting(ChineseLines.Line::text)
			.containsExactly("预算绩效", "评，价");
		assertThat(this.lines.of("预算绩效评，价", 0, 50, true)).extracting(ChineseLines.Line::text)
			.containsExactly("预算绩效评，", "价");
	}

	private List<String> broken(String text, float width) {
		return this.lines.of(text, 0, width, true).stream().map(ChineseLines.Line::text).toList();
	}

}
