package org.jiping.intake;

import java.util.List;

import org.jiping.intake.workbook.WorkbookOpener;
import org.jiping.intake.workbook.WorkbookWriter;
import org.jiping.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks of other rooms' own making, opened within the same bounds and written in the
 * same look as case workbooks: heading in the third row, everything as words.
 */
public final class Spreadsheet {

	/** Row of the headings, from 0. */
	public static final int HEADINGS = 2;

	private Spreadsheet() {
	}

	/**
	 * Opens a workbook.
	 * @param name file name, for messages
	 * @param bytes the file
	 * @param problems where to report why it cannot be opened
	 * @return its worksheets, empty after a problem
	 */
	public static List<RawSheet> open(String name, byte[] bytes, Problems problems) {
		return WorkbookOpener.open(name, bytes, problems);
	}

	/**
	 * Writes a workbook.
	 * @param sheets its worksheets
	 * @return the .xlsx file
	 */
	public static byte[] write(List<Sheet> sheets) {
		WorkbookWriter writer = new WorkbookWriter();
		for (Sheet sheet : sheets) {
			writer.sheet(sheet.name(), sheet.caption(), sheet.remark(), sheet.columns()
				.stream()
				.map((column) -> new WorkbookWriter.Column(column.title(), column.width(), "words", column.choices()))
				.toList(),
					sheet.rows()
						.stream()
						.map((row) -> new WorkbookWriter.Line(List.<@Nullable Object>copyOf(row), false))
						.toList());
		}
		return writer.toBytes();
	}

	/**
	 * A worksheet of words.
	 *
	 * @param name its name
	 * @param caption its first line
	 * @param remark its second line
	 * @param columns its headings
	 * @param rows its cells, one for each column
	 */
	public record Sheet(String name, String caption, String remark, List<Column> columns, List<List<String>> rows) {
	}

	/**
	 * A heading.
	 *
	 * @param title its words
	 * @param width width in characters
	 * @param choices words offered below it, empty for any
	 */
	public record Column(String title, int width, List<String> choices) {
	}

}
