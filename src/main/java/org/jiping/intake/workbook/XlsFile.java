package org.jiping.intake.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.jiping.intake.IntakeProblem;
import org.jiping.intake.SheetRow;
import org.jiping.intake.SheetRow.Kind;
import org.jiping.intake.TableFile;
import org.jiping.problem.Location;

/**
 * Reads the old .xls format, whose sheets end at row 65,536, as a whole.
 */
final class XlsFile implements TableFile {

	/** What POI needs for a file, in bytes for each byte of it. */
	private static final int MEMORY_FACTOR = 12;

	private final HSSFWorkbook workbook;

	private long row;

	XlsFile(Path file, Location at) throws IOException {
		long most = Runtime.getRuntime().maxMemory() / MEMORY_FACTOR;
		if (Files.size(file) > most) {
			throw TableOpener.unreadable(IntakeProblem.TOO_LARGE, at, String.valueOf(Files.size(file)),
					String.valueOf(most));
		}
		try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
			this.workbook = new HSSFWorkbook(files, false);
		}
		catch (org.apache.poi.EncryptedDocumentException ex) {
			throw TableOpener.unreadable(IntakeProblem.ENCRYPTED, at, null);
		}
		catch (OldExcelFormatException ex) {
			throw TableOpener.unreadable(IntakeProblem.OLD_FORMAT, at, null);
		}
		catch (IOException | RuntimeException ex) {
			throw TableOpener.unreadable(IntakeProblem.DAMAGED, at, null);
		}
	}

	@Override
	public List<TableFile.Sheet> sheets() {
		List<TableFile.Sheet> sheets = new ArrayList<>();
		for (int i = 0; i < this.workbook.getNumberOfSheets(); i++) {
			sheets.add(new TableFile.Sheet(this.workbook.getSheetName(i),
					this.workbook.isSheetHidden(i) || this.workbook.isSheetVeryHidden(i)));
		}
		return sheets;
	}

	@Override
	public void read(int sheet, RowTaker taker) {
		boolean since1904 = this.workbook.getInternalWorkbook().isUsing1904DateWindowing();
		SheetRow row = new SheetRow(since1904);
		HSSFSheet read = this.workbook.getSheetAt(sheet);
		for (Row each : read) {
			this.row = each.getRowNum() + 1L;
			row.begin(each.getRowNum() + 1);
			for (Cell cell : each) {
				put(row, cell);
			}
			if (!taker.take(row)) {
				return;
			}
		}
	}

	private static void put(SheetRow row, Cell cell) {
		boolean formula = cell.getCellType() == CellType.FORMULA;
		CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
		int column = cell.getColumnIndex();
		switch (type) {
			case NUMERIC -> number(row, column, cell);
			case STRING -> row.put(column, Kind.TEXT, cell.getStringCellValue());
			case BOOLEAN -> row.put(column, Kind.TEXT, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
			case ERROR -> row.put(column, Kind.ERROR, errorSign(cell.getErrorCellValue()));
			default -> {
			}
		}
	}

	private static void number(SheetRow row, int column, Cell cell) {
		if (Double.isFinite(cell.getNumericCellValue())) {
			row.put(column, DateUtil.isCellDateFormatted(cell) ? Kind.DATE : Kind.NUMBER,
					BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString());
		}
		else {
			row.put(column, Kind.ERROR, FormulaError.NUM.getString());
		}
	}

	private static String errorSign(byte code) {
		return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code;
	}

	@Override
	public long position() {
		return this.row;
	}

	@Override
	public long size(int sheet) {
		return this.workbook.getSheetAt(sheet).getLastRowNum() + 1L;
	}

	@Override
	public void close() {
		try {
			this.workbook.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
