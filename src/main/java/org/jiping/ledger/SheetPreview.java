package org.jiping.ledger;

import java.util.ArrayList;
import java.util.List;

import org.jiping.intake.SheetRow;
import org.jiping.intake.TableFile;

/**
 * The first rows of a sheet, as people see them.
 *
 * @param rows the rows
 */
public record SheetPreview(List<Row> rows) {

	/** Rows kept: the headings stand among the first fifteen, then some lines. */
	static final int ROWS = 30;

	private static final int LAST_ROW = 60;

	static SheetPreview of(TableFile file, int sheet) {
		List<Row> rows = new ArrayList<>();
		file.read(sheet, (row) -> {
			if (!row.blank()) {
				rows.add(new Row(row.number(), cells(row)));
			}
			return rows.size() < ROWS && row.number() < LAST_ROW;
		});
		return new SheetPreview(rows);
	}

	private static List<String> cells(SheetRow row) {
		List<String> cells = new ArrayList<>();
		for (int c = 0; c < row.size(); c++) {
			String text = row.shown(c);
			cells.add((text.length() > 200) ? text.substring(0, 200) + "…" : text);
		}
		return cells;
	}

	/**
	 * How many columns the rows have.
	 * @return the width of the widest
	 */
	public int width() {
		return this.rows.stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
	}

	/**
	 * What a person sees in a cell.
	 * @param row position of the row in this preview
	 * @param column column from 0
	 * @return the text, empty beyond the edges
	 */
	public String cell(int row, int column) {
		if (row < 0 || row >= this.rows.size() || column >= this.rows.get(row).cells().size()) {
			return "";
		}
		return this.rows.get(row).cells().get(column);
	}

	/**
	 * Position of a row.
	 * @param number its number in the file
	 * @return the position, -1 where the preview does not hold it
	 */
	int indexOf(int number) {
		for (int i = 0; i < this.rows.size(); i++) {
			if (this.rows.get(i).number() == number) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * A row.
	 *
	 * @param number its number in the file, from 1
	 * @param cells its cells
	 */
	public record Row(int number, List<String> cells) {
	}

}
