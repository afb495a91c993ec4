package org.jiping.intake;

import java.io.IOException;
import java.util.UUID;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jiping.JipingTest;
import org.jiping.Workbooks;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.problem.RefusedException;
import org.jiping.report.ReportManagement;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A department has as many projects evaluated as it has, each a case of its own.
 */
@JipingTest
class ProjectCasesTests {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private final String code = "projects-" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	private IntakeManagement intake;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private ReportManagement reports;

	private byte[] workbook(String project) throws IOException {
		byte[] sample = new ClassPathResource("samples/yuncheng-hrss-2021.xlsx").getContentAsByteArray();
		return Workbooks.change(sample, (book) -> {
			Workbooks.set(book, "基本信息", "部门编码", "内容", this.code);
			Workbooks.set(book, "基本信息", "评价年度", "内容", "2018");
			Sheet sheet = book.getSheet("基本信息");
			Row row = sheet.createRow(sheet.getLastRowNum() + 1);
			row.createCell(0).setCellValue("项目名称");
			row.createCell(1).setCellValue(project);
		});
	}

	private CaseId open(String project) throws IOException {
		return this.intake.open("case.xlsx", workbook(project), BUREAU).caseId();
	}

	@Test
	void projectsOfOneYearStandBesideEachOtherAndNoneTwice() throws IOException {
		CaseId roads = open("农村公路养护项目");
		CaseId water = open("饮水安全");
		CaseId whole = open("");
		assertThat(this.cases.read(roads, BUREAU).name()).isEqualTo("运城市人力资源和社会保障局 · 农村公路养护项目");
		assertThat(this.cases.read(whole, BUREAU).name()).isEqualTo("运城市人力资源和社会保障局");
		RefusedException twice = catchThrowableOfType(RefusedException.class, () -> open("饮水安全"));
		assertThat(twice.problems().all()).extracting((problem) -> problem.code().code()).containsExactly("I-404");
		RefusedException renamed = catchThrowableOfType(RefusedException.class,
				() -> this.intake.replace(roads, "case.xlsx", workbook("饮水安全"), BUREAU));
		assertThat(renamed.problems().all()).extracting((problem) -> problem.code().code()).containsExactly("I-404");
		this.intake.replace(water, "case.xlsx", workbook("农村饮水安全"), BUREAU);
		assertThat(this.cases.read(water, BUREAU).profile().project()).isEqualTo("农村饮水安全");
	}

	@Test
	void theFactsOfAReportNameTheProject() throws IOException {
		assertThat(this.reports.prepare(open("饮水安全"), BUREAU).subject().fact("project")).isEqualTo("饮水安全项目");
		assertThat(this.reports.prepare(open("公路项目"), BUREAU).subject().fact("project")).isEqualTo("公路项目");
		assertThat(this.reports.prepare(open(""), BUREAU).subject().fact("project")).isEqualTo("项目");
	}

}
