package org.jiping.intake.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.UncheckedStreamException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jiping.intake.IntakeProblem;
import org.jiping.intake.SheetRow;
import org.jiping.intake.SheetRow.Kind;
import org.jiping.intake.TableFile;
import org.jiping.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reads .xlsx as a stream of rows. Only the string table is held in memory, and only up
 * to a share of it; parts are inflated within a ratio; document types are refused.
 */
final class XlsxFile implements TableFile {

	/** Types of cells: number, shared words, result of a formula, words of its own. */
	static final char NUMBER = 'n';

	static final char SHARED = 's';

	static final char RESULT = 'f';

	static final char WORDS = 'i';

	/** Characters a cell may hold, as Excel has it. */
	/** What a string costs beside its characters, in bytes. */
	private static final int STRING_COST = 56;

	/**
	 * The string table may take this share of the memory, since several are read at once.
	 */
	private static final int MEMORY_SHARE = 4;

	private final Location at;

	private final XlsxPackage zip;

	private final List<Part> parts = new ArrayList<>();

	private final List<String> strings = new ArrayList<>();

	/** Which of the strings need a closer look: blank ones, and those too long. */
	private final BitSet odd = new BitSet();

	private boolean[] dates = new boolean[0];

	private boolean since1904;

	private @Nullable String stringsPart;

	private boolean stringsRead;

	XlsxFile(Path file, Location at) {
		this.at = at;
		this.zip = new XlsxPackage(file, at);
		try {
			readWorkbook();
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	@Override
	public List<Sheet> sheets() {
		return this.parts.stream().map((part) -> new Sheet(part.name(), part.hidden())).toList();
	}

	@Override
	public long position() {
		return this.zip.position();
	}

	@Override
	public long size(int sheet) {
		return this.zip.size(this.parts.get(sheet).entry());
	}

	@Override
	public void close() {
		this.zip.close();
	}

	private void readWorkbook() {
		String book = "xl/workbook.xml";
		for (Map.Entry<String, String> relation : this.zip.relations("_rels/.rels").entrySet()) {
			if (relation.getValue().endsWith("workbook.xml")) {
				book = relation.getValue();
			}
		}
		if (!this.zip.holds(book)) {
			throw TableOpener.unreadable(IntakeProblem.NOT_A_WORKBOOK, this.at, null);
		}
		String folder = book.substring(0, book.lastIndexOf('/') + 1);
		Map<String, String> relations = this.zip
			.relations(folder + "_rels/" + book.substring(folder.length()) + ".rels");
		this.zip.parse(book, (xml) -> {
			if (xml.getLocalName().equals("workbookPr")) {
				String flag = xml.getAttributeValue(null, "date1904");
				this.since1904 = "1".equals(flag) || "true".equals(flag);
			}
			else if (xml.getLocalName().equals("sheet")) {
				String target = null;
				for (int i = 0; i < xml.getAttributeCount(); i++) {
					if (xml.getAttributeLocalName(i).equals("id") && !xml.getAttributeNamespace(i).isEmpty()) {
						target = relations.get(xml.getAttributeValue(i));
					}
				}
				String state = xml.getAttributeValue(null, "state");
				String name = xml.getAttributeValue(null, "name");
				if (target != null && this.zip.holds(target) && !target.contains("/chartsheets/")
						&& !target.contains("/dialogsheets/")) {
					this.parts
						.add(new Part((name != null) ? name : "", target, state != null && !state.equals("visible")));
				}
			}
			return true;
		});
		if (this.parts.isEmpty()) {
			throw TableOpener.unreadable(IntakeProblem.NO_CONTENT, this.at, null);
		}
		for (String target : relations.values()) {
			if (target.endsWith("sharedStrings.xml")) {
				this.stringsPart = target;
			}
			else if (target.endsWith("styles.xml") && this.zip.holds(target)) {
				readStyles(target);
			}
		}
	}

	private void readStyles(String part) {
		Map<Integer, String> formats = new HashMap<>();
		List<Boolean> cells = new ArrayList<>();
		boolean[] inCells = new boolean[1];
		this.zip.parse(part, (xml) -> {
			switch (xml.getLocalName()) {
				case "numFmt" -> formats.put(whole(xml.getAttributeValue(null, "numFmtId")),
						String.valueOf(xml.getAttributeValue(null, "formatCode")));
				case "cellXfs" -> inCells[0] = true;
				case "cellStyles", "dxfs" -> inCells[0] = false;
				case "xf" -> {
					if (inCells[0]) {
						int id = whole(xml.getAttributeValue(null, "numFmtId"));
						cells.add(date(id, formats.get(id)));
					}
				}
				default -> {
				}
			}
			return true;
		});
		this.dates = new boolean[cells.size()];
		for (int i = 0; i < this.dates.length; i++) {
			this.dates[i] = cells.get(i);
		}
	}

	/** Built-in formats 27–36 and 50–58 are dates in Chinese editions of Excel. */
	private static boolean date(int id, @Nullable String format) {
		if (format == null) {
			return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || DateUtil.isADateFormat(id, "");
		}
		return DateUtil.isADateFormat(id, format);
	}

	private void readStrings() {
		this.stringsRead = true;
		if (this.stringsPart == null || !this.zip.holds(this.stringsPart)) {
			return;
		}
		long most = Runtime.getRuntime().maxMemory() / MEMORY_SHARE;
		long[] cost = new long[1];
		this.zip.parse(this.stringsPart, (xml) -> {
			if (xml.getLocalName().equals("si")) {
				String text = richText(xml, "si");
				cost[0] += STRING_COST + 2L * text.length();
				if (cost[0] > most) {
					throw TableOpener.unreadable(IntakeProblem.STRINGS_TOO_MANY, this.at,
							String.valueOf(this.strings.size()), String.valueOf(most >> 20));
				}
				this.odd.set(this.strings.size(), text.isBlank() || text.length() > SheetRow.LONGEST_CELL);
				this.strings.add(text);
			}
			return true;
		});
	}

	@Override
	public void read(int sheet, RowTaker taker) {
		OptionalInt done = scan(sheet, taker);
		if (done.isPresent()) {
			parse(sheet, done.getAsInt(), taker);
		}
	}

	/**
	 * Reads rows without a parser.
	 * @param sheet position of the sheet, from 0
	 * @param taker takes each row
	 * @return how many rows were whole where a parser has to go on; nothing where none
	 * has to
	 */
	OptionalInt scan(int sheet, RowTaker taker) {
		Location place = begin(sheet);
		SheetRow row = new SheetRow(this.since1904);
		return this.zip.scan(this.parts.get(sheet).entry(), (in) -> {
			PlainRows rows = new PlainRows(in, new PlainRows.Taker() {

				@Override
				public void begin(int number) {
					row.begin(number);
				}

				@Override
				public void shared(int column, int index) {
					String text = string(index);
					if (column >= SheetRow.MOST_COLUMNS || XlsxFile.this.odd.get(index)) {
						XlsxFile.this.cell(row, column, text, -1, SHARED, false, place);
					}
					else {
						// Each look at one of a million strings costs more than its cell.
						row.words(column, text);
					}
				}

				@Override
				public void cell(int column, @Nullable String value, int style, char type, boolean formula) {
					XlsxFile.this.cell(row, column, value, style, type, formula, place);
				}

				@Override
				public boolean take() {
					return taker.take(row);
				}
			});
			return rows.read() ? OptionalInt.empty() : OptionalInt.of(rows.rows());
		});
	}

	/**
	 * Reads rows with a parser.
	 * @param sheet position of the sheet, from 0
	 * @param done how many rows are not to be handed out again
	 * @param taker takes each row
	 */
	void parse(int sheet, int done, RowTaker taker) {
		Location place = begin(sheet);
		SheetRow row = new SheetRow(this.since1904);
		int[] last = new int[1];
		int[] passed = new int[1];
		this.zip.parse(this.parts.get(sheet).entry(), (xml) -> {
			if (!xml.getLocalName().equals("row")) {
				return true;
			}
			String number = xml.getAttributeValue(null, "r");
			last[0] = (number != null) ? whole(number) : last[0] + 1;
			if (passed[0]++ < done) {
				return true;
			}
			row.begin(last[0]);
			cells(xml, row, place);
			return taker.take(row);
		});
	}

	private Location begin(int sheet) {
		if (!this.stringsRead) {
			readStrings();
		}
		return this.at.sheet(this.parts.get(sheet).name());
	}

	private void cells(XMLStreamReader xml, SheetRow row, Location place) throws XMLStreamException {
		int column = -1;
		for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT
				|| !xml.getLocalName().equals("row"); event = xml.next()) {
			if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("c")) {
				continue;
			}
			String reference = null;
			String style = null;
			String type = null;
			for (int i = 0; i < xml.getAttributeCount(); i++) {
				String name = xml.getAttributeLocalName(i);
				if (name.length() == 1) {
					switch (name.charAt(0)) {
						case 'r' -> reference = xml.getAttributeValue(i);
						case 's' -> style = xml.getAttributeValue(i);
						case 't' -> type = xml.getAttributeValue(i);
						default -> {
						}
					}
				}
			}
			column = (reference != null) ? column(reference) : column + 1;
			cell(xml, row, column, whole(style), type(type), place);
		}
	}

	/** A cell's type in one letter. */
	private static char type(@Nullable String type) {
		if (type == null) {
			return NUMBER;
		}
		return switch (type) {
			case "str" -> RESULT;
			case "inlineStr" -> WORDS;
			default -> (type.length() == 1) ? type.charAt(0) : WORDS;
		};
	}

	private void cell(XMLStreamReader xml, SheetRow row, int column, int style, char type, Location place)
			throws XMLStreamException {
		String value = null;
		boolean formula = false;
		for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT
				|| !xml.getLocalName().equals("c"); event = xml.next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
					case "v" -> value = text(xml);
					case "is" -> value = richText(xml, "is");
					case "f" -> {
						formula = true;
						skip(xml);
					}
					default -> skip(xml);
				}
			}
		}
		cell(row, column, (value != null && type == SHARED) ? string(whole(value)) : value, style, type, formula,
				place);
	}

	private void cell(SheetRow row, int column, @Nullable String value, int style, char type, boolean formula,
			Location place) {
		if (value == null && !formula) {
			return;
		}
		if (column < 0 || column >= SheetRow.MOST_COLUMNS) {
			throw TableOpener.unreadable(IntakeProblem.TOO_WIDE, place.cell(row.number() - 1, Math.max(column, 0)),
					value, String.valueOf(SheetRow.MOST_COLUMNS));
		}
		if (value == null || (value.isEmpty() && formula && type != RESULT)) {
			row.put(column, Kind.UNCALCULATED, "");
			return;
		}
		switch (type) {
			case 'b' -> row.put(column, Kind.TEXT, value.equals("1") ? "TRUE" : "FALSE");
			case 'e' -> row.put(column, Kind.ERROR, value);
			case NUMBER -> {
				if (!value.isEmpty()) {
					row.put(column, dateStyle(style) ? Kind.DATE : Kind.NUMBER, value);
				}
			}
			case 'd' -> row.put(column, Kind.DATE, value);
			default -> words(row, column, value);
		}
	}

	private static void words(SheetRow row, int column, String text) {
		if (text.length() > SheetRow.LONGEST_CELL) {
			row.put(column, Kind.TOO_LONG, text.substring(0, 40));
		}
		else {
			row.put(column, Kind.TEXT, text);
		}
	}

	private String string(int index) {
		if (index < 0 || index >= this.strings.size()) {
			throw TableOpener.unreadable(IntakeProblem.DAMAGED, this.at, String.valueOf(index));
		}
		return this.strings.get(index);
	}

	private boolean dateStyle(int style) {
		return style >= 0 && style < this.dates.length && this.dates[style];
	}

	/** The text of an element, of more than a cell may hold just so much as to tell. */
	private static String text(XMLStreamReader xml) throws XMLStreamException {
		String first = "";
		StringBuilder more = null;
		for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
			if (!xml.isCharacters() && event != XMLStreamConstants.CDATA && event != XMLStreamConstants.SPACE) {
				continue;
			}
			String part = part(xml);
			if (first.isEmpty()) {
				first = part;
			}
			else {
				more = (more != null) ? more : new StringBuilder(first);
				if (more.length() <= SheetRow.LONGEST_CELL) {
					more.append(part);
				}
			}
		}
		return (more != null) ? more.toString() : first;
	}

	/** The parser reads a text when it is asked for, and finds out then what is wrong. */
	private static String part(XMLStreamReader xml) throws XMLStreamException {
		try {
			return xml.getText();
		}
		catch (UncheckedStreamException ex) {
			throw new XMLStreamException(ex.getMessage(), ex);
		}
	}

	/** The text of runs, without the phonetic guides above them. */
	private static String richText(XMLStreamReader xml, String end) throws XMLStreamException {
		String first = null;
		StringBuilder more = null;
		for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT
				|| !xml.getLocalName().equals(end); event = xml.next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				if (xml.getLocalName().equals("t")) {
					String text = text(xml);
					if (first == null) {
						first = text;
					}
					else {
						more = (more != null) ? more.append(text) : new StringBuilder(first).append(text);
					}
				}
				else if (xml.getLocalName().equals("rPh")) {
					skip(xml);
				}
			}
		}
		return (more != null) ? more.toString() : (first != null) ? first : "";
	}

	static void skip(XMLStreamReader xml) throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
	}

	/** The column of an address such as C7, from 0; -1 where it has none. */
	private static int column(String reference) {
		int column = 0;
		for (int i = 0; i < reference.length() && i < 4; i++) {
			char c = reference.charAt(i);
			if (c < 'A' || c > 'Z') {
				break;
			}
			column = column * 26 + (c - 'A' + 1);
		}
		return column - 1;
	}

	static int whole(@Nullable String digits) {
		try {
			return (digits != null) ? Integer.parseInt(digits) : -1;
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	/**
	 * A worksheet.
	 *
	 * @param name its name
	 * @param entry the entry it is stored in
	 * @param hidden whether the file hides it
	 */
	private record Part(String name, String entry, boolean hidden) {
	}

}
