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

	private static final String RISKY = "=+-@\t\r";

	private static final String HEAD = "FFDDE6F0";

	private static final String MARK = "FFF8CBC6";

	private final Workbook workbook;

	private Worksheet sheet;

	private int row;

	/**
	 * Begins a workbook with a first sheet.
	 * @param out where to
	 * @param sheetName name of the first sheet
	 */
	public TableExport(OutputStream out, String sheetName) {
		this.workbook = new Workbook(out, "Jiping", "1.0");
		this.sheet = this.workbook.newWorksheet(sheetName);
	}

	/**
	 * Ends the present sheet and begins another.
	 * @param name its name
	 */
	public void sheet(String name) {
		try {
			this.sheet.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.sheet = this.workbook.newWorksheet(name);
		this.row = 0;
	}

	/**
	 * Writes a row of headings.
	 * @param titles the headings
	 * @param widths their widths in characters
	 */
	public void head(List<String> titles, List<Integer> widths) {
		for (int c = 0; c < titles.size(); c++) {
			this.sheet.width(c, widths.get(c));
			this.sheet.value(this.row, c, titles.get(c));
			this.sheet.style(this.row, c).bold().fillColor(HEAD).set();
		}
		this.sheet.freezePane(0, this.row + 1);
		this.row++;
	}

	/**
	 * Writes a row.
	 * @param cells {@link String}, {@link BigDecimal}, {@link LocalDate} or null
	 * @param marked columns to be coloured, from 0
	 */
	public void row(List<? extends @Nullable Object> cells, Set<Integer> marked) {
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
				this.sheet.value(this.row, c, text);
				if (RISKY.indexOf(text.charAt(0)) >= 0) {
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
