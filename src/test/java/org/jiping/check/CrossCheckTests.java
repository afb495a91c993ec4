package org.jiping.check;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jiping.JipingTest;
import org.jiping.account.AccountForm;
import org.jiping.account.AccountManagement;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureCatalogue;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureManagement;
import org.jiping.measure.Measures;
import org.jiping.measure.Provenance;
import org.jiping.notice.Notice;
import org.jiping.notice.NoticeManagement;
import org.jiping.notice.Todo;
import org.jiping.notice.TodoManagement;
import org.jiping.organization.Agency;
import org.jiping.organization.OrganizationManagement;
import org.jiping.quantity.Unit;
import org.jiping.report.CheckPaper;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The cross-checks of a case.
 */
@JipingTest
class CrossCheckTests {

	@Autowired
	private CheckManagement checks;

	@Autowired
	private CheckWatch watch;

	@Autowired
	private NoticeManagement notices;

	@Autowired
	private TodoManagement todos;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private EditionChecks editionChecks;

	@Autowired
	private MeasureCatalogue catalogue;

	@Autowired
	private MeasureManagement measures;

	@Autowired
	private List<CaseScreen> screens;

	@Autowired
	private JdbcClient database;

	@Autowired
	private CheckPaper checkPaper;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private UserDetailsService people;

	@Autowired
	private AccountManagement accounts;

	@Autowired
	private OrganizationManagement organizations;

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Test
	void theSampleCaseHasNoBlockingFailureAndShowsWhatTheRealOneExceeds() {
		List<CheckResult> results = this.checks.run(id(), this.bureau);
		assertThat(results).filteredOn(CheckResult::stands).isEmpty();
		assertThat(results).filteredOn((result) -> result.state() == CheckResult.State.FAIL)
			.extracting((result) -> result.check().key())
			.containsExactlyInAnyOrder("staff-within-authorised", "three-public-not-more", "procurement-goods-within");
		assertThat(results).filteredOn((result) -> result.state() == CheckResult.State.PASS).hasSizeGreaterThan(25);
		assertThat(results).noneMatch((result) -> result.state() == CheckResult.State.ERROR);
	}

	@Test
	void aFailureIsAnsweredInWritingAndTheAnswerIsAboutTheFiguresAsTheyAre() {
		this.checks.answer(id(), "staff-within-authorised", "自收自支人员未核编", this.bureau);
		assertThat(result("staff-within-authorised").answer()).isNotNull()
			.satisfies((answer) -> assertThat(answer.text()).isEqualTo("自收自支人员未核编"));
		assertThatThrownBy(() -> this.checks.answer(id(), "staff-authorised", "没有失败", this.bureau))
			.isInstanceOf(CaseNotFoundException.class);
		Viewer stranger = new Viewer("stranger", Role.EVALUATOR, UUID.randomUUID());
		assertThatThrownBy(() -> this.checks.run(id(), stranger)).isInstanceOf(CaseNotFoundException.class);
	}

	@Test
	void theRoomsLookThroughTheCaseAndFindWhatWasPutThere() {
		List<String> before = seen();
		assertThat(before).contains("P-201").doesNotContain("P-104", "P-203");
		UUID version = this.database
			.sql("select id from ledger_version where case_id = ? and kind = 'journal' and replaced_at is null")
			.params(id().value())
			.query(UUID.class)
			.single();
		for (int i = 0; i < 2; i++) {
			this.database
				.sql("""
						insert into journal_line (version_id, line_no, part, row_no, day, payee, amount, month, conflict, counted)
						values (?, ?, 0, 1, date '2022-01-05', '重复收款人', 99000, 1, 'no', 'yes')""")
				.params(version, 900_000 + i)
				.update();
		}
		List<String> after = seen();
		this.database.sql("delete from journal_line where version_id = ? and line_no >= 900000")
			.params(version)
			.update();
		assertThat(after).contains("P-101", "P-102", "P-104");
		assertThat(seen()).isEqualTo(before);
	}

	@Test
	void aTableThatContradictsItsLedgerStandsAmongWhatIsWorthALook() {
		assertThat(seen()).doesNotContain("P-111", "P-112");
		UUID version = this.database
			.sql("select id from ledger_version where case_id = ? and kind = 'journal' and replaced_at is null")
			.params(id().value())
			.query(UUID.class)
			.single();
		this.database.sql("update ledger_figure set amount = amount + 100 where version_id = ? and figure_key = ?")
			.params(version, "journal_basic_q1")
			.update();
		List<String> after = seen();
		this.database.sql("update ledger_figure set amount = amount - 100 where version_id = ? and figure_key = ?")
			.params(version, "journal_basic_q1")
			.update();
		assertThat(after).contains("P-111");
		assertThat(seen()).doesNotContain("P-111");
	}

	private List<String> seen() {
		return this.screens.stream()
			.flatMap((screen) -> screen.screen(id(), this.bureau).stream())
			.map(CaseScreen.Seen::code)
			.toList();
	}

	@Test
	void annexOneIsHeldAgainstTheFundTablesWhetherItListsEverythingOrProjectsAlone() {
		assertThat(this.checks.run(id(), this.bureau)).filteredOn((result) -> result.check().key().startsWith("annex-"))
			.hasSizeGreaterThan(20)
			.filteredOn((result) -> !result.check().key().startsWith("annex-line-"))
			.extracting(CheckResult::state)
			.containsExactly(CheckResult.State.PASS, CheckResult.State.PASS, CheckResult.State.PASS,
					CheckResult.State.PASS);
		CrossCheck check = this.editionChecks.of(this.cases.get(id()).editionId())
			.stream()
			.filter((each) -> each.key().equals("annex-spent"))
			.findFirst()
			.orElseThrow();
		assertThat(annex(check, "1000")).isEqualTo(CheckResult.State.PASS);
		assertThat(annex(check, "1100")).isEqualTo(CheckResult.State.PASS);
		assertThat(annex(check, "1100.01")).isEqualTo(CheckResult.State.FAIL);
		assertThat(annex(check, "5000")).isEqualTo(CheckResult.State.PASS);
		assertThat(annex(check, "4899.99")).isEqualTo(CheckResult.State.FAIL);
	}

	private static CheckResult.State annex(CrossCheck check, String listed) {
		return CheckManagement.run(
				check, new Measures(List.of(figure("annex_spent_total", listed),
						figure("spending_spent_project", "1000"), figure("spending_spent_total", "5000"))),
				Map.of(), MeasureKey::value)
			.state();
	}

	private static Measure figure(String key, String value) {
		return new Measure(new MeasureKey(key), key, Unit.YUAN, new BigDecimal(value),
				Provenance.derived("", List.of()));
	}

	@Test
	void anAnswerIsNeverChangedNorTakenAway() {
		this.checks.answer(id(), "staff-within-authorised", "第一次说明", this.bureau);
		this.checks.answer(id(), "staff-within-authorised", "第二次说明", this.bureau);
		assertThat(result("staff-within-authorised").answer()).isNotNull()
			.satisfies((answer) -> assertThat(answer.text()).isEqualTo("第二次说明"));
		assertThatThrownBy(() -> this.database.sql("update check_answer set answer = '别的'").update())
			.hasMessageContaining("never changed");
		assertThatThrownBy(() -> this.database.sql("delete from check_answer").update())
			.hasMessageContaining("never changed");
	}

	@Test
	void theWorkingPaperHoldsEveryCheckWithItsValuesAndAnswers() throws Exception {
		this.checks.answer(id(), "procurement-goods-within", "已按程序追加采购预算", this.bureau);
		List<CheckResult> results = this.checks.run(id(), this.bureau);
		try (XWPFDocument paper = new XWPFDocument(
				new ByteArrayInputStream(this.checkPaper.write(id(), this.bureau)))) {
			List<String> rows = paper.getTables()
				.stream()
				.flatMap((table) -> table.getRows().stream())
				.map((row) -> String.join("|", row.getTableCells().stream().map(XWPFTableCell::getText).toList()))
				.toList();
			for (CheckResult result : results) {
				List<String> wanted = (result.state() == CheckResult.State.SKIP)
						? List.of("|" + result.missing().get(0))
						: List.of("|" + result.print(result.left()) + "|", "|" + result.print(result.right()));
				assertThat(rows).as(result.check().title())
					.anyMatch((row) -> row.contains("|" + result.check().title())
							&& wanted.stream().allMatch(row::contains));
			}
			assertThat(rows).anyMatch((row) -> row.contains("已按程序追加采购预算（" + name("bureau") + " "));
			assertThat(rows).anyMatch((row) -> row.contains("|P-201|"));
			assertThat(results).filteredOn((result) -> result.state() == CheckResult.State.FAIL)
				.isNotEmpty()
				.allSatisfy(
						(result) -> assertThat(rows).anyMatch((row) -> row.matches("(?s).*\\Q" + result.check().title()
								+ "\\E\\s*(在开始逐次核对之前已不成立|自\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d起（.+的改动）)\\|.*")));
			assertThat(rows).anyMatch((row) -> row.startsWith("复核人及日期|"));
			assertThat(paper.getParagraphs()).extracting(XWPFParagraph::getText)
				.anyMatch((text) -> text.contains("共检查 " + results.size() + " 项"));
		}
	}

	@Test
	void theListHoldsNumbersToCountWithBesideTheirUnit() throws Exception {
		byte[] list = this.mvc.perform(get("/cases/" + id() + "/checks.xlsx").with(as("bureau")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(list))) {
			List<List<Object>> rows = new ArrayList<>();
			workbook.getSheetAt(0).forEach((row) -> {
				List<Object> cells = new ArrayList<>();
				row.forEach((cell) -> cells.add((cell.getCellType() == CellType.NUMERIC) ? cell.getNumericCellValue()
						: cell.getStringCellValue()));
				rows.add(cells);
			});
			assertThat(rows).anyMatch((row) -> row.containsAll(List.of("实有人数不超过核定编制", 369.0, 304.0, 65.0, "人")));
			assertThat(rows)
				.anyMatch((row) -> row.containsAll(List.of("“三公”经费预算不高于上年", 141_000.0, 130_000.0, 11_000.0, "元")));
		}
	}

	@Test
	void aTableShowsTheChecksItsCellsFailAndNobodyElseMaySeeThem() throws Exception {
		String beside = "/cases/" + id() + "/checks/sheets/";
		this.mvc.perform(get(beside + "staffing").with(as("bureau")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("实有人数不超过核定编制")))
			.andExpect(content().string(containsString("data-jp-row")));
		this.mvc.perform(get(beside + "assets").with(as("bureau")))
			.andExpect(content().string(not(containsString("实有人数不超过核定编制"))));
		Agency other = this.organizations.registerAgency("AG-998", "another");
		this.accounts.register(new AccountForm("outsider", "outsider", null, Role.EVALUATOR, other.id(), null), "x",
				false);
		this.mvc.perform(get(beside + "staffing").with(as("outsider"))).andExpect(status().isNotFound());
		this.mvc.perform(get("/cases/" + id() + "/checks.docx").with(as("outsider"))).andExpect(status().isNotFound());
	}

	private RequestPostProcessor as(String name) {
		return SecurityMockMvcRequestPostProcessors.user(this.people.loadUserByUsername(name));
	}

	@Test
	void aFigureThatIsMissingSkipsTheCheckAndIsNamed() {
		CheckResult result = CheckManagement.run(check("a_b", "=", "1").get(0), new Measures(List.of()), Map.of(),
				(key) -> "名称 " + key);
		assertThat(result.state()).isEqualTo(CheckResult.State.SKIP);
		assertThat(result.missing()).containsExactly("名称 a_b");
	}

	@Test
	void aFigureOfALineThatIsMissingIsCalledAsThePersonWhoFillsItInCallsIt() {
		MeasureKey key = this.measures.measuresOf(id())
			.all()
			.stream()
			.map(Measure::key)
			.filter((each) -> each.value().startsWith("annex_spent_") && !each.value().endsWith("_total"))
			.findFirst()
			.orElseThrow();
		Function<MeasureKey, String> names = this.measures.namesOf(id());
		assertThat(names.apply(key)).isEqualTo(this.measures.measuresOf(id()).find(key).orElseThrow().name());
		assertThat(names.apply(new MeasureKey("spending_spent_total"))).contains("支出");
		assertThat(names.apply(new MeasureKey("annex_spent_nowhere"))).isEqualTo("annex_spent_nowhere");
	}

	@Test
	void theToleranceHoldsAtItsEdgeAndNotBeyond() {
		Measures none = new Measures(List.of());
		assertThat(CheckManagement.run(check("2", "=", "1").get(0), none, Map.of(), MeasureKey::value).state())
			.isEqualTo(CheckResult.State.PASS);
		assertThat(CheckManagement.run(check("2.01", "=", "1").get(0), none, Map.of(), MeasureKey::value).state())
			.isEqualTo(CheckResult.State.FAIL);
		assertThat(CheckManagement.run(check("2.01", "<=", "1").get(0), none, Map.of(), MeasureKey::value).state())
			.isEqualTo(CheckResult.State.FAIL);
		assertThat(CheckManagement.run(check("1", ">=", "2.01").get(0), none, Map.of(), MeasureKey::value).state())
			.isEqualTo(CheckResult.State.FAIL);
		assertThat(CheckManagement.run(check("1 / 0", "=", "1").get(0), none, Map.of(), MeasureKey::value).state())
			.isEqualTo(CheckResult.State.ERROR);
	}

	@Test
	void aCheckThatNamesWhatNobodyHasOrCanNeverFailIsRefused() {
		assertThatThrownBy(() -> read("no_such_figure_at_all", "staff_in_post_total"))
			.hasMessageContaining("no case could have");
		assertThatThrownBy(() -> read("staff_in_post_total", "staff_in_post_total")).hasMessageContaining("never fail");
		assertThatThrownBy(() -> read("1", "2")).hasMessageContaining("never fail");
		assertThatThrownBy(() -> read("staff_in_post_total +", "1")).isInstanceOf(IllegalArgumentException.class);
		assertThat(read("staff_in_post_total", "staff_authorised_total")).hasSize(1);
	}

	@Test
	void theBureauAddsAndSwitchesOffChecksOfAnEdition() {
		UUID edition = this.cases.get(id()).editionId();
		CheckDefinition good = typed("own-check", "spending_spent_basic", "spending_spent_project", "0");
		assertThat(this.editionChecks.keep(edition, good, this.bureau)).isEmpty();
		assertThat(result("own-check").state()).isEqualTo(CheckResult.State.FAIL);
		assertThat(result("own-check").stands()).isTrue();
		this.editionChecks.switchOff(edition, "staff-within-authorised", this.bureau);
		assertThat(this.checks.run(id(), this.bureau))
			.noneMatch((each) -> each.check().key().equals("staff-within-authorised"));
		this.editionChecks.remove(edition, "own-check", this.bureau);
		this.editionChecks.remove(edition, "staff-within-authorised", this.bureau);
		assertThat(this.checks.run(id(), this.bureau)).noneMatch((each) -> each.check().key().equals("own-check"))
			.anyMatch((each) -> each.check().key().equals("staff-within-authorised"));
		Viewer evaluator = new Viewer("evaluator", Role.EVALUATOR, this.cases.get(id()).agency().id());
		assertThatThrownBy(() -> this.editionChecks.keep(edition, good, evaluator))
			.isInstanceOf(NotAllowedException.class);
	}

	@Test
	void aChangeThatBreaksACheckIsNotedToldToTheOthersAndToBeDoneUntilItIsAnswered() throws Exception {
		EvaluationCase about = this.cases.get(id());
		Viewer lead = new Viewer("lead", Role.LEAD_EVALUATOR, about.agency().id());
		Viewer evaluator = new Viewer("evaluator", Role.EVALUATOR, about.agency().id());
		this.notices.read(evaluator);
		this.notices.read(lead);
		change(lead);
		assertThat(this.watch.failing(id(), lead)).containsOnlyKeys("staff-within-authorised", "three-public-not-more",
				"procurement-goods-within");
		this.editionChecks.keep(about.editionId(),
				typed("watched", "spending_spent_basic", "spending_spent_project", "0"), this.bureau);
		change(lead);
		change(evaluator);
		assertThat(this.watch.failing(id(), lead).get("watched")).isNotNull()
			.satisfies((failure) -> assertThat(failure.beganBy()).isEqualTo(name("lead")));
		assertThat(told(lead)).isEmpty();
		assertThat(told(evaluator)).hasSize(1).first().asString().contains("检查", name("lead"));
		assertThat(todos(evaluator)).hasSize(1).first().asString().contains(", 1]");
		assertThat(todos(this.bureau)).isEmpty();
		this.mvc.perform(get("/cases/" + id() + "/checks").with(as("lead")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("不成立（" + name("lead") + " 的改动）")));
		this.checks.answer(id(), "watched", "口径不同", lead);
		assertThat(todos(evaluator)).isEmpty();
		this.editionChecks.keep(about.editionId(),
				typed("watched", "spending_spent_basic", "spending_spent_total", "0"), this.bureau);
		assertThat(result("watched").answer()).isNull();
		assertThat(result("watched").lapsed()).isNotNull()
			.satisfies((answer) -> assertThat(answer.text()).isEqualTo("口径不同"));
		change(evaluator);
		assertThat(todos(evaluator)).hasSize(1);
		this.editionChecks.remove(about.editionId(), "watched", this.bureau);
		change(evaluator);
		assertThat(this.watch.failing(id(), lead)).doesNotContainKey("watched");
		assertThat(this.watch.ended(id(), lead)).first().satisfies((failure) -> {
			assertThat(failure.key()).isEqualTo("watched");
			assertThat(failure.beganBy()).isEqualTo(name("lead"));
			assertThat(failure.endedBy()).isEqualTo(name("evaluator"));
		});
		this.mvc.perform(get("/cases/" + id() + "/checks").with(as("lead")))
			.andExpect(content().string(containsString("曾不成立、现已解决的")));
	}

	@Test
	void aChangeThatIsNotCommittedLeavesNoNote() {
		this.editionChecks.keep(this.cases.get(id()).editionId(),
				typed("undone", "spending_spent_basic", "spending_spent_project", "0"), this.bureau);
		this.transactions.executeWithoutResult((state) -> {
			change(this.bureau);
			state.setRollbackOnly();
		});
		assertThat(this.watch.failing(id(), this.bureau)).doesNotContainKey("undone");
		this.editionChecks.remove(this.cases.get(id()).editionId(), "undone", this.bureau);
	}

	private String name(String username) {
		return this.accounts.nameOf(username);
	}

	private void change(Viewer by) {
		this.transactions.executeWithoutResult((state) -> {
			this.cases.edit(id(), by);
			this.cases.edit(id(), by);
		});
	}

	private List<Notice> told(Viewer viewer) {
		return this.notices.read(viewer)
			.stream()
			.filter((notice) -> notice.message().equals("check.notice.began") && notice.unread())
			.toList();
	}

	private List<Todo> todos(Viewer viewer) {
		return this.todos.of(viewer)
			.stream()
			.filter((todo) -> todo.message().equals("check.todo") && todo.address().contains(id().toString()))
			.toList();
	}

	@Test
	void everyFaultOfATypedCheckHasItsCode() {
		assertThat(codes(typed("Bad Key", "spending_spent_basic", "0", "-1"))).containsExactly("K-101", "K-108");
		assertThat(codes(typed("k", "spending_spent_basic", "0", "0"))).containsExactly("K-101");
		assertThat(codes(typed("spending-parts", "spending_spent_basic", "0", "0"))).containsExactly("K-101");
		assertThat(codes(typed("own", "spending_spent_basic +", "nobody_has_this", "0"))).containsExactly("K-103",
				"K-104");
		assertThat(codes(typed("own", "spending_spent_basic", "staff_in_post_total", "0"))).containsExactly("K-105");
		assertThat(codes(typed("own", "staff_in_post_total", "staff_in_post_total", "0"))).containsExactly("K-106");
		assertThat(codes(typed("own", "staff_in_post_total / 0", "1", "0"))).containsExactly("K-107");
		assertThat(codes(typed("own", "staff_in_post_total", "staff_authorised_total * 1.2", "0"))).isEmpty();
	}

	private List<String> codes(CheckDefinition typed) {
		UUID nowhere = UUID.randomUUID();
		List<String> codes = this.editionChecks.keep(nowhere, typed, this.bureau)
			.stream()
			.map((problem) -> problem.code().code())
			.toList();
		this.editionChecks.remove(nowhere, typed.key(), this.bureau);
		return codes;
	}

	private static CheckDefinition typed(String key, String left, String right, String tolerance) {
		return new CheckDefinition(key, "检查", left, CrossCheck.Operator.EQUAL, right, tolerance, Severity.BLOCKING);
	}

	private List<CrossCheck> read(String left, String right) {
		return CrossChecks.read(new YAMLMapper().readTree("""
				checks:
				  - {key: k, title: t, en: e, left: "%s", operator: "=", right: "%s", tolerance: 1, severity: warning}
				""".formatted(left, right)), this.catalogue);
	}

	private static List<CrossCheck> check(String left, String operator, String right) {
		return List.of(new CrossCheck("k", "t", "e", left, CrossCheck.Operator.of(operator), right,
				java.math.BigDecimal.ONE, Severity.BLOCKING, null));
	}

	private CheckResult result(String key) {
		return this.checks.run(id(), this.bureau)
			.stream()
			.filter((each) -> each.check().key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private CaseId id() {
		return this.cases.visibleTo(this.bureau).get(0).id();
	}

}
