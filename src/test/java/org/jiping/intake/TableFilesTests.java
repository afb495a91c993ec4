package org.jiping.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Files are opened for what they are, read within bounds, and refused by code.
 */
class TableFilesTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "xls" })
	void aWorkbookIsReadWithItsWordsNumbersDatesAndErrors(String format) throws IOException {
		try (Workbook workbook = format.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook()) {
			Sheet sheet = workbook.createSheet("明细");
			Row row = sheet.createRow(2);
			row.createCell(0).setCellValue("办公费");
			row.createCell(1).setCellValue(1310.90);
			Cell day = row.createCell(3);
			day.setCellValue(LocalDate.of(2021, 3, 31));
			CellStyle style = workbook.createCellStyle();
			style.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
			day.setCellStyle(style);
			row.createCell(4).setCellErrorValue(FormulaError.DIV0.getCode());
			row.createCell(5).setCellValue(true);
			workbook.createSheet("藏").createRow(0).createCell(0).setCellValue("x");
			workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
			Path file = save(workbook, "book." + format);
			try (TableFile table = TableFiles.open(file, "book")) {
				assertThat(table.sheets()).extracting(TableFile.Sheet::name).containsExactly("明细", "藏");
				assertThat(table.sheets()).extracting(TableFile.Sheet::hidden).containsExactly(false, true);
				List<String> seen = new ArrayList<>();
				table.read(0, (each) -> {
					for (int c = 0; c < each.size(); c++) {
						seen.add(each.number() + ":" + each.kind(c) + ":" + each.shown(c));
					}
					return true;
				});
				assertThat(seen).containsExactly("3:TEXT:办公费", "3:NUMBER:1310.9", "3:null:", "3:DATE:2021-03-31",
						"3:ERROR:#DIV/0!", "3:TEXT:TRUE");
			}
		}
	}

	@Test
	void datesOfBothCalendarsAreTheDaysPeopleSee() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
			Cell cell = workbook.createSheet().createRow(0).createCell(0);
			CellStyle style = workbook.createCellStyle();
			style.setDataFormat((short) 14);
			cell.setCellStyle(style);
			cell.setCellValue(LocalDate.of(2021, 3, 31));
			assertThat(firstCell(save(workbook, "mac.xlsx"))).isEqualTo("2021-03-31");
		}
		SheetRow row = new SheetRow(false);
		row.begin(1);
		for (String[] known : new String[][] { { "1", "1900-01-01" }, { "59", "1900-02-28" }, { "61", "1900-03-01" },
				{ "44286", "2021-03-31" }, { "44286.75", "2021-03-31" } }) {
			row.put(0, SheetRow.Kind.DATE, known[0]);
			assertThat(row.shown(0)).as(known[0]).isEqualTo(known[1]);
		}
		row.put(0, SheetRow.Kind.DATE, "60");
		assertThat(row.date(0)).as("29 February 1900 never was").isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "BOM", "GB18030", "UTF-16" })
	void textOfAnyUsualEncodingIsRead(String encoding) throws IOException {
		String text = "日期,摘要,金额\r\n2021-03-31,\"购买\"\"文具\"\",一批\",1200.50\r\n";
		byte[] bytes = switch (encoding) {
			case "BOM" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
			default -> text.getBytes(Charset.forName(encoding));
		};
		assertThat(rows(write("a.csv", bytes))).containsExactly("日期|摘要|金额", "2021-03-31|购买\"文具\",一批|1200.50");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\t", ";", "," })
	void theDelimiterIsFound(String delimiter) throws IOException {
		String text = String.join(delimiter, "日期", "摘要", "金额") + "\n"
				+ String.join(delimiter, "2021-3-1", "办公费", "12.5");
		assertThat(rows(write("a.txt", text.getBytes(StandardCharsets.UTF_8)))).containsExactly("日期|摘要|金额",
				"2021-3-1|办公费|12.5");
	}

	@Test
	void aFileIsWhatItHoldsWhateverItIsCalled() throws IOException {
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			workbook.createSheet().createRow(0).createCell(0).setCellValue("old");
			assertThat(firstCell(save(workbook, "old.xlsx"))).isEqualTo("old");
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet().createRow(0).createCell(0).setCellValue("new");
			assertThat(firstCell(save(workbook, "new.xls"))).isEqualTo("new");
		}
	}

	@Test
	void whatIsNoTableIsRefusedByCode() throws IOException {
		refused("empty.xlsx", new byte[0], IntakeProblem.FILE_EMPTY);
		refused("page.xls", "<html><table><tr><td>1</td></tr></table>".getBytes(StandardCharsets.UTF_8),
				IntakeProblem.WEB_PAGE);
		refused("xml.xls",
				"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".getBytes(StandardCharsets.UTF_8),
				IntakeProblem.WEB_PAGE);
		refused("binary.txt", new byte[] { 1, 0, 2, 0, 3 }, IntakeProblem.NOT_A_TABLE);
		refused("odd.csv", new byte[] { (byte) 0x81, (byte) 0x20, (byte) 0xff, (byte) 0xff },
				IntakeProblem.CHARSET_UNKNOWN);
		refused("zip.xlsx", zip("readme.txt", "hello"), IntakeProblem.NOT_A_WORKBOOK);
		byte[] whole = workbookBytes();
		byte[] cut = Arrays.copyOf(whole, whole.length / 2);
		refused("cut.xlsx", cut, IntakeProblem.DAMAGED);
		byte[] corrupt = whole.clone();
		for (int i = whole.length - 60; i < whole.length - 22; i++) {
			corrupt[i] = 0x55;
		}
		refused("directory.xlsx", corrupt, IntakeProblem.DAMAGED);
	}

	@Test
	void aPasswordIsNamedAsWhatItIs() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (POIFSFileSystem files = new POIFSFileSystem()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("secret");
			try (OutputStream encrypted = encryptor.getDataStream(files)) {
				encrypted.write(workbookBytes());
			}
			files.writeFilesystem(out);
		}
		refused("locked.xlsx", out.toByteArray(), IntakeProblem.ENCRYPTED);
	}

	@Test
	void aQuotationMarkNobodyClosedDoesNotSwallowTheFile() throws IOException {
		refused("open.csv", ("名称,金额\n\"甲,1\n" + "乙,2\n".repeat(2_500_000)).getBytes(StandardCharsets.UTF_8),
				IntakeProblem.DAMAGED);
	}

	@Test
	void aBombIsStoppedWhileItInflates() throws IOException {
		refused("bomb.xlsx", book("<sheetData>" + " ".repeat(30_000_000) + "</sheetData>"), IntakeProblem.ZIP_BOMB);
	}

	@Test
	void aDocumentTypeIsRefused() throws IOException {
		byte[] bytes = zip("xl/workbook.xml",
				"<!DOCTYPE workbook [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook><sheets/></workbook>");
		refused("entity.xlsx", bytes, IntakeProblem.EXTERNAL_ENTITY);
	}

	@Test
	void cellsFarToTheRightAreRefusedWithTheirPlace() throws IOException {
		refused("wide.xlsx", book("<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>"),
				IntakeProblem.TOO_WIDE);
	}

	@Test
	void anEndlessCellIsCutAndMarked() throws IOException {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < 2_000_000; i++) {
			words.append("字").append(Long.toString(i * 7919L * 104_729L % 1_000_003L, 36));
		}
		Path file = write("long.xlsx", book("<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + words
				+ "</t></is></c></row></sheetData>"));
		try (TableFile table = TableFiles.open(file, "long")) {
			table.read(0, (row) -> {
				assertThat(row.kind(0)).isEqualTo(SheetRow.Kind.TOO_LONG);
				assertThat(row.text(0)).hasSize(40);
				return true;
			});
		}
	}

	@Test
	void aFormulaWithoutAResultIsNotNothing() throws IOException {
		Path file = write("formula.xlsx", book(
				"<sheetData><row><c><f>SUM(B1:B9)</f></c><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>\"a\"</f><v>a</v></c></row></sheetData>"));
		List<SheetRow.Kind> kinds = new ArrayList<>();
		try (TableFile table = TableFiles.open(file, "formula")) {
			table.read(0, (row) -> {
				for (int c = 0; c < row.size(); c++) {
					kinds.add(row.kind(c));
				}
				return true;
			});
		}
		assertThat(kinds).containsExactly(SheetRow.Kind.UNCALCULATED, SheetRow.Kind.NUMBER, SheetRow.Kind.TEXT);
	}

	@Test
	void moreDifferentTextsThanTheMemoryHoldsAreRefusedByCode() throws Exception {
		Path file = this.folder.resolve("texts.xlsx");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			entry(zip, "xl/workbook.xml", """
					<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
					xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
					<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""");
			entry(zip, "xl/_rels/workbook.xml.rels",
					"""
							<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
							<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
							<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>
							</Relationships>""");
			entry(zip, "xl/worksheets/sheet1.xml", """
					<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
					<row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>""");
			StringBuilder texts = new StringBuilder(
					"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
			for (int i = 0; i < 200_000; i++) {
				texts.append("<si><t>").append(UUID.randomUUID()).append("</t></si>");
			}
			entry(zip, "xl/sharedStrings.xml", texts.append("</sst>").toString());
		}
		assertThat(inSmallMemory(file, "64m")).startsWith("I-011").contains("16");
		assertThat(inSmallMemory(file, "512m")).startsWith("read 1");
	}

	private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private static String inSmallMemory(Path file, String memory) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + memory, "-cp", System.getProperty("java.class.path"), SmallMemory.class.getName(),
				file.toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return said;
	}

	private void refused(String name, byte[] bytes, IntakeProblem problem) throws IOException {
		Path file = write(name, bytes);
		assertThatThrownBy(() -> rows(file)).as(name)
			.isInstanceOfSatisfying(UnreadableFileException.class,
					(ex) -> assertThat(ex.problem().code()).isEqualTo(problem));
	}

	private static List<String> rows(Path file) {
		List<String> rows = new ArrayList<>();
		try (TableFile table = TableFiles.open(file, file.getFileName().toString())) {
			table.read(0, (row) -> {
				List<String> cells = new ArrayList<>();
				for (int c = 0; c < row.size(); c++) {
					cells.add(row.shown(c));
				}
				rows.add(String.join("|", cells));
				return true;
			});
		}
		return rows;
	}

	private static String firstCell(Path file) {
		return rows(file).get(0);
	}

	private Path write(String name, byte[] bytes) throws IOException {
		return Files.write(this.folder.resolve(name), bytes);
	}

	private Path save(Workbook workbook, String name) throws IOException {
		Path file = this.folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(file)) {
			workbook.write(out);
		}
		return file;
	}

	private static byte[] workbookBytes() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			workbook.createSheet().createRow(0).createCell(0).setCellValue("字");
			workbook.write(out);
			return out.toByteArray();
		}
	}

	/** A workbook of one sheet with the given content. */
	private static byte[] book(String sheet) throws IOException {
		return zip("xl/workbook.xml",
				"<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"i\"/></sheets></workbook>",
				"xl/_rels/workbook.xml.rels",
				"<Relationships><Relationship Id=\"i\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
				"xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>");
	}

	private static byte[] zip(String... entries) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < entries.length; i += 2) {
				zip.putNextEntry(new ZipEntry(entries[i]));
				zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	/**
	 * Reads a file in a process of its own.
	 */
	static final class SmallMemory {

		public static void main(String[] arguments) {
			try (TableFile file = TableFiles.open(Path.of(arguments[0]), "texts.xlsx")) {
				int[] rows = new int[1];
				file.read(0, (row) -> ++rows[0] > 0);
				System.out.println("read " + rows[0]);
			}
			catch (UnreadableFileException ex) {
				System.out.println(ex.problem().code().code() + " " + ex.problem().details());
			}
		}

	}

}
