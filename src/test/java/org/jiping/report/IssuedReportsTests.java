package org.jiping.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.check.CheckManagement;
import org.jiping.check.ExaminedDocuments;
import org.jiping.check.Severity;
import org.jiping.check.document.Suspicion;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CaseStatus;
import org.jiping.problem.Problem;
import org.jiping.review.DepartmentDesk;
import org.jiping.review.ReviewManagement;
import org.jiping.review.ReviewWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Issued reports stay as they were; many reports are written in one go.
 */
@JipingTest
class IssuedReportsTests {

	@Autowired
	private IssuedReports issued;

	@Autowired
	private NarrativeManagement narratives;

	@Autowired
	private ReportBatches batches;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private CheckManagement checks;

	@Autowired
	private ExaminedDocuments documents;

	@Autowired
	private ReviewManagement reviews;

	@Autowired
	private DepartmentDesk desk;

	@Autowired
	private JdbcClient database;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	private final Viewer stranger = new Viewer("stranger", Role.EVALUATOR, UUID.randomUUID());

	private CaseId id;

	private ReviewWalk walk;

	@BeforeEach
	void find() {
		this.id = this.cases.visibleTo(this.bureau).get(0).id();
		this.walk = new ReviewWalk(this.reviews, this.desk, this.cases, this.id);
	}

	@AfterEach
	void backToWork() {
		this.walk.back();
	}

	@Test
	void anIssuedReportIsKeptWithItsHashesAndNeverChanges() {
		this.walk.to(CaseStatus.ACCEPTED);
		assertThat(this.issued.issue(this.id, "第一次", this.bureau)).isEmpty();
		IssuedReports.Entry entry = this.issued.of(this.id, this.bureau).get(0);
		byte[] pdf = this.issued.file(this.id, entry.number(), IssuedReports.Paper.PDF, this.bureau);
		byte[] word = this.issued.file(this.id, entry.number(), IssuedReports.Paper.WORD, this.bureau);
		byte[] snapshot = this.issued.file(this.id, entry.number(), IssuedReports.Paper.SNAPSHOT, this.bureau);
		assertThat(DigestUtils.sha256Hex(pdf)).isEqualTo(entry.pdfHash());
		assertThat(DigestUtils.sha256Hex(word)).isEqualTo(entry.wordHash());
		assertThat(DigestUtils.sha256Hex(snapshot)).isEqualTo(entry.snapshotHash());
		assertThat(entry.adopted()).isEqualTo("88.93");
		assertThatThrownBy(() -> this.database.sql("update issued_report set note = 'x' where case_id = ?")
			.params(this.id.value())
			.update()).hasMessageContaining("never changed");
		assertThatThrownBy(
				() -> this.database.sql("delete from issued_report where case_id = ?").params(this.id.value()).update())
			.hasMessageContaining("never changed");
		assertThatThrownBy(() -> this.issued.of(this.id, this.stranger)).isInstanceOf(CaseNotFoundException.class);
		assertThatThrownBy(() -> this.issued.file(this.id, 999, IssuedReports.Paper.PDF, this.bureau))
			.isInstanceOf(CaseNotFoundException.class);
	}

	@Test
	void aChangedTextShowsBetweenAVersionAndThePresentReport() {
		this.walk.to(CaseStatus.ACCEPTED);
		this.issued.issue(this.id, "", this.bureau);
		this.walk.back();
		int number = this.issued.of(this.id, this.bureau).get(0).number();
		List<String> then = this.issued.lines(this.id, number, this.bureau);
		assertThat(this.issued.lines(this.id, 0, this.bureau)).isEqualTo(then);
		write("letter.text", "改写的开头。");
		List<String> now = new ArrayList<>(this.issued.lines(this.id, 0, this.bureau));
		assertThat(now).contains("改写的开头。");
		now.removeAll(then);
		assertThat(now).containsExactly("改写的开头。");
		write("letter.text", "");
	}

	@Test
	void theReportIsExaminedLikeAnyDocumentAndNothingInItBlocks() {
		write("letter.text", "由XX公司评价，得分为88.93分，等级为优。");
		List<Suspicion> with = this.documents.examine(this.issued.examine(this.id, this.bureau), this.bureau);
		write("letter.text", "");
		assertThat(with).extracting((found) -> found.fault().code()).contains("D-404", "D-406");
		List<Suspicion> without = this.documents.examine(this.issued.examine(this.id, this.bureau), this.bureau);
		assertThat(without).noneMatch((found) -> found.fault().severity() == Severity.BLOCKING);
		UUID other = this.issued.examine(this.id, this.bureau);
		assertThatThrownBy(() -> this.documents.examine(other, this.stranger))
			.isInstanceOf(CaseNotFoundException.class);
	}

	@Test
	void aReportIsNotIssuedWhileABlockingCheckStandsUnanswered() {
		this.database.sql("update quarter_payment set paid = paid + 1000 where case_id = ? and position = 3")
			.params(this.id.value())
			.update();
		assertThat(this.issued.issue(this.id, "", this.bureau)).extracting((problem) -> problem.code().code())
			.containsExactly("N-302");
		this.checks.answer(this.id, "payments-year", "银行在途", this.bureau);
		this.walk.to(CaseStatus.ACCEPTED);
		assertThat(this.issued.issue(this.id, "", this.bureau)).isEmpty();
		this.database.sql("update quarter_payment set paid = paid - 1000 where case_id = ? and position = 3")
			.params(this.id.value())
			.update();
	}

	@Test
	void aReportThatNamesWhatDoesNotExistIsNotIssued() {
		write("letter.text", "见{{table:nowhere}}。");
		List<Problem> problem = this.issued.issue(this.id, "", this.bureau);
		write("letter.text", "");
		assertThat(problem).hasSize(1).first().satisfies((found) -> {
			assertThat(found.code().code()).isEqualTo("N-301");
			assertThat(found.value()).isEqualTo("table:nowhere");
		});
	}

	@Test
	void reportsOfManyCasesComeAsOneZip() throws Exception {
		UUID batch = this.batches.start(List.of(this.id, this.id), this.bureau);
		long end = System.nanoTime() + 60_000_000_000L;
		while (this.batches.batch(batch, this.bureau).finishedAt() == null && System.nanoTime() < end) {
			Thread.sleep(100);
		}
		assertThat(this.batches.batch(batch, this.bureau).written()).isEqualTo(2);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.batches.zip(batch, this.bureau, out);
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				assertThat(zip.readAllBytes()).hasSizeGreaterThan(50_000);
				names.add(entry.getName());
			}
		}
		assertThat(names).hasSize(4).allMatch((name) -> name.matches("00[12]-.*2021\\.(docx|pdf)"));
		assertThatThrownBy(() -> this.batches.batch(batch, this.stranger)).isInstanceOf(CaseNotFoundException.class);
		assertThatThrownBy(() -> this.batches.start(List.of(this.id), this.stranger))
			.isInstanceOf(CaseNotFoundException.class);
	}

	private void write(String place, String text) {
		assertThat(this.narratives
			.write(this.id, place, text, this.narratives.place(this.id, place, this.bureau).version(), this.bureau)
			.state()).isEqualTo(NarrativeManagement.State.STORED);
	}

}
