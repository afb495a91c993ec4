package org.jiping.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes long tables as a workbook while they are read, a few hundred rows in memory at a
 * time. Words that Excel could take for a formula are cells of text.
 */
public final class TableExport implements AutoCloseable {

	private static final int FLUSHED_ROWS = 500;

	/** Excel holds no more rows in a sheet. */
	private static final int MOST_ROWS = 1_048_576;

	private static final String HEAD = "FFDDE6F0";

	private static final String MARK = "FFF8CBC6";

	private final Workbook workbook;

	private final int most;

	private Worksheet sheet;

	private String name;

	/** How many sheets the present table has taken so far. */
	private int sheets = 1;

	private List<String> titles = List.of();

	private List<Integer> widths = List.of();

	private int row;

	/**
	 * Begins a workbook with a first sheet.
	 * @param out where to
	 * @param sheetName name of the first sheet
	 */
	public TableExport(OutputStream out, String sheetName) {
		this(out, sheetName, MOST_ROWS);
	}

	TableExport(OutputStream out, String sheetName, int most) {
		this.workbook = new Workbook(out, "Jiping", "1.0");
		this.name = sheetName;
		this.most = most;
		this.sheet = this.workbook.newWorksheet(sheetName);
	}

	/**
	 * Ends the present sheet and begins another.
	 * @param name its name
	 */
	public void sheet(String name) {
		this.name = name;
		this.sheets = 1;
		this.titles = List.of();
		begin(name);
	}

	private void begin(String title) {
		try {
			this.sheet.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.sheet = this.workbook.newWorksheet(title);
		this.row = 0;
	}

	/**
	 * Writes a row of headings.
	 * @param titles the headings
	 * @param widths their widths in characters
	 */
	public void head(List<String> titles, List<Integer> widths) {
		this.titles = List.copyOf(titles);
		this.widths = List.copyOf(widths);
		for (int c = 0; c < titles.size(); c++) {
			this.sheet.width(c, widths.get(c));
			this.sheet.value(this.row, c, fitting(titles.get(c)));
			this.sheet.style(this.row, c).bold().fillColor(HEAD).set();
		}
		this.sheet.freezePane(0, this.row + 1);
		this.row++;
	}

	/**
	 * Writes a row; where a sheet is full, on a further one with the same headings.
	 * @param cells {@link String}, {@link BigDecimal}, {@link LocalDate} or null
	 * @param marked columns to be coloured, from 0
	 */
	public void row(List<? extends @Nullable Object> cells, Set<Integer> marked) {
		if (this.row == this.most) {
			begin(this.name + " (" + (++this.sheets) + ")");
			if (!this.titles.isEmpty()) {
				head(this.titles, this.widths);
			}
		}
		for (int c = 0; c < cells.size(); c++) {
			Object value = cells.get(c);
			if (value instanceof BigDecimal number) {
				this.sheet.value(this.row, c, number);
				if (number.scale() == 2) {
					this.sheet.style(this.row, c).format("#,##0.00").set();
				}
			}
			else if (value instanceof LocalDate day) {
				this.sheet.value(this.row, c, day);
				this.sheet.style(this.row, c).format("yyyy-mm-dd").set();
			}
			else if (value instanceof String text && !text.isEmpty()) {
				this.sheet.value(this.row, c, fitting(text));
				if (risky(text)) {
					this.sheet.style(this.row, c).format("@").set();
				}
			}
			if (marked.contains(c)) {
				this.sheet.style(this.row, c).fillColor(MARK).set();
			}
		}
		this.row++;
		if (this.row % FLUSHED_ROWS == 0) {
			try {
				this.sheet.flush();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/**
	 * Whether Excel could take words for a formula.
	 * @param text the words
	 * @return true for what begins with one of its signs
	 */
	public static boolean risky(String text) {
		return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
	}

	/**
	 * Words as long as a cell may be.
	 * @param text the words
	 * @return the words, cut off with … where they are longer
	 */
	public static String fitting(String text) {
		return (text.length() <= SheetRow.LONGEST_CELL) ? text : text.substring(0, SheetRow.LONGEST_CELL - 1) + "…";
	}

	@Override
	public void close() {
		try {
			this.workbook.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
