package org.jiping.report.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jiping.report.document.TypeSizes;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/**
 * The styles of the Word report, real ones that the firm can edit.
 */
final class WordStyles {

	/** Running text. */
	static final String BODY = "JpBody";

	/** Table cells. */
	static final String CELL = "JpCell";

	/** Table captions. */
	static final String CAPTION = "Caption";

	/** The title on the cover. */
	static final String TITLE = "Title";

	private static final Map<TypeSizes.Kind, String> KINDS = Map.of(TypeSizes.Kind.PLAIN, "Normal", TypeSizes.Kind.BODY,
			BODY, TypeSizes.Kind.HEADING_1, "Heading1", TypeSizes.Kind.HEADING_2, "Heading2", TypeSizes.Kind.HEADING_3,
			"Heading3", TypeSizes.Kind.HEADING_4, "Heading4", TypeSizes.Kind.CAPTION, CAPTION, TypeSizes.Kind.ENTRY_1,
			"TOC1", TypeSizes.Kind.ENTRY_2, "TOC2");

	static final String SONG = "仿宋_GB2312";

	static final String LATIN = "Times New Roman";

	static final String HEI = "黑体";

	static final String KAI = "楷体_GB2312";

	static final String TITLE_FONT = "方正小标宋简体";

	private final XWPFStyles styles;

	private final Map<String, String> ids = new HashMap<>();

	private final List<String> added = new ArrayList<>();

	private WordStyles(XWPFStyles styles) {
		this.styles = styles;
	}

	/**
	 * Adds all styles to a document.
	 * @param document the document
	 * @return the styles
	 */
	static WordStyles in(XWPFDocument document) {
		WordStyles styles = new WordStyles(document.createStyles());
		styles.defaults();
		styles.complete();
		return styles;
	}

	/**
	 * Takes the styles of a firm's template, and adds those it lacks.
	 * @param document made from the template
	 * @return the styles
	 */
	static WordStyles of(XWPFDocument document) {
		boolean none = document.getStyles() == null;
		WordStyles styles = new WordStyles(none ? document.createStyles() : document.getStyles());
		styles.complete();
		return styles;
	}

	private void complete() {
		style("Normal", "Normal", SONG, 32, false, 560, -1, STJc.BOTH, 0, true);
		style(BODY, "Jiping Body", SONG, 32, false, 560, -1, STJc.BOTH, 640, false);
		style("Heading1", "heading 1", HEI, 32, false, 680, 0, STJc.CENTER, 0, false);
		style("Heading2", "heading 2", KAI, 32, false, 560, 1, STJc.LEFT, 640, false);
		style("Heading3", "heading 3", SONG, 32, false, 560, 2, STJc.LEFT, 640, false);
		style("Heading4", "heading 4", SONG, 32, false, 560, 3, STJc.LEFT, 640, false);
		style(TITLE, "Title", TITLE_FONT, 44, false, 760, -1, STJc.CENTER, 0, false);
		style(CAPTION, "caption", HEI, 24, false, 440, -1, STJc.CENTER, 0, false);
		style(CELL, "Jiping Cell", SONG, 21, false, 300, -1, STJc.LEFT, 0, false);
		contents("TOC1", "toc 1", 0);
		contents("TOC2", "toc 2", 480);
	}

	/**
	 * The style that stands for one of the report's.
	 * @param id the report's own id of it
	 * @return its id in this document
	 */
	String id(String id) {
		return this.ids.getOrDefault(id, id);
	}

	/**
	 * How big the styles set what they stand for.
	 * @return the sizes by kind of text
	 */
	Map<TypeSizes.Kind, TypeSizes.Size> sizes() {
		WordSizes sizes = new WordSizes(this.styles);
		Map<TypeSizes.Kind, TypeSizes.Size> all = new EnumMap<>(TypeSizes.Kind.class);
		KINDS.forEach((kind, id) -> all.put(kind, sizes.of(id(id))));
		return all;
	}

	/**
	 * Names of the styles that were not there.
	 * @return the names as Word shows them
	 */
	List<String> added() {
		return List.copyOf(this.added);
	}

	/** Whether a style of that name is there; then it is used. */
	private boolean known(String id, String name) {
		Optional<XWPFStyle> found = Optional.ofNullable(this.styles.getStyleWithName(name))
			.or(() -> Optional.ofNullable(this.styles.getStyle(id)));
		found.ifPresent((style) -> this.ids.put(id, style.getStyleId()));
		if (found.isEmpty()) {
			this.added.add(name);
		}
		return found.isPresent();
	}

	private void defaults() {
		CTFonts fonts = CTFonts.Factory.newInstance();
		fonts.setAscii(LATIN);
		fonts.setHAnsi(LATIN);
		fonts.setEastAsia(SONG);
		this.styles.setDefaultFonts(fonts);
		this.styles.setSpellingLanguage("en-US");
		this.styles.setEastAsia("zh-CN");
	}

	private void style(String id, String name, String font, int halfPoints, boolean bold, int line, int outline,
			STJc.Enum alignment, int firstLine, boolean isDefault) {
		if (known(id, name)) {
			return;
		}
		this.styles.addStyle(new XWPFStyle(
				describe(id, name, font, halfPoints, bold, line, outline, alignment, firstLine, isDefault)));
	}

	private static CTStyle describe(String id, String name, String font, int halfPoints, boolean bold, int line,
			int outline, STJc.Enum alignment, int firstLine, boolean isDefault) {
		CTStyle style = CTStyle.Factory.newInstance();
		style.setStyleId(id);
		style.setType(STStyleType.PARAGRAPH);
		style.addNewName().setVal(name);
		if (isDefault) {
			style.setDefault(true);
		}
		else {
			style.addNewBasedOn().setVal("Normal");
		}
		style.addNewQFormat();
		CTPPrGeneral paragraph = style.addNewPPr();
		if (outline >= 0) {
			paragraph.addNewKeepNext();
			paragraph.addNewKeepLines();
		}
		paragraph.addNewWidowControl().setVal(false);
		if (id.equals(CELL)) {
			// A mark that hangs out of a cell would touch the rule.
			paragraph.addNewOverflowPunct().setVal(false);
		}
		CTSpacing spacing = paragraph.addNewSpacing();
		spacing.setBefore(BigInteger.valueOf(id.equals(CAPTION) ? 120 : 0));
		spacing.setAfter(BigInteger.valueOf((outline == 0) ? 200 : 0));
		spacing.setLine(BigInteger.valueOf(line));
		spacing.setLineRule(STLineSpacingRule.EXACT);
		if (firstLine > 0) {
			paragraph.addNewInd().setFirstLine(BigInteger.valueOf(firstLine));
		}
		paragraph.addNewJc().setVal(alignment);
		if (outline >= 0) {
			paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
		}
		CTRPr run = style.addNewRPr();
		CTFonts fonts = run.addNewRFonts();
		fonts.setAscii(LATIN);
		fonts.setHAnsi(LATIN);
		fonts.setEastAsia(font);
		if (bold) {
			run.addNewB();
		}
		run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
		run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
		return style;
	}

	private void contents(String id, String name, int indent) {
		if (known(id, name)) {
			return;
		}
		CTStyle style = describe(id, name, (indent == 0) ? HEI : SONG, 24, false, 440, -1, STJc.LEFT, 0, false);
		CTPPrGeneral paragraph = style.getPPr();
		paragraph.addNewInd().setLeft(BigInteger.valueOf(indent));
		var tab = paragraph.addNewTabs().addNewTab();
		tab.setVal(STTabJc.RIGHT);
		tab.setLeader(STTabTlc.DOT);
		tab.setPos(BigInteger.valueOf(WordDocumentWriter.TEXT_WIDTH));
		this.styles.addStyle(new XWPFStyle(style));
	}

}
