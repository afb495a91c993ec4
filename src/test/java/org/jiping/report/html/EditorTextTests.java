package org.jiping.report.html;

import java.util.List;
import java.util.function.Function;

import org.jiping.report.document.Span;
import org.jiping.report.document.Passage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EditorTextTests {

	private final Function<String, List<Span>> live = (text) -> List.of(Span.from("12.30万元", "figure:funds"));

	@Test
	void aFigureInTheEditorReadsAsItIsPrintedWhereTheTextGoesOnWithWhatItCounts() {
		Function<String, List<Span>> counting = (text) -> List
			.of(Span.from(text.startsWith("{{n}}条") ? "6,000" : "6,000条", "figure:n"), Span.of(text.substring(5)));
		assertThat(EditorText.html("信息{{n}}条，另有{{n}}。", counting)).contains(">6,000</span>条，另有<", ">6,000条</span>。");
	}

	@Test
	void whatTheEditorShowsComesBackAsItWas() {
		String text = """
				## 主要做法
				可支配资金{{funds_disposable_total|万元}}，其中**基本支出**较少。
				- 第一项
				-- 其中之一
				-- 其中之二
				- 第二项
				^ 资金表
				| 项目 | 金额 |
				| 基本支出 | {{funds_disposable_basic}} |
				以上。""";
		assertThat(EditorText.text(EditorText.html(text, this.live))).isEqualTo(text);
	}

	@Test
	void aFigureRemembersItsNameAndShowsItsValue() {
		assertThat(EditorText.html("共{{funds}}。", this.live)).contains("data-name=\"funds\"")
			.contains("contenteditable=\"false\"")
			.contains(">12.30万元<");
	}

	@Test
	void scriptsStylesAndHandlersNeverComeIn() {
		String text = EditorText.text("<p onclick=\"steal()\">正文<script>alert(1)</script></p>"
				+ "<style>p{}</style><img src=x onerror=alert(1)><iframe src=\"//evil\"></iframe><svg onload=alert(2)>图</svg>");
		assertThat(text).isEqualTo("正文");
		assertThat(EditorText.html("<script>alert(1)</script>{{\"><img src=x>}}", this.live)).doesNotContain("<script")
			.doesNotContain("<img");
	}

	@Test
	void textPastedFromWordKeepsItsParagraphsListsTablesAndBoldAlone() {
		String pasted = """
				<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{}</style></head><body>
				<!--StartFragment-->
				<p class=MsoNormal style='text-indent:32pt'><span lang=EN-US>2021</span>年<b>预算</b>执行<o:p></o:p></p>
				<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>  </span></span><![endif]>第一项</p>
				<table class=MsoTableGrid><tr><td><p class=MsoNormal>项目</p></td><td><p>金额|元</p></td></tr></table>
				<!--EndFragment--></body></html>""";
		assertThat(EditorText.text(pasted)).isEqualTo("2021年**预算**执行\n- 第一项\n^\n| 项目 | 金额｜元 |");
	}

	@Test
	void listsBelowListsKeepTheirLevel() {
		assertThat(EditorText.text("<ol><li>甲<ul><li>子</li></ul></li><li><p>乙</p><p>续</p></li></ol><p>完</p>"))
			.isEqualTo("- 甲\n-- 子\n- 乙\n续\n完");
		assertThat(EditorText.text("<ul><li>甲</li><ul><li>子<ul><li>孙</li></ul></li></ul></ul>"))
			.isEqualTo("- 甲\n-- 子\n-- 孙");
		assertThat(EditorText.html("- 甲\n-- 子\n完", this.live))
			.isEqualTo("<ul><li>甲</li><ul><li>子</li></ul></ul><p>完</p>");
	}

	@Test
	void aListOfWordIsKnownByWordsOwnMarkAndNumbersTypedByHandStay() {
		assertThat(EditorText.text("""
				<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>\
				<span lang=EN-US><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span></span>甲</p>
				<p class=MsoNormal style='margin-left:42pt;mso-list:l0 level2 lfo1'>\
				<span style='mso-list:Ignore'>a)</span>子</p>
				<p class=MsoListParagraph>1.手工编号</p><p style='mso-list:none'>无</p>"""))
			.isEqualTo("- 甲\n-- 子\n1.手工编号\n无");
	}

	@Test
	void aCellHoldsLinesOfWordsAlone() {
		assertThat(EditorText.text("<table><tr><td><h3>题</h3><ul><li>甲</li></ul></td></tr></table>"))
			.isEqualTo("^\n| 题↵甲 |");
		String kept = "^\n| 年初↵结转 |\n| **甲**↵**乙** |";
		assertThat(EditorText
			.text("<table><tr><th>年初<br>结转</th></tr><tr><td><p><b>甲</b></p><p><b>乙</b></p><br></td></tr></table>"))
			.isEqualTo(kept);
		// A head is set in lines by its room.
		assertThat(EditorText.html(kept, this.live))
			.contains("<th>年初结转</th></tr><tr><td><strong>甲</strong><br><strong>乙</strong></td>");
		assertThat(EditorText.text("<table><tr><td>类</td></tr><tr><td><b>甲<br>乙</b></td></tr></table>"))
			.isEqualTo("^\n| 类 |\n| **甲**↵**乙** |");
	}

	@Test
	void boldWordsGoOnBehindALine() {
		assertThat(EditorText.text("<p>前<b>甲<br><strong>乙</strong></b>后</p><b><p>丙</p><p>丁</p></b><p>戊</p>"))
			.isEqualTo("前**甲**\n**乙**后\n**丙**\n**丁**\n戊");
	}

	@Test
	void cellsJoinedBothWaysStayJoined() {
		String text = "^\n| 类 | 一 | 二 | 三 |\n| 合并 | < | < | 1 |\n| ^ | ^ | ^ | 2 |\n| 合计 | < | 3 | ＜ |";
		String html = EditorText.html(text, this.live);
		assertThat(html).contains("<tr><td rowspan=\"2\" colspan=\"3\">合并</td><td>1</td></tr><tr><td>2</td></tr>",
				"<tr><td colspan=\"2\">合计</td><td>3</td>");
		assertThat(EditorText.text(html)).isEqualTo(text);
		assertThat(EditorText.text("<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>&lt;</td></tr></table>"))
			.isEqualTo("^\n| 甲 | 乙 |\n| 1 | ＜ |");
	}

	@Test
	void marksOfJoinedCellsThatJoinNothingAreBlankCells() {
		assertThat(EditorText.html("^\n| 类 | 数 |\n| < | ^ |\n| 甲 | < |\n| ^ | 1 |", this.live))
			.contains("<td></td><td></td></tr><tr><td colspan=\"2\">甲</td></tr><tr><td></td><td>1</td>");
	}

	@Test
	void mergedCellsKeepTheirPlaceAndFiguresTheirUnitInCells() {
		assertThat(EditorText.text("<table><caption>共<span data-name=\"funds|万元\">1</span></caption>"
				+ "<tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>1</td><td><span data-name=\"people|万人\">2</span></td></tr></table>"))
			.isEqualTo("^ 共{{funds|万元}}\n| 甲 | 乙 |  |\n| ^ | 1 | {{people|万人}} |");
	}

	@Test
	void cellsThatReachDownStayMerged() {
		String text = "^\n| 类 | 数 |\n| 机关 | 1 |\n| ^ | 2 |\n| ^ | 3 |\n| 其他 | 4 |";
		String html = EditorText.html(text, this.live);
		assertThat(html).contains("<tr><td rowspan=\"3\">机关</td><td>1</td></tr><tr><td>2</td></tr>");
		assertThat(EditorText.text(html)).isEqualTo(text);
		assertThat(EditorText.text("<table><tr><td>^</td></tr></table>")).isEqualTo("^\n| ＾ |");
		// What reaches down from the head ends there.
		assertThat(EditorText.html("^\n| 类 | 数 |\n| ^ | 2 |", this.live)).contains("<td></td><td>2</td>");
	}

	@Test
	void aHeadOfSeveralRowsBecomesOneAndATitleAcrossTheTableItsCaption() {
		assertThat(EditorText.text("""
				<table><tr><td colspan=4>收支情况表</td></tr>
				<tr><td rowspan=2>单位</td><td colspan=2>上半年</td><td>备注</td></tr>
				<tr><td>预算</td><td>执行</td><td></td></tr>
				<tr><td>机关</td><td>1</td><td>2</td><td></td></tr></table>"""))
			.isEqualTo("^ 收支情况表\n| 单位 | 上半年预算 | 上半年执行 | 备注 |\n| 机关 | 1 | 2 |  |");
	}

	@Test
	void cellsThatClaimThousandsOfColumnsMakeATableTooWideAndNoMore() {
		String cells = "<td colspan=999>|</td>".repeat(300);
		String text = EditorText.text("<table>" + ("<tr>" + cells + "</tr>").repeat(3) + "</table>");
		assertThat(text.length()).isLessThan(10_000);
		assertThat(Passage.of(List.of(text.split("\n"))).parts()).singleElement()
			.satisfies((part) -> assertThat(((Passage.Table) part).rows().get(0)).hasSize(200));
	}

	@Test
	void aTableInsideACellBecomesItsWords() {
		assertThat(EditorText.text("<table><tr><td>外</td><td>前<table><tr><td>内一</td><td>内二</td></tr></table></td></tr>"
				+ "<tr><td>甲</td><td>乙</td></tr></table>"))
			.isEqualTo("^\n| 外 | 前↵内一 内二 |\n| 甲 | 乙 |");
	}

	@Test
	void aRowIsBoldAsAWholeOrNotAtAll() {
		assertThat(EditorText.text("<table><tr><td>项目</td><td>金额</td></tr><tr><td><b>甲</b></td><td>1</td></tr>"
				+ "<tr><td><b>合计</b></td><td><b>2</b></td></tr></table>"))
			.isEqualTo("^\n| 项目 | 金额 |\n| 甲 | 1 |\n| **合计** | **2** |");
		String kept = "^\n| 项目 | 金额 |\n| 甲 | 1 |\n| **合计** | **2** |";
		assertThat(EditorText.text(EditorText.html(kept, this.live))).isEqualTo(kept);
	}

	@Test
	void twoTablesWithNothingBetweenThemStayTwo() {
		String text = EditorText.text("<table><tr><td>甲</td></tr><tr><td>1</td></tr></table>"
				+ "<table><tr><td>乙</td></tr><tr><td>2</td></tr></table>");
		assertThat(Passage.of(text.lines().toList()).parts()).hasSize(2).allMatch(Passage.Table.class::isInstance);
		assertThat(Passage.of(Passage.of(text.lines().toList()).lines())).isEqualTo(Passage.of(text.lines().toList()));
	}

	@Test
	void signsThatWouldMakeSomethingElseOfAParagraphStayWords() {
		assertThat(EditorText.text("<p>- 不是列表</p><p>-- 也不是</p>")).isEqualTo("－ 不是列表\n－- 也不是");
	}

	@Test
	void aPowerThatIsPastedStaysOne() {
		assertThat(EditorText.text("<p>面积100m<sup>2</sup>，见注<sup>[1]</sup></p>")).isEqualTo("面积100m²，见注[1]");
	}

	@Test
	void signsNoPaperCanShowAreLeftOut() {
		assertThat(EditorText.text("<p>甲\u0007乙\u200B丙\uFEFF丁\uD800</p>")).isEqualTo("甲乙丙丁");
	}

}
