package org.jiping.report.pdf;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfStructureElement;
import org.jiping.report.document.Block;
import org.jiping.report.document.Closing;
import org.jiping.report.document.ChartSize;
import org.jiping.report.document.DocumentWriter;
import org.jiping.report.document.Looks;
import org.jiping.report.document.Span;
import org.jiping.report.document.TypeSizes;
import org.jspecify.annotations.Nullable;

/**
 * Sets a report on A4 pages: body in 16 points on 28-point lines unless it is said
 * otherwise, wide annexes on their side, bookmarks, page numbers, linked contents.
 */
final class PdfDocumentWriter implements DocumentWriter {

	private static final float TABLE = 10.5f;

	/** The title, and how far apart its lines stand. */
	private static final float TITLE = 22;

	private static final float TITLE_LINE = 38;

	/** What stands to the right keeps four signs away from the edge. */
	private static final float RIGHT = 64;

	/** Caption, unit, header and first row of a table. */
	private static final float TABLE_START = 95;

	private static final int CONTENTS_DEPTH = 2;

	private static final BitSet NOTHING = new BitSet();

	private final List<Block> blocks;

	private final Map<String, Integer> known;

	private final Map<String, Integer> numbers = new HashMap<>();

	private final Looks looks;

	private final TypeSizes sizes;

	private final PdfPages pages;

	/** Which of the blocks is being placed. */
	private int at;

	private final Map<Integer, PdfOutline> outline = new HashMap<>();

	/**
	 * Prepares a print.
	 * @param blocks the report
	 * @param known page of every heading, null to learn them
	 * @param looks how it is made up
	 * @param sizes how big its types are
	 * @param types its faces
	 * @param title title of the document
	 * @param author author of the document
	 */
	PdfDocumentWriter(List<Block> blocks, @Nullable Map<String, Integer> known, Looks looks, TypeSizes sizes,
			Types types, String title, String author) {
		this.blocks = blocks;
		this.known = (known != null) ? known : Map.of();
		this.looks = looks;
		this.sizes = sizes;
		this.pages = new PdfPages(types, known == null, looks.mark(), title, author);
	}

	/**
	 * Places everything without drawing it.
	 * @return page of every heading, by anchor
	 */
	Map<String, Integer> measure() {
		place();
		return Map.copyOf(this.numbers);
	}

	/**
	 * Draws everything.
	 * @return the PDF
	 */
	byte[] print() {
		this.outline.put(0, this.pages.outline());
		place();
		return this.pages.finish();
	}

	private void place() {
		for (this.at = 0; this.at < this.blocks.size(); this.at++) {
			this.blocks.get(this.at).writeTo(this);
		}
	}

	@Override
	public void cover(Block.Cover cover) {
		if (this.sizes.cover() > 0) {
			for (int page = 1; page < this.sizes.cover(); page++) {
				this.pages.newPage();
			}
			return;
		}
		TypeSizes.Size plain = this.sizes.of(TypeSizes.Kind.PLAIN);
		this.pages.down(4 * plain.line());
		for (String line : cover.title()) {
			centred(line, this.pages.type(ReportFonts.Role.TITLE, TITLE), TITLE_LINE, "H1", NOTHING);
		}
		this.pages.down(6 * plain.line());
		for (String line : cover.lines()) {
			centred(line, text(plain.type()), plain.line(), "P", NOTHING);
		}
	}

	@Override
	public void title(Block.Title title) {
		this.pages.turn(false);
		for (String line : title.lines()) {
			centred(line, this.pages.type(ReportFonts.Role.TITLE, TITLE), TITLE_LINE, "P", NOTHING);
		}
		this.pages.down(this.sizes.of(TypeSizes.Kind.PLAIN).line());
	}

	@Override
	public void contents(Block.Contents contents) {
		this.pages.newPage();
		centred(contents.title(), this.pages.type(ReportFonts.Role.HEADING, 18), 40, "P", NOTHING);
		PdfStructureElement list = this.pages.tag("TOC");
		for (Block block : this.blocks) {
			if (block instanceof Block.Heading heading && heading.level() <= CONTENTS_DEPTH) {
				entry(heading, list);
			}
		}
	}

	private void entry(Block.Heading heading, PdfStructureElement list) {
		TypeSizes.Size size = this.sizes.entry(heading.level());
		float line = size.line();
		Type type = this.pages.type((heading.level() == 1) ? ReportFonts.Role.HEADING : ReportFonts.Role.TEXT,
				size.type());
		Type digits = text(size.type());
		float indent = size.indent();
		this.pages.down(size.before());
		String number = String.valueOf(this.known.getOrDefault(heading.anchor(), 0));
		float numberWidth = new ChineseLines(digits).width(number);
		List<ChineseLines.Line> words = PdfPages.lines(type, heading.text(), this.pages.width() - indent - 50);
		PdfStructureElement tag = this.pages.tag(list, "TOCI");
		for (int i = 0; i < words.size(); i++) {
			room(line);
			float y = this.pages.down(line);
			float left = this.pages.left() + indent;
			this.pages.put(type, plain(words.get(i)), left, y, tag, NOTHING);
			float right = this.pages.left() + this.pages.width();
			if (i == words.size() - 1) {
				dots(left + words.get(i).width() + 4, right - numberWidth - 4, y);
				this.pages.put(digits, new ChineseLines.Line(number, 0, numberWidth), right - numberWidth, y, tag,
						NOTHING);
			}
			this.pages.link(heading.anchor(), left, y - 4, right, y + line - 6);
		}
		this.pages.down(size.after());
	}

	private void dots(float from, float to, float y) {
		if (this.pages.measuring()) {
			return;
		}
		var content = this.pages.content();
		content.beginMarkedContentSequence(PdfPages.ARTIFACT);
		content.saveState();
		content.setLineWidth(1);
		content.setLineCap(1);
		content.setLineDash(0, 4, 0);
		content.moveTo(from, y + 1);
		content.lineTo(to, y + 1);
		content.stroke();
		content.restoreState();
		content.endMarkedContentSequence();
	}

	@Override
	public void heading(Block.Heading heading) {
		if (this.at == 0) {
			this.pages.first(heading.landscape());
		}
		else if (heading.newPage()) {
			this.pages.turn(heading.landscape());
		}
		else {
			keepWithNext(heading);
		}
		this.numbers.put(heading.anchor(), this.pages.number());
		TypeSizes.Size size = this.sizes.heading(heading.level());
		Type type = this.pages.type(switch (heading.level()) {
			case 1 -> ReportFonts.Role.HEADING;
			case 2 -> ReportFonts.Role.SUBHEADING;
			default -> ReportFonts.Role.TEXT;
		}, size.type());
		this.pages.destination(heading.anchor());
		bookmark(heading);
		this.pages.down(size.before());
		if (heading.level() == 1) {
			centred(heading.text(), type, size.line(), "H1", NOTHING);
		}
		else {
			flow(heading.text(), type, size, "H" + heading.level(), NOTHING, false);
		}
		this.pages.down(size.after());
	}

	private void bookmark(Block.Heading heading) {
		if (this.pages.measuring()) {
			return;
		}
		PdfOutline parent = null;
		for (int level = heading.level() - 1; parent == null; level--) {
			parent = this.outline.get(level);
		}
		PdfDestination here = new PdfDestination(PdfDestination.FITH, this.pages.y());
		PdfOutline entry = new PdfOutline(parent, here, heading.text(), heading.level() == 1);
		entry.setOpen(heading.level() < 1);
		this.outline.put(heading.level(), entry);
		for (int level = heading.level() + 1; level <= 4; level++) {
			this.outline.remove(level);
		}
	}

	/**
	 * Begins a new page unless a heading, the headings right below it and the first line
	 * of what they head have room together, as the Word file keeps them.
	 */
	private void keepWithNext(Block.Heading heading) {
		int next = this.at + 1;
		float needed = height(heading);
		while (next < this.blocks.size() && (skipped(this.blocks.get(next))
				|| (this.blocks.get(next) instanceof Block.Heading below && !below.newPage()))) {
			needed += (this.blocks.get(next) instanceof Block.Heading below) ? height(below) : 0;
			next++;
		}
		if (next < this.blocks.size()) {
			Block below = this.blocks.get(next);
			needed += (below instanceof Block.Table table)
					? start(table, new PdfTables(this.pages, this.looks.lines(), table))
					: (below instanceof Block.Chart chart) ? around(chart) : this.sizes.of(TypeSizes.Kind.BODY).line();
		}
		room(needed);
	}

	/** Points one line of a heading takes with the room around it. */
	private float height(Block.Heading heading) {
		TypeSizes.Size size = this.sizes.heading(heading.level());
		return size.before() + size.line() + ((heading.level() == 1) ? 0 : size.after());
	}

	private float around(Block.Chart chart) {
		return ChartSize.height(chart) + captionHeight() + 14;
	}

	private static boolean skipped(Block block) {
		return block instanceof Block.Paragraph paragraph && paragraph.unwritten();
	}

	private void room(float needed) {
		if (needed > this.pages.room()) {
			this.pages.newPage();
		}
	}

	@Override
	public void turn(Block.Turn turn) {
		this.pages.turn(turn.landscape());
	}

	@Override
	public void paragraph(Block.Paragraph block) {
		if (skipped(block)) {
			return;
		}
		BitSet strong = new BitSet();
		int at = 0;
		for (Span span : block.spans()) {
			strong.set(at, at + span.text().length(), span.strong());
			at += span.text().length();
		}
		TypeSizes.Size size = this.sizes
			.of((block.style() == Block.Paragraph.Style.BODY) ? TypeSizes.Kind.BODY : TypeSizes.Kind.PLAIN);
		Type type = text(size.type());
		Closing closing = Closing.around(this.blocks, this.at);
		if (closing.to() > closing.from()) {
			close(closing, size);
		}
		this.pages.down(size.before());
		switch (block.style()) {
			case BODY, FLUSH -> flow(block.text(), type, size, "P", strong, true);
			case CENTRED -> centred(block.text(), type, size.line(), "P", strong);
			case RIGHT -> {
				PdfStructureElement tag = this.pages.tag("P");
				for (ChineseLines.Line line : PdfPages.lines(type, block.text(), this.pages.width() - RIGHT)) {
					room(size.line());
					float y = this.pages.down(size.line());
					this.pages.put(type, plain(line), this.pages.left() + this.pages.width() - RIGHT - line.width(), y,
							tag, strong);
				}
			}
		}
		this.pages.down(size.after());
	}

	/** Leaves a line free, or begins a page where what stays together has no room. */
	private void close(Closing closing, TypeSizes.Size size) {
		float needed = 0;
		for (int i = this.at; i < closing.to() && this.at == closing.kept(); i++) {
			String text = ((Block.Paragraph) this.blocks.get(i)).text();
			int lines = text(size.type()).lines(text, size.indent(), this.pages.width() - RIGHT, true).size();
			needed += lines * size.line() + size.before() + size.after() + (closing.gap(i) ? size.line() : 0);
		}
		if (needed > this.pages.room()) {
			this.pages.newPage();
		}
		else if (closing.gap(this.at)) {
			this.pages.down(size.line());
		}
	}

	private void flow(String text, Type type, TypeSizes.Size size, String tag, BitSet strong, boolean filled) {
		PdfStructureElement element = this.pages.tag(tag);
		float in = size.indent();
		int at = 0;
		for (ChineseLines.Line line : type.lines(text, size.indent(), this.pages.width(), true)) {
			room(size.line());
			float y = this.pages.down(size.line());
			this.pages.put(type, filled ? line : plain(line), this.pages.left() + in, y, element,
					strong.get(at, at + line.text().length()));
			at += line.text().length();
			in = 0;
		}
	}

	private void centred(String text, Type type, float leading, String tag, BitSet strong) {
		PdfStructureElement element = this.pages.tag(tag);
		int at = 0;
		for (ChineseLines.Line line : type.lines(text, 0, this.pages.width(), true)) {
			room(leading);
			float y = this.pages.down(leading);
			this.pages.put(type, plain(line), this.pages.left() + (this.pages.width() - line.width()) / 2, y, element,
					strong.get(at, at + line.text().length()));
			at += line.text().length();
		}
	}

	private static ChineseLines.Line plain(ChineseLines.Line line) {
		return new ChineseLines.Line(line.text(), 0, line.width());
	}

	/** Points a table takes from its caption to where the page may end. */
	private float start(Block.Table block, PdfTables table) {
		float above = (block.caption().isEmpty() ? 0 : captionHeight()) + (block.unit().isEmpty() ? 0 : PdfTables.LINE)
				+ 5;
		return Math.min(block.small() ? above + table.whole() : Math.max(TABLE_START, above + table.start()),
				this.pages.height());
	}

	@Override
	public void table(Block.Table block) {
		PdfTables table = new PdfTables(this.pages, this.looks.lines(), block);
		room(start(block, table));
		if (!block.caption().isEmpty()) {
			caption(block.caption());
		}
		if (!block.unit().isEmpty()) {
			Type type = text(TABLE);
			float width = new ChineseLines(type).width(block.unit());
			float y = this.pages.down(PdfTables.LINE);
			this.pages.put(type, new ChineseLines.Line(block.unit(), 0, width),
					this.pages.left() + this.pages.width() - width, y, this.pages.tag("P"), NOTHING);
		}
		this.pages.down(5);
		table.set();
		this.pages.down(10);
	}

	@Override
	public void chart(Block.Chart chart) {
		room(around(chart));
		this.pages.down(8);
		new PdfCharts(this.pages, chart).draw();
		caption(chart.caption());
		this.pages.down(6);
	}

	/** Points a caption of one line takes with the room around it. */
	private float captionHeight() {
		TypeSizes.Size size = this.sizes.of(TypeSizes.Kind.CAPTION);
		return size.before() + size.line() + size.after();
	}

	private void caption(String text) {
		TypeSizes.Size size = this.sizes.of(TypeSizes.Kind.CAPTION);
		this.pages.down(size.before());
		centred(text, this.pages.type(ReportFonts.Role.HEADING, size.type()), size.line(), "Caption", NOTHING);
		this.pages.down(size.after());
	}

	private Type text(float size) {
		return this.pages.type(ReportFonts.Role.TEXT, size);
	}

}
