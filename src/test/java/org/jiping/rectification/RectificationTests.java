package org.jiping.rectification;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiping.JipingTest;
import org.jiping.Workbooks;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evidence.EvidenceManagement;
import org.jiping.finding.FindingManagement;
import org.jiping.finding.FindingSource;
import org.jiping.intake.IntakeManagement;
import org.jiping.notice.NoticeManagement;
import org.jiping.problem.ConflictException;
import org.jiping.problem.RefusedException;
import org.jiping.report.IssuedReports;
import org.jiping.review.DepartmentDesk;
import org.jiping.review.ReviewManagement;
import org.jiping.review.ReviewWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Findings are suggested and kept; after issue each problem is put right, proved and
 * checked.
 */
@JipingTest
class RectificationTests {

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Autowired
	private RectificationManagement items;

	@Autowired
	private RectificationPapers papers;

	@Autowired
	private Rectifications stored;

	@Autowired
	private FindingManagement findings;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private IntakeManagement intake;

	@Autowired
	private ReviewManagement reviews;

	@Autowired
	private DepartmentDesk desk;

	@Autowired
	private IssuedReports issued;

	@Autowired
	private NoticeManagement notices;

	@Autowired
	private JdbcClient database;

	@Autowired
	private UserDetailsService people;

	@Autowired
	private MockMvc mvc;

	private CaseId id;

	private ReviewWalk walk;

	private Viewer contact;

	@BeforeEach
	void issuedOnce() {
		this.id = this.cases.visibleTo(this.bureau).get(0).id();
		this.contact = new Viewer("department", Role.DEPARTMENT, null, this.cases.get(this.id).department().id());
		this.walk = new ReviewWalk(this.reviews, this.desk, this.cases, this.id);
		this.database.sql("delete from rectification").update();
	}

	@AfterEach
	void back() {
		this.walk.back();
	}

	private RequestPostProcessor as(String name) {
		return SecurityMockMvcRequestPostProcessors.user(this.people.loadUserByUsername(name));
	}

	private List<Rectification> issue() {
		this.walk.to(CaseStatus.ACCEPTED);
		assertThat(this.issued.issue(this.id, "", this.bureau)).isEmpty();
		return this.items.of(this.id, this.bureau)
			.stream()
			.filter((item) -> item.status() == RectificationStatus.OPEN)
			.toList();
	}

	@Test
	void everyProblemOfAnIssuedReportBecomesSomethingToPutRight() throws Exception {
		long problems = this.findings.of(this.id).stream().filter((finding) -> finding.problem()).count();
		List<Rectification> open = issue();
		assertThat(open).hasSize((int) problems)
			.isNotEmpty()
			.noneMatch((item) -> item.problem().contains("{{"))
			.anyMatch((item) -> item.problem().contains("万元"));
		Rectification first = open.get(0);
		assertThatThrownBy(() -> this.items.claim(first.id(), "完成", List.of(), this.contact))
			.isInstanceOf(ConflictException.class);
		assertThatThrownBy(() -> this.items.plan(first.id(), " ", "科长", this.contact))
			.isInstanceOf(RefusedException.class);
		this.items.plan(first.id(), "修订目标管理办法", "财务科", this.contact);
		this.items.claim(first.id(), "办法已印发",
				List.of(new EvidenceManagement.Upload("办法.txt", "印发".getBytes(StandardCharsets.UTF_8))), this.contact);
		assertThatThrownBy(() -> this.items.recheck(this.id, first.id(), true, "到位",
				new Viewer("evaluator", Role.EVALUATOR, this.cases.get(this.id).agency().id())))
			.isInstanceOf(NotAllowedException.class);
		this.items.recheck(this.id, first.id(), false, "还差一项", this.bureau);
		this.items.claim(first.id(), "已补齐", List.of(), this.contact);
		this.items.recheck(this.id, first.id(), true, "整改到位", this.bureau);
		assertThat(this.stored.find(first.id()).orElseThrow().status()).isEqualTo(RectificationStatus.VERIFIED);
		assertThatThrownBy(() -> this.items.recheck(this.id, first.id(), true, "再来", this.bureau))
			.isInstanceOf(ConflictException.class);
		this.mvc.perform(get("/department/rectification/" + first.id()).with(as("department")))
			.andExpect(content().string(containsString("办法.txt")));
		String proof = this.items.proofs(first, this.contact).get(0).id().toString();
		this.mvc.perform(get("/department/rectification/" + first.id() + "/proofs/" + proof).with(as("department")))
			.andExpect(status().isOk());
		this.mvc.perform(get("/cases/" + this.id + "/findings").with(as("lead")))
			.andExpect(content().string(containsString("整改到位")));
		this.mvc.perform(get("/rectification").with(as("leader"))).andExpect(status().isOk());
	}

	@Test
	void anotherDepartmentSeesNothingOfIt() {
		Rectification item = issue().get(0);
		Viewer other = new Viewer("other", Role.DEPARTMENT, null, UUID.randomUUID());
		assertThat(this.items.visibleTo(other)).isEmpty();
		assertThatThrownBy(() -> this.items.plan(item.id(), "x", "y", other)).isInstanceOf(CaseNotFoundException.class);
		Viewer stranger = new Viewer("stranger", Role.LEAD_EVALUATOR, UUID.randomUUID());
		assertThat(this.items.visibleTo(stranger)).isEmpty();
		assertThatThrownBy(() -> this.items.recheck(this.id, item.id(), true, "x", stranger))
			.isInstanceOf(CaseNotFoundException.class);
	}

	@Test
	void whatIsOverdueIsRemindedOfOnceAndWhatIsDueTodayIsNot() {
		List<Rectification> open = issue();
		LocalDate today = LocalDate.ofInstant(java.time.Clock.systemDefaultZone().instant(),
				java.time.ZoneId.systemDefault());
		this.database.sql("update rectification set due = ? where id = ?").params(today, open.get(0).id()).update();
		this.database.sql("update rectification set due = ? where id = ?")
			.params(today.minusDays(1), open.get(1).id())
			.update();
		this.notices.read(this.contact);
		this.items.remind();
		this.items.remind();
		assertThat(this.notices.read(this.contact)).filteredOn((notice) -> notice.unread())
			.extracting((notice) -> notice.arguments().get(1))
			.containsExactly(open.get(1).title());
		assertThat(this.stored.find(open.get(0).id()).orElseThrow().overdue(today)).isFalse();
		assertThat(this.stored.find(open.get(1).id()).orElseThrow().overdue(today)).isTrue();
		assertThatThrownBy(() -> this.items.postpone(this.id, open.get(1).id(), today.minusDays(1), this.bureau))
			.isInstanceOf(RefusedException.class);
		this.items.postpone(this.id, open.get(1).id(), today, this.bureau);
		assertThatThrownBy(() -> this.items.postpone(this.id, open.get(1).id(), today, this.walk.lead()))
			.isInstanceOf(NotAllowedException.class);
	}

	@Test
	void whatIsOpenFromLastYearStandsInThisYearsCase() throws Exception {
		byte[] sample = new ClassPathResource("samples/yuncheng-hrss-2021.xlsx").getContentAsByteArray();
		CaseId earlier = this.intake
			.open("2018.xlsx", Workbooks.change(sample, (book) -> Workbooks.set(book, "基本信息", "评价年度", "内容", "2018")),
					this.bureau)
			.caseId();
		this.items.issued(earlier, 1, this.bureau);
		assertThat(this.items.before(this.id, this.bureau)).isNotEmpty();
		assertThat(this.items.before(earlier, this.bureau)).isEmpty();
		this.mvc.perform(get("/cases/" + this.id + "/findings").with(as("bureau")))
			.andExpect(content().string(containsString("该部门上年度尚未完成的整改")));
	}

	@Test
	void theNoticeAndTheTableOfResultsAreWordFilesThatOpen() throws Exception {
		List<Rectification> open = issue();
		try (XWPFDocument notice = new XWPFDocument(
				new ByteArrayInputStream(this.papers.notice(this.id, this.bureau)))) {
			assertThat(notice.getTables().get(0).getRows()).hasSize(open.size() + 1);
			assertThat(notice.getParagraphs()).anyMatch((paragraph) -> paragraph.getText().contains("88.93分"));
		}
		try (XWPFDocument results = new XWPFDocument(
				new ByteArrayInputStream(this.papers.results(2021, this.bureau)))) {
			assertThat(results.getTables().get(0).getText()).contains("88.93", "良", "予以保障");
		}
	}

	@Test
	void deductionsChecksAndLedgersSuggestFindingsAndAnAdoptedOneIsNoSuggestionAnyMore() {
		Viewer evaluator = new Viewer("evaluator", Role.EVALUATOR, this.cases.get(this.id).agency().id());
		List<FindingSource.Suggestion> before = this.findings.suggestions(this.id, evaluator);
		assertThat(before).isNotEmpty();
		FindingSource.Suggestion one = before.get(0);
		int count = this.findings.of(this.id).size();
		this.findings.adopt(this.id, one.key(), evaluator);
		assertThat(this.findings.of(this.id)).hasSize(count + 1)
			.anyMatch((finding) -> finding.title().equals(one.title()));
		assertThat(this.findings.suggestions(this.id, evaluator)).noneMatch((each) -> each.key().equals(one.key()));
		assertThatThrownBy(() -> this.findings.adopt(this.id, one.key(), evaluator))
			.isInstanceOf(CaseNotFoundException.class);
		this.database.sql("delete from case_finding where case_id = ? and position = ?")
			.params(this.id.value(), count)
			.update();
	}

}
