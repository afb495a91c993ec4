package org.jiping.report.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.jiping.report.document.Block;
import org.jiping.report.document.Closing;
import org.jiping.report.document.DocumentWriter;
import org.jiping.report.document.Looks;
import org.jiping.report.document.Span;
import org.jiping.report.word.WordXml.Format;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as an editable Word file: real heading styles, a contents field whose
 * page numbers are already there, repeated header rows, real merged cells, sections on
 * their side.
 */
public final class WordDocumentWriter implements DocumentWriter {

	/** Width of the text on an upright page, in twentieths of a point. */
	static final int TEXT_WIDTH = 8844;

	private static final int TEXT_WIDTH_SIDEWAYS = 13_862;

	private static final String UPRIGHT = """
			<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" \
			w:header="851" w:footer="1400" w:gutter="0"/>""";

	private static final String SIDEWAYS = """
			<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1588" w:right="1488" \
			w:bottom="1474" w:left="1488" w:header="851" w:footer="900" w:gutter="0"/>""";

	private static final String CONTENTS_FACE = """
			<w:rFonts w:ascii="黑体" w:eastAsia="黑体" w:hAnsi="黑体" w:cs="黑体"/><w:sz w:val="36"/><w:szCs w:val="36"/>""";

	private static final String NORMAL = "Normal";

	private static final Format CENTRED = Format.NONE.aligned("center");

	private static final int CONTENTS_DEPTH = 2;

	/** More bookmarks and drawings than the cover of a template has. */
	private static final int BEHIND_TEMPLATE = 10_000;

	private final List<Block> blocks;

	private final Map<String, Integer> pages;

	private final WordFile document;

	private final WordXml xml;

	private final WordStyles styles;

	private final WordMargins margins;

	private final Looks looks;

	private final boolean ownCover;

	private boolean landscape;

	private boolean pageBreakPending;

	/** Where the numbers of bookmarks and drawings begin. */
	private final int first;

	private int bookmarks;

	private int at;

	private int charts;

	private int sections;

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
		this.document = (template != null) ? template.open() : WordSettings.blank();
		this.xml = this.document.body();
		this.styles = (template != null) ? WordStyles.of(this.document) : WordStyles.in(this.document);
		boolean threeLines = template != null && template.threeLines();
		this.looks = threeLines ? new Looks(Looks.TableLines.THREE, looks.mark()) : looks;
		this.first = (template != null) ? BEHIND_TEMPLATE : 0;
		this.bookmarks = this.first;
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
		for (this.at = 0; this.at < this.blocks.size(); this.at++) {
			this.blocks.get(this.at).writeTo(this);
		}
		this.xml.raw(section());
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
			begin(WordStyles.TITLE, Format.NONE).run(line, "").end();
		}
		blank(6);
		for (String line : cover.lines()) {
			begin(NORMAL, CENTRED).run(line, "").end();
		}
		this.pageBreakPending = true;
	}

	@Override
	public void title(Block.Title title) {
		if (this.landscape) {
			lie(false);
		}
		else {
			this.pageBreakPending = true;
		}
		for (String line : title.lines()) {
			begin(WordStyles.TITLE, Format.NONE).run(line, "").end();
		}
		blank(1);
	}

	private void blank(int lines) {
		for (int i = 0; i < lines; i++) {
			empty(NORMAL, Format.NONE);
		}
	}

	private WordXml begin(String style, Format format) {
		return this.xml.begin(this.styles.id(style), broken(format));
	}

	private void empty(String style, Format format) {
		this.xml.empty(this.styles.id(style), broken(format));
	}

	/** The first paragraph after a cover begins a page. */
	private Format broken(Format format) {
		boolean pending = this.pageBreakPending;
		this.pageBreakPending = false;
		return pending ? format.onNewPage() : format;
	}

	@Override
	public void contents(Block.Contents contents) {
		begin(NORMAL, CENTRED.spaced("w:line=\"800\" w:lineRule=\"exact\"")).run(contents.title(), CONTENTS_FACE).end();
		List<Block.Heading> entries = this.blocks.stream()
			.filter(Block.Heading.class::isInstance)
			.map(Block.Heading.class::cast)
			.filter((heading) -> heading.level() <= CONTENTS_DEPTH)
			.toList();
		for (int i = 0; i < entries.size(); i++) {
			Block.Heading heading = entries.get(i);
			begin("TOC" + heading.level(), Format.NONE);
			if (i == 0) {
				this.xml.field("begin").instruction(" TOC \\o \"1-2\" \\h \\z \\u ").field("separate");
			}
			this.xml.raw("<w:hyperlink w:anchor=\"")
				.raw(WordXml.escaped(heading.anchor()))
				.raw("\">")
				.run(heading.text() + "\t", "")
				.field("begin")
				.instruction(" PAGEREF " + heading.anchor() + " \\h ")
				.field("separate")
				.run(String.valueOf(this.pages.getOrDefault(heading.anchor(), 0)), "")
				.field("end")
				.raw("</w:hyperlink>");
			if (i == entries.size() - 1) {
				this.xml.field("end");
			}
			this.xml.end();
		}
	}

	@Override
	public void heading(Block.Heading heading) {
		boolean turned = heading.newPage() && heading.landscape() != this.landscape;
		if (turned && this.at == 0) {
			this.landscape = true;
		}
		else if (turned) {
			lie(heading.landscape());
		}
		begin("Heading" + heading.level(), (heading.newPage() && !turned) ? Format.NONE.onNewPage() : Format.NONE)
			.raw("<w:bookmarkStart w:id=\"")
			.raw(this.bookmarks)
			.raw("\" w:name=\"")
			.raw(WordXml.escaped(heading.anchor()))
			.raw("\"/>")
			.run(heading.text(), "")
			.raw("<w:bookmarkEnd w:id=\"")
			.raw(this.bookmarks)
			.raw("\"/>")
			.end();
		this.bookmarks++;
	}

	@Override
	public void turn(Block.Turn turn) {
		lie(turn.landscape());
	}

	private void lie(boolean sideways) {
		endSection();
		this.landscape = sideways;
		this.pageBreakPending = false;
	}

	/**
	 * Ends the section before pages turn on their side or back; its settings live in its
	 * last paragraph.
	 */
	private void endSection() {
		this.xml.dropEmpty();
		this.xml
			.begin(this.styles.id(NORMAL), Format.NONE.spaced("w:line=\"20\" w:lineRule=\"exact\"").ending(section()))
			.end();
	}

	private String section() {
		boolean cover = this.sections == 0 && this.blocks.stream().anyMatch(Block.Cover.class::isInstance);
		this.sections++;
		return "<w:sectPr>" + this.margins.references() + "<w:type w:val=\"nextPage\"/>"
				+ (this.landscape ? SIDEWAYS : UPRIGHT) + (cover ? "<w:titlePg/>" : "") + "</w:sectPr>";
	}

	@Override
	public void paragraph(Block.Paragraph block) {
		if (block.unwritten()) {
			return;
		}
		switch (block.style()) {
			case BODY -> begin(WordStyles.BODY, Format.NONE);
			case FLUSH -> begin(NORMAL, closing());
			case RIGHT -> begin(NORMAL, closing().indented(0, 1280).aligned("right"));
			case CENTRED -> begin(NORMAL, CENTRED);
		}
		for (Span span : block.spans()) {
			this.xml.run(span.text(), span.strong() ? "<w:b/>" : "");
		}
		this.xml.end();
	}

	/** What is beside the style of a paragraph where a letter ends. */
	private Format closing() {
		Closing closing = Closing.around(this.blocks, this.at);
		Format format = closing.gap(this.at) ? Format.NONE.spaced("w:before=\"560\"") : Format.NONE;
		return closing.keptWithNext(this.at) ? format.keptWithNext() : format;
	}

	@Override
	public void table(Block.Table block) {
		if (!block.caption().isEmpty()) {
			begin(WordStyles.CAPTION, Format.NONE.keptWithNext()).run(block.caption(), "").end();
		}
		if (!block.unit().isEmpty()) {
			begin(WordStyles.CELL, Format.NONE.keptWithNext().aligned("right")).run(block.unit(), "").end();
		}
		new WordTables(this.xml, this.styles, this.looks.lines()).add(block,
				this.landscape ? TEXT_WIDTH_SIDEWAYS : TEXT_WIDTH);
		empty(WordStyles.CELL, Format.NONE);
	}

	@Override
	public void chart(Block.Chart chart) {
		this.charts++;
		begin(WordStyles.CELL, CENTRED.keptWithNext().spaced("w:line=\"240\" w:lineRule=\"auto\""))
			.raw(new WordCharts(this.document.getPackagePart()).add(chart, this.charts, this.first + this.charts))
			.end();
		begin(WordStyles.CAPTION, Format.NONE).run(chart.caption(), "").end();
	}

}
