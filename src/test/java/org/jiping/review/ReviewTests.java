package org.jiping.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jiping.JipingTest;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseClosedException;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evidence.Category;
import org.jiping.evidence.EvidenceManagement;
import org.jiping.problem.ConflictException;
import org.jiping.problem.RefusedException;
import org.jiping.report.IssuedReports;
import org.jiping.report.NarrativeManagement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The way of a case from the evaluators to an accepted report, and what stands in it.
 */
@JipingTest
class ReviewTests {

	private static final CasePart CRITERION = new CasePart(CasePart.Kind.CRITERION, "C1-3.1");

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Autowired
	private ReviewManagement reviews;

	@Autowired
	private CommentManagement comments;

	@Autowired
	private DepartmentDesk desk;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private IssuedReports issued;

	@Autowired
	private NarrativeManagement narratives;

	@Autowired
	private EvidenceManagement evidence;

	@Autowired
	private JdbcClient database;

	@Autowired
	private UserDetailsService people;

	@Autowired
	private MockMvc mvc;

	private CaseId id;

	private ReviewWalk walk;

	private Viewer evaluator;

	@BeforeEach
	void sampleCase() {
		this.id = this.cases.visibleTo(this.bureau).get(0).id();
		this.walk = new ReviewWalk(this.reviews, this.desk, this.cases, this.id);
		this.evaluator = new Viewer("evaluator", Role.EVALUATOR, this.cases.get(this.id).agency().id());
	}

	@AfterEach
	void back() {
		settleAll();
		this.walk.back();
	}

	private void settleAll() {
		this.database.sql("update review_comment set status = 'CLOSED'").update();
	}

	private RequestPostProcessor as(String name) {
		return SecurityMockMvcRequestPostProcessors.user(this.people.loadUserByUsername(name));
	}

	private CaseStatus stands() {
		return this.cases.get(this.id).status();
	}

	private static void refusedWith(Throwable thrown, String code) {
		assertThat(thrown).isInstanceOfSatisfying(RefusedException.class,
				(ex) -> assertThat(ex.problems().all()).extracting((problem) -> problem.code().code()).contains(code));
	}

	private void refused(String code, Runnable what) {
		refusedWith(org.assertj.core.api.Assertions.catchThrowable(what::run), code);
	}

	@Test
	void aDepartmentWithoutAnAccountReceivesNothingAndThatIsSaid() throws Exception {
		assertThat(this.reviews.reached(this.cases.get(this.id))).isTrue();
		this.mvc.perform(get("/cases/" + this.id + "/review").with(as("lead")))
			.andExpect(content().string(not(containsString("没有联系人账户"))));
		this.database.sql("update app_user set status = 'CLOSED' where role = 'DEPARTMENT'").update();
		try {
			assertThat(this.reviews.reached(this.cases.get(this.id))).isFalse();
			this.mvc.perform(get("/cases/" + this.id + "/review").with(as("lead")))
				.andExpect(content().string(containsString("没有联系人账户")));
		}
		finally {
			this.database.sql("update app_user set status = 'ACTIVE' where role = 'DEPARTMENT'").update();
		}
	}

	@Test
	void whereATextIsMissingTheHandInSaysWhy() {
		String place = "evaluation.purpose";
		Viewer lead = this.walk.lead();
		String before = this.narratives.place(this.id, place, lead).text();
		int seen = this.narratives.place(this.id, place, lead).version();
		this.narratives.write(this.id, place, "", seen, lead);
		refused("V-112", () -> this.reviews.handIn(this.id, " ", lead));
		this.reviews.handIn(this.id, "评价目的见委托书。", lead);
		assertThat(this.cases.get(this.id).status()).isEqualTo(CaseStatus.LEVEL_1);
		this.walk.back();
		this.narratives.write(this.id, place, before, this.narratives.place(this.id, place, lead).version(), lead);
	}

	@Test
	void threeLevelsSignInTurnAndWhatIsSignedIsTheSame() {
		this.walk.to(CaseStatus.OPINIONS);
		Review review = this.reviews.read(this.id, this.bureau);
		List<Review.Signature> signed = review.signatures()
			.stream()
			.filter((signature) -> signature.round() == review.round())
			.toList();
		assertThat(signed).extracting(Review.Signature::step).containsExactly("LEVEL_3", "LEVEL_2", "LEVEL_1", "LEAD");
		assertThat(signed).extracting(Review.Signature::sha256).containsOnly(review.rounds().get(0).sha256());
		assertThat(signed).extracting(Review.Signature::name).contains("一级复核人", "主评人");
		assertThatThrownBy(() -> this.database.sql("update review_signature set name = 'x'").update())
			.hasMessageContaining("never changed");
		assertThatThrownBy(() -> this.database.sql("delete from review_round").update())
			.hasMessageContaining("never changed");
	}

	@Test
	void nobodySignsOutOfTurnTwiceOrTheirOwnWork() {
		assertThatThrownBy(() -> this.reviews.sign(this.id, "同意", this.walk.reviewer(1)))
			.isInstanceOf(ConflictException.class);
		assertThatThrownBy(() -> this.reviews.handIn(this.id, "", this.evaluator))
			.isInstanceOf(NotAllowedException.class);
		this.walk.to(CaseStatus.LEVEL_1);
		assertThatThrownBy(() -> this.reviews.handIn(this.id, "", this.walk.lead()))
			.isInstanceOf(ConflictException.class);
		assertThatThrownBy(() -> this.reviews.sign(this.id, "同意", this.walk.reviewer(2)))
			.isInstanceOf(ConflictException.class);
		assertThatThrownBy(() -> this.reviews.sign(this.id, "同意", this.bureau)).isInstanceOf(NotAllowedException.class);
		UUID agency = this.cases.get(this.id).agency().id();
		refused("V-104", () -> this.reviews.sign(this.id, "同意", new Viewer("evaluator", Role.REVIEWER_1, agency)));
		this.reviews.sign(this.id, "同意", this.walk.reviewer(1));
		refused("V-105", () -> this.reviews.sign(this.id, "同意", new Viewer("reviewer1", Role.REVIEWER_2, agency)));
		Viewer stranger = new Viewer("stranger", Role.REVIEWER_2, UUID.randomUUID());
		assertThatThrownBy(() -> this.reviews.sign(this.id, "同意", stranger)).isInstanceOf(CaseNotFoundException.class);
	}

	@Test
	void whatIsHandedInCanOnlyBeRead() throws Exception {
		this.walk.to(CaseStatus.LEVEL_2);
		assertThatThrownBy(() -> this.cases.edit(this.id, this.evaluator)).isInstanceOf(CaseClosedException.class);
		assertThatThrownBy(() -> this.cases.edit(this.id, this.bureau)).isInstanceOf(CaseClosedException.class);
		assertThatThrownBy(() -> this.evidence.file(this.id, Category.OTHER, "", CasePart.WHOLE,
				List.of(new EvidenceManagement.Upload("a.txt", "a".getBytes(StandardCharsets.UTF_8))), this.evaluator))
			.isInstanceOf(CaseClosedException.class);
		for (String path : List.of("/sheets/procurement", "/scores/C1-3.1/withdraw", "/workbook", "/report/layout",
				"/checks/payments-year")) {
			this.mvc
				.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders
					.multipart("/cases/" + this.id + path)
					.file("file", "x".getBytes())
					.param("seen", "")
					.param("text", "x")
					.with(as("evaluator"))
					.with(csrf()))
				.andExpect(status().is4xxClientError());
		}
		this.mvc.perform(get("/cases/" + this.id + "/sheets/procurement").with(as("evaluator")))
			.andExpect(content().string(not(containsString("btn-primary\">保存"))));
	}

	@Test
	void aReturnNeedsAReasonUnlocksTheCaseAndTheNextRoundShowsWhatChanged() {
		this.walk.to(CaseStatus.LEVEL_2);
		refused("C-102", () -> this.reviews.giveBack(this.id, " ", this.walk.reviewer(2)));
		assertThatThrownBy(() -> this.reviews.giveBack(this.id, "错", this.walk.reviewer(1)))
			.isInstanceOf(ConflictException.class);
		assertThatThrownBy(() -> this.reviews.giveBack(this.id, "错", this.evaluator))
			.isInstanceOf(NotAllowedException.class);
		this.reviews.giveBack(this.id, "首段措辞需修改", this.walk.reviewer(2));
		assertThat(stands()).isEqualTo(CaseStatus.IN_PROGRESS);
		int seen = this.narratives.place(this.id, "letter.text", this.evaluator).version();
		this.narratives.write(this.id, "letter.text", "修改后的首段。", seen, this.evaluator);
		this.walk.to(CaseStatus.LEVEL_1);
		int round = this.reviews.read(this.id, this.bureau).round();
		var lines = this.reviews.changes(this.id, round - 1, round, this.walk.reviewer(1));
		assertThat(lines.getValue()).contains("修改后的首段。");
		assertThat(lines.getKey()).doesNotContain("修改后的首段。");
		assertThat(this.reviews.read(this.id, this.bureau).returns().get(0).reason()).isEqualTo("首段措辞需修改");
		this.walk.back();
		this.narratives.write(this.id, "letter.text", "",
				this.narratives.place(this.id, "letter.text", this.evaluator).version(), this.evaluator);
	}

	@Test
	void anOpenCommentStandsAgainstASignatureUntilWhoMadeItSettlesIt() {
		this.walk.to(CaseStatus.LEVEL_1);
		Viewer first = this.walk.reviewer(1);
		this.comments.comment(this.id, CRITERION, "采用得分的依据不足", first);
		refused("V-103", () -> this.reviews.sign(this.id, "同意", first));
		Review.Comment comment = this.comments.comments(this.id, CRITERION, first).get(0);
		this.comments.reply(this.id, comment.id(), "见底稿", this.evaluator);
		refused("V-103", () -> this.reviews.sign(this.id, "同意", first));
		assertThatThrownBy(() -> this.comments.settle(this.id, comment.id(), true, this.walk.lead()))
			.isInstanceOf(NotAllowedException.class);
		this.comments.settle(this.id, comment.id(), true, first);
		this.reviews.sign(this.id, "同意", first);
		assertThatThrownBy(
				() -> this.comments.comment(this.id, CRITERION, "x", new Viewer("auditor", Role.AUDITOR, null)))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(
				() -> this.comments.comment(this.id, new CasePart(CasePart.Kind.CRITERION, "Z9"), "x", first))
			.isInstanceOf(CaseNotFoundException.class);
	}

	@Test
	void theDepartmentSeesWhatWasSentToItAnswersComeBackAndAnAcceptedOpinionAsksForAnotherRound() throws Exception {
		this.mvc.perform(get("/department/cases/" + this.id).with(as("evaluator"))).andExpect(status().isForbidden());
		this.walk.to(CaseStatus.OPINIONS);
		this.mvc.perform(get("/cases/" + this.id).with(as("department"))).andExpect(status().isForbidden());
		this.mvc.perform(get("/department/cases/" + this.id).with(as("department"))).andExpect(status().isOk());
		int round = this.reviews.read(this.id, this.bureau).round();
		byte[] pdf = this.mvc.perform(get("/department/cases/" + this.id + "/" + round + ".pdf").with(as("department")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
		Viewer otherDepartment = new Viewer("other", Role.DEPARTMENT, null, UUID.randomUUID());
		assertThatThrownBy(() -> this.desk.pdf(this.id, round, otherDepartment))
			.isInstanceOf(CaseNotFoundException.class);
		this.desk.opine(this.id, "在编人数应为304人", this.walk.contact);
		refused("V-106", () -> this.reviews.conclude(this.id, this.walk.lead()));
		this.desk.finish(this.id, this.walk.contact);
		assertThatThrownBy(() -> this.desk.opine(this.id, "还有", this.walk.contact))
			.isInstanceOf(ConflictException.class);
		refused("V-107", () -> this.reviews.conclude(this.id, this.walk.lead()));
		UUID opinion = this.reviews.read(this.id, this.bureau).opinions().get(0).id();
		refused("C-102", () -> this.reviews.answer(this.id, opinion, true, "", this.walk.lead()));
		this.reviews.answer(this.id, opinion, true, "将更正", this.walk.lead());
		assertThatThrownBy(() -> this.reviews.answer(this.id, opinion, false, "再答", this.walk.lead()))
			.isInstanceOf(ConflictException.class);
		refused("V-108", () -> this.reviews.conclude(this.id, this.walk.lead()));
		this.reviews.giveBack(this.id, "采纳部门意见", this.walk.reviewer(3));
		this.walk.to(CaseStatus.ACCEPTANCE);
	}

	@Test
	void theBureauAcceptsAndTheAgencyNeverSeesItsRating() throws Exception {
		this.walk.to(CaseStatus.ACCEPTANCE);
		assertThatThrownBy(() -> this.reviews.accept(this.id, Review.Rating.GOOD, "", this.bureau))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.reviews.giveBack(this.id, "错", this.walk.reviewer(3)))
			.isInstanceOf(NotAllowedException.class);
		this.reviews.accept(this.id, Review.Rating.FAIR, "底稿偏少的评语", this.walk.leader);
		assertThat(this.reviews.read(this.id, this.bureau).acceptances()).isNotEmpty();
		assertThat(this.reviews.read(this.id, this.walk.lead()).acceptances()).isEmpty();
		for (String who : List.of("lead", "agency", "evaluator", "reviewer3")) {
			for (String page : List.of("/review", "/history", "")) {
				this.mvc.perform(get("/cases/" + this.id + page).with(as(who)))
					.andExpect(status().isOk())
					.andExpect(content().string(not(containsString("底稿偏少的评语"))));
			}
		}
		this.mvc.perform(get("/cases/" + this.id + "/review").with(as("bureau")))
			.andExpect(content().string(containsString("底稿偏少的评语")));
	}

	@Test
	void aReportIsIssuedOnceAcceptedByItsLeadOrTheBureauAndThenTheCaseIsClosed() {
		assertThat(this.issued.issue(this.id, "", this.bureau)).extracting((problem) -> problem.code().code())
			.containsExactly("V-109");
		this.walk.to(CaseStatus.ACCEPTED);
		assertThatThrownBy(() -> this.issued.issue(this.id, "", this.evaluator))
			.isInstanceOf(NotAllowedException.class);
		this.comments.comment(this.id, CRITERION, "还有一处", this.walk.lead());
		assertThat(this.issued.issue(this.id, "", this.walk.lead())).extracting((problem) -> problem.code().code())
			.containsExactly("V-103");
		settleAll();
		assertThat(this.issued.issue(this.id, "正式", this.walk.lead())).isEmpty();
		assertThat(stands()).isEqualTo(CaseStatus.ISSUED);
		assertThat(this.issued.issue(this.id, "", this.walk.lead())).extracting((problem) -> problem.code().code())
			.containsExactly("V-109");
	}

	@Test
	void figuresChangedBehindTheBackOfASignatureAreFound() {
		this.walk.to(CaseStatus.LEVEL_3);
		this.database.sql("update procurement_line set actual = actual + 1 where case_id = ?")
			.params(this.id.value())
			.update();
		refused("V-110", () -> this.reviews.sign(this.id, "同意", this.walk.reviewer(3)));
		this.database.sql("update procurement_line set actual = actual - 1 where case_id = ?")
			.params(this.id.value())
			.update();
	}

	@Test
	void thePagesOfReviewShowEachPersonWhatTheyMayDoAndSayWhatStandsAgainst() throws Exception {
		this.mvc.perform(get("/cases/" + this.id + "/review").with(as("lead")))
			.andExpect(content().string(containsString("review/hand-in")));
		this.mvc.perform(get("/todo").with(as("lead"))).andExpect(content().string(containsString("完成并提交")));
		this.mvc.perform(
				post("/cases/" + this.id + "/review/sign").param("opinion", "同意").with(as("reviewer1")).with(csrf()))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("状态已经改变")));
		this.walk.to(CaseStatus.LEVEL_1);
		this.mvc.perform(get("/cases/" + this.id + "/review").with(as("reviewer1")))
			.andExpect(content().string(containsString("review/sign")));
		this.mvc.perform(get("/cases/" + this.id + "/review").with(as("reviewer2")))
			.andExpect(content().string(not(containsString("review/sign"))));
		this.mvc.perform(get("/todo").with(as("reviewer1"))).andExpect(content().string(containsString("复核“")));
		this.mvc
			.perform(post("/cases/" + this.id + "/review/sign").param("opinion", "同意出具")
				.param("keep", "true")
				.with(as("reviewer1"))
				.with(csrf()))
			.andExpect(status().is3xxRedirection());
		assertThat(this.comments.stock(this.walk.reviewer(1))).contains("同意出具");
		this.mvc.perform(get("/notices").with(as("reviewer2"))).andExpect(content().string(containsString("等待您复核")));
		this.mvc.perform(get("/cases/" + this.id + "/parts/criterion").param("key", "C1-3.1").with(as("reviewer2")))
			.andExpect(status().isOk());
		this.mvc.perform(get("/cases/" + this.id + "/parts/criterion").param("key", "nothing").with(as("reviewer2")))
			.andExpect(status().isNotFound());
	}

}
