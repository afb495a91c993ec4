package org.jiping.report.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparedLineTests {

	@Test
	void onlyWhatChangedInALineIsMarked() {
		ComparedLine line = ComparedLine.of(List.of("全年支出1,350.00万元，执行较好。"), List.of("全年支出1,350.20万元，执行很好。")).get(0);
		assertThat(said(line.left())).isEqualTo("全年支出[1,350.00万元]，执行[较]好。");
		assertThat(said(line.right())).isEqualTo("全年支出[1,350.20万元]，执行[很]好。");
		assertThat(line.changed()).isTrue();
	}

	@Test
	void aFigureThatWasTypedIsNotTheSameFigureBound() {
		ComparedLine line = ComparedLine.of(List.of("支出为12.50万元"), List.of("支出为〔12.50万元〕")).get(0);
		assertThat(said(line.left())).isEqualTo("支出为[12.50万元]");
		assertThat(said(line.right())).isEqualTo("支出为[〔12.50万元〕]");
	}

	@Test
	void wordsPutInOrTakenAwayAreMarkedOnOneSideAlone() {
		ComparedLine line = ComparedLine.of(List.of("项目按期完成。"), List.of("全部项目按期完成。")).get(0);
		assertThat(said(line.left())).isEqualTo("项目按期完成。");
		assertThat(said(line.right())).isEqualTo("[全部]项目按期完成。");
	}

	@Test
	void linesWithHardlyAnythingInCommonAreMarkedWhole() {
		ComparedLine line = ComparedLine.of(List.of("机构设置情况"), List.of("二〇二一年末资产总额")).get(0);
		assertThat(said(line.left())).isEqualTo("[机构设置情况]");
		assertThat(said(line.right())).isEqualTo("[二〇二一年末资产总额]");
	}

	@Test
	void equalAddedAndDroppedLinesStandBesideEachOther() {
		List<ComparedLine> lines = ComparedLine.of(List.of("甲", "乙", "丙"), List.of("甲", "丙", "丁"));
		assertThat(lines).extracting((line) -> said(line.left()) + "|" + said(line.right()))
			.containsExactly("甲|甲", "[乙]|", "丙|丙", "|[丁]");
		assertThat(lines).extracting(ComparedLine::changed).containsExactly(false, true, false, true);
	}

	private static String said(List<ComparedLine.Part> parts) {
		return String.join("",
				parts.stream().map((part) -> part.changed() ? "[" + part.text() + "]" : part.text()).toList());
	}

}
