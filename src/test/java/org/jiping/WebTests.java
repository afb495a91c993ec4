package org.jiping;

import java.util.List;
import java.util.UUID;

import org.jiping.account.AccountForm;
import org.jiping.account.AccountManagement;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.ledger.ImportManagement;
import org.jiping.ledger.ImportStatus;
import org.jiping.organization.Agency;
import org.jiping.organization.OrganizationManagement;
import org.jiping.system.DemoAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Pages and API: who sees what, and what they are told.
 */
@JipingTest
class WebTests {

	private static final List<DemoAccount> EVALUATION = List.of(DemoAccount.BUREAU, DemoAccount.EVALUATOR,
			DemoAccount.REVIEWER_1);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private UserDetailsService people;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private AccountManagement accounts;

	@Autowired
	private OrganizationManagement organizations;

	@Autowired
	private ImportManagement imports;

	private String id;

	@BeforeEach
	void sampleCaseAndAStranger() {
		this.id = this.cases.visibleTo(new Viewer("bureau", Role.BUREAU, null)).get(0).id().toString();
		Agency other = this.organizations.registerAgency("AG-999", "other");
		this.accounts.register(new AccountForm("stranger", "stranger", null, Role.EVALUATOR, other.id(), null),
				"stranger-pass", false);
	}

	private RequestPostProcessor as(String name) {
		return SecurityMockMvcRequestPostProcessors.user(this.people.loadUserByUsername(name));
	}

	@Test
	void anImportThatIsDoneIsNotConfirmedAgain() throws Exception {
		UUID done = this.imports.list(CaseId.of(this.id), new Viewer("bureau", Role.BUREAU, null))
			.stream()
			.filter((each) -> each.status() == ImportStatus.DONE)
			.findFirst()
			.orElseThrow()
			.id();
		String confirm = "/cases/" + this.id + "/imports/" + done + "/confirm";
		this.mvc.perform(post(confirm).param("policy", "REFUSE_ALL").with(as("bureau")).with(csrf()))
			.andExpect(status().isConflict());
		this.mvc.perform(post(confirm).param("policy", "REFUSE_ALL").with(as("reviewer1")).with(csrf()))
			.andExpect(status().isForbidden());
		this.mvc.perform(post(confirm).param("policy", "REFUSE_ALL").with(as("bureau")))
			.andExpect(status().isForbidden());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/scores", "/sensitivity", "/scores/history", "/report", "/sheets/projects",
			"/sheets/judgements", "/workbook", "/report.pdf", "/report.docx", "/ledgers", "/imports", "/figures",
			"/figures/payment_paid_q1", "/pivot", "/pivot.xlsx", "/report/texts", "/report/texts/department.about",
			"/report/texts/funds.summary", "/report/layout", "/report/issued", "/report/names?q=预算", "/checks",
			"/checks/screens", "/checks.xlsx" })
	void everyPageOfACaseOpensForItsPeopleAndForNobodyElse(String page) throws Exception {
		for (DemoAccount account : EVALUATION) {
			this.mvc.perform(get("/cases/" + this.id + page).with(as(account.username()))).andExpect(status().isOk());
		}
		this.mvc.perform(get("/cases/" + this.id + page).with(as("stranger"))).andExpect(status().isNotFound());
		this.mvc.perform(get("/cases/" + this.id + page)).andExpect(redirectedUrl("/login"));
	}

	@Test
	void theFrameworksCanBeReadWithTheirStandardsAndTakenAsText() throws Exception {
		this.mvc.perform(get("/editions")).andExpect(redirectedUrl("/login"));
		String list = this.mvc.perform(get("/editions").with(as("reviewer1")))
			.andExpect(content().string(containsString("财预〔2020〕10号")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		for (String id : list.split("/editions/")) {
			if (id.matches("(?s)[0-9a-f-]{36}.*")) {
				String address = "/editions/" + id.substring(0, 36);
				this.mvc.perform(get(address).with(as("reviewer1")))
					.andExpect(status().isOk())
					.andExpect(content().string(containsString("预算")))
					.andExpect(content().string(containsString("得分")));
				this.mvc.perform(get(address + "/criteria/A1-1.9/trial").param("figure", "1%").with(as("reviewer1")))
					.andExpect(status().isNotFound());
				this.mvc.perform(get(address + "/edition.yaml").with(as("reviewer1")))
					.andExpect(content().string(containsString("indicators:")));
			}
		}
		this.mvc.perform(get("/editions/00000000-0000-0000-0000-000000000000").with(as("reviewer1")))
			.andExpect(status().isNotFound());
	}

	@Test
	void theListShowsTheScoreAndAStrangerSeesNothing() throws Exception {
		this.mvc.perform(get("/cases").with(as("evaluator")))
			.andExpect(content().string(containsString("88.93")))
			.andExpect(content().string(containsString("87.43")));
		this.mvc.perform(get("/cases").with(as("stranger"))).andExpect(content().string(not(containsString("88.93"))));
	}

	@Test
	void aReviewerReadsAndCannotWrite() throws Exception {
		this.mvc.perform(post("/cases/" + this.id + "/scores/C1-3.1/withdraw").with(as("reviewer1")).with(csrf()))
			.andExpect(status().isForbidden());
		this.mvc.perform(
				post("/cases/" + this.id + "/sheets/procurement").with(as("reviewer1")).with(csrf()).param("seen", ""))
			.andExpect(status().isForbidden());
	}

	@Test
	void aFormWithoutItsTokenIsRefused() throws Exception {
		this.mvc.perform(post("/cases/" + this.id + "/scores/C1-3.1/withdraw").with(as("evaluator")))
			.andExpect(status().isForbidden());
	}

	@Test
	void aSheetChangedByAnotherMeanwhileIsAConflict() throws Exception {
		this.mvc
			.perform(post("/cases/" + this.id + "/sheets/procurement").with(as("evaluator"))
				.with(csrf())
				.param("seen", "an older sheet")
				.param("lines[0].key", "goods")
				.param("lines[0].cells[1]", "98765.43"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("已被他人修改")))
			.andExpect(content().string(containsString("98765.43")));
	}

	@Test
	void whatDoesNotExistIsNotFound() throws Exception {
		this.mvc.perform(get("/cases/nonsense").with(as("evaluator"))).andExpect(status().isNotFound());
		this.mvc.perform(get("/cases/00000000-0000-0000-0000-000000000000").with(as("evaluator")))
			.andExpect(status().isNotFound());
		this.mvc.perform(get("/cases/" + this.id + "/sheets/nonsense").with(as("evaluator")))
			.andExpect(status().isNotFound());
	}

	@Test
	void aRefusedWorkbookListsItsProblems() throws Exception {
		this.mvc
			.perform(multipart("/workbooks").file(new MockMultipartFile("file", "empty.xlsx", null, new byte[0]))
				.with(as("evaluator"))
				.with(csrf()))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("I-001")));
	}

	@Test
	void demoAccountsStandOnTheLoginPageOfTheDemo() throws Exception {
		this.mvc.perform(get("/login")).andExpect(content().string(containsString("evaluator-demo")));
	}

	@Test
	void theApiGivesCasesScoresAndReportsByBasicAuthentication() throws Exception {
		RequestPostProcessor evaluator = httpBasic("evaluator", "evaluator-demo");
		this.mvc.perform(get("/api/cases").with(evaluator))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$[0].adopted").value("88.93"));
		this.mvc.perform(get("/api/cases/" + this.id + "/score").with(evaluator))
			.andExpect(jsonPath("$.strict").value("87.43"))
			.andExpect(jsonPath("$.indicators[2].children[0].children[2].criteria[0].reason").isNotEmpty())
			.andExpect(jsonPath("$.indicators[1].children[0].children[1].criteria[0].trace.sources[0].printed")
				.value("91.43%"));
		this.mvc.perform(get("/api/cases/" + this.id + "/report.pdf").with(evaluator)).andExpect(status().isOk());
		this.mvc.perform(get("/api/cases")).andExpect(status().isUnauthorized());
		this.mvc.perform(get("/api/cases/" + this.id + "/score").with(httpBasic("stranger", "stranger-pass")))
			.andExpect(status().isNotFound());
		this.mvc.perform(get("/api/openapi").with(evaluator))
			.andExpect(content().string(containsString("/api/cases/{id}/score")));
	}

	@Test
	void theApiListsEveryProblemOfARefusedWorkbook() throws Exception {
		this.mvc
			.perform(multipart("/api/cases")
				.file(new MockMultipartFile("file", "text.xlsx", null, "no workbook".getBytes()))
				.with(httpBasic("evaluator", "evaluator-demo")))
			.andExpect(status().is(422))
			.andExpect(jsonPath("$.problems[0].code").value("I-002"));
	}

}
