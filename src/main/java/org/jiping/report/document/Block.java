package org.jiping.report.document;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a document. A new kind makes every writer that must learn it fail to
 * compile.
 */
public sealed interface Block {

	/**
	 * Lets a writer write this piece.
	 * @param writer the writer
	 */
	void writeTo(DocumentWriter writer);

	/**
	 * The cover.
	 *
	 * @param title lines of the title
	 * @param lines lines below it
	 */
	record Cover(List<String> title, List<String> lines) implements Block {

		@Override
		public void writeTo(DocumentWriter writer) {
			writer.cover(this);
		}

	}

	/**
	 * The place of the table of contents.
	 *
	 * @param title its heading
	 */
	record Contents(String title) implements Block {

		@Override
		public void writeTo(DocumentWriter writer) {
			writer.contents(this);
		}

	}

	/**
	 * The title again, at the head of the body; it begins a page.
	 *
	 * @param lines its lines
	 */
	record Title(List<String> lines) implements Block {

		public Title {
			lines = List.copyOf(lines);
		}

		@Override
		public void writeTo(DocumentWriter writer) {
			writer.title(this);
		}

	}

	/**
	 * A heading.
	 *
	 * @param level 1 for a chapter or an annex, down to 4
	 * @param text its words with their number
	 * @param anchor a name other parts can lead to
	 * @param newPage whether it begins a page
	 * @param landscape whether the page it begins lies on its side
	 */
	record Heading(int level, String text, String anchor, boolean newPage, boolean landscape) implements Block {

		@Override
		public void writeTo(DocumentWriter writer) {
			writer.heading(this);
		}

	}

	/**
	 * A new page that lies otherwise than the one before.
	 *
	 * @param landscape whether it lies on its side
	 */
	record Turn(boolean landscape) implements Block {

		@Override
		public void writeTo(DocumentWriter writer) {
			writer.turn(this);
		}

	}

	/**
	 * A paragraph of running text.
	 *
	 * @param spans its runs, none where nothing is written yet
	 * @param style how it is set
	 * @param place the place people write it at, null where nobody does
	 */
	record Paragraph(List<Span> spans, Style style, @Nullable String place) implements Block {

		public Paragraph {
			spans = List.copyOf(spans);
		}

		@Override
		public void writeTo(DocumentWriter writer) {
			writer.paragraph(this);
		}

		/**
		 * Whether nothing is written yet.
		 * @return true for a paragraph that is not printed
		 */
		public boolean unwritten() {
			return this.spans.isEmpty();
		}

		public String text() {
			return String.join("", this.spans.stream().map(Span::text).toList());
		}

		/**
		 * How a paragraph is set.
		 */
		public enum Style {

			/** First line indented. */
			BODY,
			/** Not indented, such as a form of address. */
			FLUSH,
			/** To the right, such as a signature. */
			RIGHT,
			/** Centred. */
			CENTRED;

			/**
			 * Whether it begins or ends the report as a letter: whom it addresses, what
			 * is enclosed, who signs.
			 * @return true where spaces at its ends count
			 */
			boolean letter() {
				return this == FLUSH || this == RIGHT;
			}

		}

	}

	/**
	 * A table with its caption.
	 *
	 * @param caption caption with its number, empty for none
	 * @param unit unit line, empty for none
	 * @param columns the columns
	 * @param rows the rows
	 */
	record Table(String caption, String unit, List<Column> columns, List<Row> rows) implements Block {

		/** What still counts as small: rows, and characters of a cell. */
		private static final int FEW = 8;

		private static final int SHORT = 40;

		/** So many rows end a table together. */
		private static final int LAST = 3;

		public Table {
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
		}

		/**
		 * Whether it is a form: no column has a title, rules part all cells, and short
		 * words stand in their middle.
		 * @return true for a table without a head
		 */
		public boolean form() {
			return this.columns.stream().allMatch((column) -> column.title().isEmpty());
		}

		/**
		 * Whether it is so small that it stands on one page, caption and all.
		 * @return true for a few rows of short cells
		 */
		public boolean small() {
			return this.rows.size() <= FEW && this.rows.stream().allMatch(Table::low);
		}

		/**
		 * The first of the rows that end the table together, so that no total stands
		 * alone on a page.
		 * @return its index, at least 0; the number of rows where the last is a long one
		 */
		public int ending() {
			int first = this.rows.size();
			while (first > 0 && first > this.rows.size() - LAST && low(this.rows.get(first - 1))) {
				first--;
			}
			return first;
		}

		private static boolean low(Row row) {
			return row.cells().stream().allMatch((cell) -> cell == null || cell.text().length() <= SHORT);
		}

		@Override
		public void writeTo(DocumentWriter writer) {
			writer.table(this);
		}

	}

	/**
	 * A chart with its caption.
	 *
	 * @param caption caption with its number
	 * @param unit unit of the values
	 * @param shape how it is drawn
	 * @param categories what is compared
	 * @param series the rows of values, one value for each category
	 */
	record Chart(String caption, String unit, Shape shape, List<String> categories,
			List<Series> series) implements Block {

		public Chart {
			categories = List.copyOf(categories);
			series = List.copyOf(series);
		}

		@Override
		public void writeTo(DocumentWriter writer) {
			writer.chart(this);
		}

		/**
		 * How a chart is drawn.
		 */
		public enum Shape {

			/** Bars lying on their side, for long names. */
			BARS,
			/** Columns standing beside each other, for points in time and groups. */
			COLUMNS,
			/** One bar for each category, made of its shares. */
			STACKED

		}

	}

	/**
	 * One row of values.
	 *
	 * @param name its name
	 * @param values its values
	 */
	record Series(String name, List<BigDecimal> values) {

		public Series {
			values = List.copyOf(values);
		}

	}

	/**
	 * A column of a table.
	 *
	 * @param title its heading
	 * @param width its share of the width, above 0
	 * @param numeric whether it is set to the right
	 */
	record Column(String title, int width, boolean numeric) {
	}

	/**
	 * A row of a table.
	 *
	 * @param cells one for each column; null where a cell above reaches down
	 * @param strong whether it is a sum
	 */
	record Row(List<@Nullable Cell> cells, boolean strong) {
	}

	/**
	 * A cell.
	 *
	 * @param text its text
	 * @param rows how many rows it reaches down, 1 for none but its own
	 * @param columns how many columns it takes, at least 1
	 * @param depth how far it is indented
	 * @param reference where its figure came from
	 */
	record Cell(String text, int rows, int columns, int depth, @Nullable String reference) {

		/** What the reference of a cell begins with that people write at a place. */
		public static final String PLACE = "place:";

		private static final int WORDS = 16;

		public Cell(String text, int rows, int depth, @Nullable String reference) {
			this(text, rows, 1, depth, reference);
		}

		public static Cell of(String text) {
			return new Cell(text, 1, 0, null);
		}

		/**
		 * Whether it holds a few words, which stand in the middle of their cell in a
		 * form.
		 * @return false for a sentence
		 */
		public boolean brief() {
			return this.text.length() <= WORDS;
		}

		/**
		 * Whether it stands at the right of its column, as figures do.
		 * @param column the column
		 * @return false for a joined cell, which titles what is beside or below it
		 */
		public boolean right(Column column) {
			return column.numeric() && this.columns == 1;
		}

	}

}
