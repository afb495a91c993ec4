package org.jiping.report.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jiping.report.document.Block;
import org.jiping.report.document.DocumentWriter;
import org.jiping.report.document.Looks;
import org.jiping.report.document.Span;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

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

	private final XWPFDocument document;

	private final WordStyles styles;

	private final WordMargins margins;

	private final Looks looks;

	private final boolean ownCover;

	private boolean landscape;

	private boolean pageBreakPending;

	private int bookmarks;

	/**
	 * Prepares the file.
	 * @param blocks the report
	 * @param pages page of every heading, by anchor
	 * @param looks how it is made up
	 * @param template the firm's own, null for none
	 * @param title title of the document
	 * @param author author of the document
	 */
	public WordDocumentWriter(List<Block> blocks, Map<String, Integer> pages, Looks looks,
			@Nullable WordTemplate template, String title, String author) {
		this.blocks = blocks;
		this.pages = pages;
		this.document = (template != null) ? template.open() : new XWPFDocument();
		this.styles = (template != null) ? WordStyles.of(this.document) : WordStyles.in(this.document);
		boolean threeLines = template != null && template.threeLines();
		this.looks = threeLines ? new Looks(Looks.TableLines.THREE, looks.mark()) : looks;
		this.ownCover = template != null && template.hasCover();
		this.document.getProperties().getCoreProperties().setTitle(title);
		this.document.getProperties().getCoreProperties().setCreator(author);
		this.margins = new WordMargins(this.document, looks.mark(), template != null && template.hasMargins());
		this.pageBreakPending = this.ownCover;
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

	@Override
	public void cover(Block.Cover cover) {
		if (this.ownCover) {
			return;
		}
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
		this.margins.addTo(section);
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
		boolean cover = this.blocks.stream().anyMatch(Block.Cover.class::isInstance);
		if (cover && (this.document.getParagraphs().isEmpty() || !firstSectionDone())) {
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

	@Override
	public void paragraph(Block.Paragraph block) {
		if (block.spans().isEmpty()) {
			return;
		}
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
			XWPFRun run = paragraph.createRun();
			run.setText(span.text());
			if (span.strong()) {
				run.setBold(true);
			}
		}
	}

	private XWPFParagraph paragraph(String style) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setStyle(this.styles.id(style));
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
		new WordTables(this.document, this.styles, this.looks.lines()).add(block,
				this.landscape ? TEXT_WIDTH_SIDEWAYS : TEXT_WIDTH);
		paragraph(WordStyles.CELL);
	}

	@Override
	public void chart(Block.Chart chart) {
		XWPFParagraph paragraph = paragraph(WordStyles.CELL);
		paragraph.setAlignment(ParagraphAlignment.CENTER);
		paragraph.setSpacingBetween(1);
		paragraph.setKeepNext(true);
		new WordCharts(this.document).add(chart, paragraph.createRun());
		paragraph(WordStyles.CAPTION).createRun().setText(chart.caption());
	}

}
