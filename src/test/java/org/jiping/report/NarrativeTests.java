package org.jiping.report;

import java.math.BigDecimal;
import java.util.List;

import org.jiping.JipingTest;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.check.CaseScreen;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.measure.MeasureKey;
import org.jiping.quantity.Printed;
import org.jiping.report.document.Block;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Writing in a report.
 */
@JipingTest
class NarrativeTests {

	private static final String PLACE = "funds.summary";

	@Autowired
	private NarrativeManagement narratives;

	@Autowired
	private CompletenessScreen completeness;

	@Autowired
	private ReportManagement reports;

	@Autowired
	private CaseManagement cases;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	private CaseId id;

	@BeforeEach
	void find() {
		this.id = this.cases.visibleTo(this.bureau).get(0).id();
	}

	@AfterEach
	void empty() {
		write("", this.narratives.place(this.id, PLACE, this.bureau).version());
	}

	@Test
	void aNumberIsComparedWithTheFigureItComesClosestToOfThoseItsNameMayMean() {
		PreparedReport report = this.reports.prepare(this.id, this.bureau);
		BigDecimal spent = report.subject()
			.figures()
			.find(new MeasureKey("spending_spent_project"))
			.orElseThrow()
			.value();
		String nearly = Printed.tenThousand(spent.add(BigDecimal.valueOf(500))).replace(",", "");
		assertThat(this.narratives.hints(report, "本年项目支出" + nearly + "万元。")).singleElement().satisfies((hint) -> {
			assertThat(hint.same()).isFalse();
			assertThat(hint.key()).isEqualTo("spending_spent_project");
		});
		assertThat(this.narratives.hints(report, "本年项目支出" + Printed.tenThousand(spent) + "万元。")).singleElement()
			.satisfies((hint) -> assertThat(hint.same()).isTrue());
	}

	@Test
	void aGeneratedParagraphIsWrittenAnewAndItsFiguresStayBound() {
		NarrativeManagement.Written before = this.narratives.place(this.id, PLACE, this.bureau);
		assertThat(before.text()).isEmpty();
		assertThat(before.beginning()).contains("{{funds_disposable_total}}");
		assertThat(write("全年可支配资金{{funds_disposable_total|万元}}，**略增**。", before.version()).state())
			.isEqualTo(NarrativeManagement.State.STORED);
		Block.Paragraph printed = paragraph();
		assertThat(printed.text()).isEqualTo("全年可支配资金6,416.61万元，略增。");
		assertThat(printed.spans()).anySatisfy((span) -> {
			assertThat(span.text()).isEqualTo("6,416.61万元");
			assertThat(span.reference()).isEqualTo("figure:funds_disposable_total");
		}).anySatisfy((span) -> {
			assertThat(span.text()).isEqualTo("略增");
			assertThat(span.strong()).isTrue();
		});
		write("", this.narratives.place(this.id, PLACE, this.bureau).version());
		assertThat(paragraph().text()).startsWith("部门可支配资金总额");
	}

	@Test
	void savingAGeneratedParagraphUnchangedDoesNotFreezeIt() {
		NarrativeManagement.Written before = this.narratives.place(this.id, PLACE, this.bureau);
		assertThat(write(before.beginning(), before.version()).state()).isEqualTo(NarrativeManagement.State.UNCHANGED);
		assertThat(this.narratives.place(this.id, PLACE, this.bureau).text()).isEmpty();
	}

	@Test
	void whoSavesSecondIsToldAndNeitherTextIsLost() {
		int seen = this.narratives.place(this.id, PLACE, this.bureau).version();
		assertThat(write("第一人的文字", seen).state()).isEqualTo(NarrativeManagement.State.STORED);
		NarrativeManagement.Outcome second = write("第二人的文字", seen);
		assertThat(second.state()).isEqualTo(NarrativeManagement.State.WRITTEN_MEANWHILE);
		assertThat(second.now().text()).isEqualTo("第一人的文字");
		assertThat(write("两人的文字", second.now().version()).state()).isEqualTo(NarrativeManagement.State.STORED);
		assertThat(this.narratives.versions(this.id, PLACE, this.bureau)).extracting(NarrativeVersion::content)
			.startsWith("两人的文字", "第一人的文字");
	}

	@Test
	void anOldVersionComesBackAsANewOne() {
		int seen = this.narratives.place(this.id, PLACE, this.bureau).version();
		write("甲", seen);
		write("乙", seen + 1);
		this.narratives.restore(this.id, PLACE, seen + 1, this.bureau);
		assertThat(this.narratives.place(this.id, PLACE, this.bureau).text()).isEqualTo("甲");
		assertThat(this.narratives.versions(this.id, PLACE, this.bureau)).extracting(NarrativeVersion::content)
			.startsWith("甲", "乙", "甲");
	}

	@Test
	void whatCameWithTheWorkbookIsTheFirstVersion() {
		assertThat(this.narratives.versions(this.id, "department.about", this.bureau)).isNotEmpty()
			.allSatisfy((version) -> assertThat(version.writtenBy()).isEqualTo("narrative"));
	}

	@Test
	void aPlainNumberThatEqualsOrContradictsAFigureIsPointedOut() {
		List<NarrativeManagement.Hint> hints = this.narratives.hints(this.reports.prepare(this.id, this.bureau),
				"可支配资金总额6,416.61万元，可支配资金总额为6416.6万元；可支配资金总额为9000万元。共{{funds_disposable_total}}，2021年第3项。");
		assertThat(hints).extracting(NarrativeManagement.Hint::typed, NarrativeManagement.Hint::same)
			.containsExactly(tuple("6,416.61万元", true), tuple("6416.6万元", true), tuple("9000万元", false));
		assertThat(hints).allSatisfy((hint) -> assertThat(hint.key()).isEqualTo("funds_disposable_total"));
	}

	@Test
	void aTextThatContradictsAFigureIsFoundByTheChecksOfTheCase() {
		assertThat(contradictions()).isEmpty();
		int seen = this.narratives.place(this.id, PLACE, this.bureau).version();
		write("可支配资金总额为9000万元，其中{{spending_spent_total}}已支出。", seen);
		assertThat(contradictions()).singleElement()
			.satisfies((found) -> assertThat(found.details().toString()).contains("9000万元", "6,416.61万元"));
	}

	private List<CaseScreen.Seen> contradictions() {
		return this.completeness.screen(this.id, this.bureau)
			.stream()
			.filter((each) -> each.code().equals("P-206"))
			.toList();
	}

	@Test
	void aNumberWithTwoDigitsInTheWrongOrderIsPointedOutWithTheFigureThatWasMeant() {
		List<NarrativeManagement.Hint> hints = this.narratives.hints(this.reports.prepare(this.id, this.bureau),
				"全年共安排6,461.61万元，另有6461.16万元、6416.6人和61万元。");
		assertThat(hints).extracting(NarrativeManagement.Hint::typed, NarrativeManagement.Hint::same)
			.containsExactly(tuple("6,461.61万元", false));
		assertThat(hints.get(0).printed()).isEqualTo("6,416.61万元");
	}

	@Test
	void aTableOfTooManyColumnsAndATextTooLongAreRefusedByCode() {
		int seen = this.narratives.place(this.id, PLACE, this.bureau).version();
		NarrativeManagement.Outcome wide = write("|" + " a |".repeat(61), seen);
		assertThat(wide.state()).isEqualTo(NarrativeManagement.State.REFUSED);
		assertThat(wide.problem()).isNotNull();
		assertThat(wide.problem().code().code()).isEqualTo("N-103");
		NarrativeManagement.Outcome far = write("字".repeat(40_001), seen);
		assertThat(far.problem()).isNotNull();
		assertThat(far.problem().code().code()).isEqualTo("N-102");
		assertThat(this.narratives.place(this.id, PLACE, this.bureau).version()).isEqualTo(seen);
		assertThat(write("|" + " a |".repeat(60), seen).state()).isEqualTo(NarrativeManagement.State.STORED);
	}

	@Test
	void aReviewerReadsAndAStrangerDoesNot() {
		Viewer reviewer = new Viewer("reviewer", Role.REVIEWER_1, this.cases.get(this.id).agency().id());
		assertThat(this.narratives.places(this.reports.prepare(this.id, reviewer))).isNotEmpty();
		int seen = this.narratives.place(this.id, PLACE, reviewer).version();
		assertThatThrownBy(() -> this.narratives.write(this.id, PLACE, "改", seen, reviewer))
			.isInstanceOf(NotAllowedException.class);
		Viewer stranger = new Viewer("stranger", Role.EVALUATOR, java.util.UUID.randomUUID());
		assertThatThrownBy(() -> this.narratives.versions(this.id, PLACE, stranger))
			.isInstanceOf(CaseNotFoundException.class);
		assertThatThrownBy(() -> this.narratives.place(this.id, "nowhere", this.bureau))
			.isInstanceOf(CaseNotFoundException.class);
	}

	@Test
	void longTextsRareLettersAndEmojiArePrintedWithoutFail() {
		int seen = this.narratives.place(this.id, PLACE, this.bureau).version();
		String rare = "生僻字𠀀与😀，" + "长段落没有结束，".repeat(2_000);
		assertThat(write(rare, seen).state()).isEqualTo(NarrativeManagement.State.STORED);
		ReportPapers papers = this.reports.draft(this.id, this.bureau);
		assertThat(papers.nowhere()).contains("😀");
		assertThat(papers.word()).isNotEmpty();
	}

	private NarrativeManagement.Outcome write(String text, int seen) {
		return this.narratives.write(this.id, PLACE, text, seen, this.bureau);
	}

	private Block.Paragraph paragraph() {
		return this.reports.prepare(this.id, this.bureau)
			.blocks()
			.stream()
			.filter((block) -> block instanceof Block.Paragraph each && PLACE.equals(each.place()))
			.map(Block.Paragraph.class::cast)
			.findFirst()
			.orElseThrow();
	}

}
