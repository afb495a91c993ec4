package org.jiping.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jiping.JipingTest;
import org.jiping.account.AccountForm;
import org.jiping.account.AccountManagement;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.notice.NoticeManagement;
import org.jiping.notice.Todo;
import org.jiping.notice.TodoManagement;
import org.jiping.organization.OrganizationManagement;
import org.jiping.programme.Days;
import org.jiping.programme.ProgrammeManagement;
import org.jiping.quantity.FiscalYear;
import org.jiping.review.ReviewManagement;
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
 * Who works on a case: those named for it, or whoever has the role where nobody is.
 */
@JipingTest
class TeamTests {

	private final String word = UUID.randomUUID().toString().substring(0, 6);

	@Autowired
	private CaseManagement cases;

	@Autowired
	private CaseTeam team;

	@Autowired
	private AccountManagement accounts;

	@Autowired
	private OrganizationManagement organizations;

	@Autowired
	private ProgrammeManagement programmes;

	@Autowired
	private ReviewManagement reviews;

	@Autowired
	private TodoManagement todos;

	@Autowired
	private NoticeManagement notices;

	@Autowired
	private JdbcClient database;

	@Autowired
	private UserDetailsService people;

	@Autowired
	private MockMvc mvc;

	private UUID agency;

	private UUID programme;

	private Viewer head;

	private Viewer first;

	private Viewer second;

	private CaseId id;

	@BeforeEach
	void aCaseOfAnAgencyWithTwoLeadEvaluators() {
		Viewer bureau = new Viewer("bureau", Role.BUREAU, null);
		this.agency = this.organizations.registerAgency("AG-" + this.word, "组队机构" + this.word).id();
		UUID department = this.organizations.registerDepartment("D-" + this.word, "组队部门" + this.word, "组队" + this.word)
			.id();
		this.head = person("head", Role.AGENCY_ADMINISTRATOR);
		this.first = person("one", Role.LEAD_EVALUATOR);
		this.second = person("two", Role.LEAD_EVALUATOR);
		LocalDate day = LocalDate.of(2030, 5, 6);
		this.programme = this.programmes.open(new FiscalYear(2012), "组队" + this.word, bureau);
		UUID commission = this.programmes.commission(this.programme, department, this.agency,
				"shanxi-department-hrss-2021", new Days(day, day.plusDays(1), day.plusDays(2), day.plusDays(40)),
				bureau);
		this.id = this.programmes.accept(commission, true, this.head);
	}

	private Viewer person(String name, Role role) {
		String username = name + "-" + this.word;
		this.accounts.register(new AccountForm(username, name, null, role, this.agency, null), "x-Team-12345", false);
		return new Viewer(username, role, this.agency);
	}

	private RequestPostProcessor as(Viewer viewer) {
		return SecurityMockMvcRequestPostProcessors.user(this.people.loadUserByUsername(viewer.username()));
	}

	private List<String> todo(Viewer viewer) {
		return this.todos.of(viewer).stream().map(Todo::message).toList();
	}

	@Test
	void aRoleNobodyIsNamedForIsOpenToAllOfIt() {
		assertThat(todo(this.first)).contains("review.todo.hand-in");
		assertThat(todo(this.second)).contains("review.todo.hand-in");
		assertThat(todo(this.head)).contains("evaluation.team.todo");
		assertThat(this.cases.edit(this.id, this.second).id()).isEqualTo(this.id);
	}

	@Test
	void onceSomebodyIsNamedOnlyTheyLeadEditAndAreReminded() {
		this.team.name(this.id, this.first.username(), true, this.head);
		assertThat(todo(this.first)).contains("review.todo.hand-in");
		assertThat(todo(this.second)).doesNotContain("review.todo.hand-in");
		assertThat(todo(this.head)).doesNotContain("evaluation.team.todo");
		assertThat(this.notices.unread(this.first)).isPositive();
		assertThatThrownBy(() -> this.cases.edit(this.id, this.second)).isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.reviews.handIn(this.id, "", this.second)).isInstanceOf(NotAllowedException.class);
		assertThat(this.cases.read(this.id, this.second).id()).isEqualTo(this.id);
		Viewer evaluator = person("eva", Role.EVALUATOR);
		assertThat(this.cases.edit(this.id, evaluator).id()).isEqualTo(this.id);
		this.team.name(this.id, this.first.username(), false, this.head);
		assertThat(this.cases.edit(this.id, this.second).id()).isEqualTo(this.id);
	}

	@Test
	void anotherRoleIsAnotherSeat() {
		this.team.name(this.id, this.first.username(), true, this.head);
		this.database.sql("update app_user set role = 'EVALUATOR' where username = ?")
			.params(this.first.username())
			.update();
		Viewer now = new Viewer(this.first.username(), Role.EVALUATOR, this.agency);
		assertThat(this.cases.read(this.id, now).ledBy(now)).isFalse();
		assertThat(this.team.seats(this.id, this.head)).noneMatch(CaseTeam.Seat::named);
	}

	@Test
	void onlyTheAgencysOwnPeopleAreNamedAndOnlyByItsHeads() {
		assertThatThrownBy(() -> this.team.name(this.id, "evaluator", true, this.head))
			.isInstanceOf(CaseNotFoundException.class);
		assertThatThrownBy(() -> this.team.name(this.id, this.head.username(), true, this.head))
			.isInstanceOf(CaseNotFoundException.class);
		Viewer reviewer = person("rev", Role.REVIEWER_1);
		assertThatThrownBy(() -> this.team.name(this.id, reviewer.username(), true, reviewer))
			.isInstanceOf(NotAllowedException.class);
		Viewer stranger = new Viewer("lead", Role.LEAD_EVALUATOR, UUID.randomUUID());
		assertThatThrownBy(() -> this.team.seats(this.id, stranger)).isInstanceOf(CaseNotFoundException.class);
		Viewer bureau = new Viewer("bureau", Role.BUREAU, null);
		this.cases.archive(this.id, bureau);
		assertThatThrownBy(() -> this.team.name(this.id, this.first.username(), true, this.head))
			.isInstanceOf(CaseClosedException.class);
	}

	@Test
	void theTeamIsNamedOnItsPageAndStandsOnTheCasesPageAndOnRecord() throws Exception {
		this.mvc
			.perform(post("/cases/" + this.id + "/team/" + this.second.username()).with(as(this.head))
				.with(csrf())
				.param("named", "true"))
			.andExpect(status().is3xxRedirection());
		this.mvc.perform(get("/cases/" + this.id + "/team").with(as(this.first)))
			.andExpect(content().string(containsString("已指定")));
		this.mvc.perform(get("/cases/" + this.id).with(as(this.first)))
			.andExpect(content().string(containsString("主评人 two")));
		this.mvc.perform(get("/cases/" + this.id + "/history").param("subject", "case_member").with(as(this.first)))
			.andExpect(content().string(containsString(this.second.username())))
			.andExpect(content().string(containsString("项目组成员")))
			.andExpect(content().string(not(containsString("评价案例</span>"))));
	}

	@Test
	void theCalendarShowsTheMonthWithWhatIsDueAndLinksToIt() throws Exception {
		this.mvc.perform(get("/calendar").param("month", "2030-05").with(as(this.first)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("组队部门" + this.word + " 2012年度：数据收集截止")))
			.andExpect(content().string(containsString("复核与征求意见截止")))
			.andExpect(content().string(not(containsString("：验收截止"))));
		this.mvc.perform(get("/calendar").param("month", "2030-06").with(as(this.first)))
			.andExpect(content().string(containsString("：验收截止")));
		this.mvc
			.perform(get("/calendar").param("month", "2030-05").with(as(new Viewer("lead", Role.LEAD_EVALUATOR, null))))
			.andExpect(content().string(not(containsString(this.word))));
		this.mvc.perform(get("/calendar").param("month", "nonsense").with(as(this.first)))
			.andExpect(status().isBadRequest());
	}

	@Test
	void aThingsOwnHistoryIsSeenByWhoSeesTheThing() throws Exception {
		String address = "/history/programme/" + this.programme;
		this.mvc.perform(get(address).with(as(this.head)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("声明人")))
			.andExpect(content().string(containsString("已接受")));
		this.mvc.perform(get(address).with(as(new Viewer("lead", Role.LEAD_EVALUATOR, null))))
			.andExpect(status().isNotFound());
		this.mvc.perform(get(address).with(as(new Viewer("sysadmin", Role.SYSTEM_OFFICER, null))))
			.andExpect(status().isForbidden());
		String account = "/history/account/" + this.accounts.find(this.first.username()).orElseThrow().id();
		this.mvc.perform(get(account).with(as(this.head)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("新增")));
		this.mvc.perform(get(account).with(as(this.first))).andExpect(status().isForbidden());
		this.mvc.perform(get(account).with(as(new Viewer("agency", Role.AGENCY_ADMINISTRATOR, null))))
			.andExpect(status().isNotFound());
		this.mvc.perform(get("/history/organizations/all").with(as(new Viewer("bureau", Role.BUREAU, null))))
			.andExpect(content().string(containsString("组队机构" + this.word)));
		this.mvc.perform(get("/history/nothing/1").with(as(this.head))).andExpect(status().isNotFound());
	}

	@Test
	void whatWasWrittenIntoARefusedFormIsShownAgainAndSecretsAreNot() throws Exception {
		this.mvc
			.perform(post("/cases/" + this.id + "/review/hand-in").with(as(this.first))
				.with(csrf())
				.param("note", "写了很久的说明 <b>")
				.param("password", "Secret-Word-2"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("写了很久的说明 &lt;b&gt;")))
			.andExpect(content().string(not(containsString("Secret-Word-2"))));
	}

}
