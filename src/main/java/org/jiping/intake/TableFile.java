package org.jiping.intake;

import java.util.List;

/**
 * A spreadsheet or a table of text, opened for reading row by row within bounds.
 */
public interface TableFile extends AutoCloseable {

	/**
	 * Its sheets; a text file has one.
	 * @return the sheets in the file's order
	 */
	List<Sheet> sheets();

	/**
	 * Reads a sheet from its first row on; blank rows may be left out.
	 * @param sheet position of the sheet, from 0
	 * @param taker takes each row, and says whether to go on;
	 * {@link UnreadableFileException} if the file cannot be read to where it was wanted
	 */
	void read(int sheet, RowTaker taker);

	/**
	 * How much of the present sheet is read.
	 * @return bytes, of {@link #size(int)}
	 */
	long position();

	/**
	 * How much a sheet holds.
	 * @param sheet position of the sheet, from 0
	 * @return bytes, in the measure of {@link #position()}
	 */
	long size(int sheet);

	@Override
	void close();

	/**
	 * A sheet of a file.
	 *
	 * @param name its name
	 * @param hidden whether the file hides it
	 */
	record Sheet(String name, boolean hidden) {
	}

	/**
	 * Takes rows one after another.
	 */
	@FunctionalInterface
	interface RowTaker {

		/**
		 * Takes a row.
		 * @param row the row; its content is gone when this returns
		 * @return whether to go on
		 */
		boolean take(SheetRow row);

	}

}
