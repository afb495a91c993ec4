package org.jiping.report.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import com.lowagie.text.pdf.PdfStructureElement;
import org.jiping.report.document.Block;
import org.jiping.report.document.Decimals;
import org.jiping.report.document.Looks;
import org.jiping.report.document.TableHeads;
import org.jiping.report.document.TableSize;
import org.jspecify.annotations.Nullable;

/**
 * Sets tables: heads repeated on every page, cells that reach down, rows kept whole
 * unless one is longer than a page, decimal points below each other.
 */
final class PdfTables {

	static final float LINE = 15;

	private static final float PADDING = 4;

	private static final float BELOW = 5;

	/**
	 * Room from the last line of a cell to its foot, so that text stands in its middle.
	 */
	private static final float FOOT = 5.5f;

	private static final Color HEAD = new Color(0xEE, 0xF1, 0xF5);

	private static final float THIN = 0.5f;

	private static final float THICK = 1.5f;

	private final PdfPages pages;

	private final Looks.TableLines lines;

	private final boolean form;

	private final Type text;

	private final Type strong;

	private final Block.Table table;

	private final float[] edges;

	private final Measured measured;

	/** Down to where the rules between the columns are drawn on this page. */
	private final float[] ruled;

	@SuppressWarnings("NullAway.Init")
	private PdfStructureElement tag;

	private final List<Setting> spans = new ArrayList<>();

	private final int ending;

	private float top;

	PdfTables(PdfPages pages, Looks.TableLines lines, Block.Table table) {
		this.pages = pages;
		this.form = table.form();
		this.lines = this.form ? Looks.TableLines.GRID : lines;
		this.table = table;
		int columns = table.columns().size();
		this.edges = new float[columns + 1];
		this.ruled = new float[columns + 1];
		float sum = table.columns().stream().mapToInt(Block.Column::width).sum();
		this.edges[0] = pages.left();
		for (int c = 0; c < columns; c++) {
			this.edges[c + 1] = this.edges[c] + pages.width() * table.columns().get(c).width() / sum;
		}
		this.measured = pages.types().measured(table, pages.width(), this::measured);
		this.text = pages.type(ReportFonts.Role.TEXT, this.measured.size);
		this.strong = pages.type(ReportFonts.Role.HEADING, this.measured.size);
		for (int c = 0; c < columns; c++) {
			this.spans.add(nothing());
		}
		this.ending = table.ending();
	}

	private Measured measured() {
		float size = TableSize.of(this.table, (int) this.pages.width()).halfPoints() / 2f;
		Type usual = this.pages.type(ReportFonts.Role.TEXT, size);
		Type heavy = this.pages.type(ReportFonts.Role.HEADING, size);
		List<Decimals> decimals = new ArrayList<>();
		List<List<ChineseLines.Line>> heads = new ArrayList<>();
		for (int c = 0; c < this.table.columns().size(); c++) {
			decimals.add(Decimals.of(this.table, c));
			float inside = inside(c, 1, 0, size);
			heads.add(lines(heavy, TableHeads.broken(this.table.columns().get(c).title(), inside, size), inside));
		}
		List<List<List<ChineseLines.Line>>> cells = new ArrayList<>();
		for (Block.Row row : this.table.rows()) {
			List<List<ChineseLines.Line>> lines = new ArrayList<>();
			for (int c = 0; c < this.table.columns().size(); c++) {
				Block.Cell cell = row.cells().get(c);
				lines.add((cell == null) ? List.of() : lines(row.strong() ? heavy : usual,
						cell.text().isEmpty() ? " " : cell.text(), inside(c, cell.columns(), cell.depth(), size)));
			}
			cells.add(lines);
		}
		return new Measured(size, decimals, heads, cells, heights(cells), joined());
	}

	/** Row by row the edges of columns that lie inside a cell. */
	private List<BitSet> joined() {
		List<BitSet> joined = new ArrayList<>();
		this.table.rows().forEach((row) -> joined.add(new BitSet()));
		for (int r = 0; r < joined.size(); r++) {
			for (int c = 0; c < this.table.columns().size(); c++) {
				Block.Cell cell = this.table.rows().get(r).cells().get(c);
				if (cell != null && cell.columns() > 1) {
					for (int k = r; k < Math.min(r + cell.rows(), joined.size()); k++) {
						joined.get(k).set(c + 1, c + cell.columns());
					}
				}
			}
		}
		return joined;
	}

	/** Sets the table where the page is. */
	void set() {
		this.tag = this.pages.tag("Table");
		head();
		for (int r = 0; r < this.table.rows().size(); r++) {
			row(r);
		}
		endPage();
	}

	/**
	 * Points the head and the first row take together.
	 * @return at most half a page beside the head
	 */
	float start() {
		float first = (this.measured.heights.length > 0) ? this.measured.heights[0] : 0;
		return headHeight() + Math.min(first, this.pages.height() / 2) + BELOW;
	}

	/**
	 * Points the table takes from head to foot.
	 * @return points
	 */
	float whole() {
		return headHeight() + height(0);
	}

	/** Points from a row to the foot. */
	private float height(int from) {
		float height = 0;
		for (int r = from; r < this.measured.heights.length; r++) {
			height += this.measured.heights[r];
		}
		return height;
	}

	private float headHeight() {
		if (this.form) {
			return 0;
		}
		return Math.max(1, this.measured.heads.stream().mapToInt(List::size).max().orElse(1)) * LINE + BELOW;
	}

	private void head() {
		this.top = this.pages.y();
		Arrays.fill(this.ruled, this.top);
		if (this.form) {
			across(this.top, THIN);
			return;
		}
		float height = headHeight();
		float y = this.pages.down(height);
		if (this.lines == Looks.TableLines.GRID) {
			this.pages.box(this.edges[0], y, this.edges[this.edges.length - 1] - this.edges[0], height, HEAD);
		}
		PdfStructureElement row = this.pages.tag(this.tag, "TR");
		for (int c = 0; c < this.table.columns().size(); c++) {
			List<ChineseLines.Line> words = this.measured.heads.get(c);
			float baseline = y + FOOT + (height - BELOW - words.size() * LINE) / 2 + (words.size() - 1) * LINE;
			PdfStructureElement cell = this.pages.tag(row, "TH");
			for (ChineseLines.Line line : words) {
				float x = this.edges[c] + (this.edges[c + 1] - this.edges[c] - line.width()) / 2;
				this.pages.put(this.strong, plain(line), x, baseline, cell, new BitSet());
				baseline -= LINE;
			}
		}
		across(this.top, (this.lines == Looks.TableLines.THREE) ? THICK : THIN);
		across(y, THIN);
	}

	private static ChineseLines.Line plain(ChineseLines.Line line) {
		return new ChineseLines.Line(line.text(), 0, line.width());
	}

	private void across(float y, float weight) {
		this.pages.rule(this.edges[0], y, this.edges[this.edges.length - 1], y, weight);
	}

	private float inside(int c, int columns, int depth, float size) {
		return this.edges[c + columns] - this.edges[c] - 2 * PADDING - depth * size;
	}

	/** No mark hangs out of a cell, where it would touch the rule. */
	private static List<ChineseLines.Line> lines(Type type, String text, float width) {
		return PdfPages.lines(type, text, width, false);
	}

	private Type type(Block.Row row) {
		return row.strong() ? this.strong : this.text;
	}

	/**
	 * A cell that reaches down makes its last row higher where the rows do not suffice.
	 */
	private float[] heights(List<List<List<ChineseLines.Line>>> cells) {
		List<Block.Row> rows = this.table.rows();
		float[] heights = new float[rows.size()];
		for (int r = 0; r < rows.size(); r++) {
			heights[r] = LINE + BELOW;
			for (int c = 0; c < this.table.columns().size(); c++) {
				Block.Cell cell = rows.get(r).cells().get(c);
				if (cell != null && cell.rows() == 1) {
					heights[r] = Math.max(heights[r], cells.get(r).get(c).size() * LINE + BELOW);
				}
			}
		}
		for (int r = 0; r < rows.size(); r++) {
			for (int c = 0; c < this.table.columns().size(); c++) {
				Block.Cell cell = rows.get(r).cells().get(c);
				if (cell != null && cell.rows() > 1) {
					float wanted = cells.get(r).get(c).size() * LINE + BELOW;
					int last = Math.min(r + cell.rows(), rows.size()) - 1;
					for (int k = r; k < last; k++) {
						wanted -= heights[k];
					}
					heights[last] = Math.max(heights[last], wanted);
				}
			}
		}
		return heights;
	}

	private void row(int r) {
		Block.Row row = this.table.rows().get(r);
		float whole = this.pages.height() - headHeight();
		float together = (r == this.ending) ? height(r) : 0;
		if (together > this.pages.room() && together <= whole) {
			next();
		}
		else if (this.measured.heights[r] > this.pages.room()
				&& (this.measured.heights[r] <= whole || this.pages.room() < 3 * LINE + BELOW)) {
			next();
		}
		PdfStructureElement tags = this.pages.tag(this.tag, "TR");
		List<Setting> cells = new ArrayList<>();
		for (int c = 0; c < this.table.columns().size(); c++) {
			Block.Cell cell = row.cells().get(c);
			if (cell != null) {
				// A cell above that reached down ends here.
				close(c);
				Setting set = new Setting(this.pages.y(), this.measured.cells.get(r).get(c), type(row), cell,
						this.pages.tag(tags, "TD"));
				if (cell.rows() > 1) {
					set.until = r + cell.rows() - 1;
					this.spans.set(c, set);
					for (int more = c + 1; more < c + cell.columns(); more++) {
						close(more);
						this.spans.get(more).until = set.until;
					}
				}
				else {
					set.column = c;
					cells.add(set);
				}
			}
		}
		float left = this.measured.heights[r];
		int from = 0;
		while (left > this.pages.room()) {
			int fit = Math.max(1, (int) ((this.pages.room() - BELOW) / LINE));
			float part = fit * LINE + BELOW;
			this.pages.down(part);
			for (Setting set : cells) {
				write(set.column, set, set.from(from, fit), this.pages.y() + part, part);
			}
			from += fit;
			left -= fit * LINE;
			between(r, this.pages.y() + part);
			next();
		}
		float above = this.pages.y();
		float y = this.pages.down(left);
		between(r, above);
		for (Setting set : cells) {
			write(set.column, set, set.from(from, Integer.MAX_VALUE), above, left);
		}
		for (int c = 0; c < this.spans.size(); c++) {
			if (this.spans.get(c).until == r) {
				close(c);
			}
		}
		below(r, y);
	}

	private void below(int r, float y) {
		boolean last = r == this.table.rows().size() - 1;
		if (this.lines == Looks.TableLines.THREE) {
			if (last) {
				across(y, THICK);
			}
			return;
		}
		int c = 0;
		while (c < this.spans.size()) {
			int start = c;
			while (c < this.spans.size() && this.spans.get(c).until <= r) {
				c++;
			}
			if (c > start) {
				this.pages.rule(this.edges[start], y, this.edges[c], y, THIN);
			}
			c++;
		}
	}

	/** Writes a cell that reached down, in the middle of what of it is on this page. */
	private void close(int c) {
		Setting set = this.spans.get(c);
		if (set.tag != null && set.done < set.lines.size()) {
			write(c, set, set.from(set.done, Integer.MAX_VALUE), set.top, set.top - this.pages.y());
		}
		else {
			again(c, set);
		}
		this.spans.set(c, nothing());
	}

	private Setting nothing() {
		return new Setting(0, List.of(), this.text, Block.Cell.of(""), null);
	}

	/**
	 * Says on a further page what the rows there belong to, as the head of the table is
	 * said again; it is no content of its own.
	 */
	private void again(int c, Setting set) {
		float height = set.top - this.pages.y();
		if (set.tag != null && set.lines.size() * LINE + BELOW <= height) {
			place(c, set, set.lines, set.top, height, (line, x, y) -> this.pages.aside(set.type, line, x, y));
		}
	}

	private void next() {
		List<Setting> open = new ArrayList<>(this.spans);
		for (int c = 0; c < open.size(); c++) {
			Setting set = open.get(c);
			if (set.tag != null && set.top > this.pages.y()) {
				// What has no room on this page stands on the next.
				int fit = Math.max(0, (int) ((set.top - this.pages.y() - BELOW) / LINE));
				if (set.done < set.lines.size()) {
					write(c, set, set.from(set.done, fit), set.top, set.top - this.pages.y());
					set.done += fit;
				}
				else {
					again(c, set);
				}
			}
		}
		across(this.pages.y(), THIN);
		endPage();
		this.pages.newPage();
		head();
		open.forEach((set) -> set.top = this.pages.y());
	}

	private void endPage() {
		for (int c = 0; c < this.edges.length; c++) {
			upright(c, this.pages.y());
		}
	}

	/** Rules between columns end above a joined cell and go on below it. */
	private void between(int r, float above) {
		for (int c = 1; c < this.edges.length - 1; c++) {
			if (this.measured.joined.get(r).get(c)) {
				upright(c, above);
				this.ruled[c] = this.pages.y();
			}
		}
	}

	private void upright(int c, float to) {
		if (this.lines == Looks.TableLines.GRID && this.ruled[c] > to) {
			this.pages.rule(this.edges[c], this.ruled[c], this.edges[c], to, THIN);
		}
	}

	private void write(int c, Setting set, List<ChineseLines.Line> lines, float top, float height) {
		PdfStructureElement tag = set.tag;
		if (tag != null) {
			place(c, set, lines, top, height, (line, x, y) -> this.pages.put(set.type, line, x, y, tag, new BitSet()));
		}
	}

	private void place(int c, Setting set, List<ChineseLines.Line> lines, float top, float height, Pen pen) {
		boolean right = set.cell.right(this.table.columns().get(c));
		boolean centred = this.form && set.cell.brief();
		float free = Math.max(0, (height - BELOW - lines.size() * LINE) / 2);
		float baseline = top - free - LINE + 0.5f;
		for (ChineseLines.Line line : lines) {
			float x = this.edges[c] + PADDING + set.cell.depth() * this.measured.size;
			if (right) {
				Decimals.Missing missing = this.measured.decimals.get(c).missing(set.cell.text());
				float shift = missing.digits() * set.type.width('0') + (missing.point() ? set.type.width('.') : 0);
				x = Math.max(this.edges[c] + PADDING, this.edges[c + 1] - PADDING - line.width() - shift);
			}
			else if (centred) {
				x = (this.edges[c] + this.edges[c + set.cell.columns()] - line.width()) / 2;
			}
			pen.put(plain(line), x, baseline);
			baseline -= LINE;
		}
	}

	/**
	 * Puts a line where it belongs.
	 */
	private interface Pen {

		void put(ChineseLines.Line line, float x, float baseline);

	}

	/**
	 * What a table takes at one width.
	 *
	 * @param size points of its type
	 * @param decimals how figures of a column stand below each other
	 * @param heads lines of the heads
	 * @param cells lines of the cells, row by row, none where a cell above reaches down
	 * @param heights points of the rows
	 * @param joined the edges of columns that lie inside a cell, row by row
	 */
	record Measured(float size, List<Decimals> decimals, List<List<ChineseLines.Line>> heads,
			List<List<List<ChineseLines.Line>>> cells, float[] heights, List<BitSet> joined) {
	}

	/**
	 * A cell while it is being set.
	 */
	private static final class Setting {

		private final List<ChineseLines.Line> lines;

		private final Type type;

		private final Block.Cell cell;

		private final @Nullable PdfStructureElement tag;

		private float top;

		private int until = -1;

		private int column;

		private int done;

		Setting(float top, List<ChineseLines.Line> lines, Type type, Block.Cell cell,
				@Nullable PdfStructureElement tag) {
			this.top = top;
			this.lines = lines;
			this.type = type;
			this.cell = cell;
			this.tag = tag;
		}

		List<ChineseLines.Line> from(int first, int most) {
			int start = Math.min(first, this.lines.size());
			return this.lines.subList(start, (int) Math.min((long) start + most, this.lines.size()));
		}

	}

}
