package org.jiping.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a worksheet from its bytes, as long as they are written the way
 * Excel, WPS and the libraries write them. It knows no other XML: at the first sign it
 * does not expect (a prefix, a comment, a run of rich text, another encoding, damage) it
 * gives up, and whoever asked goes on with a parser, behind the last row that was whole.
 */
final class PlainRows {

	private static final int BUFFER = 512 * 1024;

	/** A cell that does not fit in here is left to the parser. */
	private static final int MARGIN = 128 * 1024;

	private static final int MOST_DIGITS = 9;

	private static final int MOST_LETTERS = 4;

	private static final long SHEET = packed("sheetData");

	private static final long ROW = packed("row");

	private static final long CELL = packed("c");

	private static final long VALUE = packed("v");

	private static final long FORMULA = packed("f");

	private static final long INLINE = packed("is");

	private static final long TEXT = packed("t");

	private static final Pattern DECLARATION = Pattern
		.compile("(?i)\\?xml version=.1\\.0.( encoding=.utf-8.)?( standalone=.\\w+.)?\\s*\\?>");

	private static final char UNKNOWN = '?';

	private static final String END = "</worksheet>";

	private static final GivenUpException GIVEN_UP = new GivenUpException();

	private final InputStream in;

	private final Taker taker;

	/** The bytes at hand, and behind them a zero, which no XML holds. */
	private final byte[] buffer = new byte[BUFFER + 1];

	private int at;

	private int end;

	private boolean ended;

	private int rows;

	/** What the last tag said. */
	private boolean empty;

	private int letters;

	private int digitsFrom;

	private int digitsTo;

	private int style;

	private char type;

	PlainRows(InputStream in, Taker taker) {
		this.in = in;
		this.taker = taker;
	}

	/**
	 * Rows handed out whole.
	 * @return how many rows the parser must not hand out again
	 */
	int rows() {
		return this.rows;
	}

	/**
	 * Reads to the end, or until no more is wanted.
	 * @return false where a parser has to go on
	 */
	boolean read() {
		try {
			prolog();
			for (int number = row(0); number >= 0; number = row(number)) {
				this.rows++;
				if (!this.taker.take()) {
					return true;
				}
			}
			epilog();
			return true;
		}
		catch (GivenUpException | IOException ex) {
			return false;
		}
	}

	/** To the beginning of the rows. */
	private void prolog() throws IOException {
		more();
		expect("<");
		if (this.buffer[this.at] == '?') {
			int from = this.at;
			skipTo('>');
			String declaration = new String(this.buffer, from, this.at - from, StandardCharsets.ISO_8859_1);
			if (!DECLARATION.matcher(declaration).matches()) {
				throw GIVEN_UP;
			}
			skipTo('<');
		}
		// What has no name, a comment say, could hide a tag; nothing else can.
		while (name() != SHEET) {
			more();
			skipTo('<');
			if (this.buffer[this.at] == '/') {
				this.at++;
			}
		}
		attributes();
		if (this.empty) {
			throw GIVEN_UP;
		}
	}

	/** What follows says nothing about the rows, if only it is whole. */
	private void epilog() throws IOException {
		while (more()) {
			this.at = Math.max(this.end - MARGIN + 1, this.at);
		}
		int last = this.end;
		while (last > this.at && blank(this.buffer[last - 1])) {
			last--;
		}
		this.at = Math.max(last - END.length(), this.at);
		expect(END);
	}

	/** Reads a row and says its number, -1 at the end of all rows. */
	private int row(int before) throws IOException {
		more();
		if (!opens()) {
			expect("sheetData>");
			return -1;
		}
		tag(ROW);
		int number = (this.digitsFrom >= 0) ? number(this.digitsFrom, this.digitsTo) : before + 1;
		this.taker.begin(number);
		if (!this.empty) {
			int column = -1;
			while (opens()) {
				tag(CELL);
				if (this.type == UNKNOWN) {
					throw GIVEN_UP;
				}
				column = (this.letters > 0) ? this.letters - 1 : column + 1;
				if (!this.empty) {
					cell(column, this.style, this.type);
				}
				more();
			}
			expect("row>");
		}
		return number;
	}

	private void cell(int column, int cellStyle, char cellType) {
		boolean formula = false;
		String value = null;
		int index = -1;
		while (opens()) {
			long name = name();
			attributes();
			if (name == VALUE && cellType != XlsxFile.SHARED) {
				value = this.empty ? "" : text("</v>");
			}
			else if (name == VALUE && !this.empty) {
				index = index();
				expect("</v>");
			}
			else if (name == FORMULA) {
				formula = true;
				if (!this.empty) {
					skipTo('<');
					expect("/f>");
				}
			}
			else if (name == INLINE && cellType != XlsxFile.SHARED && !this.empty && opens()) {
				tag(TEXT);
				value = this.empty ? "" : text("</t>");
				expect("</is>");
			}
			else {
				throw GIVEN_UP;
			}
		}
		expect("c>");
		if (index >= 0) {
			this.taker.shared(column, index);
		}
		else {
			this.taker.cell(column, value, cellStyle, cellType, formula);
		}
	}

	/** Whether an element begins next; otherwise one ends, and its name comes next. */
	private boolean opens() {
		while (blank(this.buffer[this.at])) {
			this.at++;
		}
		if (this.buffer[this.at++] != '<') {
			throw GIVEN_UP;
		}
		if (this.buffer[this.at] != '/') {
			return true;
		}
		this.at++;
		return false;
	}

	private void tag(long expected) {
		if (name() != expected) {
			throw GIVEN_UP;
		}
		attributes();
	}

	/** A name of letters, told by its last eight. */
	private long name() {
		long name = 0;
		int i = this.at;
		for (byte sign = this.buffer[i]; letter(sign); sign = this.buffer[++i]) {
			name = (name << Byte.SIZE) | sign;
		}
		if (name == 0) {
			throw GIVEN_UP;
		}
		this.at = i;
		return name;
	}

	/** The rest of a tag: what the attributes r, s and t say, and whether it is empty. */
	private void attributes() {
		byte[] bytes = this.buffer;
		this.letters = 0;
		this.digitsFrom = -1;
		this.style = -1;
		this.type = XlsxFile.NUMBER;
		int i = this.at;
		while (blank(bytes[i])) {
			i++;
			if (bytes[i] == '>' || bytes[i] == '/') {
				break;
			}
			int name = i;
			while (bytes[i] > ' ' && bytes[i] != '=') {
				i++;
			}
			int length = i - name;
			byte quote = (bytes[i] == '=') ? bytes[i + 1] : 0;
			if (quote != '"' && quote != '\'') {
				throw GIVEN_UP;
			}
			i += 2;
			int from = i;
			while (bytes[i] != quote) {
				if (bytes[i] == '<' || bytes[i] == 0) {
					throw GIVEN_UP;
				}
				i++;
			}
			if (length == 1) {
				attribute(bytes[name], from, i);
			}
			i++;
		}
		this.empty = bytes[i] == '/';
		this.at = this.empty ? i + 1 : i;
		if (bytes[this.at++] != '>') {
			throw GIVEN_UP;
		}
	}

	private void attribute(byte name, int from, int to) {
		if (name == 'r') {
			int start = from;
			while (this.buffer[start] >= 'A' && this.buffer[start] <= 'Z') {
				this.letters = this.letters * 26 + (this.buffer[start++] - 'A' + 1);
			}
			if (start == to || start - from >= MOST_LETTERS) {
				throw GIVEN_UP;
			}
			this.digitsFrom = start;
			this.digitsTo = to;
		}
		else if (name == 's') {
			this.style = number(from, to);
		}
		else if (name == 't') {
			this.type = type(from, to - from);
		}
	}

	private char type(int from, int length) {
		byte first = this.buffer[from];
		if (length == 1 && (first == 's' || first == 'b' || first == 'e' || first == 'n' || first == 'd')) {
			return (char) first;
		}
		return switch (new String(this.buffer, from, length, StandardCharsets.ISO_8859_1)) {
			case "str" -> XlsxFile.RESULT;
			case "inlineStr" -> XlsxFile.WORDS;
			default -> UNKNOWN;
		};
	}

	private int number(int from, int to) {
		int number = 0;
		for (int i = from; i < to; i++) {
			int digit = this.buffer[i] - '0';
			if (digit < 0 || digit > 9) {
				throw GIVEN_UP;
			}
			number = number * 10 + digit;
		}
		if (from == to || to - from > MOST_DIGITS) {
			throw GIVEN_UP;
		}
		return number;
	}

	/** A whole number up to the next tag. */
	private int index() {
		int from = this.at;
		skipTo('<');
		return number(from, --this.at);
	}

	/** The text up to an end, which is passed. */
	private String text(String ending) {
		byte[] bytes = this.buffer;
		int from = this.at;
		boolean ascii = true;
		boolean escaped = false;
		int i = from;
		for (byte sign = bytes[i]; sign != '<'; sign = bytes[++i]) {
			if (sign < ' ') {
				ascii &= sign >= 0;
				if (sign >= 0 && sign != '\n' && sign != '\t') {
					throw GIVEN_UP;
				}
			}
			escaped |= sign == '&';
		}
		String text = new String(bytes, from, i - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
		this.at = i;
		expect(ending);
		if (!ascii && text.chars().anyMatch((sign) -> sign >= '\ufffd')) {
			throw GIVEN_UP;
		}
		return escaped ? unescaped(text) : text;
	}

	private static String unescaped(String text) {
		String plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
		if (plain.replace("&amp;", "").indexOf('&') >= 0) {
			throw GIVEN_UP;
		}
		return plain.replace("&amp;", "&");
	}

	/** Behind the next sign of a kind. */
	private void skipTo(int wanted) {
		int i = this.at;
		while (this.buffer[i] != wanted) {
			if (this.buffer[i++] == 0) {
				throw GIVEN_UP;
			}
		}
		this.at = i + 1;
	}

	private void expect(String signs) {
		for (int i = 0; i < signs.length(); i++) {
			if (this.buffer[this.at] != signs.charAt(i)) {
				throw GIVEN_UP;
			}
			this.at++;
		}
	}

	/** Has enough bytes at hand for a cell, if there are so many; false at the end. */
	private boolean more() throws IOException {
		int left = this.end - this.at;
		if (this.ended || left >= MARGIN) {
			return !this.ended;
		}
		System.arraycopy(this.buffer, this.at, this.buffer, 0, left);
		this.at = 0;
		int read = this.in.readNBytes(this.buffer, left, BUFFER - left);
		this.end = left + read;
		this.buffer[this.end] = 0;
		this.ended = this.end < BUFFER;
		return read > 0;
	}

	private static boolean blank(int sign) {
		return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
	}

	private static boolean letter(byte sign) {
		return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
	}

	private static long packed(String name) {
		long packed = 0;
		for (char sign : name.toCharArray()) {
			packed = (packed << Byte.SIZE) | sign;
		}
		return packed;
	}

	/**
	 * Takes what stands in the rows.
	 */
	interface Taker {

		void begin(int row);

		/**
		 * Takes a cell that shares its words with others.
		 * @param column column from 0
		 * @param index where the words stand in the table of strings
		 */
		void shared(int column, int index);

		/**
		 * Takes any other cell.
		 * @param column column from 0
		 * @param value what it holds, null for nothing
		 * @param style its style, -1 for none
		 * @param type its type, as {@link XlsxFile} has it
		 * @param formula whether it is computed
		 */
		void cell(int column, @Nullable String value, int style, char type, boolean formula);

		/**
		 * Ends a row.
		 * @return whether to go on
		 */
		boolean take();

	}

	/**
	 * Says that a parser has to go on.
	 */
	private static final class GivenUpException extends RuntimeException {

		GivenUpException() {
			super("not written plainly", null, false, false);
		}

	}

}
