package org.jiping;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.indicator.EditionEntry;
import org.jiping.indicator.EditionManagement;
import org.jiping.intake.IntakeManagement;
import org.jiping.report.ReportManagement;
import org.jiping.scoring.CriterionScore;
import org.jiping.scoring.IndicatorScore;
import org.jiping.scoring.ScoreManagement;
import org.jiping.scoring.ScoreSheet;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published report of 2021, evaluated again from its figures.
 */
@JipingTest
@Transactional
class ReferenceCaseTests {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	@Autowired
	private CaseManagement cases;

	@Autowired
	private ScoreManagement scores;

	@Autowired
	private ReportManagement reports;

	@Autowired
	private IntakeManagement intake;

	@Autowired
	private EditionManagement editions;

	private CaseId sample() {
		return this.cases.visibleTo(BUREAU)
			.stream()
			.filter((each) -> each.department().code().equals("140800-041"))
			.findFirst()
			.orElseThrow()
			.id();
	}

	@Test
	void theSameFrameworkTypedIntoExcelGivesTheSameScores() {
		EditionEntry own = this.editions.lookUp(this.cases.get(sample()).editionId(), BUREAU).orElseThrow();
		UUID typed = this.editions.take("typed.xlsx", this.editions.workbook(own), BUREAU);
		EditionEntry draft = this.editions.lookUp(typed, BUREAU).orElseThrow();
		ScoreSheet sheet = this.scores.scoreBy(sample(), draft.edition().orElseThrow(), BUREAU);
		assertThat(sheet.strict()).hasToString("87.43");
		assertThat(sheet.adopted()).hasToString("88.93");
		assertThat(sheet.grade()).isEqualTo("良");
	}

	private ScoreSheet sheet() {
		return this.scores.score(sample(), BUREAU);
	}

	@Test
	void theStrictScoreIs8743AndTheAdoptedScoreIs8893WithGradeLiang() {
		ScoreSheet sheet = sheet();
		assertThat(sheet.strict()).hasToString("87.43");
		assertThat(sheet.adopted()).hasToString("88.93");
		assertThat(sheet.grade()).isEqualTo("良");
		assertThat(sheet.complete()).isTrue();
	}

	@Test
	void theLevel1ScoresAreThoseOfThePublishedReport() {
		assertThat(sheet().indicators().stream().map((each) -> each.adopted().toString())).containsExactly("39",
				"20.07", "19.86", "10");
	}

	@Test
	void theFrameworkHas4And12And30Indicators() {
		ScoreSheet sheet = sheet();
		assertThat(sheet.indicators()).hasSize(4);
		assertThat(sheet.indicators().stream().mapToInt((each) -> each.children().size()).sum()).isEqualTo(12);
		assertThat(sheet.leaves().count()).isEqualTo(30);
		assertThat(sheet.edition().weightGaps()).isEmpty();
	}

	@Test
	void budgetExecutionIsTheSumOfSevenCriteria() {
		IndicatorScore execution = sheet().leaves()
			.filter((leaf) -> leaf.indicator().code().equals("B1-2"))
			.findFirst()
			.orElseThrow();
		assertThat(execution.criteria().stream().map((each) -> String.valueOf(each.strict()))).containsExactly("0.57",
				"0", "0.5", "0", "1", "1", "1");
		assertThat(execution.adopted()).hasToString("4.07");
	}

	@Test
	void satisfactionIsScoredFromTheAnswers() {
		assertThat(sheet().criterion("C2-1.1").orElseThrow().strict()).hasToString("3.91");
		assertThat(sheet().criterion("C2-2.1").orElseThrow().strict()).hasToString("3.95");
	}

	@Test
	void theOneOverrideStandsOutWithItsReason() {
		List<CriterionScore> overrides = sheet().overrides();
		assertThat(overrides).hasSize(1);
		assertThat(overrides.get(0).criterion().code()).isEqualTo("C1-3.1");
		assertThat(overrides.get(0).strict()).hasToString("1.5");
		assertThat(overrides.get(0).adopted().orElseThrow()).hasToString("3");
		assertThat(overrides.get(0).override().reason()).isNotBlank();
	}

	@Test
	void everyComputedCriterionSaysWhereItsFiguresCameFrom() {
		CriterionScore execution = sheet().criterion("B1-2.1").orElseThrow();
		assertThat(execution.figures()).anySatisfy((figure) -> {
			assertThat(figure.key().value()).isEqualTo("spending_spent_total");
			assertThat(figure.provenance().sheet()).isEqualTo("funds-spending");
		});
		assertThat(execution.outcome().numbers()).contains("91.43%", "90%", "95%");
	}

	@Test
	void wordAndPdfPrintTheScoresOfTheSheet() throws Exception {
		String word;
		try (XWPFDocument document = new XWPFDocument(
				new ByteArrayInputStream(this.reports.draft(sample(), BUREAU).word()))) {
			word = new XWPFWordExtractor(document).getText();
		}
		PdfReader reader = new PdfReader(this.reports.draft(sample(), BUREAU).pdf());
		StringBuilder pdf = new StringBuilder();
		for (int page = 1; page <= reader.getNumberOfPages(); page++) {
			pdf.append(new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s", ""));
		}
		for (String text : List.of(word.replaceAll("\\s", ""), pdf.toString())) {
			assertThat(text).contains("综合得分为88.93分")
				.contains("逐项计算为87.43分")
				.contains("91.43%")
				.contains("121.38%")
				.contains("97.79%");
		}
	}

	@Test
	void noTextOfTheReportNamesAFigureThatDoesNotExist() {
		assertThat(this.reports.prepare(sample(), BUREAU).unknown()).isEmpty();
	}

	@Test
	void writtenOutAndReadBackTheCaseIsTheSame() throws Exception {
		byte[] first = this.intake.export(sample(), BUREAU);
		this.intake.replace(sample(), "again.xlsx", first, BUREAU);
		assertThat(Workbooks.cells(this.intake.export(sample(), BUREAU))).isEqualTo(Workbooks.cells(first));
		assertThat(sheet().adopted()).hasToString("88.93");
		assertThat(Locale.getDefault()).isNotNull();
	}

	@Test
	void anotherFigureInTheWorkbookMovesScoreAndReport() throws Exception {
		byte[] changed = Workbooks.change(this.intake.export(sample(), BUREAU), (workbook) -> {
			Workbooks.set(workbook, "支付进度", "第三季度末", "累计支付金额", 10_715_519.57);
		});
		this.intake.replace(sample(), "changed.xlsx", changed, BUREAU);
		assertThat(sheet().criterion("B1-2.3").orElseThrow().strict()).hasToString("1");
		assertThat(sheet().adopted()).hasToString("89.43");
		assertThat(this.reports.prepare(sample(), BUREAU).blocks().toString()).contains("89.43");
	}

}
