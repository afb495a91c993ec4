package org.jiping.scoring;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jiping.JipingTest;
import org.jiping.Workbooks;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.indicator.EditionEntry;
import org.jiping.indicator.EditionManagement;
import org.jiping.indicator.EditionStateException;
import org.jiping.intake.IntakeManagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every score is kept with who, when, from, to and why, and can be scored again years
 * later.
 */
@JipingTest
class ScoreHistoryTests {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private static final String SAMPLE = "samples/yuncheng-hrss-2021.xlsx";

	@Autowired
	private IntakeManagement intake;

	@Autowired
	private ScoreManagement scores;

	@Autowired
	private ScoreHistory history;

	@Autowired
	private ScoreTree tree;

	@Autowired
	private Wording wording;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private EditionManagement editions;

	private CaseId id;

	private byte[] workbook;

	@BeforeEach
	void aCaseOfItsOwn() throws Exception {
		String code = "history-" + UUID.randomUUID().toString().substring(0, 8);
		this.workbook = Workbooks.change(new ClassPathResource(SAMPLE).getContentAsByteArray(), (book) -> {
			Workbooks.set(book, "基本信息", "部门编码", "内容", code);
			Workbooks.set(book, "基本信息", "评价年度", "内容", "2019");
		});
		this.id = this.intake.open("case.xlsx", this.workbook, BUREAU).caseId();
	}

	private List<ScoreHistory.Entry> entries() {
		return this.history.of(this.id, BUREAU, Locale.SIMPLIFIED_CHINESE);
	}

	private void replace(Workbooks.Change change) throws Exception {
		this.intake.replace(this.id, "case.xlsx", Workbooks.change(this.workbook, change), BUREAU);
	}

	@Test
	void openingACaseKeepsItsFirstSheetAndTheSameFileAgainKeepsNoOther() throws Exception {
		assertThat(entries()).singleElement().satisfies((entry) -> {
			assertThat(entry.strict() + " " + entry.adopted() + " " + entry.grade()).isEqualTo("87.43 88.93 良");
			assertThat(entry.by()).isEqualTo("bureau");
			assertThat(entry.changes()).isEmpty();
		});
		replace((book) -> {
		});
		assertThat(entries()).hasSize(1);
	}

	@Test
	void aChangedFigureIsToldWithItsOldAndNewValue() throws Exception {
		replace((book) -> Workbooks.set(book, "支付进度", "第三季度末", "累计支付金额", 10715519.57));
		ScoreHistory.Entry newest = entries().get(0);
		assertThat(newest.strict()).isEqualTo("87.93");
		assertThat(newest.changes()).singleElement().satisfies((change) -> {
			assertThat(change.code()).isEqualTo("B1-2.3");
			assertThat(change.strictFrom() + " → " + change.strictTo()).isEqualTo("0.5 → 1");
			assertThat(change.why()).singleElement().asString().contains("第三季度", "1,071.55万元");
		});
	}

	@Test
	void adoptingAndWithdrawingAreToldWithReasonAndApprover() {
		this.scores.adopt(this.id, "B1-2.1", new BigDecimal("1.5"), "补充了凭证", "张审", BUREAU);
		assertThat(entries().get(0).changes()).singleElement().satisfies((change) -> {
			assertThat(change.adoptedFrom() + " → " + change.adoptedTo()).isEqualTo("0.57 → 1.5");
			assertThat(change.strictFrom()).isEqualTo(change.strictTo());
			assertThat(change.why()).singleElement().asString().contains("补充了凭证", "张审", "1.5");
		});
		this.scores.withdraw(this.id, "B1-2.1", BUREAU);
		assertThat(entries()).hasSize(3);
		assertThat(entries().get(0).changes()).singleElement()
			.satisfies((change) -> assertThat(change.adoptedTo()).isEqualTo("0.57"));
	}

	@Test
	void aChangedInputIsMarkedEvenWhereTheComputedScoreStaysTheSame() throws Exception {
		this.scores.adopt(this.id, "B1-2.2", BigDecimal.ONE, "调整系上级追加", "张审", BUREAU);
		assertThat(this.scores.score(this.id, BUREAU).criterion("B1-2.2").orElseThrow().override().inputChanged())
			.isFalse();
		byte[] exported = this.intake.export(this.id, BUREAU);
		this.intake.replace(this.id, "case.xlsx", exported, BUREAU);
		assertThat(this.scores.score(this.id, BUREAU).criterion("B1-2.2").orElseThrow().override().inputChanged())
			.isFalse();
		this.intake.replace(this.id, "case.xlsx", Workbooks.change(exported, (book) -> {
			var cell = Workbooks.cell(book, "表1-1预算安排", "人员经费", "年初预算数");
			cell.setCellValue(cell.getNumericCellValue() + 1);
			var total = Workbooks.cell(book, "表1-1预算安排", "基本支出", "年初预算数");
			total.setBlank();
			Workbooks.cell(book, "表1-1预算安排", "合计", "年初预算数").setBlank();
		}), BUREAU);
		CriterionScore score = this.scores.score(this.id, BUREAU).criterion("B1-2.2").orElseThrow();
		assertThat(score.strict()).hasToString("0");
		assertThat(score.override().inputChanged()).isTrue();
	}

	@Test
	void aKeptSheetComesOutTheSameWhenScoredAgain() throws Exception {
		UUID first = entries().get(0).id();
		replace((book) -> Workbooks.set(book, "支付进度", "第三季度末", "累计支付金额", 10715519.57));
		ScoreHistory.Kept kept = this.history.kept(this.id, first, BUREAU).orElseThrow();
		assertThat(kept.differing()).isEmpty();
		assertThat(kept.sheet().result().strict()).isEqualTo("87.43");
		assertThat(kept.sheet().result().leaves().get("C1-3.1").reason()).isNotEmpty();
		assertThat(this.history.kept(this.id, UUID.randomUUID(), BUREAU)).isEmpty();
	}

	@Test
	void aCaseMovedToANewerEditionSaysSoAndKeepsWhatItHad() {
		EditionEntry own = this.editions.lookUp(this.cases.get(this.id).editionId(), BUREAU).orElseThrow();
		UUID draft = this.editions.copy(own.id(), BUREAU);
		this.editions.change(draft, 0, (document) -> {
			document.put("key", "moved-" + draft.toString().substring(0, 8));
			document.put("name", "修订的体系");
			document.put("indicators.1.children.0.children.1.criteria.0.rule.full", "93%");
			document.remove("indicators.0.children.0.children.0.criteria.2");
			document.put("indicators.0.children.0.children.0.criteria.1.points", "2");
			return "";
		}, BUREAU);
		EditionEntry changed = this.editions.lookUp(draft, BUREAU).orElseThrow();
		assertThat(changed.faults()).isEmpty();
		EditionTrial trial = EditionTrial.of(this.scores.score(this.id, BUREAU),
				this.scores.scoreBy(this.id, changed.edition().orElseThrow(), BUREAU),
				this.scores.droppedBy(this.id, changed.edition().orElseThrow(), BUREAU), this.wording);
		assertThat(trial.lines().stream().filter(EditionTrial.Line::differs).map(EditionTrial.Line::code))
			.containsExactlyInAnyOrder("A1-1.2", "B1-2.1", "A1-1.3");
		assertThat(trial.lines().stream().filter(EditionTrial.Line::dropped).map(EditionTrial.Line::code))
			.containsExactly("A1-1.3");
		this.editions.publish(draft, changed.version(), BUREAU);
		this.scores.move(this.id, draft, BUREAU);
		// 91.43% between 90% and 93% of 2 points
		assertThat(this.scores.score(this.id, BUREAU).criterion("B1-2.1").orElseThrow().strict()).hasToString("0.95");
		ScoreHistory.Entry newest = entries().get(0);
		assertThat(newest.changes()).extracting(ScoreHistory.Change::code).contains("A1-1.3", "B1-2.1");
		assertThat(newest.changes().get(0).why()).anyMatch((why) -> why.contains("修订的体系"));
		UUID before = entries().get(1).id();
		assertThat(this.history.kept(this.id, before, BUREAU).orElseThrow().differing()).isEmpty();
		assertThat(this.intake.export(this.id, BUREAU)).isNotEmpty();
	}

	@Test
	void whatAnotherEditionCannotHoldIsDroppedWhenACaseMoves() throws Exception {
		this.scores.adopt(this.id, "B1-2.1", new BigDecimal("1.8"), "r", "a", BUREAU);
		EditionEntry own = this.editions.lookUp(this.cases.get(this.id).editionId(), BUREAU).orElseThrow();
		UUID draft = this.editions.copy(own.id(), BUREAU);
		this.editions.change(draft, 0, (document) -> {
			document.put("key", "less-" + draft.toString().substring(0, 8));
			document.put("indicators.1.children.0.children.1.criteria.0.points", "1");
			document.put("indicators.1.children.0.children.1.criteria.1.points", "2");
			document.put("indicators.0.children.3.children.1.criteria.0.rule", Map.of("kind", "yes-no"));
			return "";
		}, BUREAU);
		EditionEntry changed = this.editions.lookUp(draft, BUREAU).orElseThrow();
		assertThat(changed.faults()).isEmpty();
		assertThat(this.scores.droppedBy(this.id, changed.edition().orElseThrow(), BUREAU))
			.containsExactlyInAnyOrder("B1-2.1", "A4-2.1");
		assertThatExceptionOfType(EditionStateException.class)
			.isThrownBy(() -> this.scores.move(this.id, draft, BUREAU));
		this.editions.publish(draft, changed.version(), BUREAU);
		this.scores.move(this.id, draft, BUREAU);
		assertThat(this.scores.score(this.id, BUREAU).criterion("B1-2.1").orElseThrow().override()).isNull();
		// What stays can be handed in again.
		this.intake.replace(this.id, "again.xlsx", this.intake.export(this.id, BUREAU), BUREAU);
	}

	@Test
	void whatWasFoundOnACriterionIsNotCarriedToAnotherFrameworksCriterionOfTheSameCode() {
		UUID project = this.editions.newest("project-self-evaluation-2020").orElseThrow();
		ScoreSheet sheet = this.scores.scoreBy(this.id, this.editions.edition(project), BUREAU);
		assertThat(sheet.criterion("B1-3.1").orElseThrow().state()).isEqualTo(ScoreState.MISSING);
		assertThat(this.scores.droppedBy(this.id, this.editions.edition(project), BUREAU)).contains("B1-3.1");
		EditionTrial trial = EditionTrial.of(this.scores.score(this.id, BUREAU), sheet, Set.of(), this.wording);
		assertThat(trial.lines().stream().filter((line) -> line.code().equals("B1-3.1"))).hasSize(2);
	}

	@Test
	void adoptingTheSameAgainConfirmsTheChangedInput() throws Exception {
		this.scores.adopt(this.id, "B1-2.3", BigDecimal.ONE, "r", "a", BUREAU);
		byte[] exported = this.intake.export(this.id, BUREAU);
		this.intake.replace(this.id, "case.xlsx",
				Workbooks.change(exported, (book) -> Workbooks.set(book, "支付进度", "第三季度末", "累计支付金额", 8600000)), BUREAU);
		assertThat(this.scores.score(this.id, BUREAU).criterion("B1-2.3").orElseThrow().override().inputChanged())
			.isTrue();
		this.scores.adopt(this.id, "B1-2.3", BigDecimal.ONE, "r", "a", BUREAU);
		assertThat(this.scores.score(this.id, BUREAU).criterion("B1-2.3").orElseThrow().override().inputChanged())
			.isFalse();
	}

	/**
	 * One stored sheet of every format there ever was; a new format adds a file and a
	 * line here and leaves the others readable.
	 */
	@Test
	void aSheetOfEveryPastFormatIsReadAndVerified() throws Exception {
		Path written = Path.of("src/test/resources/score-sheets/format-" + SheetRecord.FORMAT + ".json");
		if (Boolean.getBoolean("jiping.write-documents") && !Files.exists(written)) {
			write(written);
		}
		for (int format = 1; format <= SheetRecord.FORMAT; format++) {
			Path kept = written.resolveSibling("format-" + format + ".json");
			SheetRecord record = ScoreHistory.read(Files.readString(kept));
			assertThat(record.format()).isEqualTo(format);
			assertThat(record.result().strict()).isEqualTo("87.43");
			Path edition = written.resolveSibling("format-" + format + ".yaml");
			UUID draft = this.editions.take("kept.yaml", Files.readAllBytes(edition), BUREAU);
			ScoringPlan plan = new ScoringPlan(this.editions.edition(draft), (key) -> Optional.empty());
			this.editions.discard(draft, 0, BUREAU);
			assertThat(ScoreHistory.verify(record, plan, record.editionFingerprint(), this.tree)).isEmpty();
			SheetRecord tampered = new SheetRecord(record.format(), record.engine(), record.edition(),
					record.editionFingerprint(), record.figures(), record.judged(), Map.of(), record.result());
			assertThat(ScoreHistory.verify(tampered, plan, record.editionFingerprint(), this.tree)).containsExactly("*",
					"C1-3.1");
			assertThat(ScoreHistory.verify(record, plan, "another text", this.tree)).containsExactly("*");
		}
	}

	private void write(Path file) throws Exception {
		SheetRecord record = this.history.kept(this.id, entries().get(0).id(), BUREAU).orElseThrow().sheet();
		Files.writeString(file, ScoreHistory.write(record));
	}

}
