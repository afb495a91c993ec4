package org.jiping.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.quantity.Unit;
import org.jiping.report.document.Block;
import org.jiping.report.document.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every table and figure is read again from the Word and the PDF file and compared with
 * the case.
 */
@JipingTest
class ReportFiguresTests {

	@Autowired
	private ReportManagement reports;

	@Autowired
	private CaseManagement cases;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	private PreparedReport report;

	private ReportPapers papers;

	@BeforeEach
	void write() {
		this.report = this.reports.prepare(this.cases.visibleTo(this.bureau).get(0).id(), this.bureau);
		this.papers = this.reports.papers(this.report, "");
	}

	@Test
	void everyBoundFigureSaysWhatTheCaseSays() {
		int compared = 0;
		for (Block block : this.report.blocks()) {
			if (block instanceof Block.Paragraph paragraph) {
				for (Span span : paragraph.spans()) {
					compared += compare(span.reference(), span.text(), "");
				}
			}
			else if (block instanceof Block.Table table) {
				for (Block.Row row : table.rows()) {
					String unit = row.cells()
						.stream()
						.filter((cell) -> cell != null && !cell.text().isEmpty() && Unit.parse(cell.text()).isPresent())
						.map(Block.Cell::text)
						.findFirst()
						.orElse("");
					for (Block.Cell cell : row.cells()) {
						compared += (cell != null) ? compare(cell.reference(), cell.text(), unit) : 0;
					}
				}
			}
		}
		assertThat(compared).isGreaterThan(400);
	}

	private int compare(String reference, String text, String unitOfRow) {
		if (reference == null) {
			return 0;
		}
		String key = reference.substring(reference.indexOf(':') + 1);
		if (reference.startsWith("figure:")) {
			Measure measure = this.report.subject().figures().find(new MeasureKey(key)).orElseThrow();
			Matcher figure = Pattern.compile("(-?[\\d,]+(?:\\.\\d+)?)(.*)").matcher(text);
			assertThat(figure.matches()).describedAs(text).isTrue();
			BigDecimal shown = new BigDecimal(figure.group(1).replace(",", ""));
			// A cell without a unit is in that of its row.
			String unit = !figure.group(2).isEmpty() ? figure.group(2)
					: unitOfRow.isEmpty() ? measure.unit().symbol() : unitOfRow;
			BigDecimal factor = Unit.parse(unit).orElseThrow().factor();
			assertThat(measure.value().divide(factor, Math.max(shown.scale(), 0), RoundingMode.HALF_UP))
				.describedAs(reference)
				.isEqualByComparingTo(shown);
		}
		else {
			var node = this.report.subject().indicator(key).orElseThrow();
			assertThat(List.of(node.adopted(), node.rate())).describedAs(reference).contains(text);
		}
		return 1;
	}

	@Test
	void everyTableOfTheWordFileIsThatOfTheCase() throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(this.papers.word()))) {
			List<XWPFTable> read = document.getTables();
			List<Block.Table> wanted = tables();
			assertThat(read).hasSameSizeAs(wanted);
			int cells = 0;
			for (int t = 0; t < wanted.size(); t++) {
				for (int r = 0; r < wanted.get(t).rows().size(); r++) {
					Block.Row row = wanted.get(t).rows().get(r);
					for (int c = 0; c < row.cells().size(); c++) {
						Block.Cell cell = row.cells().get(c);
						String found = read.get(t)
							.getRow(r + 1)
							.getCell(c)
							.getParagraphs()
							.stream()
							.map(XWPFParagraph::getText)
							.collect(Collectors.joining("\n"));
						assertThat(found).describedAs(wanted.get(t).caption() + " " + r + "/" + c)
							.isEqualTo((cell != null) ? cell.text() : "");
						cells++;
					}
				}
			}
			assertThat(cells).isGreaterThan(1000);
			List<String> texts = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
			for (Block block : this.report.blocks()) {
				if (block instanceof Block.Paragraph paragraph && !paragraph.spans().isEmpty()) {
					assertThat(texts).contains(paragraph.text());
				}
			}
			assertThat(document.getCharts())
				.hasSameSizeAs(this.report.blocks().stream().filter(Block.Chart.class::isInstance).toList());
		}
	}

	@Test
	void everyTableOfThePdfIsThatOfTheCaseReadByItsTags() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(this.papers.pdf())) {
			Map<COSDictionary, Map<Integer, String>> contents = new HashMap<>();
			for (PDPage page : pdf.getPages()) {
				PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
				extractor.processPage(page);
				Map<Integer, String> texts = new HashMap<>();
				extractor.getMarkedContents().forEach((each) -> gather(each, texts));
				contents.put(page.getCOSObject(), texts);
			}
			List<PDStructureElement> read = new ArrayList<>();
			find(pdf.getDocumentCatalog().getStructureTreeRoot(), "Table", read);
			List<Block.Table> wanted = tables();
			assertThat(read).hasSameSizeAs(wanted);
			for (int t = 0; t < wanted.size(); t++) {
				List<PDStructureElement> rows = new ArrayList<>();
				find(read.get(t), "TR", rows);
				rows.removeIf((row) -> holds(row, "TH"));
				assertThat(rows).describedAs(wanted.get(t).caption()).hasSameSizeAs(wanted.get(t).rows());
				for (int r = 0; r < rows.size(); r++) {
					List<PDStructureElement> cells = new ArrayList<>();
					find(rows.get(r), "TD", cells);
					List<String> found = cells.stream().map((cell) -> text(cell, contents)).toList();
					List<String> expected = wanted.get(t)
						.rows()
						.get(r)
						.cells()
						.stream()
						.filter((cell) -> cell != null)
						.map((cell) -> cell.text().replaceAll("\\s", ""))
						.toList();
					assertThat(found).describedAs(wanted.get(t).caption() + " row " + r).isEqualTo(expected);
				}
			}
		}
	}

	@Test
	void everyWordOfTheReportIsFoundInThePdf() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(this.papers.pdf())) {
			String all = new PDFTextStripper().getText(pdf).replaceAll("—\\s*\\d+\\s*—", "").replaceAll("\\s", "");
			for (Block block : this.report.blocks()) {
				String text = (block instanceof Block.Paragraph paragraph) ? paragraph.text()
						: (block instanceof Block.Heading heading) ? heading.text()
								: (block instanceof Block.Table table) ? table.caption() : "";
				assertThat(all).contains(text.replaceAll("\\s", ""));
			}
		}
	}

	private List<Block.Table> tables() {
		return this.report.blocks()
			.stream()
			.filter(Block.Table.class::isInstance)
			.map(Block.Table.class::cast)
			.toList();
	}

	private static void gather(PDMarkedContent content, Map<Integer, String> texts) {
		if (content.getMCID() >= 0) {
			texts.put(content.getMCID(),
					content.getContents()
						.stream()
						.map(String::valueOf)
						.collect(Collectors.joining())
						.replaceAll("\\s", ""));
		}
		content.getContents().forEach((each) -> {
			if (each instanceof PDMarkedContent inside) {
				gather(inside, texts);
			}
		});
	}

	private static void find(PDStructureNode node, String type, List<PDStructureElement> found) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				if (type.equals(element.getStructureType())) {
					found.add(element);
				}
				else {
					find(element, type, found);
				}
			}
		}
	}

	private static boolean holds(PDStructureElement element, String type) {
		List<PDStructureElement> found = new ArrayList<>();
		find(element, type, found);
		return !found.isEmpty();
	}

	private static String text(PDStructureElement element, Map<COSDictionary, Map<Integer, String>> contents) {
		StringBuilder text = new StringBuilder();
		for (Object kid : element.getKids()) {
			if (kid instanceof Integer number) {
				text.append(contents.get(element.getPage().getCOSObject()).getOrDefault(number, ""));
			}
			else if (kid instanceof PDMarkedContentReference reference) {
				COSDictionary page = (reference.getPage() != null) ? reference.getPage().getCOSObject()
						: element.getPage().getCOSObject();
				text.append(contents.get(page).getOrDefault(reference.getMCID(), ""));
			}
		}
		return text.toString();
	}

}
