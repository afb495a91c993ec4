package org.jiping.scoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiping.JipingTest;
import org.jiping.Workbooks;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.intake.IntakeManagement;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sheet of judgements asks what the edition wants to know, in words.
 */
@JipingTest
class AskedLinesTests {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private static final String SHEET = "评分认定";

	@Autowired
	private IntakeManagement intake;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private ScoreManagement scores;

	private static List<String> lines(byte[] workbook) throws IOException {
		List<String> lines = new ArrayList<>();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
			for (Row row : book.getSheet(SHEET)) {
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
