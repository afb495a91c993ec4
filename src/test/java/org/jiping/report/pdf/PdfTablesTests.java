package org.jiping.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.jiping.report.document.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables that do not fit: nothing of them is lost or set outside the page.
 */
class PdfTablesTests {

	@Test
	void aRowLongerThanAPageGoesOnOverleafAndLosesNothing() throws IOException {
		String text = words("字", 3000);
		String printed = print(List.of(new Block.Column("项目", 10, false), new Block.Column("内容", 30, false)),
				List.of(row("甲", text), row("乙", "末行")));
		assertThat(printed.replaceAll("项目|内容|长表", "")).contains(text).contains("末行");
	}

	@Test
	void aCellThatReachesDownOverPagesIsWrittenWholly() throws IOException {
		List<Block.Row> rows = new ArrayList<>();
		String label = words("类", 400);
		for (int i = 0; i < 80; i++) {
			rows.add(new Block.Row(
					Arrays.asList((i == 0) ? new Block.Cell(label, 80, 0, null) : null, Block.Cell.of("第" + i + "行")),
					false));
		}
		String printed = print(List.of(new Block.Column("类别", 8, false), new Block.Column("内容", 30, false)), rows);
		for (int i = 0; i < 80; i++) {
			assertThat(printed).contains("第" + i + "行");
		}
		assertThat(printed.chars().filter((c) -> c == '类').count()).isGreaterThanOrEqualTo(400);
	}

	@Test
	void aHeadOfManyLinesStaysWithItsFirstRow() throws IOException {
		String printed = print(List.of(new Block.Column(words("头", 60), 3, false), new Block.Column("内容", 30, false)),
				List.of(row("甲", "首行")));
		assertThat(printed).contains("首行");
		assertThat(printed.chars().filter((c) -> c == '头').count()).isEqualTo(60);
	}

	@Test
	void aFigureNeverBreaksOverTwoLines() throws IOException {
		List<Block.Column> columns = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			columns.add(new Block.Column("列" + i, 10, true));
		}
		String printed = print(columns, List.of(row("1,234,567.89", "1,234,567.89", "1,234,567.89", "1,234,567.89",
				"1,234,567.89", "1,234,567.89", "1,234,567.89", "9,876,543.21")));
		assertThat(printed).contains("9,876,543.21");
	}

	@Test
	void aCellThatReachesOverPagesIsSaidAgainOnEachOfThem() throws IOException {
		List<Block.Row> rows = new ArrayList<>();
		for (int i = 0; i < 90; i++) {
			List<Block.Cell> cells = new ArrayList<>();
			cells.add((i == 0) ? new Block.Cell("履职效能", 90, 0, null) : null);
			cells.add(Block.Cell.of("指标" + i));
			rows.add(new Block.Row(cells, false));
		}
		byte[] pdf = pdf(List.of(new Block.Column("一级", 10, false), new Block.Column("三级", 20, false)), rows);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			// The first page is that of the cover.
			assertThat(document.getNumberOfPages()).isGreaterThan(3);
			PDFTextStripper stripper = new PDFTextStripper();
			for (int page = 2; page <= document.getNumberOfPages(); page++) {
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				assertThat(stripper.getText(document).split("履职效能", -1)).describedAs("page %d", page).hasSize(2);
			}
		}
	}

	@Test
	void aJoinedCellHasTheRoomOfItsColumnsAndNoRuleInside() throws IOException {
		String title = words("字", 30);
		Block.Row joined = new Block.Row(Arrays.asList(new Block.Cell(title, 2, 3, 0, null), null, null), false);
		Block.Row below = new Block.Row(Arrays.asList(null, null, null), false);
		List<Block.Column> columns = List.of(new Block.Column("项目", 10, false), new Block.Column("预算", 10, false),
				new Block.Column("执行", 10, false));
		byte[] pdf = pdf(columns, List.of(row("甲", "1", "2"), joined, below, row("乙", "3", "4")));
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document)).contains(title);
			Map<Float, List<Float>> upright = upright(document.getPage(document.getNumberOfPages() - 1));
			assertThat(upright).hasSize(4);
			List<List<Float>> rules = List.copyOf(upright.values());
			// Head and a row above, two rows of the joined cell, a row below; each 20
			// points high.
			assertThat(rules.get(0)).containsExactly(100f);
			assertThat(rules.get(1)).containsExactly(40f, 20f);
			assertThat(rules.get(2)).containsExactly(40f, 20f);
			assertThat(rules.get(3)).containsExactly(100f);
		}
	}

	/**
	 * Lengths of the upright rules of a page, from left to right and from top to foot.
	 */
	private static Map<Float, List<Float>> upright(PDPage page) throws IOException {
		Map<Float, List<Float>> rules = new TreeMap<>();
		List<Object> tokens = new PDFStreamParser(page).parse();
		for (int i = 5; i < tokens.size(); i++) {
			if (tokens.get(i) instanceof Operator line && line.getName().equals("l")
					&& tokens.get(i - 3) instanceof Operator move && move.getName().equals("m")) {
				float x = ((COSNumber) tokens.get(i - 5)).floatValue();
				float length = ((COSNumber) tokens.get(i - 4)).floatValue()
						- ((COSNumber) tokens.get(i - 1)).floatValue();
				if (x == ((COSNumber) tokens.get(i - 2)).floatValue()) {
					rules.computeIfAbsent(x, (at) -> new ArrayList<>()).add((float) Math.round(length));
				}
			}
		}
		return rules;
	}

	@Test
	void aTotalNeverStandsAloneOnAPage() throws IOException {
		for (int count = 10; count < 60; count++) {
			List<Block.Row> rows = new ArrayList<>();
			for (int i = 1; i < count; i++) {
				rows.add(row("项" + i + "。", "说明"));
			}
			rows.add(row("合计", "说明"));
			byte[] pdf = pdf(List.of(new Block.Column("项目", 10, false), new Block.Column("内容", 30, false)), rows);
			try (PDDocument document = Loader.loadPDF(pdf)) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(document.getNumberOfPages());
				assertThat(stripper.getText(document)).describedAs("%d rows", count)
					.contains("项" + (count - 2) + "。", "项" + (count - 1) + "。", "合计");
			}
		}
	}

	@Test
	void thePageNumberStandsBelowTheTableOnPagesThatLieOnTheirSideToo() throws IOException {
		List<Block.Row> rows = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			rows.add(row("项目", "说明"));
		}
		for (boolean landscape : new boolean[] { false, true }) {
			List<Block> blocks = List.of(new Block.Heading(1, "附件", "h1", true, landscape), new Block.Table("表1-1　长表",
					"", List.of(new Block.Column("甲", 10, false), new Block.Column("乙", 30, false)), rows));
			byte[] pdf = PdfReport.print(blocks, Looks.PLAIN, ReportFonts.bundled(), "题", "者").bytes();
			float edge = (landscape ? 26 : 35) * PdfPages.MM;
			float high = (landscape ? 210 : 297) * PdfPages.MM;
			List<Float> numbers = new ArrayList<>();
			try (PDDocument document = Loader.loadPDF(pdf)) {
				new PDFTextStripper() {

					@Override
					protected void writeString(String text, List<TextPosition> positions) {
						if (text.contains("—")) {
							TextPosition first = positions.get(0);
							numbers.add(high - first.getYDirAdj() + first.getHeightDir());
						}
					}

				}.getText(document);
			}
			assertThat(numbers).isNotEmpty().allSatisfy((top) -> assertThat(top).isLessThan(edge));
		}
	}

	@Test
	void aSmallTableIsNeverTornWhereverItBegins() throws IOException {
		for (int lines = 0; lines < 30; lines++) {
			List<Block> blocks = new ArrayList<>();
			blocks.add(new Block.Heading(1, "一、标题", "h1", true, false));
			for (int i = 0; i < lines; i++) {
				blocks.add(new Block.Paragraph(List.of(Span.of("行")), Block.Paragraph.Style.BODY, null));
			}
			blocks.add(new Block.Heading(2, "（一）小节", "h2", false, false));
			blocks.add(new Block.Table("表1-1　小表", "单位：元", List.of(new Block.Column("甲", 10, false)),
					List.of(row("首行"), row("二行"), row("三行"), row("末行"))));
			byte[] pdf = PdfReport.print(blocks, Looks.PLAIN, ReportFonts.bundled(), "题", "者").bytes();
			try (PDDocument document = Loader.loadPDF(pdf)) {
				PDFTextStripper stripper = new PDFTextStripper();
				int whole = 0;
				for (int page = 1; page <= document.getNumberOfPages(); page++) {
					stripper.setStartPage(page);
					stripper.setEndPage(page);
					String text = stripper.getText(document);
					assertThat(text.contains("小节")).as("heading with table after %d", lines)
						.isEqualTo(text.contains("末行"));
					whole += (text.contains("小表") && text.contains("首行") && text.contains("末行")) ? 1 : 0;
				}
				assertThat(whole).as("table after %d", lines).isEqualTo(1);
			}
		}
	}

	private static String words(String word, int times) {
		return word.repeat(times);
	}

	private static Block.Row row(String... cells) {
		return new Block.Row(Arrays.stream(cells).map(Block.Cell::of).toList(), false);
	}

	private static byte[] pdf(List<Block.Column> columns, List<Block.Row> rows) {
		List<Block> blocks = List.of(new Block.Heading(1, "一、标题", "h1", true, false),
				new Block.Table("表1-1　长表", "", columns, rows));
		return PdfReport.print(blocks, Looks.PLAIN, ReportFonts.bundled(), "题", "者").bytes();
	}

	private static String print(List<Block.Column> columns, List<Block.Row> rows) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf(columns, rows))) {
			PDFTextStripper stripper = new PDFTextStripper() {

				@Override
				protected void processTextPosition(TextPosition text) {
					assertThat(text.getYDirAdj()).isBetween(20f, text.getPageHeight() - 20f);
					super.processTextPosition(text);
				}

			};
			return stripper.getText(document).replaceAll("—\\s*\\d+\\s*—", "").replaceAll("\\s", "");
		}
	}

}
