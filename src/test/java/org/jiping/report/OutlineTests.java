package org.jiping.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.measure.FigureTable;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.Measures;
import org.jiping.report.document.Block;
import org.jiping.report.document.Passage;
import org.jiping.report.document.Span;
import org.jiping.report.section.ReportOutline;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a case may have otherwise than the outline: numbers and references follow.
 */
@JipingTest
class OutlineTests {

	@Autowired
	private ReportManagement reports;

	@Autowired
	private CaseManagement cases;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Test
	void aChapterSwitchedOffTakesItsNumberWithIt() {
		List<String> usual = headings(Map.of());
		assertThat(usual).contains("四、绩效评价结果应用建议", "五、主要经验、存在的问题及建议", "附件2　部门整体支出绩效评价指标体系及得分");
		List<String> without = headings(
				Map.of("use", new OutlineChange(4, true, null), "annex.projects", new OutlineChange(0, true, null)));
		assertThat(without).contains("四、主要经验、存在的问题及建议", "附件1　部门整体支出绩效评价指标体系及得分")
			.noneMatch((heading) -> heading.contains("结果应用建议"));
	}

	@Test
	void generatedSentencesSayNothingOfAnAnnexThatIsSwitchedOff() {
		assertThat(paragraphs(write(Map.of())))
			.anyMatch((text) -> text.contains("支出及结余情况见表1-3，资金来源与使用对比见图1-1，项目支出明细见附件1："));
		ReportOutline.Written without = write(Map.of("annex.projects", new OutlineChange(0, true, null)));
		assertThat(paragraphs(without)).anyMatch((text) -> text.endsWith("支出及结余情况见表1-3，资金来源与使用对比见图1-1："));
		// What the sample's people wrote of it stays, and is reported.
		assertThat(paragraphs(without)).filteredOn((text) -> text.contains("〔未列入"))
			.singleElement()
			.asString()
			.contains("支出列入〔未列入报告的附件“项目支出资金一览表”〕。");
		assertThat(without.live().unknown()).containsExactly("未列入报告的附件“项目支出资金一览表”");
	}

	@Test
	void whatPeopleWroteOfAnAnnexThatIsSwitchedOffIsReported() {
		LiveText live = new LiveText(subject(), Map.of("annex:indicators", "附件1"));
		live.resolve("明细见{{annex:projects}}。");
		assertThat(live.unknown()).containsExactly("未列入报告的附件“项目支出资金一览表”");
		assertThat(live.fitting("甲见{{annex:projects}}，乙见{{annex:indicators}}。丙见{{annex:projects}}。丁。"))
			.isEqualTo("乙见{{annex:indicators}}。丁。");
		assertThat(live.fitting("甲，见{{annex:indicators}}。")).isEqualTo("甲，见{{annex:indicators}}。");
	}

	@Test
	void sectionsChangePlacesAndTablesAreNumberedAnew() {
		ReportOutline.Written written = write(
				Map.of("assets", new OutlineChange(1, false, null), "funds", new OutlineChange(3, false, null)));
		assertThat(headings(written)).containsSubsequence("（二）资产情况", "（三）部门预算收支及结转结余情况");
		assertThat(written.live().references()).containsEntry("table:assets", "表1-1")
			.containsEntry("table:funds-budget", "表1-4");
		assertThat(paragraphs(written)).anyMatch((text) -> text.contains("资产情况见表1-1"))
			.anyMatch((text) -> text.contains("预算安排情况见表1-4"));
	}

	@Test
	void marksOfATextDoNotShowInTheTableThatRepeatsIt() {
		assertThat(Passage
			.of(List.of("## 概况", "正处级**职能**部门。", "- 甲", "-- 子", "-- 丑", "- 乙", "^ 人员", "| 类 | 数 |", "| 机关 | 39 |"))
			.plain()).containsExactly("概况", "正处级职能部门。", "（1）甲", "①子", "②丑", "（2）乙");
	}

	@Test
	void aTableOfOnesOwnIsNumberedOnlyWithACaption() {
		ReportSubject subject = subject();
		Map<String, List<String>> narrative = new HashMap<>(subject.narrative());
		narrative.put("department.about", List.of("^ 人员", "| 类 | 数 |", "| 甲 | 1 |", "中间。", "^", "| 类 | 数 |",
				"| 乙 | 2 |", "|  |  |", "^ 空表", "|  |  |", "|  |  |"));
		ReportSubject own = new ReportSubject(subject.facts(), subject.figures(), subject.tables(), subject.scores(),
				subject.findings(), narrative, subject.team(), subject.phases());
		ReportOutline.Written written = ReportOutline.DEPARTMENT.write(own, Map.of());
		assertThat(written.blocks()).filteredOn(Block.Table.class::isInstance)
			.extracting((block) -> ((Block.Table) block).caption())
			.contains("表1-1　人员", "", "表1-2　预算安排汇总表")
			.doesNotContain("表1-2　空表");
		assertThat(written.blocks())
			.filteredOn((block) -> block instanceof Block.Table table && table.caption().isEmpty())
			.allSatisfy((block) -> assertThat(((Block.Table) block).rows()).hasSize(1));
		assertThat(written.live().references()).containsEntry("table:funds-budget", "表1-2");
	}

	@Test
	void cellsOfATableOfOnesOwnReachDown() {
		ReportSubject subject = subject();
		Map<String, List<String>> narrative = new HashMap<>(subject.narrative());
		narrative.put("department.about",
				List.of("^ 人员", "| 类 | 数 |", "| 机关 | 1 |", "| ^ |  |", "| ^ | 2 |", "| ^ | 3 |", "| **其他** | **4** |"));
		ReportSubject own = new ReportSubject(subject.facts(), subject.figures(), subject.tables(), subject.scores(),
				subject.findings(), narrative, subject.team(), subject.phases());
		Block.Table table = ReportOutline.DEPARTMENT.write(own, Map.of())
			.blocks()
			.stream()
			.filter((block) -> block instanceof Block.Table each && each.caption().endsWith("人员"))
			.map(Block.Table.class::cast)
			.findFirst()
			.orElseThrow();
		assertThat(table.rows()).extracting((row) -> row.cells().get(0))
			.containsExactly(new Block.Cell("机关", 3, 0, null), null, null, Block.Cell.of("其他"));
		assertThat(table.rows()).extracting(Block.Row::strong).containsExactly(false, false, false, true);
		assertThat(table.columns()).extracting(Block.Column::numeric).containsExactly(false, true);
	}

	@Test
	void versionsAreReadWithoutTheMarksTheyAreKeptIn() {
		assertThat(Passage.of(List.of("## 概况", "正**文**", "- 甲", "-- 子", "^ 人员", "| 类 | 数 |", "| 机关 | 1 |", "| ^ | 2 |"))
			.readable()).containsExactly("■ 概况", "正〖文〗", "（1）甲", "①子", "▦ 人员", "类 ┃ 数", "机关 ┃ 1", "↑ ┃ 2");
	}

	@Test
	void paragraphsOfAListStayNumberedBesideATableAndAreToldWithoutItElsewhere() {
		ReportSubject own = told(Map.of("work.done",
				List.of("总述。", "## 人社服务", "甲事。", "^", "| 类 | 数 |", "| 机关 | 1 |", "乙事。", "## 其他", "丙事。")));
		ReportOutline.Written written = ReportOutline.DEPARTMENT.write(own, Map.of());
		assertThat(paragraphs(written)).contains("总述。", "（1）甲事。", "（2）乙事。", "丙事。", "人社服务：甲事。乙事。", "其他：丙事。");
		assertThat(headings(written)).contains("1．人社服务", "2．其他");
		assertThat(written.places().get("work.done").numbered()).isPositive();
		assertThat(written.places().get("work.done").generated()).isEmpty();
		assertThat(written.places().get("funds.note").numbered()).isZero();
	}

	@Test
	void headingsWithNothingBelowThemAreLeftOutAndTheOthersCountedOn() {
		ReportOutline.Written written = ReportOutline.DEPARTMENT.write(
				told(Map.of("work.done", List.of(), "goals.overall", List.of(), "results.use", List.of())), Map.of());
		assertThat(headings(written)).contains("（四）部门整体支出绩效目标", "1．年度目标", "四、主要经验、存在的问题及建议")
			.noneMatch((heading) -> heading.contains("部门工作开展情况") || heading.contains("结果应用建议"));
		assertThat(written.places()).containsKeys("work.done", "goals.overall", "results.use");
		assertThat(written.places().get("work.done").heading()).isEqualTo("一、基本情况／部门工作开展情况");
	}

	@Test
	void aLastChapterWithNothingButTheSignatureIsLeftOutAndTheReportStillSigned() {
		ReportOutline.Written written = ReportOutline.PROJECT.write(subject(), Map.of());
		assertThat(headings(written)).noneMatch((heading) -> heading.contains("其他需要说明的问题"));
		assertThat(written.blocks())
			.filteredOn((block) -> block instanceof Block.Paragraph paragraph
					&& paragraph.style() == Block.Paragraph.Style.RIGHT)
			.isNotEmpty();
	}

	@Test
	void aTargetThatIsALimitSaysWhetherItWasKeptTo() {
		ReportSubject subject = subject();
		assertThat(unemployment(subject)).isEqualTo("达标");
		Measures figures = subject.figures();
		MeasureKey key = new MeasureKey("target_actual_registered_unemployment");
		Measure actual = figures.find(key).orElseThrow();
		ReportSubject worse = new ReportSubject(subject.facts(),
				figures.with(new Measure(key, actual.name(), actual.unit(), BigDecimal.ONE, actual.provenance())),
				subject.tables(), subject.scores(), subject.findings(), subject.narrative(), subject.team(),
				subject.phases());
		assertThat(unemployment(worse)).isEqualTo("未达标");
	}

	private static String unemployment(ReportSubject subject) {
		return ReportOutline.DEPARTMENT.write(subject, Map.of())
			.blocks()
			.stream()
			.filter(Block.Table.class::isInstance)
			.flatMap((block) -> ((Block.Table) block).rows().stream())
			.filter((row) -> row.cells().get(0) != null && row.cells().get(0).text().equals("城镇登记失业率"))
			.map((row) -> row.cells().get(row.cells().size() - 1).text())
			.findFirst()
			.orElseThrow();
	}

	@Test
	void sumsBrokenDownShowTheirItemsOnce() {
		ReportSubject subject = subject();
		assertThat(captions(subject)).filteredOn((caption) -> caption.contains("政府采购预算执行情况表")).hasSize(1);
		Map<String, FigureTable> tables = new HashMap<>(subject.tables());
		FigureTable broken = tables.get("procurement");
		tables.put("procurement", new FigureTable(broken.key(), broken.caption(), broken.unit(), broken.columns(),
				broken.rows().stream().filter(FigureTable.Row::total).toList()));
		ReportSubject whole = new ReportSubject(subject.facts(), subject.figures(), tables, subject.scores(),
				subject.findings(), subject.narrative(), subject.team(), subject.phases());
		assertThat(captions(whole)).noneMatch((caption) -> caption.contains("政府采购预算执行情况表"));
	}

	private static List<String> captions(ReportSubject subject) {
		return ReportOutline.DEPARTMENT.write(subject, Map.of())
			.blocks()
			.stream()
			.filter(Block.Table.class::isInstance)
			.map((block) -> ((Block.Table) block).caption())
			.toList();
	}

	@Test
	void aSentenceWithoutAnyOfItsFiguresIsLeftToPeople() {
		ReportSubject subject = subject();
		LiveText live = new LiveText(subject, Map.of());
		assertThat(live.fitting("甲{{no_such_figure}}，乙{{nor_this|万元}}。")).isEmpty();
		// A clause about a figure there is none of goes, wherever it stands.
		String known = "乙{{spending_spent_total}}";
		assertThat(live.fitting("甲{{no_such_figure}}，" + known + "。")).isEqualTo(known + "。");
		assertThat(live.fitting(known + "，甲{{no_such_figure}}。")).isEqualTo(known + "。");
		assertThat(live.fitting("始。甲{{no_such_figure}}，" + known + "；丙{{nor_this}}。终。"))
			.isEqualTo("始。" + known + "。终。");
		assertThat(live.fitting("始，" + known + "。")).isEqualTo("始，" + known + "。");
		LiveText numbered = new LiveText(subject, Map.of("table:here", "表1-1", "annex:here", "附件1"));
		assertThat(numbered.fitting("明细见{{annex:here}}，对比见{{chart:none}}：")).isEqualTo("明细见{{annex:here}}。");
		assertThat(numbered.fitting("得分见{{table:here}}，对比见{{chart:none}}：")).isEqualTo("得分见{{table:here}}：");
		assertThat(live.fitting("{{@department}}没有数据。")).startsWith("{{@department}}");
		ReportSubject without = new ReportSubject(subject.facts(), new Measures(List.of()), subject.tables(),
				subject.scores(), subject.findings(), subject.narrative(), subject.team(), subject.phases());
		ReportOutline.Written written = ReportOutline.PROJECT.write(without, Map.of());
		assertThat(written.places().get("funds.summary").generated()).isEmpty();
		assertThat(written.places().get("funds.summary").optional()).isTrue();
		ReportSubject idle = told(Map.of("work.done", List.of()));
		assertThat(ReportOutline.PROJECT.write(idle, Map.of()).places().get("work.done").optional())
			.as("told in reports on departments")
			.isTrue();
		assertThat(ReportOutline.DEPARTMENT.write(idle, Map.of()).places().get("work.done").optional()).isFalse();
		assertThat(paragraphs(written)).noneMatch((text) -> text.contains("核定编制"));
	}

	@Test
	void aWideTableOfOnesOwnStandsOnPagesOnTheirSide() {
		ReportSubject subject = subject();
		Map<String, List<String>> narrative = new HashMap<>(subject.narrative());
		narrative.put("department.about", List.of("逐月支出如下。", "^ 逐月支出", "| 单位" + " | 金额".repeat(13) + " |",
				"| 机关" + " | 1,234.56".repeat(13) + " |", "中间。"));
		assertThat(ReportOutline.DEPARTMENT.write(subject, Map.of()).blocks()).noneMatch(Block.Turn.class::isInstance);
		ReportSubject own = new ReportSubject(subject.facts(), subject.figures(), subject.tables(), subject.scores(),
				subject.findings(), narrative, subject.team(), subject.phases());
		assertThat(ReportOutline.DEPARTMENT.write(own, Map.of()).blocks()).filteredOn(Block.Turn.class::isInstance)
			.as("the summary tells it without its table")
			.containsExactly(new Block.Turn(true), new Block.Turn(false));
	}

	@Test
	void aHeadingIsNamedOtherwise() {
		assertThat(headings(Map.of("work", new OutlineChange(4, false, "履职情况")))).contains("（四）履职情况");
	}

	@Test
	void annexesChangePlacesAndTheTextFollows() {
		ReportOutline.Written written = write(Map.of("annex.projects", new OutlineChange(99, false, null)));
		assertThat(written.live().references()).containsEntry("annex:indicators", "附件1");
		assertThat(paragraphs(written)).anyMatch((text) -> text.contains("评价标准与得分见附件1"));
	}

	@Test
	void theLetterBeginsWithTheFirstChapterPrintedAndIsSignedBehindTheLast() {
		ReportOutline.Written written = write(Map.of("department", new OutlineChange(0, true, null), "experience",
				new OutlineChange(1, false, null)));
		List<String> lines = written.blocks()
			.stream()
			.map((block) -> (block instanceof Block.Heading heading) ? heading.text()
					: (block instanceof Block.Paragraph paragraph) ? paragraph.text() : "")
			.toList();
		int addressed = lines.indexOf("运城市财政局：");
		assertThat(written.blocks().get(addressed - 1))
			.isEqualTo(new Block.Title(List.of("运城市人力资源和社会保障局", "2021年部门整体支出绩效评价报告")));
		assertThat(written.blocks().subList(addressed, addressed + 6)).filteredOn(Block.Heading.class::isInstance)
			.map(Block.Heading.class::cast)
			.first()
			.matches((heading) -> heading.text().startsWith("一、") && !heading.newPage());
		int signed = lines.lastIndexOf("示范会计师事务所");
		assertThat(signed).isGreaterThan(addressed).isEqualTo(lines.indexOf(annex(lines)) - 3);
		assertThat(lines.subList(signed - 8, signed)).contains("　　附件：1．项目支出资金一览表")
			.anyMatch((line) -> line.matches("　{5}7．社会调查问卷（.+）汇总分析报告"));
	}

	@Test
	void listsAreNumberedOneLevelBelowTheirHeading() {
		ReportSubject own = told(Map.of("results.use", List.of("督促整改。", "公开结果。"), "evaluation.principles",
				List.of("独立。", "客观。"), "department.duties", List.of("规划。", "监督。")));
		assertThat(paragraphs(ReportOutline.DEPARTMENT.write(own, Map.of()))).contains("（一）督促整改。", "（二）公开结果。", "1．独立。",
				"2．客观。", "（1）规划。", "（2）监督。");
	}

	@Test
	void aChapterOfAFewLinesLeavesNoBlankPageAndALongOneDoes() {
		List<Block.Heading> chapters = ReportOutline.DEPARTMENT.write(subject(), Map.of())
			.blocks()
			.stream()
			.filter((block) -> block instanceof Block.Heading heading && heading.level() == 1)
			.map(Block.Heading.class::cast)
			.toList();
		assertThat(chapters).filteredOn((heading) -> heading.text().matches("[二三四]、.*"))
			.isNotEmpty()
			.allMatch(Block.Heading::newPage);
		assertThat(chapters).filteredOn((heading) -> heading.text().startsWith("五、"))
			.isNotEmpty()
			.noneMatch(Block.Heading::newPage);
	}

	private static String annex(List<String> lines) {
		return lines.stream().filter((line) -> line.startsWith("附件1　")).findFirst().orElseThrow();
	}

	private static List<Block.Table> tables(ReportOutline.Written written) {
		return written.blocks().stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).toList();
	}

	private static List<String> row(Block.Table table, int row) {
		return table.rows().get(row).cells().stream().map((cell) -> (cell != null) ? cell.text() : "").toList();
	}

	private static Block.Table table(ReportOutline.Written written, String caption) {
		return tables(written).stream()
			.filter((table) -> table.caption().endsWith(caption))
			.findFirst()
			.orElseThrow(() -> new AssertionError(
					caption + " in " + tables(written).stream().map(Block.Table::caption).toList()));
	}

	@Test
	void everyTableOfTheAnalysisHasACaptionOfItsOwnAndIsReferredToByNumber() {
		ReportOutline.Written written = write(Map.of());
		List<String> captions = tables(written).stream()
			.map(Block.Table::caption)
			.filter((caption) -> caption.startsWith("表3-"))
			.toList();
		assertThat(captions.stream().map((caption) -> caption.replaceFirst("表3-\\d+　", ""))).doesNotHaveDuplicates();
		List<String> text = paragraphs(written);
		assertThat(captions).isNotEmpty().allSatisfy((caption) -> {
			String number = caption.substring(0, caption.indexOf('　'));
			assertThat(text).as(number).anyMatch((line) -> line.matches("(?s).*" + number + "(?!\\d).*"));
		});
		assertThat(text).noneMatch((line) -> line.contains("下表"));
	}

	@Test
	void theItemsOfATaskAreAddedUp() {
		Block.Table items = table(write(Map.of()), "仲裁庭实体化建设任务明细表");
		Block.Row last = items.rows().get(items.rows().size() - 1);
		assertThat(last.strong()).isTrue();
		assertThat(row(items, items.rows().size() - 1)).startsWith("合计").contains("96,402.00");
	}

	@Test
	void paymentsStandBesideTheStandardInTableAndChart() {
		ReportOutline.Written written = write(Map.of());
		Block.Table payments = table(written, "基本支出支付进度表");
		assertThat(payments.columns().stream().map(Block.Column::title)).endsWith("实际支付率", "标准支付率", "得分");
		assertThat(row(payments, 0)).endsWith("18.12%", "24.5%", "0");
		assertThat(row(payments, 3)).endsWith("100.00%", "100%", "0.5");
		Block.Chart chart = written.blocks()
			.stream()
			.filter((block) -> block instanceof Block.Chart each && each.caption().contains("标准支付率"))
			.map(Block.Chart.class::cast)
			.findFirst()
			.orElseThrow();
		assertThat(chart.series().get(0).values()).containsExactly(new BigDecimal("24.5"), new BigDecimal("49"),
				new BigDecimal("73.5"), new BigDecimal("100"));
		assertThat(chart.series().get(1).values()).startsWith(new BigDecimal("18.12"));
	}

	@Test
	void whatWentBeyondItsBudgetIsSaidAndWhatDidNotIsNot() {
		assertThat(paragraphs(write(Map.of()))).filteredOn((text) -> text.contains("超过预算"))
			.containsExactly("其中：货物实际27.90万元，超过预算23.08万元，超出4.82万元。");
	}

	@Test
	void ratesAreKeptOrMissedAndOnlyQuantitiesHaveARateOfCompletion() {
		ReportOutline.Written written = write(Map.of());
		assertThat(row(table(written, "劳动维权工作完成情况表"), 1)).endsWith(">90".replace('>', '＞'), "100", "达标");
		assertThat(row(table(written, "就业创业促进工作完成情况表"), 0)).endsWith("55,000", "58,818", "106.94%");
	}

	@Test
	void scoresThatWereNotTakenAsComputedAreNamedInTheConclusion() {
		assertThat(paragraphs(write(Map.of()))).filteredOn((text) -> text.startsWith("按印发的评分标准逐项计算为"))
			.isNotEmpty()
			.allSatisfy((text) -> assertThat(text).contains("C1-3.1社会保障作用计算得1.5分、采用3分"));
	}

	@Test
	void whatANumberCountsIsNotSaidTwice() {
		LiveText live = new LiveText(subject(), Map.of());
		assertThat(plain(live, "信息{{achieved_odd_job_requests}}余条")).isEqualTo("信息6,000余条");
		assertThat(plain(live, "信息{{achieved_odd_job_requests}}条")).isEqualTo("信息6,000条");
		assertThat(plain(live, "信息{{achieved_odd_job_requests}}，")).isEqualTo("信息6,000条，");
	}

	private static String plain(LiveText live, String text) {
		return String.join("", live.resolve(text).stream().map(Span::text).toList());
	}

	@Test
	void aFigureJustComputedIsNotNamedOnceMore() {
		assertThat(paragraphs(write(Map.of()))).contains("⑤在职人员控制率＝369人÷304人＝121.38%，高于100%，不得分。本要点分值1分，得0分。");
	}

	@Test
	void otherMattersArePrintedWhereSomethingIsWrittenOfThem() {
		assertThat(headings(write(Map.of()))).noneMatch((heading) -> heading.contains("其他需要说明的问题"));
		assertThat(headings(
				ReportOutline.DEPARTMENT.write(told(Map.of("experience.other.text", List.of("考试场数没有取得。"))), Map.of())))
			.contains("（三）其他需要说明的问题");
	}

	@Test
	void theReportOnProjectsSaysSo() {
		ReportOutline.Written written = ReportOutline.PROJECT
			.write(told(Map.of("project.background.text", List.of("为落实上级部署，设立本项目。"))), Map.of());
		assertThat(((Block.Cover) written.blocks().get(0)).title()).contains("2021年项目支出绩效评价报告");
		assertThat(headings(written)).contains("附件2　项目支出绩效评价指标体系及得分", "（一）项目概况", "（二）项目资金情况")
			.doesNotContain("（一）部门基本情况");
		assertThat(paragraphs(written)).anyMatch((text) -> text.contains("2021年项目支出进行了绩效评价"));
		assertThat(written.blocks().stream().filter(Block.Table.class::isInstance))
			.noneMatch((block) -> ((Block.Table) block).caption().contains("部门整体支出"));
	}

	@Test
	void theOutlineForProjectsIsThatOfTheNationalRules() {
		ReportSubject told = told(Map.of("project.other.text", List.of("没有其他需要说明的问题。")));
		ReportOutline.Written written = ReportOutline.PROJECT.write(told, Map.of());
		assertThat(headings(written)).containsSubsequence("一、基本情况", "二、绩效评价工作开展情况", "三、综合评价情况及评价结论", "四、绩效评价指标分析",
				"五、主要经验及做法、存在的问题及原因分析", "六、有关建议", "七、其他需要说明的问题");
		assertThat(written.live().unknown()).isEmpty();
	}

	@Test
	void theTextLeadsToEveryChartAndToNoneThatIsNotThere() {
		for (ReportOutline outline : List.of(ReportOutline.DEPARTMENT, ReportOutline.PROJECT)) {
			ReportOutline.Written written = outline.write(subject(), Map.of());
			List<String> charts = written.blocks()
				.stream()
				.filter(Block.Chart.class::isInstance)
				.map((block) -> ((Block.Chart) block).caption().split("　")[0])
				.toList();
			assertThat(charts).isNotEmpty()
				.allSatisfy((chart) -> assertThat(paragraphs(written))
					.anyMatch((text) -> text.matches(".*见" + chart + "(?!\\d).*")));
			assertThat(paragraphs(written)).noneMatch((text) -> text.contains("chart:"));
		}
	}

	@Test
	void noTableIsEmptyWithoutSayingSo() {
		ReportSubject subject = subject();
		Map<String, FigureTable> tables = new HashMap<>(subject.tables());
		FigureTable projects = tables.get("projects");
		tables.put("projects",
				new FigureTable(projects.key(), projects.caption(), projects.unit(), projects.columns(), List.of()));
		ReportSubject bare = new ReportSubject(subject.facts(), subject.figures(), tables, subject.scores(),
				subject.findings(), subject.narrative(), List.of(), subject.phases());
		assertThat(ReportOutline.DEPARTMENT.write(bare, Map.of()).blocks()).filteredOn(Block.Table.class::isInstance)
			.allSatisfy((block) -> assertThat(((Block.Table) block).rows()).isNotEmpty())
			.anySatisfy((block) -> assertThat(((Block.Table) block).rows().get(0).cells().get(0).text())
				.isEqualTo("本年度无此项内容"));
	}

	@Test
	void aHeadingBelowWhichOnlyAReferenceToNothingWouldStandIsLeftOut() {
		ReportSubject subject = subject();
		Map<String, FigureTable> tables = new HashMap<>();
		subject.tables()
			.forEach((key, table) -> tables.put(key,
					new FigureTable(table.key(), table.caption(), table.unit(), table.columns(), List.of())));
		Map<String, List<String>> texts = new HashMap<>(subject.narrative());
		texts.remove("funds.note");
		ReportSubject without = new ReportSubject(subject.facts(), new Measures(List.of()), tables, subject.scores(),
				subject.findings(), texts, subject.team(), subject.phases());
		List<String> headings = headings(ReportOutline.PROJECT.write(without, Map.of()));
		assertThat(headings).noneMatch((heading) -> heading.contains("资金投入和使用情况"))
			.anyMatch((heading) -> heading.contains("绩效评价的原则"));
		assertThat(headings(ReportOutline.PROJECT.write(subject, Map.of())))
			.anyMatch((heading) -> heading.contains("资金投入和使用情况"));
	}

	@Test
	void anAnnexOfInterviewsOrChecksNobodyWroteOfIsNotPrintedAndItsTextsAreStillAskedFor() {
		ReportSubject subject = subject();
		Map<String, List<String>> texts = new HashMap<>(subject.narrative());
		texts.keySet().removeIf((key) -> key.startsWith("interview.") || key.startsWith("compliance."));
		ReportSubject without = new ReportSubject(subject.facts(), subject.figures(), subject.tables(),
				subject.scores(), subject.findings(), texts, subject.team(), subject.phases());
		ReportOutline.Written written = ReportOutline.DEPARTMENT.write(without, Map.of());
		assertThat(headings(written)).noneMatch((heading) -> heading.contains("访谈报告") || heading.contains("合规性检查报告"))
			.anyMatch((heading) -> heading.startsWith("附件4") && heading.contains("问卷"));
		assertThat(written.places()).containsKeys("interview.purpose", "compliance.result");
		assertThat(written.places().get("interview.purpose").open(false)).isTrue();
		texts.put("interview.subject", List.of("财务负责人。"));
		ReportSubject some = new ReportSubject(subject.facts(), subject.figures(), subject.tables(), subject.scores(),
				subject.findings(), texts, subject.team(), subject.phases());
		assertThat(headings(ReportOutline.DEPARTMENT.write(some, Map.of())))
			.anyMatch((heading) -> heading.contains("访谈报告"));
	}

	private ReportSubject subject() {
		return this.reports.prepare(this.cases.visibleTo(this.bureau).get(0).id(), this.bureau).subject();
	}

	/** The sample with other texts; an empty one takes its text away. */
	private ReportSubject told(Map<String, List<String>> texts) {
		ReportSubject subject = subject();
		Map<String, List<String>> narrative = new HashMap<>(subject.narrative());
		narrative.putAll(texts);
		return new ReportSubject(subject.facts(), subject.figures(), subject.tables(), subject.scores(),
				subject.findings(), narrative, subject.team(), subject.phases());
	}

	private ReportOutline.Written write(Map<String, OutlineChange> changes) {
		return ReportOutline.DEPARTMENT.write(subject(), changes);
	}

	private List<String> headings(Map<String, OutlineChange> changes) {
		return headings(write(changes));
	}

	private static List<String> headings(ReportOutline.Written written) {
		return written.blocks()
			.stream()
			.filter(Block.Heading.class::isInstance)
			.map((block) -> ((Block.Heading) block).text())
			.toList();
	}

	private static List<String> paragraphs(ReportOutline.Written written) {
		return written.blocks()
			.stream()
			.filter(Block.Paragraph.class::isInstance)
			.map((block) -> ((Block.Paragraph) block).text())
			.toList();
	}

}
