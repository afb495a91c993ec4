package org.jiping.report.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTextArray;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.draw.DottedLineSeparator;
import org.jiping.report.document.Block;
import org.jiping.report.document.DocumentWriter;

/**
 * Sets a report on A4 pages: body in 16 points on 28-point lines, wide annexes on their
 * side, bookmarks, page numbers, linked contents.
 */
final class PdfDocumentWriter implements DocumentWriter {

	private static final float MM = 72f / 25.4f;

	private static final float LEFT = 28 * MM;

	private static final float RIGHT = 26 * MM;

	private static final float TOP = 37 * MM;

	private static final float BOTTOM = 35 * MM;

	/** Slack against binary rounding when lines are counted. */
	private static final float ROUNDING = 0.5f;

	private static final float BODY = 16;

	private static final float LINE = 28;

	private static final float TABLE = 10.5f;

	private static final float TABLE_LINE = 15;

	/** Caption, unit, header and first row of a table. */
	private static final float TABLE_START = 95;

	private static final int CONTENTS_DEPTH = 2;

	private static final Color HEADER = new Color(0xEE, 0xF1, 0xF5);

	private static final SplitCharacter BREAKS = new ChineseLineBreaks();

	private final List<Block> blocks;

	private final Map<String, Integer> known;

	private final Map<String, Integer> pages = new HashMap<>();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final Document document = new Document(PageSize.A4, LEFT, RIGHT, TOP, BOTTOM);

	private final PdfWriter writer;

	private final Map<Integer, PdfOutline> outline = new HashMap<>();

	private boolean landscape;

	private float y;

	PdfDocumentWriter(List<Block> blocks, Map<String, Integer> known, String title, String author) {
		this.blocks = blocks;
		this.known = known;
		this.writer = PdfWriter.getInstance(this.document, this.out);
		this.writer.setPageEvent(new PageNumbers());
		this.writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
		this.document.addTitle(title);
		this.document.addAuthor(author);
		this.document.addCreator("Jiping");
	}

	PdfReport print() {
		this.document.open();
		this.y = this.document.top();
		this.writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
		this.outline.put(0, this.writer.getRootOutline());
		this.blocks.forEach((block) -> block.writeTo(this));
		this.writer.setPageEmpty(false);
		this.document.close();
		return new PdfReport(this.out.toByteArray(), Map.copyOf(this.pages));
	}

	@Override
	public void cover(Block.Cover cover) {
		blank(4);
		for (String line : cover.title()) {
			add(centred(chunk(line, new Font(ReportFonts.HEADING, 22)), 38));
		}
		blank(6);
		for (String line : cover.lines()) {
			add(centred(chunk(line, text(BODY)), LINE));
		}
	}

	@Override
	public void contents(Block.Contents contents) {
		newPage();
		add(centred(chunk(contents.title(), new Font(ReportFonts.HEADING, 18)), 40));
		for (Block block : this.blocks) {
			if (block instanceof Block.Heading heading && heading.level() <= CONTENTS_DEPTH) {
				Paragraph entry = new Paragraph(22);
				entry.setIndentationLeft((heading.level() - 1) * 24f);
				Font font = (heading.level() == 1) ? new Font(ReportFonts.HEADING, 12) : text(12);
				Chunk words = chunk(heading.text(), font);
				words.setLocalGoto(heading.anchor());
				entry.add(words);
				entry.add(new Chunk(new DottedLineSeparator()));
				Chunk page = chunk(String.valueOf(this.known.getOrDefault(heading.anchor(), 0)), text(12));
				page.setLocalGoto(heading.anchor());
				entry.add(page);
				add(entry);
			}
		}
	}

	@Override
	public void heading(Block.Heading heading) {
		if (heading.newPage()) {
			turn(heading.landscape());
		}
		else {
			keepWithNext(heading);
		}
		this.pages.put(heading.anchor(), this.writer.getPageNumber());
		Font font = switch (heading.level()) {
			case 1 -> new Font(ReportFonts.HEADING, BODY);
			case 2 -> new Font(ReportFonts.HEADING, BODY);
			default -> new Font(ReportFonts.TEXT, BODY, (heading.level() == 4) ? Font.BOLD : Font.NORMAL);
		};
		Chunk words = chunk(heading.text(), font);
		words.setLocalDestination(heading.anchor());
		Paragraph paragraph = (heading.level() == 1) ? centred(words, 34) : new Paragraph(LINE);
		if (heading.level() > 1) {
			paragraph.add(words);
			paragraph.setFirstLineIndent(2 * BODY);
		}
		paragraph.setSpacingAfter((heading.level() == 1) ? 10 : 0);
		add(paragraph);
		bookmark(heading);
	}

	private void bookmark(Block.Heading heading) {
		PdfOutline parent = null;
		for (int level = heading.level() - 1; parent == null; level--) {
			parent = this.outline.get(level);
		}
		PdfDestination here = new PdfDestination(PdfDestination.FITH, this.y + LINE);
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
		int next = this.blocks.indexOf(heading) + 1;
		float needed = LINE;
		while (next < this.blocks.size() && this.blocks.get(next) instanceof Block.Heading below && !below.newPage()) {
			needed += LINE;
			next++;
		}
		if (next < this.blocks.size()) {
			needed += (this.blocks.get(next) instanceof Block.Table) ? TABLE_START : LINE;
		}
		if (this.y - needed < this.document.bottom() - ROUNDING) {
			newPage();
		}
	}

	private void turn(boolean sideways) {
		if (sideways != this.landscape) {
			this.landscape = sideways;
			this.document.setPageSize(sideways ? PageSize.A4.rotate() : PageSize.A4);
			if (sideways) {
				this.document.setMargins(TOP * 0.7f, BOTTOM * 0.7f, LEFT, RIGHT);
			}
			else {
				this.document.setMargins(LEFT, RIGHT, TOP, BOTTOM);
			}
		}
		newPage();
	}

	@Override
	public void paragraph(Block.Paragraph block) {
		if (block.style() == Block.Paragraph.Style.BODY) {
			body(block.text());
			return;
		}
		Paragraph paragraph = new Paragraph(LINE);
		paragraph.add(chunk(block.text(), text(BODY)));
		switch (block.style()) {
			case RIGHT -> {
				paragraph.setAlignment(Element.ALIGN_RIGHT);
				paragraph.setIndentationRight(4 * BODY);
			}
			case CENTRED -> paragraph.setAlignment(Element.ALIGN_CENTER);
			case FLUSH -> paragraph.setAlignment(Element.ALIGN_LEFT);
		}
		add(paragraph);
	}

	private void body(String text) {
		float indent = 2 * BODY;
		float width = this.document.right() - this.document.left();
		ChineseLines lines = new ChineseLines(ReportFonts.TEXT, BODY);
		for (ChineseLines.Line line : lines.of(text, indent, width)) {
			if (this.y - LINE < this.document.bottom() - ROUNDING) {
				newPage();
			}
			this.y -= LINE;
			PdfContentByte content = this.writer.getDirectContent();
			content.beginText();
			content.setFontAndSize(ReportFonts.TEXT, BODY);
			content.setCharacterSpacing(line.spacing());
			content.setTextMatrix(this.document.left() + indent, this.y);
			PdfDictionary words = new PdfDictionary();
			words.put(PdfName.ACTUALTEXT, new PdfString(line.text(), PdfObject.TEXT_UNICODE));
			content.beginMarkedContentSequence(PdfName.SPAN, words, true);
			PdfTextArray pieces = new PdfTextArray();
			boolean first = true;
			for (String piece : lines.pieces(line.text())) {
				if (!first) {
					pieces.add(ChineseLines.shift());
				}
				pieces.add(piece);
				first = false;
			}
			content.showText(pieces);
			content.endMarkedContentSequence();
			content.setCharacterSpacing(0);
			content.endText();
			indent = 0;
		}
	}

	@Override
	public void table(Block.Table block) {
		if (this.y < this.document.bottom() + TABLE_START) {
			newPage();
		}
		Paragraph caption = centred(chunk(block.caption(), new Font(ReportFonts.HEADING, 12)), 22);
		add(caption);
		if (!block.unit().isEmpty()) {
			Paragraph unit = new Paragraph(TABLE_LINE);
			unit.add(chunk(block.unit(), text(TABLE)));
			unit.setAlignment(Element.ALIGN_RIGHT);
			add(unit);
		}
		PdfPTable table = new PdfPTable(block.columns().size());
		table.setWidthPercentage(100);
		float[] widths = new float[block.columns().size()];
		for (int i = 0; i < widths.length; i++) {
			widths[i] = block.columns().get(i).width();
		}
		table.setWidths(widths);
		this.y -= 5;
		table.setSpacingAfter(10);
		table.setHeaderRows(1);
		table.setSplitLate(true);
		for (Block.Column column : block.columns()) {
			PdfPCell cell = cell(column.title(), new Font(ReportFonts.HEADING, TABLE), Element.ALIGN_CENTER, 0);
			cell.setBackgroundColor(HEADER);
			table.addCell(cell);
		}
		for (Block.Row row : block.rows()) {
			for (int c = 0; c < row.cells().size(); c++) {
				Block.Cell cell = row.cells().get(c);
				if (cell != null) {
					Font font = row.strong() ? new Font(ReportFonts.HEADING, TABLE) : text(TABLE);
					PdfPCell printed = cell(cell.text(), font,
							block.columns().get(c).numeric() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT, cell.depth());
					printed.setRowspan(cell.rows());
					table.addCell(printed);
				}
			}
		}
		add(table);
	}

	private static PdfPCell cell(String text, Font font, int alignment, int depth) {
		Paragraph words = new Paragraph(TABLE_LINE);
		words.add(chunk(text, font));
		words.setAlignment(alignment);
		PdfPCell cell = new PdfPCell();
		cell.addElement(words);
		cell.setPaddingTop(0);
		cell.setPaddingBottom(5);
		cell.setPaddingLeft(4 + depth * TABLE);
		cell.setPaddingRight(4);
		cell.setBorderWidth(0.5f);
		cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
		return cell;
	}

	private void blank(int lines) {
		for (int i = 0; i < lines; i++) {
			add(new Paragraph(LINE, " ", text(BODY)));
		}
	}

	private static Paragraph centred(Chunk words, float leading) {
		Paragraph paragraph = new Paragraph(leading);
		paragraph.add(words);
		paragraph.setAlignment(Element.ALIGN_CENTER);
		return paragraph;
	}

	private static Font text(float size) {
		return new Font(ReportFonts.TEXT, size);
	}

	private static Chunk chunk(String text, Font font) {
		Chunk chunk = new Chunk(text, font);
		chunk.setSplitCharacter(BREAKS);
		return chunk;
	}

	/**
	 * Sets an element below what stands on the page already. OpenPDF's own flow never
	 * begins a paragraph on the last line of a page; Word does, and both must agree.
	 */
	private void add(Element element) {
		ColumnText column = new ColumnText(this.writer.getDirectContent());
		column.addElement(element);
		while (true) {
			column.setSimpleColumn(this.document.left(), this.document.bottom() - ROUNDING, this.document.right(),
					this.y);
			int status = column.go();
			this.y = column.getYLine();
			if (!ColumnText.hasMoreText(status)) {
				return;
			}
			newPage();
		}
	}

	private void newPage() {
		this.writer.setPageEmpty(false);
		this.document.newPage();
		this.y = this.document.top();
	}

	/**
	 * Page numbers "— 1 —": odd pages to the right, even pages to the left, one character
	 * in.
	 */
	private static final class PageNumbers extends PdfPageEventHelper {

		@Override
		public void onEndPage(PdfWriter writer, Document document) {
			if (writer.getPageNumber() == 1) {
				return;
			}
			Rectangle page = document.getPageSize();
			PdfContentByte canvas = writer.getDirectContent();
			boolean odd = writer.getPageNumber() % 2 == 1;
			float x = odd ? page.getWidth() - document.rightMargin() - 14 : document.leftMargin() + 14;
			ColumnText.showTextAligned(canvas, odd ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT,
					new Phrase("— " + writer.getPageNumber() + " —", text(14)), x, BOTTOM - 7 * MM - 14, 0);
		}

	}

}
