package org.jiping.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jiping.report.document.TypeSizes.Size;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHpsMeasure;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/**
 * How big the styles of a Word file set their text: what a style does not say stands in
 * the one it is based on, and at last in the defaults of the file.
 */
final class WordSizes {

	/** Of the height of Chinese type, where a style counts its lines by the type. */
	private static final float SINGLE = 1.3f;

	/** Of a line, in which spacing by the type is counted. */
	private static final float WHOLE_LINE = 240;

	private static final float TWIP = Units.EMU_PER_DXA;

	private static final float TYPE = 10;

	private static final int DEEPEST = 20;

	private final XWPFStyles styles;

	WordSizes(XWPFStyles styles) {
		this.styles = styles;
	}

	/**
	 * The size of a style.
	 * @param id its id in the file
	 * @return the size in points
	 */
	Size of(String id) {
		List<XWPFStyle> line = line(id);
		List<CTRPr> runs = new ArrayList<>();
		List<CTPPrGeneral> paragraphs = new ArrayList<>();
		for (XWPFStyle style : line) {
			runs.add(style.getCTStyle().getRPr());
			paragraphs.add(style.getCTStyle().getPPr());
		}
		if (this.styles.getDefaultRunStyle() != null) {
			runs.add(this.styles.getDefaultRunStyle().getRPr());
		}
		if (this.styles.getDefaultParagraphStyle() != null) {
			paragraphs.add(this.styles.getDefaultParagraphStyle().getPPr());
		}
		float type = first(runs, (run) -> (run.sizeOfSzArray() > 0) ? Float.valueOf(type(run.getSzArray(0))) : null)
			.orElse(TYPE);
		float leading = spacing(paragraphs,
				(spacing) -> spacing.isSetLine() ? Float.valueOf(leading(spacing, type)) : null)
			.orElse(SINGLE * type);
		return new Size(type, leading, spacing(paragraphs, (spacing) -> before(spacing, leading)).orElse(0f),
				spacing(paragraphs, (spacing) -> after(spacing, leading)).orElse(0f),
				first(paragraphs, (paragraph) -> paragraph.isSetInd() ? indent(paragraph.getInd(), type) : null)
					.orElse(0f));
	}

	/** A style and those it is based on. */
	private List<XWPFStyle> line(String id) {
		List<XWPFStyle> line = new ArrayList<>();
		XWPFStyle style = this.styles.getStyle(id);
		while (style != null && line.size() < DEEPEST) {
			line.add(style);
			style = (style.getBasisStyleID() != null) ? this.styles.getStyle(style.getBasisStyleID()) : null;
		}
		return line;
	}

	private static <P> Optional<Float> first(List<P> all, Function<P, @Nullable Float> value) {
		return all.stream().filter(Objects::nonNull).map(value).filter(Objects::nonNull).findFirst();
	}

	private static Optional<Float> spacing(List<CTPPrGeneral> all, Function<CTSpacing, @Nullable Float> value) {
		return first(all, (paragraph) -> paragraph.isSetSpacing() ? value.apply(paragraph.getSpacing()) : null);
	}

	/** Half points where a number stands alone, which POI reads as something else. */
	private static float type(CTHpsMeasure size) {
		return (size.getVal() instanceof Number halves) ? halves.floatValue() / 2
				: points(POIXMLUnits.parseLength(size.xgetVal()));
	}

	private static float leading(CTSpacing spacing, float type) {
		float twips = POIXMLUnits.parseLength(spacing.xgetLine()) / TWIP;
		STLineSpacingRule.Enum rule = spacing.isSetLineRule() ? spacing.getLineRule() : STLineSpacingRule.AUTO;
		if (rule == STLineSpacingRule.EXACT) {
			return twips / 20;
		}
		return (rule == STLineSpacingRule.AT_LEAST) ? Math.max(twips / 20, SINGLE * type)
				: twips / WHOLE_LINE * SINGLE * type;
	}

	private static @Nullable Float before(CTSpacing spacing, float leading) {
		if (spacing.isSetBeforeLines()) {
			return hundredths(spacing.getBeforeLines(), leading);
		}
		return spacing.isSetBefore() ? Float.valueOf(points(POIXMLUnits.parseLength(spacing.xgetBefore()))) : null;
	}

	private static @Nullable Float after(CTSpacing spacing, float leading) {
		if (spacing.isSetAfterLines()) {
			return hundredths(spacing.getAfterLines(), leading);
		}
		return spacing.isSetAfter() ? Float.valueOf(points(POIXMLUnits.parseLength(spacing.xgetAfter()))) : null;
	}

	private static @Nullable Float indent(CTInd indent, float type) {
		if (indent.isSetFirstLineChars()) {
			return hundredths(indent.getFirstLineChars(), type);
		}
		return indent.isSetFirstLine() ? Float.valueOf(points(POIXMLUnits.parseLength(indent.xgetFirstLine()))) : null;
	}

	private static float hundredths(Number count, float whole) {
		return count.floatValue() / 100 * whole;
	}

	private static float points(long emu) {
		return emu / (float) Units.EMU_PER_POINT;
	}

}
