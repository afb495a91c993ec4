package org.jiping.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jiping.measure.FigureTable;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of the case workbook: read, written, shown, printed and documented from this.
 *
 * @param key its key
 * @param title worksheet name
 * @param en name in English
 * @param ledger message key of the room that keeps it
 * @param table database table its lines are stored in
 * @param caption table caption
 * @param note a filling note
 * @param unit unit money is written in, null where there is no money
 * @param prefix first words of the keys of the figures it offers
 * @param noun what the names of those figures begin with, null where the line tells
 * @param rows its fixed lines, empty where any number of lines may follow
 * @param unique columns that together name a line
 * @param asked columns filled before anybody answers; a line with nothing else is none
 * @param tree hierarchy of the lines, if there is one
 * @param total label of the closing line of sums, null where there is none
 * @param optional whether a case may have nothing of it, as a department without vehicles
 * @param columns its columns
 */
public record SheetLayout(String key, String title, String en, String ledger, String table, String caption,
		@Nullable String note, @Nullable String unit, @Nullable String prefix, @Nullable String noun,
		List<RowLayout> rows, List<String> unique, List<String> asked, @Nullable TreeLayout tree,
		@Nullable String total, boolean optional, List<ColumnLayout> columns) {

	/**
	 * Whether a line merely asks, with no answer in it.
	 * @param blank whether the cell of a column is blank
	 * @return false for sheets that ask nothing
	 */
	boolean merelyAsks(Predicate<ColumnLayout> blank) {
		return !this.asked.isEmpty()
				&& this.columns.stream().filter((column) -> !this.asked.contains(column.key())).allMatch(blank);
	}

	/**
	 * The sheet as a table before anybody filled it in.
	 * @return the table, without a line
	 */
	public FigureTable empty() {
		return SheetFigures.table(this, List.of(), List.of());
	}

	public boolean fixed() {
		return !this.rows.isEmpty();
	}

	public ColumnLayout column(String columnKey) {
		return find(columnKey)
			.orElseThrow(() -> new IllegalArgumentException("no column " + columnKey + " in " + this.key));
	}

	public Optional<ColumnLayout> find(String columnKey) {
		return this.columns.stream().filter((column) -> column.key().equals(columnKey)).findFirst();
	}

	/**
	 * Position of a column.
	 * @param columnKey its key
	 * @return its index from 0
	 */
	public int indexOf(String columnKey) {
		return this.columns.indexOf(column(columnKey));
	}

	public Optional<RowLayout> row(String rowKey) {
		return this.rows.stream().filter((row) -> row.key().equals(rowKey)).findFirst();
	}

}
