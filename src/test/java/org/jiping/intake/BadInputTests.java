package org.jiping.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiping.JipingTest;
import org.jiping.Workbooks;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.problem.Problem;
import org.jiping.problem.RefusedException;
import org.jiping.scoring.ScoreManagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Whatever is wrong with a workbook gets its own code, place and value, all at once, and
 * the stored case stays as it was.
 */
@JipingTest
class BadInputTests {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	@Autowired
	private IntakeManagement intake;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private ScoreManagement scores;

	private CaseId id;

	private byte[] good;

	@BeforeEach
	void theStoredCase() {
		this.id = this.cases.visibleTo(BUREAU).get(0).id();
		this.good = this.intake.export(this.id, BUREAU);
	}

	private List<Problem> refused(byte[] bytes) throws Exception {
		List<String> before = Workbooks.cells(this.good);
		RefusedException refused = catchThrowableOfType(RefusedException.class,
				() -> this.intake.replace(this.id, "bad.xlsx", bytes, BUREAU));
		assertThat(refused).as("refused").isNotNull();
		assertThat(Workbooks.cells(this.intake.export(this.id, BUREAU))).as("stored case").isEqualTo(before);
		return refused.problems().all();
	}

	private static String codes(List<Problem> problems) {
		return problems.stream().map((problem) -> problem.code().code()).distinct().collect(Collectors.joining(" "));
	}

	private byte[] with(Workbooks.Change change) throws Exception {
		return Workbooks.change(this.good, change);
	}

	@ParameterizedTest(name = "\"{0}\" in a number cell is {1}")
	@CsvSource(quoteCharacter = '\'', value = { "'8,.500.00', I-203", "约3万, I-204", "—, I-205", "2021年12月, I-206",
			"2021-12-31, I-206", "3万元, I-207", "abc, I-202", "-5, I-208" })
	void textInANumberCell(String text, String code) throws Exception {
		List<Problem> problems = refused(with((workbook) -> Workbooks.set(workbook, "表1-5新增资产", "空调", "金额", text)));
		assertThat(problems).anySatisfy((problem) -> {
			assertThat(problem.code().code()).isEqualTo(code);
			assertThat(problem.value()).isEqualTo(text);
			assertThat(problem.location().sheet()).isEqualTo("表1-5新增资产");
			assertThat(problem.location().cell()).matches("D\\d+");
		});
	}

	@ParameterizedTest(name = "\"{0}\" is understood as a number")
	@CsvSource(quoteCharacter = '\'', value = { "８５００", "'8,500.00'", "' 8500.0 '", "８，５００．００" })
	void fullWidthDigitsSeparatorsAndBlanksAreUnderstood(String text) throws Exception {
		byte[] bytes = with((workbook) -> Workbooks.set(workbook, "表1-5新增资产", "空调", "金额", text));
		this.intake.replace(this.id, "fine.xlsx", bytes, BUREAU);
		assertThat(Workbooks.cells(this.intake.export(this.id, BUREAU))).isEqualTo(Workbooks.cells(this.good));
	}

	@Test
	void aNumberOfAbsurdSizeAndWordsWithoutEndAreNoNumbers() throws Exception {
		assertThat(codes(refused(with((workbook) -> {
			XSSFCell cell = (XSSFCell) Workbooks.cell(workbook, "表1-5新增资产", "空调", "金额");
			cell.setCellValue(1);
			cell.getCTCell().setV("1E999999999");
		})))).isEqualTo("I-202");
		assertThat(codes(
				refused(with((workbook) -> Workbooks.set(workbook, "表1-5新增资产", "空调", "金额", "余".repeat(30_000) + "x")))))
			.isEqualTo("I-202");
	}

	@Test
	void whatStandsBeyondTheRowsAndColumnsThatAreReadIsTold() throws Exception {
		List<Problem> below = refused(
				with((workbook) -> workbook.getSheet("附件1项目支出").createRow(20_500).createCell(1).setCellValue("项目")));
		assertThat(below).singleElement().satisfies((problem) -> {
			assertThat(problem.code().code()).isEqualTo("I-015");
			assertThat(problem.location().cell()).isEqualTo("B20501");
		});
		assertThat(codes(
				refused(with((workbook) -> workbook.getSheet("附件1项目支出").getRow(3).createCell(205).setCellValue("旁注")))))
			.isEqualTo("I-012");
	}

	@Test
	void anOptionIsNotWorthMoreThanAll() throws Exception {
		assertThat(codes(refused(with((workbook) -> workbook.getSheet("问卷选项").getRow(3).getCell(3).setCellValue(100)))))
			.isEqualTo("I-209");
	}

	@Test
	void onePartOfSeveralIsNotSetAsideAloneAndAdoptedPointsHaveTheDecimalsOfTheEdition() throws Exception {
		assertThat(codes(refused(with((workbook) -> {
			for (Row row : workbook.getSheet("评分认定")) {
				Cell part = row.getCell(1);
				if (row.getRowNum() > 2 && part != null && !part.toString().isEmpty()) {
					row.getCell(2).setCellValue("不适用");
					return;
				}
			}
		})))).isEqualTo("S-106");
		assertThat(codes(refused(with((workbook) -> {
			Row row = workbook.getSheet("评分认定").createRow(workbook.getSheet("评分认定").getLastRowNum() + 1);
			row.createCell(0).setCellValue(workbook.getSheet("评分认定").getRow(3).getCell(0).toString());
			row.createCell(1).setCellValue("没有的分项");
			row.createCell(2).setCellValue("依据不足");
			row.createCell(5).setCellValue("无");
		})))).isEqualTo("S-102");
		assertThat(codes(refused(with((workbook) -> {
			Row row = workbook.getSheet("采用得分").getRow(3);
			row.getCell(2).setCellValue(0.125);
		})))).isEqualTo("S-112");
	}

	@Test
	void aWorkbookThatCallsADepartmentOtherwiseIsRefusedAndRenamesNobody() throws Exception {
		List<Problem> problems = refused(with((workbook) -> Workbooks.set(workbook, "基本信息", "被评价部门", "内容", "某市人社局")));
		assertThat(problems).singleElement().satisfies((problem) -> {
			assertThat(problem.code().code()).isEqualTo("I-407");
			assertThat(problem.details()).last().isEqualTo("运城市人力资源和社会保障局");
		});
		byte[] another = with((workbook) -> {
			Workbooks.set(workbook, "基本信息", "评价年度", "内容", "2013");
			Workbooks.set(workbook, "基本信息", "部门简称", "内容", "别的简称");
		});
		RefusedException refused = catchThrowableOfType(RefusedException.class,
				() -> this.intake.open("new.xlsx", another, BUREAU));
		assertThat(codes(refused.problems().all())).isEqualTo("I-407");
		assertThat(this.cases.get(this.id).department().name()).isEqualTo("运城市人力资源和社会保障局");
	}

	@Test
	void aDateTypedAsTextTellsTheDateItShouldBe() throws Exception {
		List<Problem> problems = refused(
				with((workbook) -> Workbooks.set(workbook, "支付进度", "第一季度末", "截止日期", "2021/3/31")));
		assertThat(codes(problems)).isEqualTo("I-212");
		assertThat(problems.get(0).details()).containsExactly("2021-03-31");
	}

	@Test
	void aTotalThatDoesNotAddUpTellsBothFigures() throws Exception {
		List<Problem> problems = refused(
				with((workbook) -> Workbooks.set(workbook, "表1-3支出及结余", "合计", "本年支出", 5409.66)));
		assertThat(codes(problems)).isEqualTo("I-302");
		assertThat(problems.get(0).value()).isEqualTo("5409.66");
		assertThat(problems.get(0).details()).containsExactly("5409.65");
	}

	@Test
	void aMissingSheetAndAMissingColumnAndAWrongNumberAreToldTogether() throws Exception {
		List<Problem> problems = refused(with((workbook) -> {
			workbook.removeSheetAt(workbook.getSheetIndex("政府采购"));
			workbook.getSheet("三公经费").getRow(2).getCell(1).setCellValue("去年预算");
			Workbooks.set(workbook, "表1-6车辆情况", "雅阁", "原值", "不详");
		}));
		assertThat(codes(problems)).contains("I-101", "I-104", "I-105", "I-202").doesNotContain("I-302");
	}

	@Test
	void aMergedHeaderAndABlankHeading() throws Exception {
		assertThat(codes(refused(
				with((workbook) -> workbook.getSheet("政府采购").addMergedRegion(new CellRangeAddress(2, 2, 1, 2))))))
			.contains("I-108");
		assertThat(codes(refused(with((workbook) -> workbook.getSheet("政府采购").getRow(2).getCell(1).setBlank()))))
			.contains("I-107", "I-104");
	}

	@Test
	void aUnitThatIsMissingOrUnknownOrContradicted() throws Exception {
		assertThat(codes(refused(with((workbook) -> workbook.getSheet("政府采购").getRow(1).getCell(0).setBlank()))))
			.contains("I-110");
		assertThat(codes(
				refused(with((workbook) -> workbook.getSheet("政府采购").getRow(1).getCell(0).setCellValue("金额单位：吊")))))
			.contains("I-111");
		assertThat(codes(
				refused(with((workbook) -> workbook.getSheet("政府采购").getRow(2).getCell(1).setCellValue("采购预算（元）")))))
			.contains("I-112");
	}

	@Test
	void aDuplicateKeyAnUnknownCriterionAndAnUnknownLine() throws Exception {
		List<Problem> problems = refused(with((workbook) -> {
			Workbooks.set(workbook, "附件1项目支出", "P11.2", "序号", "P11.1");
			Workbooks.set(workbook, "评分认定", "A1-1.1", "评分要点", "A9-9.1");
			workbook.getSheet("三公经费").getRow(3).getCell(0).setCellValue("会议费");
		}));
		assertThat(codes(problems)).contains("I-301", "S-101", "I-120", "I-121");
	}

	@Test
	void aFormulaWithAStoredError() throws Exception {
		byte[] bytes = with((workbook) -> {
			var cell = Workbooks.cell(workbook, "政府采购", "工程", "采购预算");
			cell.setCellFormula("1/0");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
		});
		assertThat(codes(refused(bytes))).contains("I-215");
	}

	@Test
	void aHiddenSheet() throws Exception {
		assertThat(codes(refused(with((workbook) -> workbook.setSheetHidden(workbook.getSheetIndex("政府采购"), true)))))
			.isEqualTo("I-102");
	}

	@Test
	void filesThatAreNoWorkbook() throws Exception {
		assertThat(codes(refused(new byte[0]))).isEqualTo("I-001");
		assertThat(codes(refused("not a workbook".getBytes(StandardCharsets.UTF_8)))).isEqualTo("I-002");
		assertThat(codes(refused(java.util.Arrays.copyOf(this.good, this.good.length / 2)))).isEqualTo("I-005");
		ByteArrayOutputStream old = new ByteArrayOutputStream();
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			workbook.createSheet();
			workbook.write(old);
		}
		assertThat(codes(refused(old.toByteArray()))).isEqualTo("I-004");
		ByteArrayOutputStream empty = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet();
			workbook.write(empty);
		}
		assertThat(codes(refused(empty.toByteArray()))).contains("I-009");
	}

	@Test
	void anEncryptedWorkbook() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (POIFSFileSystem files = new POIFSFileSystem()) {
			var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("secret");
			try (var stream = encryptor.getDataStream(files)) {
				stream.write(this.good);
			}
			files.writeFilesystem(out);
		}
		assertThat(codes(refused(out.toByteArray()))).isEqualTo("I-003");
	}

	@Test
	void aZipBomb() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			byte[] zeros = new byte[1024 * 1024];
			for (int i = 0; i < 300; i++) {
				zip.write(zeros);
			}
		}
		assertThat(codes(refused(out.toByteArray()))).isEqualTo("I-007");
	}

	@Test
	void anXmlExternalEntity() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(this.good));
				ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				byte[] content = in.readAllBytes();
				if (entry.getName().equals("xl/workbook.xml")) {
					content = new String(content, StandardCharsets.UTF_8)
						.replaceFirst("\\?>", "?><!DOCTYPE workbook [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")
						.getBytes(StandardCharsets.UTF_8);
				}
				zip.putNextEntry(new ZipEntry(entry.getName()));
				zip.write(content);
			}
		}
		assertThat(codes(refused(out.toByteArray()))).isEqualTo("I-008");
	}

	@Test
	void theScoreIsUntouchedByAllOfThis() {
		assertThat(this.scores.score(this.id, BUREAU).adopted()).hasToString("88.93");
	}

}
