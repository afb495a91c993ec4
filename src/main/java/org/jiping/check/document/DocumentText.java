package org.jiping.check.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document as lines and tables, each with its place.
 *
 * @param parts lines and tables in order
 */
public record DocumentText(List<Part> parts) {

	/** Signs of a line that are looked at; no sentence is longer. */
	private static final int LONGEST = 20_000;

	/** Columns of a table of which every pair is looked at; of wider ones none is. */
	static final int MOST_PAIRED = 40;

	private static final Pattern ANNEX = Pattern
		.compile("^[\\s\u3000]*附件\\s*(" + ChineseNumber.PATTERN + ")(?:[：:\\s\u3000].*)?$");

	public DocumentText {
		parts = List.copyOf(parts);
	}

	/**
	 * Reads plain text as word processors save it: a line that begins with a tab is a
	 * cell, an empty line ends a row, two end the table.
	 * @param text the text
	 * @return the document
	 */
	public static DocumentText of(String text) {
		List<Part> parts = new ArrayList<>();
		List<Row> rows = new ArrayList<>();
		List<String> cells = new ArrayList<>();
		int cellLine = 0;
		int empty = 0;
		int number = 0;
		for (String whole : text.split("\\R", -1)) {
			String line = (whole.length() > LONGEST) ? whole.substring(0, LONGEST) : whole;
			number++;
			if (line.strip().contains("\t")) {
				// A row on one line, as tables are pasted.
				if (!cells.isEmpty()) {
					rows.add(new Row(cellLine, cells));
					cells = new ArrayList<>();
				}
				rows.add(new Row(number, List.of(line.split("\t", -1)).stream().map(String::strip).toList()));
				empty = 0;
			}
			else if (line.startsWith("\t")) {
				if (cells.isEmpty()) {
					cellLine = number;
				}
				cells.add(line.strip());
				empty = 0;
			}
			else if (line.isBlank()) {
				empty++;
				if (!cells.isEmpty()) {
					rows.add(new Row(cellLine, cells));
					cells = new ArrayList<>();
				}
				if (empty > 1) {
					table(parts, rows);
					rows = new ArrayList<>();
				}
			}
			else if (!cells.isEmpty() && !page(line)
					&& (rows.isEmpty() || cells.size() < rows.get(rows.size() - 1).cells().size())) {
				// A cell of several lines: the row still lacks cells.
				int last = cells.size() - 1;
				cells.set(last, cells.get(last) + "\n" + line.strip());
				empty = 0;
			}
			else {
				if (!cells.isEmpty()) {
					rows.add(new Row(cellLine, cells));
					cells = new ArrayList<>();
				}
				table(parts, rows);
				rows = new ArrayList<>();
				parts.add(new Line(number, line.strip()));
				empty = 0;
			}
		}
		if (!cells.isEmpty()) {
			rows.add(new Row(cellLine, cells));
		}
		table(parts, rows);
		return new DocumentText(parts);
	}

	/** Where a page begins, a word processor leaves a blank; an annex says what it is. */
	private static boolean page(String line) {
		return line.startsWith(" ") || line.startsWith("\f") || line.startsWith("附件");
	}

	private static void table(List<Part> parts, List<Row> rows) {
		if (rows.size() == 1 && rows.get(0).cells().size() == 1) {
			// A tab that only indents.
			int line = rows.get(0).line();
			for (String piece : rows.get(0).cells().get(0).split("\n")) {
				parts.add(new Line(line++, piece));
			}
		}
		else if (!rows.isEmpty()) {
			parts.add(new Grid(caption(parts), unit(parts), rows));
		}
	}

	private static String caption(List<Part> before) {
		for (int i = before.size() - 1; i >= 0 && i >= before.size() - 2; i--) {
			if (before.get(i) instanceof Line line && !line.text().contains("单位：") && line.text().length() < 60) {
				return line.text();
			}
		}
		return "";
	}

	private static String unit(List<Part> before) {
		for (int i = before.size() - 1; i >= 0 && i >= before.size() - 2; i--) {
			if (before.get(i) instanceof Line line && line.text().contains("单位：")) {
				return line.text().substring(line.text().indexOf("单位：") + 3).strip();
			}
		}
		return "";
	}

	List<Line> lines() {
		return this.parts.stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
	}

	List<Grid> tables() {
		return this.parts.stream().filter(Grid.class::isInstance).map(Grid.class::cast).toList();
	}

	/**
	 * Lines of running text and cells alike.
	 * @return each with its line
	 */
	List<Line> texts() {
		List<Line> texts = new ArrayList<>();
		for (Part part : this.parts) {
			if (part instanceof Line line) {
				texts.add(line);
			}
			else if (part instanceof Grid grid) {
				for (Row row : grid.rows()) {
					for (int c = 0; c < row.cells().size(); c++) {
						int within = 0;
						for (String piece : row.cells().get(c).split("\n")) {
							texts.add(new Line(row.lineOf(c) + within++, piece));
						}
					}
				}
			}
		}
		return texts;
	}

	/**
	 * A piece of a document.
	 */
	public sealed interface Part {

	}

	/**
	 * A line of running text.
	 *
	 * @param number its number, from 1
	 * @param text its text
	 */
	public record Line(int number, String text) implements Part {

		/**
		 * The annex a line begins.
		 * @return its number, 0 where it begins none
		 */
		int annex() {
			Matcher heading = ANNEX.matcher(this.text);
			return heading.matches() ? ChineseNumber.of(heading.group(1)) : 0;
		}

	}

	/**
	 * A table.
	 *
	 * @param caption its caption, empty where none stands above it
	 * @param unit its unit, empty where none is stated
	 * @param rows its rows with the head
	 */
	public record Grid(String caption, String unit, List<Row> rows) implements Part {

		public Grid {
			rows = List.copyOf(rows);
		}

		List<String> head() {
			return this.rows.get(0).cells();
		}

		List<Row> body() {
			return this.rows.subList(1, this.rows.size());
		}

		boolean regular() {
			return this.rows.stream().map((row) -> row.cells().size()).distinct().count() == 1;
		}

	}

	/**
	 * A row of a table.
	 *
	 * @param line the line its first cell stands at
	 * @param cells its cells
	 */
	public record Row(int line, List<String> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

		String cell(int column) {
			return (column < this.cells.size()) ? this.cells.get(column) : "";
		}

		/**
		 * The line a cell stands at.
		 * @param column which cell
		 * @return its line
		 */
		int lineOf(int column) {
			int line = this.line;
			for (int c = 0; c < column && c < this.cells.size(); c++) {
				line += 1 + (int) this.cells.get(c).chars().filter((each) -> each == '\n').count();
			}
			return line;
		}

	}

}
