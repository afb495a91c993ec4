package org.jiping.report.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A text as people write it, line by line: {@code ## } begins a heading, {@code - } an
 * item, {@code -- } one below it, {@code ^ } the caption of the table below it, which may
 * be empty, {@code | a | b |} a row of a table whose first row is its head, in it
 * {@code ^} and {@code <} cells into which the one above or to the left reaches,
 * {@code ↵} a further line of a cell; <code>**words**</code> are bold; any other line is
 * a paragraph.
 *
 * @param parts its parts in order
 */
public record Passage(List<Part> parts) {

	private static final String HEADING = "## ";

	private static final String ITEM = "- ";

	private static final String LOWER_ITEM = "-- ";

	private static final String CAPTION = "^ ";

	/** What stands in a cell into which the one above reaches. */
	public static final String ABOVE = "^";

	/** What stands in a cell into which the one to its left reaches. */
	public static final String LEFT = "<";

	/** What stands in a cell between its lines. */
	public static final String BREAK = "↵";

	public Passage {
		parts = List.copyOf(parts);
	}

	/**
	 * Reads a text.
	 * @param lines its lines
	 * @return its parts, blank lines left out
	 */
	public static Passage of(List<String> lines) {
		List<Part> parts = new ArrayList<>();
		List<List<String>> rows = new ArrayList<>();
		String caption = "";
		for (String line : lines) {
			String text = tidy(line).strip();
			if (text.startsWith("|")) {
				rows.add(cells(text));
				continue;
			}
			if (!rows.isEmpty()) {
				parts.add(new Table(caption, rows));
				rows = new ArrayList<>();
				caption = "";
			}
			if (text.startsWith(CAPTION) || text.equals(CAPTION.strip())) {
				caption = text.substring(1).strip();
			}
			else if (text.startsWith(HEADING)) {
				parts.add(new Heading(text.substring(HEADING.length()).strip()));
			}
			else if (text.startsWith(ITEM)) {
				parts.add(new Item(1, text.substring(ITEM.length()).strip()));
			}
			else if (text.startsWith(LOWER_ITEM)) {
				parts.add(new Item(2, text.substring(LOWER_ITEM.length()).strip()));
			}
			else if (!text.isEmpty()) {
				parts.add(new Words(text));
			}
		}
		if (!rows.isEmpty()) {
			parts.add(new Table(caption, rows));
		}
		return new Passage(parts);
	}

	private static List<String> cells(String line) {
		String inside = line.substring(1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
		List<String> cells = new ArrayList<>();
		int from = 0;
		for (int bar : bars(inside)) {
			cells.add(inside.substring(from, bar).strip());
			from = bar + 1;
		}
		cells.add(inside.substring(from).strip());
		return cells;
	}

	/** Where bars stand that are no part of the name of a figure. */
	private static List<Integer> bars(String text) {
		Deque<Integer> bars = new ArrayDeque<>();
		boolean named = false;
		for (int i = text.length() - 1; i >= 0; i--) {
			char c = text.charAt(i);
			if (c == '{' || c == '}') {
				named = c == '}' && text.startsWith("}}", i);
			}
			else if (c == '|' && !named) {
				bars.addFirst(i);
			}
		}
		return List.copyOf(bars);
	}

	/**
	 * Words for a cell, where a bar outside the name of a figure would begin another.
	 * @param text any words
	 * @param instead what to put in place of such a bar
	 * @return the words without it
	 */
	public static String unbarred(String text, char instead) {
		StringBuilder words = new StringBuilder(text);
		bars(text).forEach((bar) -> words.setCharAt(bar, instead));
		return words.toString();
	}

	/**
	 * The text as its lines.
	 * @return the lines, as {@link #of} reads them
	 */
	public List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (Part part : this.parts) {
			if (part instanceof Heading heading) {
				lines.add(HEADING + heading.text());
			}
			else if (part instanceof Item item) {
				lines.add(((item.depth() == 1) ? ITEM : LOWER_ITEM) + item.text());
			}
			else if (part instanceof Words words) {
				lines.add(words.text());
			}
			else if (part instanceof Table table) {
				lines.add((CAPTION + table.caption()).strip());
				table.rows().forEach((row) -> lines.add("| " + String.join(" | ", row) + " |"));
			}
		}
		return lines;
	}

	/**
	 * The text as lines to be read and compared: a square before a heading, numbers
	 * before items, bars between cells, bold words in brackets.
	 * @return the lines
	 */
	public List<String> readable() {
		List<String> lines = new ArrayList<>();
		Counter counter = new Counter();
		for (Part part : this.parts) {
			String number = counter.number(part);
			if (part instanceof Heading heading) {
				lines.add("■ " + heading.text());
			}
			else if (part instanceof Item item) {
				lines.add(number + item.text());
			}
			else if (part instanceof Words words) {
				lines.add(words.text());
			}
			else if (part instanceof Table table) {
				lines.add("▦ " + table.caption());
				for (int r = 0; r < table.rows().size(); r++) {
					int row = r;
					lines.add(IntStream.range(0, table.columns())
						.mapToObj((c) -> table.readable(row, c))
						.collect(Collectors.joining(" ┃ ")));
				}
			}
		}
		return lines.stream().map((line) -> line.replaceAll("\\*\\*(.+?)\\*\\*", "〖$1〗").strip()).toList();
	}

	/**
	 * The text by its headings.
	 * @return what stands below each, first what stands above all under an empty one
	 */
	public List<Titled> titled() {
		List<String> titles = new ArrayList<>(List.of(""));
		List<List<Part>> below = new ArrayList<>(List.of(new ArrayList<>()));
		for (Part part : this.parts) {
			if (part instanceof Heading heading) {
				titles.add(heading.text());
				below.add(new ArrayList<>());
			}
			else {
				below.get(below.size() - 1).add(part);
			}
		}
		return IntStream.range(below.get(0).isEmpty() ? 1 : 0, titles.size())
			.mapToObj((i) -> new Titled(titles.get(i), new Passage(below.get(i))))
			.toList();
	}

	/**
	 * Whether its paragraphs are numbered where a list belongs: several, with nothing but
	 * tables between them.
	 * @return false where headings or lists give it an order of its own
	 */
	public boolean listed() {
		return this.parts.stream().allMatch((part) -> part instanceof Words || part instanceof Table)
				&& this.parts.stream().filter(Words.class::isInstance).count() > 1;
	}

	/**
	 * The text without its marks and its tables, for where another part of the report
	 * repeats it: items numbered.
	 * @return the lines
	 */
	public List<String> plain() {
		List<String> lines = new ArrayList<>();
		Counter counter = new Counter();
		for (Part part : this.parts) {
			String number = counter.number(part);
			if (part instanceof Heading heading) {
				lines.add(bare(heading.text()));
			}
			else if (part instanceof Item item) {
				lines.add(number + bare(item.text()));
			}
			else if (part instanceof Words words) {
				lines.add(bare(words.text()));
			}
		}
		lines.removeIf(String::isEmpty);
		return lines;
	}

	/**
	 * A line with its figures put in, bold what stands between two pairs of asterisks.
	 * @param text the line
	 * @param live puts figures and references in place of their names
	 * @return its pieces
	 */
	static List<Span> spans(String text, Function<String, List<Span>> live) {
		String[] pieces = text.split("\\*\\*", -1);
		if (pieces.length < 3) {
			return live.apply(text);
		}
		List<Span> spans = new ArrayList<>();
		for (int i = 0; i < pieces.length; i++) {
			boolean closed = i % 2 == 1 && i < pieces.length - 1;
			String piece = (i % 2 == 1 && !closed) ? "**" + pieces[i] : pieces[i];
			for (Span span : live.apply(piece)) {
				spans.add(closed ? span.emphasised() : span);
			}
		}
		return spans;
	}

	/**
	 * A text without the marks of bold words.
	 * @param text the text
	 * @return its words
	 */
	public static String bare(String text) {
		return text.replace("**", "");
	}

	/**
	 * A text without the signs no paper can show: controls, halves of pairs, marks of
	 * direction and order.
	 * @param text any text
	 * @return the text, with a blank for each tab
	 */
	public static String tidy(String text) {
		StringBuilder tidy = new StringBuilder(text.length());
		text.codePoints().forEach((point) -> {
			if (point == '\t' || point == 0xa0 || point == 0x2028 || point == 0x2029) {
				tidy.append(' ');
			}
			else if (point == '\n' || !hidden(point)) {
				tidy.appendCodePoint(point);
			}
		});
		return tidy.toString();
	}

	private static boolean hidden(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> true;
			default -> point >= 0xfe00 && point <= 0xfe0f;
		};
	}

	/**
	 * What stands below a heading.
	 *
	 * @param title the heading, empty for none
	 * @param text what stands below it
	 */
	public record Titled(String title, Passage text) {
	}

	/**
	 * A part of a text.
	 */
	public sealed interface Part {

	}

	/**
	 * A heading.
	 *
	 * @param text its words
	 */
	public record Heading(String text) implements Part {
	}

	/**
	 * A paragraph.
	 *
	 * @param text its words
	 */
	public record Words(String text) implements Part {
	}

	/**
	 * An item of a list.
	 *
	 * @param depth 1, or 2 for one that belongs to the item before it
	 * @param text its words
	 */
	public record Item(int depth, String text) implements Part {
	}

	/**
	 * A table.
	 *
	 * @param caption its caption, empty for none
	 * @param rows its rows, the first of them its head
	 */
	public record Table(String caption, List<List<String>> rows) implements Part {

		public Table {
			rows = List.copyOf(rows);
		}

		/**
		 * How far its cells reach.
		 * @return row by row and column by column, null where another cell reaches
		 */
		public List<List<@Nullable Area>> areas() {
			int columns = columns();
			List<List<@Nullable Area>> areas = new ArrayList<>();
			boolean[][] taken = new boolean[this.rows.size()][columns];
			for (int r = 0; r < taken.length; r++) {
				List<@Nullable Area> row = new ArrayList<>();
				for (int c = 0; c < columns; c++) {
					row.add(taken[r][c] ? null : area(r, c, taken));
				}
				areas.add(row);
			}
			return areas;
		}

		/** The head is no part of what is below it, and has no joined cells. */
		private Area area(int row, int column, boolean[][] taken) {
			int right = column + 1;
			while (row > 0 && right < columns() && !taken[row][right] && cell(row, right).equals(LEFT)) {
				right++;
			}
			int below = row + 1;
			while (row > 0 && below < this.rows.size() && reached(below, column, right)) {
				below++;
			}
			for (int r = row; r < below; r++) {
				Arrays.fill(taken[r], column, right, true);
			}
			return new Area(below - row, right - column);
		}

		private boolean reached(int row, int from, int to) {
			return IntStream.range(from, to).allMatch((c) -> cell(row, c).equals(ABOVE));
		}

		private String cell(int row, int column) {
			List<String> cells = this.rows.get(row);
			return (column < cells.size()) ? cells.get(column) : "";
		}

		/**
		 * The words of a cell.
		 * @param row its row
		 * @param column its column
		 * @return its text in its lines, a title in one; empty where nothing is written
		 */
		public String words(int row, int column) {
			String cell = cell(row, column);
			return reached(cell) ? "" : bare(cell).replace(BREAK, (row == 0) ? "" : "\n");
		}

		private String readable(int row, int column) {
			String cell = cell(row, column);
			return cell.equals(ABOVE) ? "↑" : cell.equals(LEFT) ? "←" : bare(cell);
		}

		private static boolean reached(String cell) {
			return cell.equals(ABOVE) || cell.equals(LEFT);
		}

		/**
		 * Whether all a row says is bold, as a total is.
		 * @param row the row
		 * @return true for a row of bold cells
		 */
		public boolean strong(int row) {
			return strong(this.rows.get(row));
		}

		/**
		 * Whether all that cells of a row say is bold.
		 * @param cells the cells
		 * @return true for bold cells, false where nothing is said
		 */
		public static boolean strong(List<String> cells) {
			List<String> said = cells.stream().filter((cell) -> !cell.isBlank() && !reached(cell)).toList();
			return !said.isEmpty() && said.stream()
				.flatMap((cell) -> Stream.of(cell.split(BREAK)))
				.allMatch((line) -> line.matches("\\*\\*[^*]+\\*\\*"));
		}

		/**
		 * The table without its blank rows.
		 * @return the table, its head kept
		 */
		public Table written() {
			List<List<String>> kept = new ArrayList<>(this.rows.subList(0, 1));
			this.rows.stream()
				.skip(1)
				.filter((row) -> !row.stream().allMatch((cell) -> cell.isBlank() || reached(cell)))
				.forEach(kept::add);
			return new Table(this.caption, kept);
		}

		/**
		 * How many columns its widest row has.
		 * @return at least 1
		 */
		public int columns() {
			return this.rows.stream().mapToInt(List::size).max().orElse(1);
		}

		/**
		 * How far a cell reaches.
		 *
		 * @param rows how many rows, at least 1
		 * @param columns how many columns, at least 1
		 */
		public record Area(int rows, int columns) {
		}

	}

	/**
	 * Counts the items of lists: （1） on the first level, ① below it.
	 */
	static final class Counter {

		private int upper;

		private int lower;

		/** The number of a part, empty where it is no item. */
		String number(Part part) {
			if (!(part instanceof Item item)) {
				this.upper = 0;
				this.lower = 0;
				return "";
			}
			if (item.depth() > 1) {
				return Numerals.circled(++this.lower);
			}
			this.lower = 0;
			return Numerals.bracketed(++this.upper);
		}

	}

}
