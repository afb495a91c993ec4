package org.jiping.scoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiping.JipingTest;
import org.jiping.Workbooks;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.check.CaseScreen;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EditionLookup;
import org.jiping.intake.IntakeManagement;
import org.jiping.intake.WantedFigures;
import org.jiping.problem.RefusedException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The sheet of judgements asks what the edition wants to know, in words.
 */
@JipingTest
class AskedLinesTests {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private static final String SHEET = "评分认定";

	private static final Set<String> BUILT_IN = Set.of("department-framework-2013", "project-core-targets-2021",
			"project-framework-2020", "project-self-evaluation-2020", "shanxi-department-hrss-2021");

	@Autowired
	private List<CaseScreen> screens;

	@Autowired
	private IntakeManagement intake;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private ScoreManagement scores;

	@Autowired
	private EditionLookup editions;

	@Autowired
	private WantedFigures wanted;

	private static List<String> lines(byte[] workbook) throws IOException {
		return lines(workbook, SHEET);
	}

	private static List<String> lines(byte[] workbook, String sheet) throws IOException {
		List<String> lines = new ArrayList<>();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
			for (Row row : book.getSheet(sheet)) {
				lines.add(row.getCell(0) + "|" + row.getCell(1));
			}
		}
		return lines;
	}

	@Test
	void aWorkbookForAnEditionAsksItsQuestionsByName() throws IOException {
		byte[] blank = this.intake.blank("department-framework-2013");
		assertThat(lines(blank)).contains("A1-1.1|符合法律法规和经济社会发展规划", "A1-1.1|符合部门“三定”职责")
			.noneMatch((line) -> line.endsWith("|law"));
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
			assertThat(Workbooks.cell(book, "基本信息", "指标体系版本", "内容").toString()).isEqualTo("department-framework-2013");
		}
		assertThat(lines(this.intake.blank(""))).noneMatch((line) -> line.startsWith("A1-1.1"));
		assertThat(lines(this.intake.blank("no-such-edition"))).noneMatch((line) -> line.startsWith("A1-1.1"));
	}

	@Test
	void aWorkbookForAnEditionNamesTheFiguresItTakesFromLinesPeopleName() throws IOException {
		byte[] self = this.intake.blank("project-self-evaluation-2020");
		assertThat(lines(self, "履职数据")).contains("budget_spent|全年执行数", "satisfaction_target|满意度目标值");
		byte[] department = this.intake.blank("department-framework-2013");
		assertThat(lines(department, "履职数据")).contains("work_planned|计划工作数").doesNotContain("budget_spent|全年执行数");
		byte[] shanxi = this.intake.blank("shanxi-department-hrss-2021");
		assertThat(lines(shanxi, "目标任务")).contains("C1-3|resident_pension");
		assertThat(lines(this.intake.blank(""), "履职数据")).noneMatch((line) -> line.startsWith("budget_"));
		assertThat(lines(department, "问卷概况")).anyMatch((line) -> line.startsWith("service|"));
		assertThat(lines(shanxi, "问卷概况")).anyMatch((line) -> line.startsWith("service|"))
			.anyMatch((line) -> line.startsWith("management|"));
	}

	@Test
	void aSurveyNoIndicatorTakesIsToldWhileAnIndicatorWaitsForOne() throws IOException {
		CaseId sample = this.cases.visibleTo(BUREAU).get(0).id();
		CaseId other = this.intake.open("case.xlsx", Workbooks.change(this.intake.export(sample, BUREAU), (book) -> {
			Workbooks.set(book, "基本信息", "部门编码", "内容", "survey-" + UUID.randomUUID().toString().substring(0, 8));
			Workbooks.set(book, "基本信息", "评价年度", "内容", "2015");
			for (String sheet : List.of("问卷概况", "问卷选项", "问卷题目")) {
				for (Row row : book.getSheet(sheet)) {
					if (row.getCell(0) != null && row.getCell(0).toString().equals("management")) {
						row.getCell(0).setCellValue("leaders");
					}
				}
			}
		}), BUREAU).caseId();
		assertThat(seen(sample)).noneMatch((seen) -> seen.code().equals("P-207"));
		assertThat(seen(other)).filteredOn((seen) -> seen.code().equals("P-207"))
			.singleElement()
			.satisfies((seen) -> assertThat(seen.details().toString()).contains("leaders", "management_mean"));
	}

	private List<CaseScreen.Seen> seen(CaseId id) {
		return this.screens.stream().flatMap((screen) -> screen.screen(id, BUREAU).stream()).toList();
	}

	@Test
	void everyFigureTheEditionsOfTheHouseAskForHasANameAndIsAskedOnce() {
		for (String key : this.editions.published().keySet()) {
			if (BUILT_IN.contains(key)) {
				UUID edition = this.editions.newest(key).orElseThrow();
				for (String prefix : List.of("achieved_", "target_")) {
					List<WantedFigures.Wanted> wanted = this.wanted.of(edition, prefix);
					assertThat(wanted).allSatisfy((figure) -> assertThat(figure.name()).as(figure.key()).isNotEmpty());
					assertThat(wanted.stream().map(WantedFigures.Wanted::key)).doesNotHaveDuplicates();
				}
			}
		}
	}

	@Test
	void linesOfFiguresNobodyFilledAreNoneAndThoseBegunMustBeWhole() throws IOException {
		byte[] blank = this.intake.blank("project-self-evaluation-2020");
		byte[] begun = Workbooks.change(blank, (book) -> {
			Workbooks.set(book, "履职数据", "budget_spent", "数值", "85");
			Workbooks.set(book, "履职数据", "budget_spent", "单位", "万元");
			Workbooks.set(book, "履职数据", "budget_spent", "取数依据", "决算报表");
			Workbooks.set(book, "履职数据", "budget_total", "数值", "100");
		});
		CaseId sample = this.cases.visibleTo(BUREAU).get(0).id();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.intake.open("self.xlsx", begun, BUREAU))
			.satisfies((refused) -> {
				List<String> found = refused.problems()
					.all()
					.stream()
					.filter((problem) -> "履职数据".equals(problem.location().sheet()))
					.map((problem) -> problem.code().toString())
					.toList();
				assertThat(found).as("unit and basis of budget_total").hasSize(2);
			});
		assertThat(lines(this.intake.export(sample, BUREAU), "履职数据")).doesNotContain("budget_total|全年预算数");
	}

	@Test
	void whatWasWrittenOutIsReadAgainByNameAndLinesNobodyAnsweredAreNone() throws IOException {
		CaseId sample = this.cases.visibleTo(BUREAU).get(0).id();
		byte[] written = this.intake.export(sample, BUREAU);
		CaseId read = this.intake.open("case.xlsx", Workbooks.change(written, (book) -> {
			Workbooks.set(book, "基本信息", "部门编码", "内容", "asked-" + UUID.randomUUID().toString().substring(0, 8));
			Workbooks.set(book, "基本信息", "评价年度", "内容", "2017");
			Row asked = book.getSheet(SHEET).createRow(book.getSheet(SHEET).getLastRowNum() + 1);
			asked.createCell(0).setCellValue("A9-9.9");
			asked.createCell(1).setCellValue("没有人回答的问题");
		}), BUREAU).caseId();
		assertThat(this.scores.score(read, BUREAU).adopted()).hasToString("88.93");
		assertThat(this.scores.score(read, BUREAU).strict()).hasToString("87.43");
		assertThat(lines(this.intake.export(read, BUREAU))).isEqualTo(lines(written));
	}

}
