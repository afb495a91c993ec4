package org.jiping.intake.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiping.intake.IntakeProblem;
import org.jiping.intake.RawCell;
import org.jiping.intake.RawSheet;
import org.jiping.problem.Location;
import org.jiping.problem.Problems;
import org.jiping.quantity.Printed;

/**
 * Opens an uploaded workbook within bounds: its size, the number and the inflated size of
 * its parts are limited, and document types and external entities are refused.
 */
public final class WorkbookOpener {

	/** Largest file accepted, in bytes. */
	public static final int LARGEST_FILE = 20 * 1024 * 1024;

	private static final int MOST_ENTRIES = 2000;

	private static final long LARGEST_INFLATED = 200L * 1024 * 1024;

	private static final long SMALL_ENOUGH = 1024L * 1024;

	private static final int HIGHEST_RATIO = 100;

	private static final int MOST_ROWS = 20_000;

	private static final int MOST_COLUMNS = 200;

	/** Digits Excel itself keeps; what stands behind them is binary noise. */
	private static final MathContext EXCEL_DIGITS = new MathContext(15);

	static {
		ZipSecureFile.setMinInflateRatio(0.01);
		ZipSecureFile.setMaxEntrySize(LARGEST_INFLATED);
	}

	private WorkbookOpener() {
	}

	/**
	 * Opens a workbook.
	 * @param name file name, for messages
	 * @param bytes the file
	 * @param problems where to report why it cannot be opened
	 * @return its worksheets, empty after a problem
	 */
	public static List<RawSheet> open(String name, byte[] bytes, Problems problems) {
		Location at = Location.file(name);
		if (bytes.length == 0) {
			problems.add(IntakeProblem.FILE_EMPTY, at, null);
			return List.of();
		}
		if (bytes.length > LARGEST_FILE) {
			problems.add(IntakeProblem.TOO_LARGE, at, String.valueOf(bytes.length), String.valueOf(LARGEST_FILE));
			return List.of();
		}
		FileMagic magic = FileMagic.valueOf(bytes);
		if (magic == FileMagic.OLE2) {
			problems.add(encrypted(bytes) ? IntakeProblem.ENCRYPTED : IntakeProblem.OLD_FORMAT, at, null);
			return List.of();
		}
		if (magic != FileMagic.OOXML) {
			problems.add(IntakeProblem.NOT_A_WORKBOOK, at, null);
			return List.of();
		}
		if (!withinBounds(bytes, at, problems)) {
			return List.of();
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
			List<RawSheet> sheets = new ArrayList<>();
			for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
				boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
				sheets.add(sheet(workbook.getSheetAt(i), hidden));
				beyond(workbook.getSheetAt(i), at, problems);
			}
			if (sheets.stream().allMatch((sheet) -> sheet.rows().isEmpty())) {
				problems.add(IntakeProblem.NO_CONTENT, at, null);
				return List.of();
			}
			return sheets;
		}
		catch (IOException | RuntimeException ex) {
			problems.add(IntakeProblem.DAMAGED, at, null);
			return List.of();
		}
	}

	private static boolean encrypted(byte[] bytes) {
		try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
			return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	private static boolean withinBounds(byte[] bytes, Location at, Problems problems) {
		boolean workbookPart = false;
		long inflatedTotal = 0;
		int entries = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			byte[] buffer = new byte[8192];
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				workbookPart |= entry.getName().equalsIgnoreCase("xl/workbook.xml");
				long inflated = 0;
				StringBuilder head = new StringBuilder();
				for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
					if (head.length() < 4096) {
						// A document type in UTF-16 shows as letters with zeros between.
						head.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1).replace("\0", ""));
					}
					inflated += n;
					inflatedTotal += n;
					if (inflatedTotal > LARGEST_INFLATED
							|| (inflated > SMALL_ENOUGH && inflated / HIGHEST_RATIO > bytes.length)) {
						problems.add(IntakeProblem.ZIP_BOMB, at, entry.getName());
						return false;
					}
				}
				if (++entries > MOST_ENTRIES
						|| (inflated > SMALL_ENOUGH && inflated > HIGHEST_RATIO * entry.getCompressedSize())) {
					problems.add(IntakeProblem.ZIP_BOMB, at, entry.getName());
					return false;
				}
				if (head.toString().toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
					problems.add(IntakeProblem.EXTERNAL_ENTITY, at, entry.getName());
					return false;
				}
			}
		}
		catch (ZipException ex) {
			problems.add(IntakeProblem.DAMAGED, at, null);
			return false;
		}
		catch (IOException ex) {
			problems.add(IntakeProblem.DAMAGED, at, null);
			return false;
		}
		if (!workbookPart) {
			problems.add(IntakeProblem.NOT_A_WORKBOOK, at, null);
		}
		return workbookPart;
	}

	private static RawSheet sheet(XSSFSheet sheet, boolean hidden) {
		List<List<RawCell>> rows = new ArrayList<>();
		int last = Math.min(sheet.getLastRowNum(), MOST_ROWS);
		for (int r = 0; r <= last && sheet.getPhysicalNumberOfRows() > 0; r++) {
			Row row = sheet.getRow(r);
			List<RawCell> cells = new ArrayList<>();
			int width = (row != null) ? Math.min(row.getLastCellNum(), MOST_COLUMNS) : 0;
			for (int c = 0; c < width; c++) {
				cells.add(cell((XSSFCell) row.getCell(c)));
			}
			rows.add(cells);
		}
		List<RawSheet.Merged> merged = new ArrayList<>();
		for (CellRangeAddress range : sheet.getMergedRegions()) {
			merged.add(new RawSheet.Merged(range.getFirstRow(), range.getLastRow(), range.getFirstColumn()));
		}
		return new RawSheet(sheet.getSheetName(), hidden, rows, merged);
	}

	/** Whatever is not read is told; a format without content is nothing. */
	private static void beyond(XSSFSheet sheet, Location file, Problems problems) {
		Location at = file.sheet(sheet.getSheetName());
		for (Row row : sheet) {
			for (Cell cell : row) {
				boolean below = row.getRowNum() > MOST_ROWS;
				if ((below || cell.getColumnIndex() >= MOST_COLUMNS) && cell.getCellType() != CellType.BLANK) {
					problems.add(below ? IntakeProblem.TOO_MANY_ROWS : IntakeProblem.TOO_WIDE,
							at.cell(row.getRowNum(), cell.getColumnIndex()), null,
							String.valueOf(below ? MOST_ROWS + 1 : MOST_COLUMNS));
					return;
				}
			}
		}
	}

	private static RawCell cell(@org.jspecify.annotations.Nullable XSSFCell cell) {
		if (cell == null) {
			return RawCell.BLANK;
		}
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		return switch (type) {
			case NUMERIC -> {
				if (DateUtil.isCellDateFormatted(cell)) {
					yield RawCell.date(cell.getLocalDateTimeCellValue().toLocalDate());
				}
				BigDecimal number = new BigDecimal(cell.getRawValue());
				yield Printed.unprintable(number) ? RawCell.text(cell.getRawValue())
						: RawCell.number(plain(number.round(EXCEL_DIGITS)));
			}
			case STRING -> RawCell.text(cell.getStringCellValue());
			case BOOLEAN -> RawCell.text(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
			case ERROR -> RawCell.error(FormulaError.forInt(cell.getErrorCellValue()).getString());
			default -> RawCell.BLANK;
		};
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
