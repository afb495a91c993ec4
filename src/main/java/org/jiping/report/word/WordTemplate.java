package org.jiping.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.jiping.report.document.TypeSizes;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTEmpty;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;

/**
 * A firm's own Word file that a report takes its looks from: styles, header, footer, and
 * what stands in it as the cover.
 */
public final class WordTemplate {

	private static final String THREE_LINES = "三线表";

	/** The field that shows the number of a page. */
	private static final Pattern PAGE = Pattern.compile("(?<![A-Z])PAGE(?![A-Z])");

	private static final Pattern NAME = Pattern.compile("\\{\\{[^{}]+}}");

	private final byte[] bytes;

	private final UnaryOperator<String> live;

	private final Set<String> names;

	private final TypeSizes sizes;

	private final boolean cover;

	private final boolean margins;

	private final boolean threeLines;

	private final boolean numbered;

	/**
	 * A template.
	 * @param bytes the .docx, examined before
	 * @param live puts facts in place of their names in it
	 */
	public WordTemplate(byte[] bytes, UnaryOperator<String> live) {
		this.bytes = bytes;
		this.live = live;
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
			this.names = paragraphs(document).flatMap((each) -> NAME.matcher(each.getText()).results())
				.map(MatchResult::group)
				.collect(Collectors.toCollection(LinkedHashSet::new));
			this.cover = document.getParagraphs().stream().anyMatch((each) -> !each.getText().isBlank())
					|| !document.getTables().isEmpty() || !document.getAllPictures().isEmpty();
			this.margins = !document.getFooterList().isEmpty() || !document.getHeaderList().isEmpty();
			this.threeLines = document.getStyles() != null
					&& document.getStyles().getStyleWithName(THREE_LINES) != null;
			this.numbered = !this.margins
					|| Stream.concat(document.getFooterList().stream(), document.getHeaderList().stream())
						.anyMatch((each) -> PAGE.matcher(each._getHdrFtr().xmlText()).find());
			int pages = this.cover ? 1 + breaks(document) : 0;
			this.sizes = new TypeSizes(WordStyles.of(document).sizes(), pages);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Examines a file handed in as a template.
	 * @param bytes the file
	 * @return what forbids its use, and the names of styles it lacks
	 */
	public static Examined examine(byte[] bytes) {
		try (OPCPackage zip = OPCPackage.open(new ByteArrayInputStream(bytes))) {
			for (PackagePart part : zip.getParts()) {
				String kind = part.getContentType();
				if (kind.contains("macroEnabled") || kind.contains("vbaProject") || kind.contains("activeX")) {
					return new Examined(Fault.MACROS, part.getPartName().getName(), List.of());
				}
				if (part.isRelationshipPart()) {
					continue;
				}
				for (PackageRelationship relation : part.getRelationships()) {
					if (relation.getTargetMode() == TargetMode.EXTERNAL
							&& !relation.getRelationshipType().equals(XWPFRelation.HYPERLINK.getRelation())) {
						return new Examined(Fault.LINKS, relation.getTargetURI().toString(), List.of());
					}
				}
			}
			if (zip.getPartsByContentType(XWPFRelation.DOCUMENT.getContentType()).isEmpty()) {
				return new Examined(Fault.UNREADABLE, "", List.of());
			}
			try (XWPFDocument filled = new WordTemplate(bytes, UnaryOperator.identity()).open()) {
				return new Examined(null, "", WordStyles.of(filled).added());
			}
		}
		catch (InvalidFormatException | IOException | RuntimeException ex) {
			// POI says what is wrong with a file in many ways; to whoever handed it in
			// they are one.
			return new Examined(Fault.UNREADABLE, "", List.of());
		}
	}

	WordFile open() {
		try {
			WordFile document = new WordFile(new ByteArrayInputStream(this.bytes));
			paragraphs(document).forEach(this::fill);
			return document;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All it says: its cover, tables, headers and footers. */
	private static Stream<XWPFParagraph> paragraphs(XWPFDocument document) {
		return Stream
			.concat(Stream.of((IBody) document),
					Stream.concat(document.getHeaderList().stream(), document.getFooterList().stream()))
			.flatMap((body) -> Stream.concat(body.getParagraphs().stream(),
					body.getTables()
						.stream()
						.flatMap((table) -> table.getRows().stream())
						.flatMap((row) -> row.getTableCells().stream())
						.flatMap((cell) -> cell.getParagraphs().stream())));
	}

	/**
	 * Word spreads a name over several runs as it likes: the first takes the whole text.
	 */
	private void fill(XWPFParagraph paragraph) {
		String text = paragraph.getText();
		List<XWPFRun> runs = paragraph.getRuns();
		if (!text.contains("{{") || runs.isEmpty()) {
			return;
		}
		XWPFRun first = runs.get(0);
		first.getCTR().setTArray(new CTText[0]);
		first.getCTR().setTabArray(new CTEmpty[0]);
		first.getCTR().setBrArray(new CTBr[0]);
		first.setText(this.live.apply(text));
		for (int i = runs.size() - 1; i > 0; i--) {
			paragraph.removeRun(i);
		}
	}

	/**
	 * The names written in it, in place of which facts are put.
	 * @return for instance <code>{{@department}}</code>
	 */
	public Set<String> names() {
		return Collections.unmodifiableSet(this.names);
	}

	/**
	 * How big a report in this template is set.
	 * @return the sizes of its styles, and how many pages its cover says it takes
	 */
	public TypeSizes sizes() {
		return this.sizes;
	}

	/** Pages a cover begins by itself; one it runs over to is not seen. */
	private static int breaks(XWPFDocument document) {
		int breaks = 0;
		for (XWPFParagraph paragraph : document.getParagraphs()) {
			breaks += paragraph.isPageBreak() ? 1 : 0;
			breaks += (paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetSectPr()) ? 1 : 0;
			breaks += (int) paragraph.getRuns()
				.stream()
				.flatMap((run) -> run.getCTR().getBrList().stream())
				.filter((each) -> each.getType() == STBrType.PAGE)
				.count();
		}
		return breaks;
	}

	/**
	 * Whether pages carry their number.
	 * @return false for headers and footers of the firm's own without one
	 */
	public boolean numbered() {
		return this.numbered;
	}

	boolean hasCover() {
		return this.cover;
	}

	boolean hasMargins() {
		return this.margins;
	}

	boolean threeLines() {
		return this.threeLines;
	}

	/**
	 * Why a file is no template.
	 */
	public enum Fault {

		/** It is no .docx, or damaged. */
		UNREADABLE,
		/** It holds macros or controls. */
		MACROS,
		/** It loads something from elsewhere. */
		LINKS

	}

	/**
	 * What an examination found.
	 *
	 * @param fault what forbids its use, null for nothing
	 * @param value the part or address concerned
	 * @param missing names of styles it lacks; the report's own are used for them
	 */
	public record Examined(@org.jspecify.annotations.Nullable Fault fault, String value, List<String> missing) {
	}

}
