package org.jiping.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.JipingTest;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseClosedException;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evidence.Category;
import org.jiping.evidence.EvidenceManagement;
import org.jiping.problem.ConflictException;
import org.jiping.rectification.Rectification;
import org.jiping.rectification.RectificationManagement;
import org.jiping.report.IssuedReports;
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
 * The archive of a finished case holds everything, each with its hash.
 */
@JipingTest
class ArchiveTests {

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Autowired
	private ArchiveManagement archives;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private EvidenceManagement evidence;

	@Autowired
	private ReviewManagement reviews;

	@Autowired
	private DepartmentDesk desk;

	@Autowired
	private IssuedReports issued;

	@Autowired
	private JdbcClient database;

	@Autowired
	private RectificationManagement rectifications;

	private CaseId id;

	private ReviewWalk walk;

	@BeforeEach
	void sampleCase() {
		this.id = this.cases.visibleTo(this.bureau).get(0).id();
		this.walk = new ReviewWalk(this.reviews, this.desk, this.cases, this.id);
	}

	@AfterEach
	void back() {
		this.walk.back();
	}

	private Map<String, byte[]> read(Viewer viewer) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.archives.write(this.id, out, viewer);
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return files;
	}

	@Test
	void everythingAboutACaseIsInItAndEveryHashHolds() throws Exception {
		assertThatThrownBy(() -> read(this.bureau)).isInstanceOf(ConflictException.class);
		this.evidence.file(this.id, Category.MINUTES, "座谈会", CasePart.WHOLE,
				List.of(new EvidenceManagement.Upload("纪要.txt", "纪要".getBytes(StandardCharsets.UTF_8))), this.bureau);
		this.walk.to(CaseStatus.ACCEPTED);
		assertThat(this.issued.issue(this.id, "", this.bureau)).isEmpty();
		assertThat(this.archives.shelf(this.bureau)).anyMatch((kept) -> kept.about().id().equals(this.id)
				&& kept.until().isAfter(java.time.LocalDate.now().plusYears(this.archives.years()).minusDays(2))
				&& !kept.over());
		assertThat(this.archives.shelf(new Viewer("stranger", Role.LEAD_EVALUATOR, java.util.UUID.randomUUID())))
			.isEmpty();
		Map<String, byte[]> files = read(this.bureau);
		assertThat(files.keySet()).anyMatch((name) -> name.matches("报告/\\d+\\.pdf"))
			.anyMatch((name) -> name.matches("报告/\\d+\\.docx"))
			.anyMatch((name) -> name.startsWith("征求意见稿/"))
			.anyMatch((name) -> name.startsWith("工作底稿/") && name.endsWith("纪要.txt"))
			.anyMatch((name) -> name.startsWith("台账原件/") && name.endsWith("yuncheng-hrss-2021-payments.xlsx"))
			.anyMatch((name) -> name.endsWith("answers-service.csv"))
			.contains("评分/score.json", "复核记录.xlsx", "整改.xlsx", "审计日志.xlsx", "档案目录.xlsx", "SHA256SUMS.txt");
		assertThat(new String(files.get("评分/score.json"), StandardCharsets.UTF_8)).contains("88.93", "87.43", "trace");
		String sums = new String(files.get("SHA256SUMS.txt"), StandardCharsets.UTF_8);
		assertThat(sums.lines()).hasSize(files.size() - 1);
		sums.lines()
			.forEach((line) -> assertThat(DigestUtils.sha256Hex(files.get(line.substring(66))))
				.isEqualTo(line.substring(0, 64)));
		byte[] agencys = read(this.walk.lead()).get("复核记录.xlsx");
		assertThat(org.jiping.Workbooks.cells(agencys)).noneMatch((cell) -> cell.contains("成果质量评定"));
		assertThat(org.jiping.Workbooks.cells(files.get("复核记录.xlsx"))).anyMatch((cell) -> cell.contains("成果质量评定"));
	}

	@Test
	void theTimeAnArchiveIsKeptEndsOnTheDayAfterItsLast() {
		this.walk.to(CaseStatus.ACCEPTED);
		this.issued.issue(this.id, "", this.bureau);
		java.time.LocalDate today = java.time.LocalDate.now();
		assertThat(keptWhenChanged(today.minusYears(this.archives.years())).over()).as("the last day").isFalse();
		assertThat(keptWhenChanged(today.minusYears(this.archives.years()).minusDays(1)).over()).as("the day after")
			.isTrue();
		keptWhenChanged(today);
	}

	private ArchiveManagement.Kept keptWhenChanged(java.time.LocalDate day) {
		this.database.sql("update evaluation_case set changed_at = ?::timestamp at time zone ? where id = ?")
			.params(day + " 12:00", java.time.ZoneId.systemDefault().getId(), this.id.value())
			.update();
		return this.archives.shelf(this.bureau)
			.stream()
			.filter((kept) -> kept.about().id().equals(this.id))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void anArchivedCaseIsReadOnlyAndComesBackOnlyWithAReason() {
		this.walk.to(CaseStatus.ACCEPTED);
		this.issued.issue(this.id, "", this.bureau);
		assertThatThrownBy(() -> this.cases.archive(this.id, this.bureau)).as("something is still to be put right")
			.isInstanceOf(org.jiping.problem.RefusedException.class);
		List<Rectification> open = this.rectifications.of(this.id, this.bureau)
			.stream()
			.filter((item) -> item.status().open())
			.toList();
		assertThat(open).isNotEmpty();
		assertThatThrownBy(() -> this.rectifications.giveUp(this.id, open.get(0).id(), " ", this.bureau))
			.isInstanceOf(org.jiping.problem.RefusedException.class);
		assertThatThrownBy(() -> this.rectifications.giveUp(this.id, open.get(0).id(), "不再整改", this.walk.lead()))
			.isInstanceOf(NotAllowedException.class);
		open.forEach((item) -> this.rectifications.giveUp(this.id, item.id(), "不再整改", this.bureau));
		this.cases.archive(this.id, this.bureau);
		assertThatThrownBy(() -> this.cases.edit(this.id, this.bureau)).isInstanceOf(CaseClosedException.class);
		assertThatThrownBy(() -> this.cases.archive(this.id, this.bureau)).isInstanceOf(ConflictException.class);
		assertThatThrownBy(() -> this.cases.reopen(this.id, " ", this.bureau))
			.isInstanceOf(org.jiping.problem.RefusedException.class);
		this.cases.reopen(this.id, "补充材料", this.bureau);
		assertThat(this.cases.get(this.id).reopenReason()).isEqualTo("补充材料");
		assertThat(this.cases.get(this.id).reopenedBy()).isEqualTo("bureau");
		assertThat(this.cases.get(this.id).status()).isEqualTo(CaseStatus.IN_PROGRESS);
	}

}
