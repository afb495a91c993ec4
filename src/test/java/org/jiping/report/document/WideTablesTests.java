package org.jiping.report.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jiping.report.pdf.PdfReport;
import org.jiping.report.pdf.ReportFonts;
import org.jiping.report.word.WordDocumentWriter;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables too wide for an upright page.
 */
class WideTablesTests {

	private static final Block CHAPTER = new Block.Heading(1, "一、概况", "h1", true, false);

	private static final Block TEXT = new Block.Paragraph(List.of(Span.of("正文。")), Block.Paragraph.Style.BODY, null);

	private static final Block UNWRITTEN = new Block.Paragraph(List.of(), Block.Paragraph.Style.BODY, "place");

	private static final Block SECTION = new Block.Heading(2, "（一）明细", "h2", false, false);

	@Test
	void aTableThatFindsRoomStaysUpright() {
		assertThat(turned(CHAPTER, TEXT, figures(7), TEXT)).noneMatch(Block.Turn.class::isInstance);
	}

	@Test
	void aWideTableTurnsThePageAndWhatFollowsTurnsItBack() {
		assertThat(turned(CHAPTER, TEXT, figures(13), UNWRITTEN, TEXT)).containsExactly(CHAPTER, TEXT,
				new Block.Turn(true), figures(13), UNWRITTEN, new Block.Turn(false), TEXT);
	}

	@Test
	void columnsOfTextNeedRoomToo() {
		assertThat(turned(CHAPTER, TEXT, texts(10))).noneMatch(Block.Turn.class::isInstance);
		assertThat(turned(CHAPTER, TEXT, texts(11))).contains(new Block.Turn(true));
	}

	@Test
	void wideTablesBehindEachOtherShareTheirPages() {
		assertThat(turned(CHAPTER, TEXT, figures(13), figures(14))).filteredOn(Block.Turn.class::isInstance).hasSize(1);
	}

	@Test
	void headingsGoWithTheTableTheyHead() {
		assertThat(turned(CHAPTER, TEXT, SECTION, UNWRITTEN, figures(13))).containsExactly(CHAPTER, TEXT,
				new Block.Turn(true), SECTION, UNWRITTEN, figures(13));
		assertThat(turned(CHAPTER, SECTION, figures(13)).get(0))
			.isEqualTo(new Block.Heading(1, "一、概况", "h1", true, true));
	}

	@Test
	void aChapterBehindAWideTableTurnsThePageByItself() {
		assertThat(turned(CHAPTER, TEXT, figures(13), CHAPTER, TEXT)).endsWith(figures(13), CHAPTER, TEXT)
			.filteredOn(Block.Turn.class::isInstance)
			.hasSize(1);
	}

	@Test
	void pagesThatLieOnTheirSideAnywayAreNotTurned() {
		Block annex = new Block.Heading(1, "附件1", "h9", true, true);
		assertThat(turned(annex, figures(13), TEXT)).containsExactly(annex, figures(13), TEXT);
	}

	@Test
	void aTableTooWideForAnyPageIsPartedAndEveryPartSaysWhatItsRowsAreAbout() {
		Block.Table wide = figures(40);
		List<Block.Table> parts = turned(CHAPTER, TEXT, wide).stream()
			.filter(Block.Table.class::isInstance)
			.map(Block.Table.class::cast)
			.toList();
		assertThat(parts).hasSizeGreaterThan(1)
			.allSatisfy((part) -> assertThat(part.columns().get(0).title()).isEqualTo("单位"))
			.allSatisfy((part) -> assertThat(TableSize.readable(part, 693, TableSize.SMALLEST)).isTrue());
		assertThat(parts).extracting(Block.Table::caption).startsWith("表1-1　宽表", "续表1-1　宽表");
		assertThat(parts.stream().flatMap((part) -> part.columns().stream().skip(1)))
			.isEqualTo(wide.columns().subList(1, 40));
	}

	@Test
	void aJoinedCellIsSaidInEveryPartThatHasSomeOfIt() {
		Block.Table whole = figures(40);
		List<Block.Cell> cells = new ArrayList<>(Collections.nCopies(40, null));
		cells.set(0, Block.Cell.of("机关"));
		cells.set(1, new Block.Cell("全年合计", 1, 39, 0, null));
		List<Block.Row> rows = List.of(whole.rows().get(0), new Block.Row(cells, false));
		List<Block.Table> parts = turned(CHAPTER, new Block.Table(whole.caption(), "", whole.columns(), rows)).stream()
			.filter(Block.Table.class::isInstance)
			.map(Block.Table.class::cast)
			.toList();
		assertThat(parts).hasSizeGreaterThan(2).allSatisfy((part) -> {
			List<Block.Cell> joined = part.rows().get(1).cells();
			assertThat(joined.get(1)).isEqualTo(new Block.Cell("全年合计", 1, part.columns().size() - 1, 0, null));
			assertThat(joined.subList(2, joined.size())).containsOnlyNulls();
		});
	}

	@Test
	void bothPapersHaveThePagesOnTheirSide() throws IOException {
		List<Block> blocks = turned(CHAPTER, TEXT, figures(40), TEXT, figures(13), CHAPTER, TEXT);
		try (PDDocument pdf = Loader
			.loadPDF(PdfReport.print(blocks, Looks.PLAIN, ReportFonts.bundled(), "题", "者").bytes())) {
			List<String> sides = new ArrayList<>();
			pdf.getPages().forEach((page) -> sides.add((page.getRotation() == 90) ? "lying" : "upright"));
			assertThat(sides).containsSubsequence("upright", "lying", "upright", "lying", "upright");
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setStartPage(sides.indexOf("lying") + 1);
			stripper.setEndPage(sides.indexOf("lying") + 1);
			assertThat(stripper.getText(pdf)).contains("表1-1").doesNotContain("正文");
		}
		byte[] word = new WordDocumentWriter(blocks, Map.of(), Looks.PLAIN, null, "题", "者").write();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
			List<STPageOrientation.Enum> sections = new ArrayList<>();
			document.getParagraphs()
				.stream()
				.filter((each) -> each.getCTP().getPPr() != null && each.getCTP().getPPr().isSetSectPr())
				.forEach((each) -> sections.add(each.getCTP().getPPr().getSectPr().getPgSz().getOrient()));
			sections.add(document.getDocument().getBody().getSectPr().getPgSz().getOrient());
			assertThat(sections).containsExactly(null, STPageOrientation.LANDSCAPE, null, STPageOrientation.LANDSCAPE,
					null);
			assertThat(document.getTables()).extracting(XWPFTable::getNumberOfRows).containsOnly(3);
		}
	}

	@Test
	void aDocumentWithoutACoverBeginsOnItsFirstPageWhicheverSideItLiesOn() throws IOException {
		for (boolean lying : List.of(true, false)) {
			List<Block> blocks = List.of(new Block.Heading(1, "自评表", "h1", true, lying), TEXT,
					new Block.Heading(1, "附件1", "h2", true, !lying), TEXT);
			try (PDDocument pdf = Loader
				.loadPDF(PdfReport.print(blocks, Looks.PLAIN, ReportFonts.bundled(), "题", "者").bytes())) {
				List<Boolean> sides = new ArrayList<>();
				pdf.getPages().forEach((page) -> sides.add(page.getRotation() == 90));
				assertThat(sides).containsExactly(lying, !lying);
			}
			byte[] word = new WordDocumentWriter(blocks, Map.of(), Looks.PLAIN, null, "题", "者").write();
			try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
				assertThat(document.getParagraphs().get(0).getText()).isEqualTo("自评表");
				assertThat(document.getParagraphs()
					.stream()
					.filter((each) -> each.getCTP().getPPr() != null && each.getCTP().getPPr().isSetSectPr())
					.map((each) -> each.getCTP().getPPr().getSectPr().getPgSz().getOrient()))
					.containsExactly(lying ? STPageOrientation.LANDSCAPE : null);
			}
		}
	}

	private static List<Block> turned(Block... blocks) {
		return WideTables.turned(List.of(blocks), (caption) -> "续" + caption);
	}

	private static Block.Table figures(int columns) {
		List<Block.Column> heads = new ArrayList<>(List.of(new Block.Column("单位", 10, false)));
		for (int c = 1; c < columns; c++) {
			heads.add(new Block.Column("第" + c + "列", 10, true));
		}
		List<Block.Cell> cells = new ArrayList<>(Collections.nCopies(columns, Block.Cell.of("1,234.56")));
		cells.set(0, Block.Cell.of("机关"));
		Block.Row row = new Block.Row(List.copyOf(cells), false);
		return new Block.Table("表1-1　宽表", "单位：元", heads, List.of(row, row));
	}

	private static Block.Table texts(int columns) {
		List<Block.Column> heads = Collections.nCopies(columns, new Block.Column("内容", 10, false));
		return new Block.Table("", "", heads,
				List.of(new Block.Row(Collections.nCopies(columns, Block.Cell.of("完成情况说明")), false)));
	}

}
