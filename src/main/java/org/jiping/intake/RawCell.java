package org.jiping.intake;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A cell as it was handed in, before anybody decided what it should be.
 *
 * @param kind what the file says it is
 * @param text its text as found
 * @param number its number, for a number
 * @param date its day, for a date
 */
public record RawCell(Kind kind, String text, @Nullable BigDecimal number, @Nullable LocalDate date) {

	/** Nothing there. */
	public static final RawCell BLANK = new RawCell(Kind.BLANK, "", null, null);

	public static RawCell text(String text) {
		return text.isBlank() ? BLANK : new RawCell(Kind.TEXT, text, null, null);
	}

	/**
	 * Words typed into a form field, where a day can only be typed.
	 * @param text the words
	 * @return the cell
	 */
	public static RawCell typed(String text) {
		return text.isBlank() ? BLANK : new RawCell(Kind.TYPED, text, null, null);
	}

	public static RawCell number(BigDecimal number) {
		return new RawCell(Kind.NUMBER, number.toPlainString(), number, null);
	}

	public static RawCell date(LocalDate date) {
		return new RawCell(Kind.DATE, date.toString(), null, date);
	}

	public static RawCell error(String text) {
		return new RawCell(Kind.ERROR, text, null, null);
	}

	public boolean blank() {
		return this.kind == Kind.BLANK;
	}

	/**
	 * What a file can say about a cell.
	 */
	public enum Kind {

		/** Nothing. */
		BLANK,
		/** Words. */
		TEXT,
		/** Words from a form field. */
		TYPED,
		/** A number. */
		NUMBER,
		/** A number shown as a date. */
		DATE,
		/** A formula whose stored result is an error. */
		ERROR

	}

}
