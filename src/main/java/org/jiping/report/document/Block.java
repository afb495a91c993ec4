package org.jiping.report.document;

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
	 * A paragraph of running text.
	 *
	 * @param spans its runs
	 * @param style how it is set
	 */
	record Paragraph(List<Span> spans, Style style) implements Block {

		public Paragraph {
			spans = List.copyOf(spans);
		}

		@Override
		public void writeTo(DocumentWriter writer) {
			writer.paragraph(this);
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
			CENTRED

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

		public Table {
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
		}

		@Override
		public void writeTo(DocumentWriter writer) {
			writer.table(this);
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
	 * @param depth how far it is indented
	 * @param reference where its figure came from
	 */
	record Cell(String text, int rows, int depth, @Nullable String reference) {

		public static Cell of(String text) {
			return new Cell(text, 1, 0, null);
		}

	}

}
