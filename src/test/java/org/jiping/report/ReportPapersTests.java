package org.jiping.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import java.util.Map;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.XmlOptions;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlError;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.jiping.report.pdf.PdfReport;
import org.jiping.report.pdf.ReportFonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the papers are laid out.
 */
@JipingTest
class ReportPapersTests {

	private static final String NEVER_FIRST = "，。、；：？！）》」』】〕”’";

	private static final String NEVER_LAST = "（《「『【〔“‘";

	@Autowired
	private ReportManagement reports;

	@Autowired
	private CaseManagement cases;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	private PreparedReport report;

	private PdfReport printed;

	@BeforeEach
	void print() {
		this.report = this.reports.prepare(this.cases.visibleTo(this.bureau).get(0).id(), this.bureau);
		this.printed = PdfReport.print(this.report.blocks(), Looks.PLAIN, ReportFonts.bundled(), "题", "者");
	}

	@Test
	void everyHeadingStandsOnThePageItsContentsName() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(this.printed.bytes())) {
			String contents = (text(pdf, 2) + text(pdf, 3)).replaceAll("\\s", "");
			for (Block.Heading heading : headings()) {
				int page = this.printed.pages().get(heading.anchor());
				assertThat(text(pdf, page).replaceAll("\\s", "")).contains(heading.text().replaceAll("\\s", ""));
				if (heading.level() <= 2) {
					assertThat(contents).contains(heading.text().replaceAll("\\s", "") + page);
				}
			}
		}
	}

	@Test
	void wordKnowsThePagesOfItsContentsWhenItIsOpened() throws IOException {
		byte[] word = this.reports.papers(this.report, "").word();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
			int entries = 0;
			for (var paragraph : document.getParagraphs()) {
				for (CTHyperlink link : paragraph.getCTP().getHyperlinkList()) {
					String shown = String.join("",
							link.getRList()
								.stream()
								.flatMap((CTR run) -> run.getTList().stream())
								.map((text) -> text.getStringValue())
								.toList());
					assertThat(shown).endsWith(String.valueOf(this.printed.pages().get(link.getAnchor())));
					entries++;
				}
			}
			assertThat(entries).isEqualTo(headings().stream().filter((heading) -> heading.level() <= 2).count());
			assertThat(document.isEnforcedUpdateFields()).isFalse();
		}
	}

	@Test
	void everyPartOfTheWordFileIsValidByItsSchema() throws Exception {
		Map<String, SchemaType> types = Map.of("document.main", DocumentDocument.type, "chart", ChartSpaceDocument.type,
				"styles", StylesDocument.type, "footer", FtrDocument.type, "header", HdrDocument.type, "settings",
				SettingsDocument.type);
		Set<String> seen = new TreeSet<>();
		byte[] word = this.reports.papers(this.report, "征求意见稿").word();
		try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(word))) {
			for (PackagePart part : file.getParts()) {
				String kind = part.getContentType().replaceAll(".*ml\\.([a-z.]+)\\+xml", "$1");
				if (types.containsKey(kind)) {
					List<XmlError> errors = new ArrayList<>();
					XmlObject.Factory.parse(part.getInputStream(), new XmlOptions().setDocumentType(types.get(kind)))
						.validate(new XmlOptions().setErrorListener(errors));
					// POI's schemas do not know the element that names a chart.
					errors.removeIf((error) -> error.getMessage().contains("definition found): chart@"));
					assertThat(errors).as(part.toString()).isEmpty();
					seen.add(kind);
				}
			}
		}
		assertThat(seen).isEqualTo(types.keySet());
	}

	@Test
	void theWorkbookOfEachChartHoldsWhatTheChartShows() throws Exception {
		try (XWPFDocument document = new XWPFDocument(
				new ByteArrayInputStream(this.reports.papers(this.report, "").word()))) {
			List<Block.Chart> charts = this.report.blocks()
				.stream()
				.filter(Block.Chart.class::isInstance)
				.map(Block.Chart.class::cast)
				.toList();
			assertThat(document.getCharts()).hasSameSizeAs(charts);
			for (XWPFChart chart : document.getCharts()) {
				XSSFSheet sheet = chart.getWorkbook().getSheetAt(0);
				CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
				for (int s = 0; s < bars.sizeOfSerArray(); s++) {
					CTBarSer series = bars.getSerArray(s);
					assertThat(sheet.getRow(0).getCell(s + 1).getStringCellValue())
						.isEqualTo(series.getTx().getStrRef().getStrCache().getPtArray(0).getV());
					List<CTNumVal> shown = series.getVal().getNumRef().getNumCache().getPtList();
					for (int r = 0; r < shown.size(); r++) {
						assertThat(new BigDecimal(sheet.getRow(r + 1).getCell(s + 1).toString()))
							.isEqualByComparingTo(shown.get(r).getV());
						assertThat(sheet.getRow(r + 1).getCell(0).getStringCellValue())
							.isEqualTo(series.getCat().getStrRef().getStrCache().getPtArray(r).getV());
					}
				}
			}
		}
	}

	@Test
	void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(this.printed.bytes())) {
			int lines = 0;
			for (String line : new PDFTextStripper().getText(pdf).lines().filter((each) -> !each.isBlank()).toList()) {
				String text = line.strip();
				assertThat(NEVER_FIRST.indexOf(text.charAt(0))).describedAs(text).isNegative();
				assertThat(NEVER_LAST.indexOf(text.charAt(text.length() - 1))).describedAs(text).isNegative();
				lines++;
			}
			assertThat(lines).isGreaterThan(1000);
		}
	}

	@Test
	void noHeadingStandsAloneAtTheFootOfAPage() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(this.printed.bytes())) {
			List<String> texts = headings().stream().map((heading) -> heading.text().replaceAll("\\s", "")).toList();
			for (int page = 4; page <= pdf.getNumberOfPages(); page++) {
				List<String> lines = text(pdf, page).lines()
					.map((line) -> line.replaceAll("\\s", ""))
					.filter((line) -> !line.isEmpty() && !line.matches("—\\d+—"))
					.toList();
				assertThat(texts).doesNotContain(lines.get(lines.size() - 1));
			}
		}
	}

	@Test
	void aPrintIsTheSameEveryTime() {
		PdfReport again = PdfReport.print(this.report.blocks(), Looks.PLAIN, ReportFonts.bundled(), "题", "者");
		assertThat(again.pages()).isEqualTo(this.printed.pages());
		assertThat(again.nowhere()).isEmpty();
	}

	private List<Block.Heading> headings() {
		return this.report.blocks()
			.stream()
			.filter(Block.Heading.class::isInstance)
			.map(Block.Heading.class::cast)
			.toList();
	}

	private static String text(PDDocument pdf, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(pdf);
	}

}
