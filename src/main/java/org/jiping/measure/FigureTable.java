package org.jiping.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A ledger as a table of printed cells.
 *
 * @param key key of the table
 * @param caption its caption, without a number
 * @param unit the unit printed above it, if the money in it has one
 * @param columns its columns
 * @param rows its rows
 */
public record FigureTable(String key, String caption, @Nullable String unit, List<Column> columns, List<Row> rows) {

	public FigureTable {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * The printed content of one cell.
	 * @param row a row of this table
	 * @param column key of a column
	 * @return the text, empty where the cell or the column is
	 */
	public String cell(Row row, String column) {
		for (int i = 0; i < this.columns.size(); i++) {
			if (this.columns.get(i).key().equals(column)) {
				return row.cells().get(i);
			}
		}
		return "";
	}

	/**
	 * A column.
	 *
	 * @param key its key
	 * @param title its heading
	 * @param numeric whether it holds figures
	 * @param width relative width, in characters
	 * @param printed whether reports show it
	 */
	public record Column(String key, String title, boolean numeric, int width, boolean printed) {
	}

	/**
	 * A row.
	 *
	 * @param key its key
	 * @param depth how far it is indented
	 * @param total whether it adds up others
	 * @param cells printed cells, one for each column
	 */
	public record Row(String key, int depth, boolean total, List<String> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

}
