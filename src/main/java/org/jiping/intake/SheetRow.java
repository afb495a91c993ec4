package org.jiping.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * One row of a table being read, as the file has it. The same object is filled again for
 * the next row, so that a million rows leave no trail of cells behind.
 */
public final class SheetRow {

	/** Excel holds no more characters in a cell. */
	public static final int LONGEST_CELL = 32_767;

	/** Columns kept; a filled cell beyond them is reported by the reader. */
	public static final int MOST_COLUMNS = 512;

	private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

	private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

	/** Excel's 1900 calendar holds a 29 February that never was. */
	private static final int PHANTOM_DAY = 60;

	private static final int LAST_SERIAL = 2_958_465;

	private final Kind[] kinds = new Kind[MOST_COLUMNS];

	private final String[] texts = new String[MOST_COLUMNS];

	private final boolean since1904;

	private int number;

	private int size;

	/**
	 * An empty row.
	 * @param since1904 whether serial dates count from 1904
	 */
	public SheetRow(boolean since1904) {
		this.since1904 = since1904;
	}

	/**
	 * Begins the next row.
	 * @param rowNumber its number in the file, from 1
	 */
	public void begin(int rowNumber) {
		Arrays.fill(this.kinds, 0, this.size, null);
		this.number = rowNumber;
		this.size = 0;
	}

	/**
	 * Fills a cell.
	 * @param column column from 0, below {@link #MOST_COLUMNS}
	 * @param kind what the file says it is
	 * @param text what stands in it: words, a plain number, a serial or ISO date, an
	 * error's sign
	 */
	public void put(int column, Kind kind, String text) {
		if (kind != Kind.TEXT || !blank(text)) {
			fill(column, kind, text);
		}
	}

	/**
	 * Fills a cell with words.
	 * @param column column from 0, below {@link #MOST_COLUMNS}
	 * @param text words known not to be blank, which are not looked at
	 */
	public void words(int column, String text) {
		fill(column, Kind.TEXT, text);
	}

	private void fill(int column, Kind kind, String text) {
		this.kinds[column] = kind;
		this.texts[column] = text;
		this.size = Math.max(this.size, column + 1);
	}

	private static boolean blank(String text) {
		return text.isEmpty() || (Character.isWhitespace(text.charAt(0)) && text.isBlank());
	}

	/**
	 * Its number in the file.
	 * @return the number people see beside it, from 1
	 */
	public int number() {
		return this.number;
	}

	public int size() {
		return this.size;
	}

	/**
	 * What the file says a cell is.
	 * @param column column from 0
	 * @return the kind, null for a blank cell
	 */
	public @Nullable Kind kind(int column) {
		return (column < this.size) ? this.kinds[column] : null;
	}

	/**
	 * What stands in a cell.
	 * @param column column from 0
	 * @return the text as the file has it, empty for a blank cell
	 */
	public String text(int column) {
		return (kind(column) != null) ? this.texts[column] : "";
	}

	/**
	 * What a person sees in a cell.
	 * @param column column from 0
	 * @return the text, a date as yyyy-MM-dd
	 */
	public String shown(int column) {
		LocalDate date = (kind(column) == Kind.DATE) ? date(column) : null;
		return (date != null) ? date.toString() : text(column);
	}

	public boolean blank() {
		for (int c = 0; c < this.size; c++) {
			if (this.kinds[c] != null) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The day of a date cell, or of a number read as one.
	 * @param column column from 0
	 * @return the day, null where the number is none
	 */
	public @Nullable LocalDate date(int column) {
		String text = text(column);
		if (text.indexOf('-') == 4 && text.length() >= 10) {
			try {
				return LocalDate.parse(text.substring(0, 10));
			}
			catch (DateTimeParseException ex) {
				return null;
			}
		}
		int point = text.indexOf('.');
		String whole = (point < 0) ? text : text.substring(0, point);
		if (whole.isEmpty() || whole.length() > 7 || !whole.chars().allMatch((c) -> c >= '0' && c <= '9')) {
			return null;
		}
		int serial = Integer.parseInt(whole);
		if (serial > LAST_SERIAL || (!this.since1904 && (serial == 0 || serial == PHANTOM_DAY))) {
			return null;
		}
		return serial(serial);
	}

	/**
	 * The day of a serial number in this file's calendar.
	 * @param serial the number, within what Excel can show
	 * @return the day
	 */
	public LocalDate serial(int serial) {
		if (this.since1904) {
			return EPOCH_1904.plusDays(serial);
		}
		return EPOCH_1900.plusDays((serial < PHANTOM_DAY) ? serial + 1 : serial);
	}

	/**
	 * What a file can say about a cell that is not blank.
	 */
	public enum Kind {

		/** Words. */
		TEXT,
		/** A number. */
		NUMBER,
		/** A number shown as a date. */
		DATE,
		/** A formula whose stored result is an error. */
		ERROR,
		/** A formula that was never calculated. */
		UNCALCULATED,
		/** More text than a cell may hold, cut. */
		TOO_LONG

	}

}
