package org.jiping.report.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jiping.report.document.Block;
import org.jiping.report.document.DocumentWriter;
import org.jiping.report.document.Span;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/**
 * Writes a report as an editable Word file: real heading styles, a contents field whose
 * page numbers are already there, repeated header rows, real merged cells, sections on
 * their side.
 */
public final class WordDocumentWriter implements DocumentWriter {

	/** Width of the text on an upright page, in twentieths of a point. */
	static final int TEXT_WIDTH = 8844;

	private static final int TEXT_WIDTH_SIDEWAYS = 13_862;

	private static final int SHORT_SIDE = 11_906;

	private static final int LONG_SIDE = 16_838;

	private static final int CONTENTS_DEPTH = 2;

	private final List<Block> blocks;

	private final Map<String, Integer> pages;

	private final XWPFDocument document = new XWPFDocument();

	private final String oddFooter;

	private final String evenFooter;

	private final String firstFooter;

	private boolean landscape;

	private boolean pageBreakPending;

	private int bookmarks;

	/**
	 * Prepares the file.
	 * @param blocks the report
	 * @param pages page of every heading, by anchor
	 * @param title title of the document
	 * @param author author of the document
	 */
	public WordDocumentWriter(List<Block> blocks, Map<String, Integer> pages, String title, String author) {
		this.blocks = blocks;
		this.pages = pages;
		WordStyles.addTo(this.document);
		this.document.getProperties().getCoreProperties().setTitle(title);
		this.document.getProperties().getCoreProperties().setCreator(author);
		this.document.setEvenAndOddHeadings(true);
		this.oddFooter = footer(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
		this.evenFooter = footer(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
		XWPFFooter empty = this.document.createFooter(HeaderFooterType.FIRST);
		empty.createParagraph();
		this.firstFooter = this.document.getRelationId(empty);
		removeReferences();
	}

	/**
	 * Writes the file.
	 * @return the .docx bytes
	 */
	public byte[] write() {
		this.blocks.forEach((block) -> block.writeTo(this));
		CTSectPr last = this.document.getDocument().getBody().isSetSectPr()
				? this.document.getDocument().getBody().getSectPr()
				: this.document.getDocument().getBody().addNewSectPr();
		page(last, this.landscape);
		try (ByteArrayOutputStream out = new ByteArrayOutputStream(); this.document) {
			this.document.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void removeReferences() {
		// POI put them on the last section; every section gets its own below.
		if (this.document.getDocument().getBody().isSetSectPr()) {
			this.document.getDocument().getBody().unsetSectPr();
		}
	}

	private String footer(HeaderFooterType type, ParagraphAlignment alignment) {
		XWPFFooter footer = this.document.createFooter(type);
		XWPFParagraph paragraph = footer.createParagraph();
		paragraph.setAlignment(alignment);
		paragraph.setIndentationLeft((alignment == ParagraphAlignment.LEFT) ? 280 : 0);
		paragraph.setIndentationRight((alignment == ParagraphAlignment.RIGHT) ? 280 : 0);
		run(paragraph, "— ", 14);
		field(paragraph, " PAGE ", "1", 14);
		run(paragraph, " —", 14);
		return this.document.getRelationId(footer);
	}

	private static void run(XWPFParagraph paragraph, String text, int size) {
		XWPFRun run = paragraph.createRun();
		run.setText(text);
		run.setFontSize(size);
		run.setFontFamily("宋体");
	}

	private static void field(XWPFParagraph paragraph, String instruction, String shown, int size) {
		for (STFldCharType.Enum part : new STFldCharType.Enum[] { STFldCharType.BEGIN, STFldCharType.SEPARATE,
				STFldCharType.END }) {
			XWPFRun run = paragraph.createRun();
			run.setFontSize(size);
			run.getCTR().addNewFldChar().setFldCharType(part);
			if (part == STFldCharType.BEGIN) {
				XWPFRun code = paragraph.createRun();
				code.getCTR().addNewInstrText().setStringValue(instruction);
			}
			else if (part == STFldCharType.SEPARATE) {
				run(paragraph, shown, size);
			}
		}
	}

	@Override
	public void cover(Block.Cover cover) {
		blank(4);
		for (String line : cover.title()) {
			paragraph(WordStyles.TITLE).createRun().setText(line);
		}
		blank(6);
		for (String line : cover.lines()) {
			XWPFParagraph paragraph = paragraph("Normal");
			paragraph.setAlignment(ParagraphAlignment.CENTER);
			paragraph.createRun().setText(line);
		}
		this.pageBreakPending = true;
	}

	private void blank(int lines) {
		for (int i = 0; i < lines; i++) {
			paragraph("Normal");
		}
	}

	@Override
	public void contents(Block.Contents contents) {
		XWPFParagraph title = paragraph("Normal");
		title.setAlignment(ParagraphAlignment.CENTER);
		title.setSpacingBetween(40, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
		XWPFRun words = title.createRun();
		words.setText(contents.title());
		words.setFontFamily("黑体");
		words.setFontSize(18);
		List<Block.Heading> entries = this.blocks.stream()
			.filter(Block.Heading.class::isInstance)
			.map(Block.Heading.class::cast)
			.filter((heading) -> heading.level() <= CONTENTS_DEPTH)
			.toList();
		for (int i = 0; i < entries.size(); i++) {
			Block.Heading heading = entries.get(i);
			XWPFParagraph entry = paragraph("TOC" + heading.level());
			if (i == 0) {
				fieldPart(entry.createRun().getCTR(), STFldCharType.BEGIN);
				entry.createRun().getCTR().addNewInstrText().setStringValue(" TOC \\o \"1-2\" \\h \\z \\u ");
				fieldPart(entry.createRun().getCTR(), STFldCharType.SEPARATE);
			}
			CTHyperlink link = entry.getCTP().addNewHyperlink();
			link.setAnchor(heading.anchor());
			link.addNewR().addNewT().setStringValue(heading.text());
			link.addNewR().addNewTab();
			fieldPart(link.addNewR(), STFldCharType.BEGIN);
			link.addNewR().addNewInstrText().setStringValue(" PAGEREF " + heading.anchor() + " \\h ");
			fieldPart(link.addNewR(), STFldCharType.SEPARATE);
			link.addNewR().addNewT().setStringValue(String.valueOf(this.pages.getOrDefault(heading.anchor(), 0)));
			fieldPart(link.addNewR(), STFldCharType.END);
			if (i == entries.size() - 1) {
				fieldPart(entry.getCTP().addNewR(), STFldCharType.END);
			}
		}
	}

	private static void fieldPart(CTR run, STFldCharType.Enum part) {
		run.addNewFldChar().setFldCharType(part);
	}

	@Override
	public void heading(Block.Heading heading) {
		boolean turned = heading.newPage() && heading.landscape() != this.landscape;
		if (turned) {
			endSection();
			this.landscape = heading.landscape();
			this.pageBreakPending = false;
		}
		XWPFParagraph paragraph = paragraph("Heading" + heading.level());
		if (heading.newPage() && !turned) {
			paragraph.setPageBreak(true);
		}
		CTBookmark bookmark = paragraph.getCTP().addNewBookmarkStart();
		bookmark.setName(heading.anchor());
		bookmark.setId(BigInteger.valueOf(this.bookmarks));
		paragraph.createRun().setText(heading.text());
		paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(this.bookmarks));
		this.bookmarks++;
	}

	/**
	 * Ends the section before pages turn on their side or back; its settings live in its
	 * last paragraph.
	 */
	private void endSection() {
		XWPFParagraph last = this.document.getLastParagraph();
		if (last == null || !last.getText().isEmpty()) {
			last = paragraph("Normal");
		}
		last.setSpacingBetween(1, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
		CTPPr properties = last.getCTP().isSetPPr() ? last.getCTP().getPPr() : last.getCTP().addNewPPr();
		page(properties.addNewSectPr(), this.landscape);
	}

	private void page(CTSectPr section, boolean sideways) {
		footerReference(section, STHdrFtr.DEFAULT, this.oddFooter);
		footerReference(section, STHdrFtr.EVEN, this.evenFooter);
		footerReference(section, STHdrFtr.FIRST, this.firstFooter);
		section.addNewType().setVal(STSectionMark.NEXT_PAGE);
		CTPageSz size = section.addNewPgSz();
		size.setW(BigInteger.valueOf(sideways ? LONG_SIDE : SHORT_SIDE));
		size.setH(BigInteger.valueOf(sideways ? SHORT_SIDE : LONG_SIDE));
		if (sideways) {
			size.setOrient(STPageOrientation.LANDSCAPE);
		}
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(BigInteger.valueOf(sideways ? 1588 : 2098));
		margins.setBottom(BigInteger.valueOf(sideways ? 1474 : 1984));
		margins.setLeft(BigInteger.valueOf(sideways ? 1488 : 1588));
		margins.setRight(BigInteger.valueOf(sideways ? 1488 : 1474));
		margins.setHeader(BigInteger.valueOf(851));
		margins.setFooter(BigInteger.valueOf(sideways ? 900 : 1400));
		margins.setGutter(BigInteger.ZERO);
		if (this.document.getParagraphs().isEmpty() || !firstSectionDone()) {
			section.addNewTitlePg();
		}
	}

	private boolean firstSectionDone() {
		long sections = this.document.getParagraphs()
			.stream()
			.filter((paragraph) -> paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetSectPr())
			.count();
		return sections > 1;
	}

	private static void footerReference(CTSectPr section, STHdrFtr.Enum type, String id) {
		var reference = section.addNewFooterReference();
		reference.setType(type);
		reference.setId(id);
	}

	@Override
	public void paragraph(Block.Paragraph block) {
		XWPFParagraph paragraph = switch (block.style()) {
			case BODY -> paragraph(WordStyles.BODY);
			case FLUSH -> paragraph("Normal");
			case RIGHT -> {
				XWPFParagraph right = paragraph("Normal");
				right.setAlignment(ParagraphAlignment.RIGHT);
				right.setIndentationRight(1280);
				yield right;
			}
			case CENTRED -> {
				XWPFParagraph centred = paragraph("Normal");
				centred.setAlignment(ParagraphAlignment.CENTER);
				yield centred;
			}
		};
		for (Span span : block.spans()) {
			paragraph.createRun().setText(span.text());
		}
	}

	private XWPFParagraph paragraph(String style) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setStyle(style);
		if (this.pageBreakPending) {
			paragraph.setPageBreak(true);
			this.pageBreakPending = false;
		}
		return paragraph;
	}

	@Override
	public void table(Block.Table block) {
		XWPFParagraph caption = paragraph(WordStyles.CAPTION);
		caption.setKeepNext(true);
		caption.createRun().setText(block.caption());
		if (!block.unit().isEmpty()) {
			XWPFParagraph unit = paragraph(WordStyles.CELL);
			unit.setAlignment(ParagraphAlignment.RIGHT);
			unit.setKeepNext(true);
			unit.createRun().setText(block.unit());
		}
		int rows = block.rows().size() + 1;
		XWPFTable table = this.document.createTable(rows, block.columns().size());
		int[] widths = widths(block);
		CTTblGrid grid = table.getCTTbl().getTblGrid();
		if (grid == null) {
			grid = table.getCTTbl().addNewTblGrid();
		}
		while (grid.sizeOfGridColArray() > 0) {
			grid.removeGridCol(0);
		}
		for (int width : widths) {
			grid.addNewGridCol().setW(BigInteger.valueOf(width));
		}
		CTTblWidth whole = table.getCTTbl().getTblPr().isSetTblW() ? table.getCTTbl().getTblPr().getTblW()
				: table.getCTTbl().getTblPr().addNewTblW();
		whole.setType(STTblWidth.DXA);
		whole.setW(BigInteger.valueOf(this.landscape ? TEXT_WIDTH_SIDEWAYS : TEXT_WIDTH));
		var margins = table.getCTTbl().getTblPr().addNewTblCellMar();
		margin(margins.addNewTop(), 50);
		margin(margins.addNewLeft(), 80);
		margin(margins.addNewBottom(), 50);
		margin(margins.addNewRight(), 80);
		table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
		header(table.getRow(0), block, widths);
		for (int r = 1; r < rows; r++) {
			Block.Row row = block.rows().get(r - 1);
			CTTrPr properties = table.getRow(r).getCtRow().addNewTrPr();
			properties.addNewCantSplit();
			for (int c = 0; c < row.cells().size(); c++) {
				fill(table.getRow(r).getCell(c), row.cells().get(c), block.columns().get(c), row.strong(), widths[c]);
			}
		}
		paragraph(WordStyles.CELL);
	}

	private static void margin(CTTblWidth margin, int width) {
		margin.setType(STTblWidth.DXA);
		margin.setW(BigInteger.valueOf(width));
	}

	private int[] widths(Block.Table block) {
		int all = this.landscape ? TEXT_WIDTH_SIDEWAYS : TEXT_WIDTH;
		int sum = block.columns().stream().mapToInt(Block.Column::width).sum();
		return block.columns().stream().mapToInt((column) -> all * column.width() / sum).toArray();
	}

	private static void header(XWPFTableRow row, Block.Table block, int[] widths) {
		row.setRepeatHeader(true);
		row.setCantSplitRow(true);
		for (int c = 0; c < widths.length; c++) {
			XWPFTableCell cell = row.getCell(c);
			cell.setColor("EEF1F5");
			XWPFParagraph paragraph = prepare(cell, widths[c]);
			paragraph.setAlignment(ParagraphAlignment.CENTER);
			paragraph.setKeepNext(true);
			XWPFRun run = paragraph.createRun();
			run.setText(block.columns().get(c).title());
			run.setBold(true);
		}
	}

	private static void fill(XWPFTableCell target, Block.@org.jspecify.annotations.Nullable Cell cell,
			Block.Column column, boolean strong, int width) {
		XWPFParagraph paragraph = prepare(target, width);
		CTTcPr properties = target.getCTTc().getTcPr();
		if (cell == null) {
			properties.addNewVMerge().setVal(STMerge.CONTINUE);
			return;
		}
		if (cell.rows() > 1) {
			properties.addNewVMerge().setVal(STMerge.RESTART);
		}
		properties.addNewVAlign().setVal(STVerticalJc.CENTER);
		String[] lines = cell.text().split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			XWPFParagraph line = (i == 0) ? paragraph : target.addParagraph();
			line.setStyle(WordStyles.CELL);
			line.setAlignment(column.numeric() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
			if (cell.depth() > 0) {
				line.setIndentationLeft(cell.depth() * 210);
			}
			XWPFRun run = line.createRun();
			run.setText(lines[i]);
			run.setBold(strong);
		}
	}

	private static XWPFParagraph prepare(XWPFTableCell cell, int width) {
		CTTcPr properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
		CTTblWidth own = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
		own.setType(STTblWidth.DXA);
		own.setW(BigInteger.valueOf(width));
		XWPFParagraph paragraph = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().get(0);
		paragraph.setStyle(WordStyles.CELL);
		return paragraph;
	}

}
