package org.jiping.report.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.jiping.report.document.Span;
import org.jiping.report.document.TypeSizes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On which pages headings stand.
 */
class PdfReportTests {

	private final ReportFonts fonts = ReportFonts.bundled();

	@Test
	void withoutATemplatePagesAreThoseOfThePrint() {
		Map<String, Integer> pages = PdfReport.pages(report(), Looks.PLAIN, TypeSizes.OFFICIAL, this.fonts);
		assertThat(pages).isEqualTo(PdfReport.print(report(), Looks.PLAIN, this.fonts, "题", "者").pages());
	}

	@Test
	void smallerTypeBringsHeadingsForwardAndALongerCoverPutsThemBack() {
		// 22 lines a page on 28 points, 31 on 20; each part is a heading of one line and
		// a paragraph of ten.
		assertThat(PdfReport.pages(report(), Looks.PLAIN, sizes(28, 16, 1), this.fonts)).containsEntry("h1", 3)
			.containsEntry("h2", 3)
			.containsEntry("h3", 4)
			.containsEntry("h5", 5);
		assertThat(PdfReport.pages(report(), Looks.PLAIN, sizes(20, 16, 1), this.fonts)).containsEntry("h2", 3)
			.containsEntry("h3", 3)
			.containsEntry("h4", 4);
		assertThat(PdfReport.pages(report(), Looks.PLAIN, sizes(28, 16, 3), this.fonts)).containsEntry("h1", 5)
			.containsEntry("h5", 7);
		assertThat(PdfReport.pages(report(), Looks.PLAIN, sizes(28, 8, 1), this.fonts)).containsEntry("h3", 3);
	}

	private static TypeSizes sizes(float line, float type, int cover) {
		Map<TypeSizes.Kind, TypeSizes.Size> all = new EnumMap<>(TypeSizes.Kind.class);
		for (TypeSizes.Kind kind : TypeSizes.Kind.values()) {
			all.put(kind, new TypeSizes.Size(type, line, 0, 0, 0));
		}
		return new TypeSizes(all, cover);
	}

	/** Five parts of eleven lines, the first of which begins a page. */
	private static List<Block> report() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Cover(List.of("报告"), List.of("某单位")));
		blocks.add(new Block.Contents("目录"));
		for (int part = 1; part <= 5; part++) {
			blocks.add(new Block.Heading(2, "（" + part + "）部分", "h" + part, part == 1, false));
			blocks
				.add(new Block.Paragraph(List.of(Span.of("字".repeat(27 * 10 - 3))), Block.Paragraph.Style.BODY, null));
		}
		return blocks;
	}

}
