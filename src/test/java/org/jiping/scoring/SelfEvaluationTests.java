package org.jiping.scoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiping.JipingTest;
import org.jiping.Workbooks;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.intake.IntakeManagement;
import org.jiping.report.ReportManagement;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

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
	private ScoreManagement scores;

	@Autowired
	private ReportManagement reports;

	private byte[] filled() throws Exception {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(this.intake.blank()))) {
			for (Row row : workbook.getSheet("基本信息")) {
				Cell label = row.getCell(0);
				String value = (label != null) ? about(label.getStringCellValue()) : null;
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
			fill(workbook.getSheet("评分认定"), "评分要点",
					List.of(found("B1-3.1", 1), found("C1-1.1", 0.8), found("C1-2.1", 0.65)));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			workbook.write(out);
			return out.toByteArray();
		}
	}

	private static String about(String label) {
		return ABOUT.getOrDefault(label, (label.startsWith("评价") && label.contains("日")) ? "2021-12-31" : null);
	}

	private static List<Object> figure(String key, String name, String unit, double value) {
		return List.of(key, name, unit, value, "项目台账");
	}

	private static List<Object> found(String criterion, double coefficient) {
		return List.of(criterion, "", "", coefficient, "", "评价组查阅资料认定");
	}

	private static void fill(Sheet sheet, String firstHeader, List<List<Object>> lines) {
		int at = -1;
		for (Row row : sheet) {
			Cell cell = row.getCell(0);
			if (cell != null && cell.toString().equals(firstHeader)) {
				at = row.getRowNum() + 1;
			}
		}
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
		// 92.5% × 10; 150 of 200 × 20 + 10 + 10 + 1000 ÷ 1250 × 10; 80% × 15 + 65% × 15;
		// 10
		assertThat(sheet.indicators()).extracting((each) -> each.strict().toString())
			.containsExactly("9.25", "43", "21.75", "10");
		assertThat(sheet.strict()).hasToString("84");
		assertThat(sheet.grade()).isEqualTo("良");
	}

	@Test
	void tablesAFrameworkDoesNotAskForStayEmptyAllTheWayToTheReport() throws Exception {
		CaseId id = this.intake.open("project.xlsx", filled(), BUREAU).caseId();
		byte[] exported = this.intake.export(id, BUREAU);
		this.intake.replace(id, "again.xlsx", exported, BUREAU);
		assertThat(Workbooks.cells(this.intake.export(id, BUREAU))).isEqualTo(Workbooks.cells(exported));
		assertThat(this.reports.pdf(id, BUREAU)).isNotEmpty();
	}

}
