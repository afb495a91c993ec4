package org.jiping.intake.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiping.intake.TableExport;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/**
 * Writes worksheets a person can read and fill in.
 */
public final class WorkbookWriter {

	private static final int VALIDATED_ROWS = 500;

	private final XSSFWorkbook workbook = new XSSFWorkbook();

	private final Map<String, XSSFCellStyle> styles = new HashMap<>();

	/**
	 * Adds a worksheet.
	 * @param name its name
	 * @param caption first line
	 * @param remark second line, such as the unit of money
	 * @param columns the headings
	 * @param rows the cells: {@link String}, {@link BigDecimal}, {@link LocalDate} or
	 * null
	 */
	public void sheet(String name, String caption, String remark, List<Column> columns, List<Line> rows) {
		XSSFSheet sheet = this.workbook.createSheet(name);
		Cell title = sheet.createRow(0).createCell(0);
		title.setCellValue(caption);
		title.setCellStyle(style("caption"));
		Cell note = sheet.createRow(1).createCell(0);
		note.setCellValue(remark);
		Row header = sheet.createRow(2);
		for (int c = 0; c < columns.size(); c++) {
			Cell cell = header.createCell(c);
			cell.setCellValue(columns.get(c).title());
			cell.setCellStyle(style("header"));
			sheet.setColumnWidth(c, Math.min(columns.get(c).width() + 2, 120) * 256);
			if (columns.get(c).format().equals("words")) {
				// Lines added below stay words too: 95% must not become 0.95.
				sheet.setDefaultColumnStyle(c, style("words"));
			}
			choices(sheet, c, columns.get(c).choices());
		}
		for (int r = 0; r < rows.size(); r++) {
			Row row = sheet.createRow(r + 3);
			for (int c = 0; c < columns.size(); c++) {
				write(row.createCell(c), rows.get(r).cells().get(c), columns.get(c), rows.get(r).sum());
			}
		}
		sheet.createFreezePane(0, 3);
	}

	public byte[] toBytes() {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream(); this.workbook) {
			this.workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(Cell cell, @Nullable Object value, Column column, boolean sum) {
		String kind = sum ? "sum-" : "";
		if (value instanceof BigDecimal number) {
			cell.setCellValue(number.doubleValue());
			cell.setCellStyle(style(kind + column.format()));
		}
		else if (value instanceof LocalDate date) {
			cell.setCellValue(date);
			cell.setCellStyle(style(kind + "date"));
		}
		else if (value instanceof String text) {
			cell.setCellValue(TableExport.fitting(text));
			// Excel must never take words for a formula, not even after an edit.
			cell.setCellStyle(style(
					kind + (TableExport.risky(text) ? "quoted" : column.format().equals("words") ? "words" : "text")));
		}
		else {
			cell.setCellStyle(style(kind + column.format()));
		}
	}

	private void choices(XSSFSheet sheet, int column, List<String> choices) {
		if (choices.isEmpty()) {
			return;
		}
		DataValidationHelper helper = sheet.getDataValidationHelper();
		DataValidation validation = helper.createValidation(
				helper.createExplicitListConstraint(choices.toArray(String[]::new)),
				new CellRangeAddressList(3, VALIDATED_ROWS, column, column));
		validation.setShowErrorBox(true);
		sheet.addValidationData(validation);
	}

	private XSSFCellStyle style(String name) {
		return this.styles.computeIfAbsent(name, this::newStyle);
	}

	/**
	 * The parts of a font stand in the order of the schema, which POI's setters do not
	 * keep.
	 */
	private XSSFFont newFont(int points, boolean bold) {
		XSSFFont font = this.workbook.createFont();
		CTFont parts = CTFont.Factory.newInstance();
		if (bold) {
			parts.addNewB().setVal(true);
		}
		parts.addNewSz().setVal(points);
		parts.addNewName().setVal(font.getFontName());
		font.getCTFont().set(parts);
		return font;
	}

	private XSSFCellStyle newStyle(String name) {
		XSSFCellStyle style = this.workbook.createCellStyle();
		style.setFont(newFont(name.equals("caption") ? 14 : 11,
				name.equals("caption") || name.equals("header") || name.startsWith("sum-")));
		if (name.equals("caption")) {
			return style;
		}
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		if (name.equals("header") || name.startsWith("sum-")) {
			style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		}
		String format = name.replace("sum-", "");
		switch (format) {
			case "header" -> style.setAlignment(HorizontalAlignment.CENTER);
			case "text" -> style.setWrapText(true);
			case "words" -> {
				style.setWrapText(true);
				style.setDataFormat(this.workbook.createDataFormat().getFormat("@"));
			}
			case "quoted" -> {
				style.setWrapText(true);
				style.setQuotePrefixed(true);
			}
			case "date" -> style.setDataFormat(this.workbook.createDataFormat().getFormat("yyyy-mm-dd"));
			case "amount" -> style.setDataFormat(this.workbook.createDataFormat().getFormat("#,##0.00####"));
			case "percent" -> style.setDataFormat(this.workbook.createDataFormat().getFormat("0.##%"));
			case "count" -> style.setDataFormat(this.workbook.createDataFormat().getFormat("#,##0"));
			default -> style.setDataFormat(this.workbook.createDataFormat().getFormat("General"));
		}
		return style;
	}

	/**
	 * A heading.
	 *
	 * @param title its words
	 * @param width width in characters
	 * @param format how its figures look: text, amount, percent, count, decimal or date
	 * @param choices words allowed below it, empty for any
	 */
	public record Column(String title, int width, String format, List<String> choices) {
	}

	/**
	 * A line.
	 *
	 * @param cells its cells, null where blank
	 * @param sum whether it adds up others
	 */
	public record Line(List<@Nullable Object> cells, boolean sum) {
	}

}
