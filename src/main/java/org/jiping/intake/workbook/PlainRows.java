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

	/** A value that does not fit in here is left to the parser. */
	private static final int BUFFER = 256 * 1024;

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

	private final byte[] buffer = new byte[BUFFER];

	private int at;

	private int end;

	/** From here on the bytes are still wanted; -1 for from {@link #at} on. */
	private int kept = -1;

	private int rows;

	/** What the last tag said. */
	private boolean empty;

	private int letters;

	private int digits;

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
		expect("<");
		if (peek() == '?') {
			this.kept = this.at;
			skipTo('>');
			String declaration = new String(this.buffer, this.kept, this.at - this.kept, StandardCharsets.ISO_8859_1);
			this.kept = -1;
			if (!DECLARATION.matcher(declaration).matches()) {
				throw GIVEN_UP;
			}
			skipTo('<');
		}
		// What has no name, a comment say, could hide a tag; nothing else can.
		while (name() != SHEET) {
			skipTo('<');
			if (peek() == '/') {
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
		StringBuilder last = new StringBuilder();
		while (this.at < this.end || fill()) {
			char sign = (char) this.buffer[this.at++];
			if (!blank(sign)) {
				last.append(sign);
				if (last.length() > BUFFER) {
					last.delete(0, last.length() - END.length());
				}
			}
		}
		if (!last.toString().endsWith(END)) {
			throw GIVEN_UP;
		}
	}

	/** Reads a row and says its number, -1 at the end of all rows. */
	private int row(int before) throws IOException {
		if (!opens()) {
			expect("sheetData>");
			return -1;
		}
		tag(ROW);
		int number = (this.digits >= 0) ? this.digits : before + 1;
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
			}
			expect("row>");
		}
		return number;
	}

	private void cell(int column, int cellStyle, char cellType) throws IOException {
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
	private boolean opens() throws IOException {
		byte sign = next();
		while (blank(sign)) {
			sign = next();
		}
		if (sign != '<') {
			throw GIVEN_UP;
		}
		if (peek() != '/') {
			return true;
		}
		this.at++;
		return false;
	}

	private void tag(long expected) throws IOException {
		if (name() != expected) {
			throw GIVEN_UP;
		}
		attributes();
	}

	/** A name of letters, told by its last eight. */
	private long name() throws IOException {
		long name = 0;
		for (byte sign = peek(); letter(sign); sign = peek()) {
			name = (name << Byte.SIZE) | sign;
			this.at++;
		}
		if (name == 0) {
			throw GIVEN_UP;
		}
		return name;
	}

	/** The rest of a tag: what the attributes r, s and t say, and whether it is empty. */
	private void attributes() throws IOException {
		this.letters = 0;
		this.digits = -1;
		this.style = -1;
		this.type = XlsxFile.NUMBER;
		byte sign = next();
		while (blank(sign)) {
			byte name = peek();
			if (name == '>' || name == '/') {
				sign = next();
				break;
			}
			int length = 0;
			while (peek() != '=') {
				if (next() <= ' ') {
					throw GIVEN_UP;
				}
				length++;
			}
			this.at++;
			byte quote = next();
			if (quote != '"' && quote != '\'') {
				throw GIVEN_UP;
			}
			this.kept = this.at;
			for (sign = next(); sign != quote; sign = next()) {
				if (sign == '<') {
					throw GIVEN_UP;
				}
			}
			int from = this.kept;
			this.kept = -1;
			if (length == 1) {
				attribute(name, from, this.at - 1);
			}
			sign = next();
		}
		this.empty = sign == '/';
		if ((this.empty ? next() : sign) != '>') {
			throw GIVEN_UP;
		}
	}

	private void attribute(byte name, int from, int to) {
		if (name == 'r') {
			int start = from;
			while (start < to && this.buffer[start] >= 'A' && this.buffer[start] <= 'Z') {
				this.letters = this.letters * 26 + (this.buffer[start++] - 'A' + 1);
			}
			if (start - from >= MOST_LETTERS) {
				throw GIVEN_UP;
			}
			this.digits = number(start, to);
		}
		else if (name == 's') {
			this.style = number(from, to);
		}
		else if (name == 't') {
			String word = new String(this.buffer, from, to - from, StandardCharsets.ISO_8859_1);
			this.type = switch (word) {
				case "s", "b", "e", "n", "d" -> word.charAt(0);
				case "str" -> XlsxFile.RESULT;
				case "inlineStr" -> XlsxFile.WORDS;
				default -> UNKNOWN;
			};
		}
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
	private int index() throws IOException {
		this.kept = this.at;
		while (peek() != '<') {
			this.at++;
		}
		int from = this.kept;
		this.kept = -1;
		return number(from, this.at);
	}

	/** The text up to an end, which is passed. */
	private String text(String ending) throws IOException {
		this.kept = this.at;
		boolean ascii = true;
		boolean escaped = false;
		for (byte sign = peek(); sign != '<'; sign = peek()) {
			ascii &= sign >= 0;
			escaped |= sign == '&';
			if (sign >= 0 && sign < ' ' && sign != '\n' && sign != '\t') {
				throw GIVEN_UP;
			}
			this.at++;
		}
		int from = this.kept;
		this.kept = -1;
		String text = new String(this.buffer, from, this.at - from,
				ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
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

	private void skipTo(int wanted) throws IOException {
		byte sign = next();
		while (sign != wanted) {
			sign = next();
		}
	}

	private void expect(String signs) throws IOException {
		for (int i = 0; i < signs.length(); i++) {
			if (next() != signs.charAt(i)) {
				throw GIVEN_UP;
			}
		}
	}

	private byte peek() throws IOException {
		if (this.at == this.end && !fill()) {
			throw GIVEN_UP;
		}
		return this.buffer[this.at];
	}

	private byte next() throws IOException {
		if (this.at == this.end && !fill()) {
			throw GIVEN_UP;
		}
		return this.buffer[this.at++];
	}

	/** More bytes behind those still wanted; false where there are none. */
	private boolean fill() throws IOException {
		int wanted = (this.kept >= 0) ? this.end - this.kept : 0;
		if (wanted == this.buffer.length) {
			throw GIVEN_UP;
		}
		System.arraycopy(this.buffer, this.end - wanted, this.buffer, 0, wanted);
		this.kept = (this.kept >= 0) ? 0 : -1;
		this.at = wanted;
		int read = this.in.read(this.buffer, wanted, this.buffer.length - wanted);
		this.end = wanted + Math.max(read, 0);
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
