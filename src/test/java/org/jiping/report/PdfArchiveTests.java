package org.jiping.report;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.jiping.report.document.Span;
import org.jiping.report.pdf.PdfReport;
import org.jiping.report.pdf.ReportFonts;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The printed report can be archived: veraPDF finds nothing against PDF/A-2b in it.
 */
@JipingTest
class PdfArchiveTests {

	@Autowired
	private ReportManagement reports;

	@Autowired
	private CaseManagement cases;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Test
	void anIssuedReportAndADraftArePdfA() throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		PreparedReport report = this.reports.prepare(this.cases.visibleTo(this.bureau).get(0).id(), this.bureau);
		for (String mark : List.of("", "草　稿")) {
			mustBeArchival(this.reports.papers(report, mark).pdf());
		}
	}

	@Test
	void aPageOfRareHanCharactersIsPdfAAndIsFoundAgain() throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		String name = "王𠮷𣘼与李𩽹𫠠";
		byte[] pdf = PdfReport.print(
				List.of(new Block.Heading(1, name, "h1", true, false),
						new Block.Paragraph(List.of(Span.of(name + "。")), Block.Paragraph.Style.BODY, null),
						new Block.Table("表1-1　" + name, "", List.of(new Block.Column("姓名", 10, false)),
								List.of(new Block.Row(List.of(Block.Cell.of(name)), true)))),
				Looks.PLAIN, ReportFonts.bundled(), name, "者")
			.bytes();
		mustBeArchival(pdf);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document).split(name, -1)).hasSize(5);
		}
	}

	private static void mustBeArchival(byte[] pdf) throws Exception {
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
			ValidationResult result = validator.validate(parser);
			List<String> faults = result.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == TestAssertion.Status.FAILED)
				.map((assertion) -> assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
						+ " " + assertion.getMessage() + " " + assertion.getLocation().getContext())
				.distinct()
				.limit(20)
				.toList();
			assertThat(faults).isEmpty();
			assertThat(result.isCompliant()).isTrue();
		}
	}

}
