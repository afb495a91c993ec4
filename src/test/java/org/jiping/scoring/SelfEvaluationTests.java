package org.jiping.scoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jiping.JipingTest;
import org.jiping.Workbooks;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.check.CaseScreen;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseStep;
import org.jiping.indicator.EditionManagement;
import org.jiping.intake.IntakeManagement;
import org.jiping.intake.IntakeProblem;
import org.jiping.intake.LedgerSheets;
import org.jiping.intake.SheetLayout;
import org.jiping.problem.RefusedException;
import org.jiping.report.NarrativeManagement;
import org.jiping.report.PreparedReport;
import org.jiping.report.ReportManagement;
import org.jiping.report.ReportPapers;
import org.jiping.report.document.Block;
import org.jiping.report.document.NarrativePlace;
import org.jiping.report.section.ReportOutline;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A project's self-evaluation table, filled in a blank case workbook.
 */
@JipingTest
@Transactional
class SelfEvaluationTests {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private static final Map<String, String> ABOUT = Map.of("部门编码", "140800-900", "被评价部门", "示范单位", "部门简称", "示范单位",
			"评价年度", "2021", "指标体系版本", "project-self-evaluation-2020", "委托方", "示范财政局", "评价机构编码", "AG-001", "评价机构",
			"示范会计师事务所");

	@Autowired
	private IntakeManagement intake;

	@Autowired
	private EditionManagement editions;

	@Autowired
	private ScoreManagement scores;

	@Autowired
	private ReportManagement reports;

	@Autowired
	private NarrativeManagement narratives;

	@Autowired
	private List<CaseScreen> screens;

	@Autowired
	private LedgerSheets sheets;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private List<CaseStep> steps;

	private byte[] filled() throws Exception {
		return filled(ABOUT.get("指标体系版本"), List.of(found("C1-1.1", 0.8)));
	}

	private byte[] filled(String edition, List<List<Object>> benefits) throws Exception {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(this.intake.blank(edition)))) {
			for (Row row : workbook.getSheet("基本信息")) {
				Cell label = row.getCell(0);
				String value = (label != null) ? about(label.getStringCellValue(), edition) : null;
				if (value != null) {
					row.createCell(1).setCellValue(value);
				}
			}
			fill(workbook.getSheet("履职数据"), "数据键", List.of(figure("budget_total", "全年预算数", "万元", 100),
					figure("budget_spent", "全年执行数", "万元", 92.5), figure("quantity_target", "培训人数指标值", "人", 200),
					figure("quantity_actual", "培训人数完成值", "人", 150), figure("quality_target", "合格率指标值", "%", 90),
					figure("quality_actual", "合格率完成值", "%", 95), figure("cost_target", "单位成本指标值", "元", 1000),
					figure("cost_actual", "单位成本完成值", "元", 1250), figure("satisfaction_target", "满意度指标值", "%", 95),
					figure("satisfaction_actual", "满意度完成值", "%", 95)));
			List<List<Object>> findings = new ArrayList<>(
					List.of(found("B1-3.1", 1), found("C1-2.1", 0.65), found("C1-3.1", 0.5), found("C1-4.1", 1)));
			findings.addAll(benefits);
			fill(workbook.getSheet("评分认定"), "评分要点", findings);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			workbook.write(out);
			return out.toByteArray();
		}
	}

	private static String about(String label, String edition) {
		return label.equals("指标体系版本") ? edition
				: ABOUT.getOrDefault(label, (label.startsWith("评价") && label.contains("日")) ? "2021-12-31" : null);
	}

	private static List<Object> figure(String key, String name, String unit, double value) {
		return List.of(key, name, unit, value, "项目台账");
	}

	private static List<Object> found(String criterion, double coefficient) {
		return found(criterion, "", coefficient);
	}

	private static List<Object> found(String criterion, String part, double figure) {
		return List.of(criterion, part, "", figure, "", "评价组查阅资料认定");
	}

	private static void add(Sheet sheet, List<List<Object>> lines) {
		write(sheet, sheet.getLastRowNum() + 1, lines);
	}

	private static void fill(Sheet sheet, String firstHeader, List<List<Object>> lines) {
		int at = -1;
		for (Row row : sheet) {
			Cell cell = row.getCell(0);
			if (cell != null && cell.toString().equals(firstHeader)) {
				at = row.getRowNum() + 1;
			}
		}
		write(sheet, at, lines);
	}

	private static void write(Sheet sheet, int from, List<List<Object>> lines) {
		int at = from;
		for (List<Object> line : lines) {
			Row row = sheet.createRow(at++);
			for (int c = 0; c < line.size(); c++) {
				if (line.get(c) instanceof Double number) {
					row.createCell(c).setCellValue(number);
				}
				else if (!line.get(c).toString().isEmpty()) {
					row.createCell(c).setCellValue(line.get(c).toString());
				}
			}
		}
	}

	@Test
	void theTableOf10And50And30And10IsScoredFromAWorkbookAlone() throws Exception {
		CaseId id = this.intake.open("project.xlsx", filled(), BUREAU).caseId();
		ScoreSheet sheet = this.scores.score(id, BUREAU);
		assertThat(sheet.complete()).as(sheet.unscored().toString()).isTrue();
		assertThat(sheet.edition().weightGaps()).isEmpty();
		// 92.5% × 10; 150 of 200 × 20 + 10 + 10 + 1000 ÷ 1250 × 10;
		// 80% × 8 + 65% × 8 + 50% × 7 + 7; 10
		assertThat(sheet.indicators()).extracting((each) -> each.strict().toString())
			.containsExactly("9.25", "43", "22.1", "10");
		assertThat(sheet.strict()).hasToString("84.35");
		assertThat(sheet.grade()).isEqualTo("良");
	}

	@Test
	void tablesAFrameworkDoesNotAskForStayEmptyAllTheWayToTheReport() throws Exception {
		CaseId id = this.intake.open("project.xlsx", filled(), BUREAU).caseId();
		byte[] exported = this.intake.export(id, BUREAU);
		this.intake.replace(id, "again.xlsx", exported, BUREAU);
		assertThat(Workbooks.cells(this.intake.export(id, BUREAU))).isEqualTo(Workbooks.cells(exported));
		assertThat(this.reports.draft(id, BUREAU).pdf()).isNotEmpty();
	}

	@Test
	void theWorkbookOfTheFormHasTheSheetsItIsWrittenFromAndAsksForWhatOnlyPeopleKnow() throws Exception {
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(this.intake.blank(ABOUT.get("指标体系版本"))))) {
			assertThat(book).extracting(Sheet::getSheetName)
				.containsExactly("基本信息", "目标任务", "履职数据", "问卷概况", "问卷选项", "问卷题目", "评分认定", "采用得分", "报告叙述");
			assertThat(book.getSheet("报告叙述")).extracting((row) -> row.getCell(0) + "|" + row.getCell(1))
				.contains("goals.overall|绩效总目标", "form.planned.B1-3.1|项目支出绩效自评表／时效指标 · 年度指标值")
				.noneMatch((line) -> line.startsWith("form.unit") || line.startsWith("form.planned.B1-1.1")
						|| line.startsWith("form.actual") || line.startsWith("form.deviation")
						|| line.startsWith("department."));
		}
		try (XSSFWorkbook book = new XSSFWorkbook(
				new ByteArrayInputStream(this.intake.blank("shanxi-department-hrss-2021")))) {
			assertThat(book.getNumberOfSheets()).isEqualTo(26);
			assertThat(book.getSheet("报告叙述")).extracting((row) -> row.getCell(0) + "|" + row.getCell(1))
				.contains("department.duties|主要工作职责，每条一段")
				.noneMatch((line) -> line.startsWith("form.") || line.startsWith("project."));
		}
	}

	@Test
	void aSheetTheEditionHasNoUseForMayBeLeftOutAndKeepsWhatItHolds() throws Exception {
		CaseId id = this.intake.open("project.xlsx", filled(), BUREAU).caseId();
		SheetLayout units = this.sheets.layout().sheet("units");
		this.intake.save(id, "units", List.of(new IntakeManagement.Typed(null, List.of("示范服务中心", "正科级", "承担培训"))),
				this.sheets.view(id, this.cases.get(id).editionId(), units).seen(), BUREAU);
		this.intake.replace(id, "again.xlsx", filled(), BUREAU);
		assertThat(this.sheets.inputs(id, units)).hasSize(1);
		byte[] exported = this.intake.export(id, BUREAU);
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(exported))) {
			assertThat(book.getSheet("所属单位")).isNotNull();
			assertThat(book.getSheet("三公经费")).isNull();
		}
		assertThat(this.steps).flatExtracting((step) -> step.entries(id))
			.filteredOn((entry) -> entry.address().equals("sheets/units"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.need()).isEqualTo(CaseStep.Need.NEVER));
	}

	@Test
	void aSheetTheEditionRestsOnMustBeThere() throws Exception {
		byte[] lacking = Workbooks.change(filled(), (book) -> book.removeSheetAt(book.getSheetIndex("评分认定")));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.intake.open("project.xlsx", lacking, BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all()).singleElement()
				.satisfies((problem) -> assertThat(problem.code()).isEqualTo(IntakeProblem.SHEET_MISSING)));
	}

	private static List<String> rows(PreparedReport report) {
		return report.blocks()
			.stream()
			.filter((block) -> block instanceof Block.Table table && table.form())
			.flatMap((block) -> ((Block.Table) block).rows().stream())
			.map((row) -> row.cells()
				.stream()
				.map((cell) -> (cell != null) ? cell.text().replace('\n', ' ') : "")
				.collect(Collectors.joining("|")))
			.toList();
	}

	@Test
	void theFormShowsWhatWasToBeReachedWhatWasReachedAndThePoints() throws Exception {
		CaseId id = this.intake.open("project.xlsx", filled(), BUREAU).caseId();
		List<String> rows = rows(this.reports.prepare(id, BUREAU));
		assertThat(rows).contains("主管部门||示范单位||实施单位|示范单位||", "项目资金（万元）|资金来源|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
				"|年度资金总额|—|100.00|92.50|10|92.50%|9.25", "产出 （50分）|数量指标|培训人数|200人|150人|20|15|",
				"|成本指标|单位成本|≤1,000元|1,250元|10|8|", "|时效指标|完成及时性||评价组查阅资料认定|10|10|", "总分|||||100|84.35|自评等级：良");
		// The level-1 indicator of execution stands in the funds, not once more below.
		assertThat(rows).noneMatch((row) -> row.contains("预算执行率"));
	}

	@Test
	void whatWasBudgetedAtFirstAndTheSourcesOfTheFundsStandInTheFormWhereTheyAreKnown() throws Exception {
		byte[] more = Workbooks.change(filled(), (book) -> {
			add(book.getSheet("履职数据"),
					List.of(figure("budget_initial", "年初预算数", "万元", 90),
							figure("budget_total_fiscal", "财政拨款全年预算数", "万元", 70),
							figure("budget_spent_fiscal", "财政拨款全年执行数", "万元", 65)));
		});
		CaseId id = this.intake.open("project.xlsx", more, BUREAU).caseId();
		assertThat(rows(this.reports.prepare(id, BUREAU))).contains("|年度资金总额|90.00|100.00|92.50|10|92.50%|9.25",
				"|其中：当年财政拨款|—|70.00|65.00|—|—|—");
	}

	@Test
	void aDeviationIsWrittenInItsCellOfTheFormAndIsAskedForWherePointsWereLost() throws Exception {
		CaseId id = this.intake.open("project.xlsx", filled(), BUREAU).caseId();
		String place = "form.deviation.B1-1.1";
		assertThat(this.reports.prepare(id, BUREAU).open()).extracting(NarrativePlace::key)
			.contains(place, "form.result")
			.doesNotContain("form.deviation.B1-2.1", "form.planned.B1-1.1");
		assertThat(this.narratives.write(id, place, "两期培训因疫情顺延至次年，已列入下年计划。", 0, BUREAU).state())
			.isEqualTo(NarrativeManagement.State.STORED);
		PreparedReport report = this.reports.prepare(id, BUREAU);
		assertThat(rows(report)).contains("产出 （50分）|数量指标|培训人数|200人|150人|20|15|两期培训因疫情顺延至次年，已列入下年计划。");
		assertThat(report.open()).extracting(NarrativePlace::key).doesNotContain(place);
	}

	@Test
	void theFormIsTheFirstPageOfBothPapersAndCellsAreReallyJoined() throws Exception {
		CaseId id = this.intake.open("project.xlsx", filled(), BUREAU).caseId();
		ReportPapers papers = this.reports.draft(id, BUREAU);
		try (PDDocument pdf = Loader.loadPDF(papers.pdf())) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setEndPage(1);
			assertThat(stripper.getText(pdf)).contains("项目支出绩效自评表", "自评等级：良", "— 1 —");
		}
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(papers.word()))) {
			XWPFTable form = word.getTables().get(0);
			assertThat(form.getRow(0).getTableCells()).hasSize(2);
			assertThat(form.getRow(0).getCell(1).getCTTc().getTcPr().getGridSpan().getVal()).hasToString("6");
			assertThat(form.getRow(0).isRepeatHeader()).isFalse();
			assertThat(form.getRow(2).getCell(0).getCTTc().getTcPr().getVMerge().getVal()).hasToString("restart");
			assertThat(form.getRow(form.getNumberOfRows() - 1).getCell(2).getText()).isEqualTo("84.35");
		}
	}

	private List<String> refused(List<List<Object>> benefits) throws Exception {
		byte[] workbook = filled(ABOUT.get("指标体系版本"), benefits);
		List<String> codes = new ArrayList<>();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.intake.open("project.xlsx", workbook, BUREAU))
			.satisfies((ex) -> ex.problems()
				.all()
				.forEach((problem) -> codes.add(problem.code().code() + " " + problem.location().cell())));
		return codes;
	}

	@Test
	void aCoefficientLiesBetweenNoneAndAllAndSaysTheSameAsAVerdictBesideIt() throws Exception {
		assertThat(refused(List.of(found("C1-1.1", 1.01)))).singleElement().asString().startsWith("S-108 D");
		assertThat(refused(List.of(List.of("C1-1.1", "", "否", 0.9, "", "依据")))).singleElement()
			.asString()
			.startsWith("S-109 C");
		assertThat(refused(List.of(List.of("C1-1.1", "", "是", 0.9, "", "依据")))).singleElement()
			.asString()
			.startsWith("S-109 C");
		assertThat(refused(List.of(List.of("C1-1.1", "", "", 0.9, "达成年度指标", "依据")))).singleElement()
			.asString()
			.startsWith("S-110 E");
		// What could not be read is told once, not as missing too.
		assertThat(refused(List.of(List.of("C1-1.1", "", "", "九成", "", "依据")))).singleElement()
			.asString()
			.startsWith("I-202 D");
		for (List<Object> right : List.of(List.<Object>of("C1-1.1", "", "是", 1.0, "", "依据"),
				List.<Object>of("C1-1.1", "经济效益", "", 0.0, "", "依据"))) {
			CaseId id = this.intake
				.open("project.xlsx",
						Workbooks.change(filled(ABOUT.get("指标体系版本"), List.of(right)), (book) -> Workbooks.set(book,
								"基本信息", "部门编码", "内容", "self-" + UUID.randomUUID().toString().substring(0, 8))),
						BUREAU)
				.caseId();
			assertThat(this.scores.score(id, BUREAU).complete()).isTrue();
		}
	}

	@Test
	void numbersThatCountDifferentThingsAreNotComparedAndPlainOnesSayWhatTheyCount() throws Exception {
		CaseId area = this.intake.open("project.xlsx", counted("平方米", "平方米"), BUREAU).caseId();
		assertThat(rows(this.reports.prepare(area, BUREAU))).anyMatch((row) -> row.contains("|200平方米|150平方米|20|15|"));
		this.intake.replace(area, "again.xlsx", counted("公顷", "平方米"), BUREAU);
		ScoreSheet sheet = this.scores.score(area, BUREAU);
		assertThat(sheet.complete()).isFalse();
		assertThat(sheet.unscored()).extracting((each) -> each.criterion().code()).containsExactly("B1-1.1");
		List<Block> blocks = this.reports.prepare(area, BUREAU).blocks();
		assertThat(blocks).filteredOn(Block.Paragraph.class::isInstance)
			.map((block) -> ((Block.Paragraph) block).text())
			.anyMatch((text) -> text.contains("单位是“平方米”，与“") && text.contains("公顷"))
			.anyMatch((text) -> text.startsWith("另有1个评分要点"));
	}

	private byte[] counted(String planned, String actual) throws Exception {
		return Workbooks.change(filled(), (book) -> {
			Workbooks.set(book, "履职数据", "quantity_target", "单位", planned);
			Workbooks.set(book, "履职数据", "quantity_actual", "单位", actual);
		});
	}

	@Test
	void textsWrittenInTheBrowserStayWhenAWorkbookThatSaysNothingOfThemReplacesTheCase() throws Exception {
		CaseId id = this.intake.open("project.xlsx", filled(), BUREAU).caseId();
		this.narratives.write(id, "form.result", "年度目标基本完成。", 0, BUREAU);
		this.narratives.write(id, "goals.overall", "旧目标。", 0, BUREAU);
		this.intake.replace(id, "again.xlsx", Workbooks.change(filled(), (book) -> {
			Workbooks.set(book, "报告叙述", "goals.overall", "内容", "新目标。");
		}), BUREAU);
		assertThat(rows(this.reports.prepare(id, BUREAU))).contains("|新目标。|||年度目标基本完成。|||");
	}

	@Test
	void aCopyOfTheEditionWithSeveralTasksKeepsTheFormAndGivesEachTaskALine() throws Exception {
		UUID draft = this.editions.copy(this.editions.newest(ABOUT.get("指标体系版本")).orElseThrow(), BUREAU);
		String key = "own-" + draft.toString().substring(0, 8);
		this.editions.change(draft, 0, (document) -> {
			document.put("key", key);
			document.put("indicators.1.children.0.children.0.criteria.0.rule", Map.of("kind", "completion", "tasks",
					List.of(Map.of("name", "培训期数", "actual", "achieved_terms", "target", "achieved_terms_planned"),
							Map.of("name", "产出数量", "actual", "achieved_quantity_actual", "target",
									"achieved_quantity_target"))));
			return "";
		}, BUREAU);
		this.editions.publish(draft, 1, BUREAU);
		byte[] more = Workbooks.change(filled(key, List.of(found("C1-1.1", 0.8))), (book) -> {
			add(book.getSheet("履职数据"),
					List.of(figure("terms_planned", "培训期数指标值", "期", 3), figure("terms", "培训期数", "期", 6)));
		});
		CaseId id = this.intake.open("project.xlsx", more, BUREAU).caseId();
		PreparedReport report = this.reports.prepare(id, BUREAU);
		assertThat(report.layout().outline()).isEqualTo(ReportOutline.SELF_EVALUATION);
		// min(1, 6 ÷ 3) and 150 ÷ 200, by their mean.
		assertThat(rows(report)).containsSubsequence("产出 （50分）|数量指标|培训期数|3期|6期|20|17.5|", "||培训人数|200人|150人|||");
		assertThat(report.open()).extracting(NarrativePlace::key).contains("form.deviation.B1-1.1");
	}

	@Test
	void farMoreThanPlannedIsToBeExplainedAndAFormCarriesNoDraftMark() throws Exception {
		byte[] far = Workbooks.change(filled(), (book) -> Workbooks.set(book, "履职数据", "quantity_actual", "数值", 261));
		CaseId id = this.intake.open("project.xlsx", far, BUREAU).caseId();
		assertThat(this.reports.prepare(id, BUREAU).open()).extracting(NarrativePlace::key)
			.contains("form.deviation.B1-1.1");
		this.intake.replace(id, "near.xlsx",
				Workbooks.change(filled(), (book) -> Workbooks.set(book, "履职数据", "quantity_actual", "数值", 260)),
				BUREAU);
		assertThat(this.reports.prepare(id, BUREAU).open()).extracting(NarrativePlace::key)
			.doesNotContain("form.deviation.B1-1.1");
		try (PDDocument pdf = Loader.loadPDF(this.reports.draft(id, BUREAU).pdf())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("总分").doesNotContain("草稿");
		}
	}

	@Test
	void aProjectWithoutANameIsPointedOutAndOneWithANamePrintsItAsItIs() throws Exception {
		CaseId id = this.intake.open("project.xlsx", filled(), BUREAU).caseId();
		assertThat(seen(id)).contains("P-205");
		CaseId named = this.intake.open("named.xlsx",
				Workbooks.change(filled(), (book) -> Workbooks.set(book, "基本信息", "项目名称", "内容", "城乡义务教育补助经费")), BUREAU)
			.caseId();
		assertThat(seen(named)).doesNotContain("P-205");
		assertThat(rows(this.reports.prepare(named, BUREAU))).contains("项目名称||城乡义务教育补助经费|||||");
	}

	private List<String> seen(CaseId id) {
		return this.screens.stream()
			.flatMap((screen) -> screen.screen(id, BUREAU).stream())
			.map(CaseScreen.Seen::code)
			.toList();
	}

	@Test
	void whatDoesNotApplyStandsInTheFormAsSuch() throws Exception {
		CaseId id = this.intake
			.open("project.xlsx",
					filled(ABOUT.get("指标体系版本"), List.of(List.of("C1-1.1", "", "不适用", "", "", "没有经济效益目标"))), BUREAU)
			.caseId();
		PreparedReport report = this.reports.prepare(id, BUREAU);
		assertThat(rows(report)).contains("效益 （30分）|经济效益指标|经济效益|不适用|不适用|0|—|");
		assertThat(report.open()).extracting(NarrativePlace::key).doesNotContain("form.planned.C1-1.1");
		assertThat(this.scores.score(id, BUREAU).complete()).isTrue();
	}

	@Test
	void whatAPartOfACriterionIsGivenIsBoundedByThatPart() throws Exception {
		UUID draft = this.editions.copy(this.editions.newest(ABOUT.get("指标体系版本")).orElseThrow(), BUREAU);
		String key = "parted-" + draft.toString().substring(0, 8);
		this.editions.change(draft, 0, (document) -> {
			document.put("key", key);
			document.put("indicators.2.children.0.children.0.criteria.0.rule",
					Map.of("kind", "parts", "parts", List.of(part("a", "经济效益", "60%"), part("b", "社会效益", "40%"))));
			return "";
		}, BUREAU);
		this.editions.publish(draft, 1, BUREAU);
		byte[] tooMuch = filled(key, List.of(found("C1-1.1", "a", 4.8), found("C1-1.1", "b", 3.21)));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.intake.open("project.xlsx", tooMuch, BUREAU))
			.satisfies((ex) -> assertThat(ex.problems().all()).singleElement().satisfies((problem) -> {
				assertThat(problem.code().code()).isEqualTo("S-104");
				assertThat(problem.details()).contains("3.2");
			}));
		byte[] all = filled(key, List.of(found("C1-1.1", "a", 4.8), found("C1-1.1", "b", 3.2)));
		CaseId id = this.intake.open("project.xlsx", all, BUREAU).caseId();
		assertThat(this.scores.score(id, BUREAU).criterion("C1-1.1").orElseThrow().strict()).hasToString("8");
	}

	private static Map<String, Object> part(String key, String name, String share) {
		return Map.of("key", key, "name", name, "share", share, "rule", Map.of("kind", "discretionary"));
	}

}
