package org.jiping.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.jiping.report.document.Span;
import org.jiping.report.word.WordDocumentWriter;
import org.jspecify.annotations.Nullable;

/**
 * A short paper of headings, paragraphs and tables, in the styles of a report, written as
 * Word for other rooms.
 */
public final class PlainPaper {

	private final String title;

	private final String author;

	private final List<Block> blocks = new ArrayList<>();

	/**
	 * Begins a paper.
	 * @param title its title
	 * @param author who makes it
	 */
	public PlainPaper(String title, String author) {
		this.title = title;
		this.author = author;
		this.blocks.add(paragraph(title, Block.Paragraph.Style.CENTRED, true));
	}

	private static Block paragraph(String text, Block.Paragraph.Style style, boolean strong) {
		return new Block.Paragraph(List.of(new Span(text, null, strong)), style, null);
	}

	public PlainPaper flush(String text) {
		this.blocks.add(paragraph(text, Block.Paragraph.Style.FLUSH, false));
		return this;
	}

	public PlainPaper text(String text) {
		this.blocks.add(paragraph(text, Block.Paragraph.Style.BODY, false));
		return this;
	}

	public PlainPaper right(String text) {
		this.blocks.add(paragraph(text, Block.Paragraph.Style.RIGHT, false));
		return this;
	}

	/**
	 * Adds a table.
	 * @param caption its caption
	 * @param unit the unit of its figures, empty for none
	 * @param titles headings of the columns
	 * @param widths their widths, relative to each other
	 * @param rows the cells, row by row
	 * @return this paper
	 */
	public PlainPaper table(String caption, String unit, List<String> titles, List<Integer> widths,
			List<List<String>> rows) {
		List<Block.Column> columns = new ArrayList<>();
		for (int c = 0; c < titles.size(); c++) {
			columns.add(new Block.Column(titles.get(c), widths.get(c), false));
		}
		this.blocks.add(new Block.Table(caption, unit, columns, rows.stream().map((row) -> {
			List<Block.@Nullable Cell> cells = new ArrayList<>();
			Stream.of(row.toArray(String[]::new)).map(Block.Cell::of).forEach(cells::add);
			return new Block.Row(cells, false);
		}).toList()));
		return this;
	}

	/**
	 * Writes the paper.
	 * @return the .docx bytes
	 */
	public byte[] write() {
		return new WordDocumentWriter(this.blocks, Map.of(), Looks.PLAIN, null, this.title, this.author).write();
	}

}
