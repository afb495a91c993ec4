package org.jiping.report.word;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jiping.report.document.Block;
import org.jiping.report.document.Decimals;
import org.jiping.report.document.Looks;
import org.jiping.report.document.TableHeads;
import org.jiping.report.document.TableSize;
import org.jspecify.annotations.Nullable;

/**
 * Adds tables to a Word file: fixed widths, repeated heads, really merged cells, rows
 * that do not split, decimal points below each other.
 */
final class WordTables {

	private static final String THREE_LINES = """
			<w:tblBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="000000"/><w:left w:val="none"/>\
			<w:bottom w:val="single" w:sz="12" w:space="0" w:color="000000"/><w:right w:val="none"/>\
			<w:insideH w:val="none"/><w:insideV w:val="none"/></w:tblBorders>""";

	private static final String GRID = Stream.of("top", "left", "bottom", "right", "insideH", "insideV")
		.map((side) -> "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
		.collect(Collectors.joining("", "<w:tblBorders>", "</w:tblBorders>"));

	/** Room at both sides of a cell's text, in twentieths of a point. */
	private static final int MARGIN = 80;

	private static final String LAYOUT = """
			<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="%1$d" w:type="dxa"/>\
			<w:bottom w:w="50" w:type="dxa"/><w:right w:w="%1$d" w:type="dxa"/></w:tblCellMar></w:tblPr>"""
		.formatted(MARGIN);

	private static final String BELOW_HEAD = """
			<w:tcBorders><w:bottom w:val="single" w:sz="4"/></w:tcBorders>""";

	private static final String HEAD_TONE = """
			<w:shd w:val="clear" w:color="auto" w:fill="EEF1F5"/>""";

	/** Indentation of a level of a hierarchy, in twentieths of a point. */
	private static final int LEVEL = 210;

	private final WordXml xml;

	private final String style;

	private final boolean grid;

	private int size = TableSize.USUAL.halfPoints();

	WordTables(WordXml xml, WordStyles styles, Looks.TableLines lines) {
		this.xml = xml;
		this.style = styles.id(WordStyles.CELL);
		this.grid = lines == Looks.TableLines.GRID;
	}

	/**
	 * Adds a table.
	 * @param block the table
	 * @param all its width, in twentieths of a point
	 */
	void add(Block.Table block, int all) {
		boolean form = block.form();
		this.size = TableSize.of(block, all / 20).halfPoints();
		List<Decimals> decimals = IntStream.range(0, block.columns().size())
			.mapToObj((c) -> Decimals.of(block, c))
			.toList();
		int[] widths = widths(block, all);
		this.xml.raw("<w:tbl><w:tblPr><w:tblW w:w=\"")
			.raw(all)
			.raw("\" w:type=\"dxa\"/>")
			.raw((this.grid || form) ? GRID : THREE_LINES)
			.raw(LAYOUT)
			.raw("<w:tblGrid>");
		for (int width : widths) {
			this.xml.raw("<w:gridCol w:w=\"").raw(width).raw("\"/>");
		}
		this.xml.raw("</w:tblGrid>");
		if (!form) {
			header(block, widths);
		}
		int together = block.small() ? 0 : block.ending();
		for (int r = 0; r < block.rows().size(); r++) {
			Block.Row row = block.rows().get(r);
			boolean kept = r >= together && r < block.rows().size() - 1;
			this.xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
			int next = 0;
			for (int c = 0; c < row.cells().size(); c = next) {
				Block.Cell cell = row.cells().get(c);
				next = c + ((cell != null) ? cell.columns() : reaching(block, r, c));
				fill(form, cell, block.columns().get(c), row.strong(), kept, Arrays.copyOfRange(widths, c, next),
						decimals.get(c));
			}
			this.xml.raw("</w:tr>");
		}
		this.xml.raw("</w:tbl>");
	}

	private static int[] widths(Block.Table block, int all) {
		int sum = block.columns().stream().mapToInt(Block.Column::width).sum();
		return block.columns().stream().mapToInt((column) -> all * column.width() / sum).toArray();
	}

	private void header(Block.Table block, int[] widths) {
		WordXml.Format format = WordXml.Format.NONE.keptWithNext().aligned("center");
		this.xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
		for (int c = 0; c < widths.length; c++) {
			cell(widths[c], this.grid ? HEAD_TONE : BELOW_HEAD);
			String title = TableHeads.broken(block.columns().get(c).title(), (widths[c] - 2 * MARGIN) / 20f,
					this.size / 2f);
			this.xml.begin(this.style, format).run(title, face(true)).end();
			this.xml.raw("</w:tc>");
		}
		this.xml.raw("</w:tr>");
	}

	private void cell(int width, String properties) {
		this.xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"")
			.raw(width)
			.raw("\" w:type=\"dxa\"/>")
			.raw(properties)
			.raw("</w:tcPr>");
	}

	/** The usual size is that of the style, so that the firm can change it there. */
	private String face(boolean strong) {
		String weight = strong ? "<w:b/>" : "";
		return (this.size == TableSize.USUAL.halfPoints()) ? weight
				: weight + "<w:sz w:val=\"" + this.size + "\"/><w:szCs w:val=\"" + this.size + "\"/>";
	}

	/** How many columns the cell takes that reaches into this one from above. */
	private static int reaching(Block.Table block, int row, int column) {
		for (int r = row - 1; r >= 0; r--) {
			Block.Cell above = block.rows().get(r).cells().get(column);
			if (above != null) {
				return above.columns();
			}
		}
		return 1;
	}

	private void fill(boolean form, Block.@Nullable Cell cell, Block.Column column, boolean strong, boolean kept,
			int[] widths, Decimals decimals) {
		int width = Arrays.stream(widths).sum();
		String wide = (widths.length > 1) ? "<w:gridSpan w:val=\"" + widths.length + "\"/>" : "";
		if (cell == null) {
			cell(width, wide + "<w:vMerge w:val=\"continue\"/>");
			this.xml.begin(this.style, kept ? WordXml.Format.NONE.keptWithNext() : null).end().raw("</w:tc>");
			return;
		}
		cell(width, wide + ((cell.rows() > 1) ? "<w:vMerge w:val=\"restart\"/>" : "") + "<w:vAlign w:val=\"center\"/>");
		String face = face(strong);
		for (String line : cell.text().split("\n", -1)) {
			WordXml.Format format = (form && cell.brief()) ? WordXml.Format.NONE.aligned("center")
					: format(cell, column, decimals, line);
			this.xml.begin(this.style, kept ? format.keptWithNext() : format).run(line, face).end();
		}
		this.xml.raw("</w:tc>");
	}

	private WordXml.Format format(Block.Cell cell, Block.Column column, Decimals decimals, String line) {
		WordXml.Format format = WordXml.Format.NONE.indented(cell.depth() * LEVEL, -1);
		if (!cell.right(column)) {
			return format;
		}
		Decimals.Missing missing = decimals.missing(line);
		// A digit is half as wide as high, a point a quarter; twentieths of a point.
		int free = missing.digits() * this.size * 5 + (missing.point() ? this.size * 5 / 2 : 0);
		return format.indented(cell.depth() * LEVEL, free).aligned("right");
	}

}
