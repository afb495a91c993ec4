package org.jiping.scoring.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jiping.JipingTest;
import org.jiping.account.AccountForm;
import org.jiping.account.AccountManagement;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseManagement;
import org.jiping.indicator.EditionEntry;
import org.jiping.indicator.EditionManagement;
import org.jiping.organization.OrganizationManagement;
import org.jiping.scoring.RuleCatalogue;
import org.jiping.scoring.RuleExamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Writing a framework in the browser: forms for every kind of rule, who may, and what is
 * told when something is wrong.
 */
@JipingTest
class EditionPagesTests {

	private static final Viewer BUREAU = new Viewer("bureau", Role.BUREAU, null);

	private static final String CRITERION = "indicators.0.children.0.children.0.criteria.0";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private UserDetailsService people;

	@Autowired
	private EditionManagement editions;

	private UUID id;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private AccountManagement accounts;

	@Autowired
	private OrganizationManagement organizations;

	@BeforeEach
	void aDraft() throws Exception {
		this.accounts.register(new AccountForm("stranger-of-editions", "stranger", null, Role.EVALUATOR,
				this.organizations.registerAgency("AG-998", "another").id(), null), "stranger-pass", false);
		this.id = this.editions.take("small.yaml",
				getClass().getResourceAsStream("/editions/small.yaml").readAllBytes(), BUREAU);
	}

	@AfterEach
	void noDraftIsLeftOver() {
		this.editions.lookUp(this.id, BUREAU)
			.filter(EditionEntry::draft)
			.ifPresent((draft) -> this.editions.discard(this.id, draft.version(), BUREAU));
	}

	private RequestPostProcessor as(String name) {
		return SecurityMockMvcRequestPostProcessors.user(this.people.loadUserByUsername(name));
	}

	private EditionEntry draft() {
		return this.editions.lookUp(this.id, BUREAU).orElseThrow();
	}

	private String page(String at) throws Exception {
		return this.mvc.perform(get("/editions/" + this.id + "/draft").param("at", at).with(as("bureau")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private MockHttpServletRequestBuilder form(String path) {
		return post("/editions/" + this.id + path).with(as("bureau"))
			.with(csrf())
			.param("version", String.valueOf(draft().version()));
	}

	static Stream<RuleExamples.Example> examples() {
		return RuleExamples.all().stream();
	}

	@SuppressWarnings("unchecked")
	private static void fields(String name, Map<String, Object> parameters, MockHttpServletRequestBuilder form) {
		parameters.forEach((key, value) -> {
			String field = name + "." + key;
			if (value instanceof Map<?, ?> map) {
				fields(field, (Map<String, Object>) map, form);
			}
			else if (value instanceof List<?> list && list.get(0) instanceof Map) {
				for (int i = 0; i < list.size(); i++) {
					fields(field + "." + i, (Map<String, Object>) list.get(i), form);
				}
			}
			else {
				form.param(field,
						(value instanceof List<?> list) ? String.join("，", (List<String>) list) : value.toString());
			}
		});
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("examples")
	void everyShapeIsTypedIntoItsFormAndTriedAtOnce(RuleExamples.Example example) throws Exception {
		MockHttpServletRequestBuilder form = form("/draft/rule").param("at", CRITERION)
			.param("fields.code", "A1-1.1")
			.param("fields.name", example.criterion().name())
			.param("fields.points", example.criterion().points().toString());
		fields("rule", RuleExamples.withLedgerFigures(example.criterion().rule().parameters()), form);
		example.figures().forEach((key, figure) -> form.param("t.achieved_" + key, figure.text()));
		example.judged().parts().forEach((part, found) -> {
			String answer = (found.verdict() != null) ? found.verdict().name()
					: (found.grade() != null) ? found.grade() : found.figure().toPlainString();
			form.param("q." + part, answer);
		});
		String answer = this.mvc.perform(form)
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(answer).contains("得 " + example.earns() + " 分");
		assertThat(answer).doesNotContain("alert-danger", "??");
		assertThat(draft().version()).isEqualTo(0);
	}

	@Test
	void anEntryOfARuleIsAddedAndTakenAway() throws Exception {
		MockHttpServletRequestBuilder form = form("/draft/rule").param("at", CRITERION)
			.param("rule.kind", "bands")
			.param("rule.bands.0.points", "1")
			.param("rule.bands.1.points", "2");
		this.mvc.perform(form.param("action", "add:rule.bands"))
			.andExpect(content().string(containsString("rule.bands.2.points")));
		this.mvc
			.perform(form("/draft/rule").param("at", CRITERION)
				.param("rule.kind", "bands")
				.param("rule.bands.0.points", "1")
				.param("rule.bands.1.points", "2")
				.param("action", "remove:rule.bands.0"))
			.andExpect(content().string(containsString("value=\"2\"")))
			.andExpect(content().string(not(containsString("rule.bands.1.points"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "grades", "measures", "paragraphs", "indicators.0",
			"indicators.0.children.0.children.0", CRITERION, "indicators.9.children.7", "indicators.0.nonsense" })
	void everyPartOfADraftHasItsForm(String at) throws Exception {
		assertThat(page(at)).contains("小体系", "name=\"at\"").doesNotContain("??");
	}

	@Test
	void whatIsSavedIsShownAgainAndFaultsAreMarked() throws Exception {
		this.mvc
			.perform(form("/draft").param("at", CRITERION)
				.param("fields.code", "A1-1.1")
				.param("fields.name", "控制率")
				.param("fields.points", "30")
				.param("rule.kind", "linear")
				.param("rule.measure", "staff_rate")
				.param("rule.zero", "100%")
				.param("rule.full", "100%"))
			.andExpect(status().is3xxRedirection());
		assertThat(draft().document().text(CRITERION + ".rule.zero")).isEqualTo("100%");
		assertThat(page(CRITERION)).contains("R-101").contains("value=\"控制率\"");
		this.mvc.perform(form("/publish"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("R-101")));
		assertThat(draft().draft()).isTrue();
	}

	@Test
	void aCriterionThatIsWorthNothingYetCanBeOpenedAndTried() throws Exception {
		this.mvc
			.perform(form("/draft").param("at", CRITERION)
				.param("rule.kind", "linear")
				.param("rule.measure", "staff_rate")
				.param("rule.zero", "110%")
				.param("rule.full", "100%"))
			.andExpect(status().is3xxRedirection());
		assertThat(page(CRITERION)).contains("E-101");
		for (String kind : RuleCatalogue.kinds()) {
			this.mvc.perform(form("/draft/rule").param("at", CRITERION).param("rule.kind", kind))
				.andExpect(status().isOk());
		}
	}

	@Test
	void formulasAreTypedByName() throws Exception {
		this.mvc
			.perform(form("/draft").param("at", "measures")
				.param("rows.0.key", "staff_rate")
				.param("rows.0.name", "在职人员控制率")
				.param("rows.0.unit", "%")
				.param("rows.0.formula", "[实有人数合计] ÷ [核定编制合计]")
				.param("rows.1.key", "double_rate")
				.param("rows.1.name", "两倍")
				.param("rows.1.unit", "%")
				.param("rows.1.formula", "【新比率】 × 2")
				.param("rows.2.key", "new_rate")
				.param("rows.2.name", "新比率")
				.param("rows.2.unit", "%")
				.param("rows.2.formula", "[在职人员控制率]"))
			.andExpect(status().is3xxRedirection());
		assertThat(draft().document().text("measures.1.formula")).isEqualTo("new_rate * 2");
		assertThat(draft().document().text("measures.0.formula"))
			.isEqualTo("staff_in_post_total / staff_authorised_total");
		assertThat(page("measures")).contains("[实有人数合计] / [核定编制合计]");
	}

	@Test
	void aFigureOfARuleMayBeCalledByItsNameAndDigitsMayBeFullWidth() throws Exception {
		this.mvc
			.perform(form("/draft").param("at", CRITERION)
				.param("fields.code", "A1-1.1")
				.param("fields.name", "控制率")
				.param("fields.points", "３０")
				.param("rule.kind", "linear")
				.param("rule.measure", "在职人员控制率")
				.param("rule.zero", "１１０％")
				.param("rule.full", "100%"))
			.andExpect(status().is3xxRedirection());
		assertThat(draft().document().text(CRITERION + ".rule.measure")).isEqualTo("staff_rate");
		assertThat(draft().faults()).isEmpty();
	}

	@Test
	void theTreeGrowsMovesAndShrinks() throws Exception {
		this.mvc.perform(form("/draft/add").param("at", "indicators.1").param("what", "indicator"))
			.andExpect(status().is3xxRedirection());
		assertThat(draft().document().entries("indicators.1.children")).hasSize(2);
		this.mvc.perform(form("/draft/move").param("at", "indicators.1").param("by", "-1"))
			.andExpect(status().is3xxRedirection());
		assertThat(draft().document().text("indicators.0.code")).isEqualTo("B");
		this.mvc.perform(form("/draft/remove").param("at", "indicators.1")).andExpect(status().is3xxRedirection());
		assertThat(draft().document().entries("indicators")).hasSize(1);
		this.mvc.perform(form("/draft/remove").param("at", "indicators.7")).andExpect(status().isConflict());
	}

	@Test
	void somebodyElsesChangeMeanwhileIsAConflict() throws Exception {
		this.mvc
			.perform(post("/editions/" + this.id + "/draft").with(as("bureau"))
				.with(csrf())
				.param("version", "99")
				.param("at", ""))
			.andExpect(status().isConflict());
	}

	@ParameterizedTest
	@ValueSource(strings = { "evaluator", "reviewer1" })
	void onlyTheBureauWrites(String who) throws Exception {
		this.mvc.perform(get("/editions/" + this.id + "/draft").with(as(who))).andExpect(status().isForbidden());
		this.mvc.perform(get("/editions/" + this.id).with(as(who))).andExpect(status().isNotFound());
		this.mvc.perform(get("/editions/" + this.id + "/edition.yaml").with(as(who))).andExpect(status().isNotFound());
		for (String verb : List.of("/draft", "/draft/add?what=indicator", "/draft/remove", "/draft/move?by=1",
				"/draft/rule", "/publish", "/discard")) {
			this.mvc
				.perform(post("/editions/" + this.id + verb).with(as(who))
					.with(csrf())
					.param("version", "0")
					.param("at", "indicators.0"))
				.andExpect(status().isForbidden());
		}
		for (String address : List.of("/editions", "/editions/" + this.id + "/replace?version=0")) {
			this.mvc
				.perform(multipart(address).file(new MockMultipartFile("file", "a.yaml", null, "a: b".getBytes()))
					.with(as(who))
					.with(csrf()))
				.andExpect(status().isForbidden());
		}
		UUID published = this.editions.newest("project-framework-2020").orElseThrow();
		for (String verb : List.of("/copy", "/retire", "/reinstate")) {
			this.mvc.perform(post("/editions/" + published + verb).with(as(who)).with(csrf()))
				.andExpect(status().isForbidden());
		}
		assertThat(draft().version()).isEqualTo(0);
	}

	@Test
	void malformedRequestsAreToldSoAndChangeNothing() throws Exception {
		this.mvc.perform(get("/editions/nonsense").with(as("bureau"))).andExpect(status().isBadRequest());
		this.mvc.perform(post("/editions").with(as("bureau")).with(csrf())).andExpect(status().isBadRequest());
		this.mvc.perform(form("/draft/add").param("at", "").param("what", "criterion"))
			.andExpect(status().isBadRequest());
		this.mvc
			.perform(form("/draft/add").param("at", "indicators.0.children.0.children.0").param("what", "indicator"))
			.andExpect(status().isBadRequest());
		this.mvc.perform(form("/draft").param("at", "indicators.0.nonsense").param("fields.name", "x"))
			.andExpect(status().isBadRequest());
		this.mvc.perform(form("/draft/move").param("at", "indicators.0").param("by", "x"))
			.andExpect(status().isBadRequest());
		for (String action : List.of("add:rule.", "add:rule.kind", "remove:rule", "add:code", "nonsense")) {
			this.mvc
				.perform(
						form("/draft/rule").param("at", CRITERION).param("rule.kind", "yes-no").param("action", action))
				.andExpect((result) -> assertThat(result.getResponse().getStatus()).isIn(200, 409));
		}
		assertThat(draft().version()).isEqualTo(0);
		assertThat(draft().name()).isEqualTo("小体系");
	}

	@Test
	void aFileThatIsNoFrameworkIsRefusedWithItsLine() throws Exception {
		byte[] broken = "key: a\n  name: [".getBytes(StandardCharsets.UTF_8);
		this.mvc
			.perform(multipart("/editions").file(new MockMultipartFile("file", "broken.yaml", null, broken))
				.with(as("bureau"))
				.with(csrf()))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("E-001")))
			.andExpect(content().string(containsString("broken.yaml")));
	}

	@Test
	void aWholeFrameworkIsTriedOnACaseByThoseWhoMaySeeTheCase() throws Exception {
		String sample = this.cases.visibleTo(BUREAU)
			.stream()
			.filter((each) -> each.department().code().equals("140800-041"))
			.findFirst()
			.orElseThrow()
			.id()
			.toString();
		this.mvc.perform(get("/editions/" + this.id + "/trial").param("case", sample).with(as("bureau")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("87.43")))
			.andExpect(content().string(containsString("A1-1.1")))
			.andExpect(content().string(not(containsString("??"))));
		UUID project = this.editions.newest("project-framework-2020").orElseThrow();
		this.mvc.perform(get("/editions/" + project + "/trial").param("case", sample).with(as("stranger-of-editions")))
			.andExpect(status().isNotFound());
		this.mvc
			.perform(post("/cases/" + sample + "/edition").param("edition", project.toString())
				.with(as("reviewer1"))
				.with(csrf()))
			.andExpect(status().isForbidden());
		this.mvc
			.perform(post("/cases/" + sample + "/edition").param("edition", this.id.toString())
				.with(as("bureau"))
				.with(csrf()))
			.andExpect(status().isConflict());
		String trial = this.mvc
			.perform(get("/editions/" + project + "/criteria/B1-1.1/trial").param("t.funds_arrival_rate", "80%")
				.with(as("reviewer1")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(trial).contains("得 2 分");
	}

	@Test
	void frameworksAreComparedAndTakenAsFiles() throws Exception {
		UUID project = this.editions.newest("project-framework-2020").orElseThrow();
		UUID self = this.editions.newest("project-self-evaluation-2020").orElseThrow();
		this.mvc
			.perform(get("/editions/compare").param("left", project.toString())
				.param("right", self.toString())
				.with(as("reviewer1")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("立项依据充分性")))
			.andExpect(content().string(not(containsString("??"))));
		this.mvc.perform(get("/editions/" + project + "/edition.xlsx").with(as("reviewer1")))
			.andExpect(status().isOk());
	}

}
