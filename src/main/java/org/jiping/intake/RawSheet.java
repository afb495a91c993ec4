package org.jiping.intake;

import java.util.List;

/**
 * A worksheet as it was handed in.
 *
 * @param name its name
 * @param hidden whether the file hides it
 * @param rows its cells, row by row from the first
 * @param merged rows (from 0) that cells merged across columns or rows touch
 */
public record RawSheet(String name, boolean hidden, List<List<RawCell>> rows, List<Merged> merged) {

	/**
	 * A cell, blank beyond the edges.
	 * @param row row from 0
	 * @param column column from 0
	 * @return the cell
	 */
	public RawCell cell(int row, int column) {
		if (row >= this.rows.size() || column >= this.rows.get(row).size()) {
			return RawCell.BLANK;
		}
		return this.rows.get(row).get(column);
	}

	public int width() {
		return this.rows.stream().mapToInt(List::size).max().orElse(0);
	}

	/**
	 * Cells merged into one.
	 *
	 * @param firstRow first row from 0
	 * @param lastRow last row
	 * @param firstColumn first column from 0
	 */
	public record Merged(int firstRow, int lastRow, int firstColumn) {
	}

}
