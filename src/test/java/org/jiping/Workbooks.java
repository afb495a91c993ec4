package org.jiping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Real workbooks, opened, changed and written again.
 */
public final class Workbooks {

	private Workbooks() {
	}

	public static byte[] change(byte[] bytes, Change change) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			change.apply(workbook);
			workbook.write(out);
			return out.toByteArray();
		}
	}

	/** Sets the cell of a line and a column found by their words. */
	public static void set(XSSFWorkbook workbook, String sheet, String line, String column, double value) {
		cell(workbook, sheet, line, column).setCellValue(value);
	}

	public static void set(XSSFWorkbook workbook, String sheet, String line, String column, String value) {
		cell(workbook, sheet, line, column).setCellValue(value);
	}

	public static Cell cell(XSSFWorkbook workbook, String name, String line, String column) {
		Sheet sheet = workbook.getSheet(name);
		int at = -1;
		for (Cell cell : sheet.getRow(2)) {
			if (cell.toString().equals(column)) {
				at = cell.getColumnIndex();
			}
		}
		for (Row row : sheet) {
			for (Cell cell : row) {
				if (row.getRowNum() > 2 && cell.toString().equals(line)) {
					return row.getCell(at, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
				}
			}
		}
		throw new IllegalArgumentException("no " + line + " in " + name);
	}

	public static List<String> cells(byte[] bytes) throws IOException {
		List<String> cells = new ArrayList<>();
		DataFormatter formatter = new DataFormatter();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
			for (Sheet sheet : workbook) {
				for (Row row : sheet) {
					for (Cell cell : row) {
						cells.add(
								sheet.getSheetName() + "!" + cell.getAddress() + "=" + formatter.formatCellValue(cell));
					}
				}
			}
		}
		return cells;
	}

	/**
	 * A change to a workbook.
	 */
	public interface Change {

		void apply(XSSFWorkbook workbook);

	}

}
