package org.jiping.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jiping.JipingTest;
import org.jiping.account.AccountForm;
import org.jiping.account.AccountManagement;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.evidence.Category;
import org.jiping.evidence.Evidence;
import org.jiping.evidence.EvidenceManagement;
import org.jiping.finding.FindingManagement;
import org.jiping.ledger.ImportManagement;
import org.jiping.ledger.LedgerManagement;
import org.jiping.organization.OrganizationManagement;
import org.jiping.programme.Days;
import org.jiping.programme.ProgrammeManagement;
import org.jiping.quantity.FiscalYear;
import org.jiping.report.NarrativeManagement;
import org.jiping.review.CommentManagement;
import org.jiping.scoring.ScoreHistory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Walks every route the application has with every role, and with people of another
 * agency and another department; what is expected of each is said here, what came of it
 * is written into docs/permissions.md.
 */
@JipingTest
class PermissionTests {

	private static final Path PAPER = Path.of("docs/permissions.md");

	private static final Set<Role> EVALUATION = EnumSet.of(Role.BUREAU, Role.BUREAU_LEADER, Role.AUDITOR,
			Role.AGENCY_ADMINISTRATOR, Role.LEAD_EVALUATOR, Role.EVALUATOR, Role.REVIEWER_1, Role.REVIEWER_2,
			Role.REVIEWER_3);

	private static final Set<Role> EDITORS = EnumSet.of(Role.BUREAU, Role.LEAD_EVALUATOR, Role.EVALUATOR);

	private static final Set<Role> REVIEWERS = EnumSet.of(Role.REVIEWER_1, Role.REVIEWER_2, Role.REVIEWER_3);

	private static final Set<Role> LEAD = EnumSet.of(Role.LEAD_EVALUATOR);

	private static final Set<Role> BUREAU = EnumSet.of(Role.BUREAU);

	private static final Set<Role> AGENCY_HEADS = EnumSet.of(Role.AGENCY_ADMINISTRATOR, Role.LEAD_EVALUATOR);

	private static final Set<Role> ACCOUNTS = EnumSet.of(Role.SYSTEM_OFFICER, Role.SECURITY_OFFICER, Role.AUDIT_OFFICER,
			Role.AGENCY_ADMINISTRATOR);

	private static final Set<Role> SECURITY = EnumSet.of(Role.SECURITY_OFFICER, Role.AGENCY_ADMINISTRATOR);

	private static final Set<Role> SYSTEM = EnumSet.of(Role.SYSTEM_OFFICER, Role.AGENCY_ADMINISTRATOR);

	private static final Set<Role> DEPARTMENT = EnumSet.of(Role.DEPARTMENT);

	private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

	/**
	 * Who may do what, the first that fits; a route none of these fits fails the test.
	 */
	private static final Map<String, Set<Role>> POLICIES = policies();

	private static Map<String, Set<Role>> policies() {
		Map<String, Set<Role>> policies = new LinkedHashMap<>();
		policies.put("GET /(login|link/.*|error)", EVERYBODY);
		policies.put("POST /link/.*", EVERYBODY);
		policies.put("(GET|POST) /login/code", EVERYBODY);
		policies.put("GET /(todo|notices|account.*)?", EVERYBODY);
		policies.put("GET /calendar", EVERYBODY);
		policies.put("POST /account/.*", EVERYBODY);
		policies.put("GET /people", ACCOUNTS);
		policies.put("POST /people/\\{id}/confirm", EnumSet.of(Role.SECURITY_OFFICER));
		policies.put("POST /people/\\{id}/(role|renew|unlock)", SECURITY);
		policies.put("POST /people(/\\{id}/(close|open))?", SYSTEM);
		policies.put("(GET|POST) /audit.*", EnumSet.of(Role.AUDIT_OFFICER, Role.AUDITOR));
		policies.put("(GET|POST) /organizations.*", BUREAU);
		policies.put("(GET|POST) /department.*", DEPARTMENT);
		policies.put("GET /api/.*", EVALUATION);
		policies.put("POST /api/cases", EDITORS);
		policies.put("GET /editions/\\{id}/draft", BUREAU);
		policies.put("GET /(editions|archives|workbooks|reports|documents|programmes|rectification).*", EVALUATION);
		policies.put("POST /workbooks", EDITORS);
		policies.put("POST /(documents|reports)", except(EVALUATION, Role.AUDITOR));
		policies.put("POST /editions.*", BUREAU);
		policies.put("POST /programmes.*", BUREAU);
		policies.put("POST /commissions/.*/(accept|decline)", AGENCY_HEADS);
		policies.put("POST /commissions/.*/withdraw", BUREAU);
		policies.put("GET /cases.*", EVALUATION);
		policies.put("POST /cases/\\{id}/(archive|reopen)", BUREAU);
		policies.put("POST /cases/\\{id}/report/issued", EnumSet.of(Role.BUREAU, Role.LEAD_EVALUATOR));
		policies.put("POST /cases/\\{id}/report/(examine|clean)", except(EVALUATION, Role.AUDITOR));
		policies.put("GET /history/\\{kind}/\\{key}", EVALUATION);
		policies.put("POST /cases/\\{id}/team/\\{username}", AGENCY_HEADS);
		policies.put("POST /cases/\\{id}/review/hand-in", LEAD);
		policies.put("POST /cases/\\{id}/(review/conclude|opinions/.*)", LEAD);
		policies.put("POST /cases/\\{id}/review/sign", REVIEWERS);
		policies.put("POST /cases/\\{id}/review/return",
				EnumSet.of(Role.BUREAU, Role.BUREAU_LEADER, Role.REVIEWER_1, Role.REVIEWER_2, Role.REVIEWER_3));
		policies.put("POST /cases/\\{id}/review/accept", EnumSet.of(Role.BUREAU_LEADER));
		policies.put("POST /cases/\\{id}/review/stock/remove", except(EVALUATION, Role.AUDITOR));
		policies.put("POST /cases/\\{id}/comments/\\{comment}/settle", EnumSet.of(Role.REVIEWER_1));
		policies.put("POST /cases/\\{id}/comments/\\{comment}/reply",
				except(EVALUATION, Role.AUDITOR, Role.AGENCY_ADMINISTRATOR));
		policies.put("POST /cases/\\{id}/comments",
				except(EVALUATION, Role.AUDITOR, Role.AGENCY_ADMINISTRATOR, Role.EVALUATOR));
		policies.put("POST /cases/\\{id}/rectification/\\{item}/recheck", EnumSet.of(Role.BUREAU, Role.LEAD_EVALUATOR));
		policies.put("POST /cases/\\{id}/rectification/\\{item}/(due|give-up)", BUREAU);
		policies.put("POST /cases/.*", EDITORS);
		return policies;
	}

	private static Set<Role> except(Set<Role> roles, Role... without) {
		Set<Role> left = EnumSet.copyOf(roles);
		left.removeAll(Arrays.asList(without));
		return left;
	}

	/** Addresses that hold nothing of an agency or a department. */
	private static final Pattern COMMON = Pattern.compile(
			"(GET|POST) /(login.*|link/.*|error|todo|calendar|history.*|archives|notices|account.*|people|audit.*|organizations.*|editions.*|workbooks.*|"
					+ "documents|reports|reports/progress|programmes|rectification.*|department|department/rectification|api/cases|api/openapi.*|cases)?");

	/** Common addresses that are asked about a case. */
	private static final Set<String> NAMING_A_CASE = Set.of("GET /editions/{id}/trial", "POST /reports");

	/** Written by somebody, who alone sees it again. */
	private static final Set<String> OWN = Set.of("GET /documents/{id}", "GET /reports/{batch}.zip");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping routes;

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
	private ProgrammeManagement programmes;

	@Autowired
	private CommentManagement comments;

	@Autowired
	private EvidenceManagement evidence;

	@Autowired
	private NarrativeManagement narratives;

	@Autowired
	private FindingManagement findings;

	@Autowired
	private ImportManagement imports;

	@Autowired
	private LedgerManagement ledgers;

	@Autowired
	private ScoreHistory history;

	@Autowired
	private JdbcClient database;

	@Autowired
	private PlatformTransactionManager transactions;

	private final Map<String, String> values = new LinkedHashMap<>();

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Test
	void everyRouteAnswersEveryRoleAsItShould() throws Exception {
		EvaluationCase about = this.cases.visibleTo(this.bureau).get(0);
		prepare(about);
		Map<Role, String> names = Stream.of(DemoAccount.values())
			.collect(Collectors.toMap(DemoAccount::role, DemoAccount::username));
		assertThat(names.keySet()).containsExactlyInAnyOrder(Role.values());
		List<String> wrong = new ArrayList<>();
		Map<String, List<String>> table = new TreeMap<>();
		for (Map.Entry<String, RequestMethod> route : routes().entrySet()) {
			String line = route.getKey();
			List<String> cells = new ArrayList<>();
			for (Role role : Role.values()) {
				String answer = ask(line, names.get(role));
				cells.add(answer);
				compare(line, role.name(), expected(line, role), answer, wrong);
			}
			String agencys = ask(line, "outsider-lead");
			cells.add(agencys);
			compare(line, "another agency", foreign(line, Role.LEAD_EVALUATOR), agencys, wrong);
			String departments = ask(line, "outsider-department");
			cells.add(departments);
			compare(line, "another department", foreign(line, Role.DEPARTMENT), departments, wrong);
			String nobody = ask(line, null);
			cells.add(nobody);
			compare(line, "nobody", nobody(line), nobody, wrong);
			table.put(sortable(line), Stream.concat(Stream.of(line), cells.stream()).toList());
		}
		assertThat(wrong).isEmpty();
		assertThat(table).hasSizeGreaterThan(140);
		write(table);
	}

	private static String sortable(String line) {
		String[] words = line.split(" ");
		return words[1] + " " + words[0];
	}

	private static void compare(String line, String who, String expected, String answer, List<String> wrong) {
		if (!expected.equals(answer)) {
			wrong.add(line + " as " + who + ": expected " + expected + ", was " + answer);
		}
	}

	private Map<String, RequestMethod> routes() {
		Map<String, RequestMethod> found = new TreeMap<>();
		this.routes.getHandlerMethods().forEach((info, handler) -> {
			if (!handler.getBeanType().getName().startsWith("org.springframework.boot")) {
				info.getPatternValues()
					.forEach((pattern) -> methods(info)
						.forEach((method) -> found.put(method.name() + " " + pattern, method)));
			}
		});
		return found;
	}

	private static Set<RequestMethod> methods(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
	}

	private static Set<Role> policy(String line) {
		return POLICIES.entrySet()
			.stream()
			.filter((each) -> line.matches(each.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow(() -> new AssertionError("nobody said who may " + line));
	}

	private static String expected(String line, Role role) {
		if (OWN.contains(line) && EVALUATION.contains(role)) {
			return (role == Role.BUREAU) ? "✓" : "404";
		}
		if (line.equals("POST /cases/{id}/checks/{key}") && EDITORS.contains(role)) {
			// Every check of the sample case holds: there is nothing to answer.
			return "404";
		}
		return policy(line).contains(role) ? "✓" : "403";
	}

	private static String foreign(String line, Role role) {
		if (OWN.contains(line)) {
			return (role == Role.DEPARTMENT) ? "403" : "404";
		}
		if (NAMING_A_CASE.contains(line) && role == Role.LEAD_EVALUATOR) {
			return "404";
		}
		if (COMMON.matcher(line).matches()) {
			return expected(line, role);
		}
		if (role == Role.DEPARTMENT) {
			return line.contains(" /department/") ? "404" : expected(line, role);
		}
		if (line.matches("(GET|POST) /people/.*") || line.matches("POST /(programmes.*|commissions/.*/withdraw)")) {
			return "403";
		}
		return (line.contains(" /department/")) ? "403" : "404";
	}

	private static String nobody(String line) {
		if (line.contains(" /api/")) {
			return "401";
		}
		return line.matches("(GET|POST) /(login|link/.*|error)") ? "✓" : "login";
	}

	/** Has one request answered; whatever it changed is undone. */
	private String ask(String line, String username) {
		return new TransactionTemplate(this.transactions).execute((status) -> {
			status.setRollbackOnly();
			this.database.sql("set local lock_timeout = '10s'").update();
			try {
				return answer(line, perform(line, username));
			}
			catch (Exception ex) {
				return "failed: " + ex.getMessage();
			}
		});
	}

	private MockHttpServletResponse perform(String line, String username) throws Exception {
		String method = line.split(" ")[0];
		String address = address(line);
		MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(HttpMethod.valueOf(method),
				address);
		if (method.equals("POST")) {
			request.file(new MockMultipartFile("file", "a.csv", null, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
				.file(new MockMultipartFile("files", "a.txt", null, "a".getBytes(StandardCharsets.UTF_8)));
		}
		parameters(line).forEach(request::param);
		if (username != null) {
			request.with(SecurityMockMvcRequestPostProcessors.user(this.people.loadUserByUsername(username)));
		}
		return this.mvc.perform(request.with(csrf())).andReturn().getResponse();
	}

	private static String answer(String line, MockHttpServletResponse response) {
		int status = response.getStatus();
		String where = String.valueOf(response.getRedirectedUrl());
		if (where.matches("(http://localhost)?/login")) {
			return line.equals("GET /login") ? "✓" : "login";
		}
		return switch (status) {
			case 401, 403, 404 -> String.valueOf(status);
			case 400 -> "400 (no valid request)";
			default -> (status >= 500) ? String.valueOf(status) : "✓";
		};
	}

	private String address(String line) {
		String pattern = line.split(" ")[1];
		StringBuilder address = new StringBuilder();
		Matcher matcher = Pattern.compile("\\{([^}]*)}").matcher(pattern);
		while (matcher.find()) {
			String name = matcher.group(1);
			String value = this.values.getOrDefault(pattern + " " + name,
					this.values.getOrDefault(pattern.split("/")[1] + " " + name, this.values.get(name)));
			assertThat(value).as("a value for %s in %s", name, pattern).isNotNull();
			matcher.appendReplacement(address, Matcher.quoteReplacement(String.valueOf(value)));
		}
		matcher.appendTail(address);
		return address.toString();
	}

	private Map<String, String> parameters(String line) {
		Map<String, String> parameters = new LinkedHashMap<>();
		this.values.forEach((name, value) -> {
			if (name.startsWith("?")) {
				parameters.put(name.substring(1), value);
			}
		});
		this.values.forEach((name, value) -> {
			if (name.startsWith(line + " ?")) {
				parameters.put(name.substring(line.length() + 2), value);
			}
		});
		return parameters;
	}

	private void prepare(EvaluationCase about) {
		CaseId id = about.id();
		UUID otherAgency = this.organizations.registerAgency("AG-950", "他方机构").id();
		UUID otherDepartment = this.organizations.registerDepartment("D-950", "他方部门", "他方").id();
		this.accounts.register(new AccountForm("outsider-lead", "外", null, Role.LEAD_EVALUATOR, otherAgency, null),
				"x-Outsider-1", false);
		this.accounts.register(
				new AccountForm("outsider-department", "外", null, Role.DEPARTMENT, null, otherDepartment),
				"x-Outsider-1", false);
		// Somebody of the sample agency whose account everybody tries to govern.
		this.accounts.register(new AccountForm("governed", "被管", null, Role.EVALUATOR, about.agency().id(), null),
				"x-Outsider-1", false);
		this.values.put("id", id.toString());
		this.values.put("caseId", id.toString());
		this.values.put("people id", this.accounts.find("governed").orElseThrow().id().toString());
		this.values.put("editions id", about.editionId().toString());
		this.values.put("edition", about.editionId().toString());
		this.values.put("documents id", document());
		this.values.put("batch", batch(id));
		this.values.put("token", "0");
		this.values.put("code", "C1-3.1");
		this.values.put("place", "letter.text");
		this.values.put("kind", "criterion");
		this.values.put("sheet", "procurement");
		this.values.put("/cases/{id}/sheets/{key} key", "procurement");
		this.values.put("/cases/{id}/figures/{key} key", "payment_paid_q1");
		this.values.put("key", "payments-year");
		this.values.put("/history/{kind}/{key} kind", "edition");
		this.values.put("/history/{kind}/{key} key", about.editionId().toString());
		this.values.put("username", "governed");
		this.values.put("/cases/{id}/scores/history/{sheet} sheet",
				this.history.of(id, this.bureau, java.util.Locale.CHINESE).get(0).id().toString());
		this.values.put("number", "1");
		this.values.put("round", "1");
		this.values.put("year", "2021");
		this.values.put("line", "1");
		this.values.put("position", "0");
		this.values.put("part", "0");
		var version = this.ledgers.versions(id, this.bureau).get(0);
		this.values.put("version", version.id().toString());
		this.values.put("/cases/{id}/ledgers/{version}/options version",
				this.ledgers.versions(id, this.bureau)
					.stream()
					.filter((each) -> each.kind().equals("answers"))
					.map((each) -> each.id().toString())
					.findFirst()
					.orElseThrow());
		this.values.put("/cases/{id}/evidence/{paper}/{version} version", "1");
		this.values.put("/cases/{id}/evidence/{paper}/{version}/content version", "1");
		this.values.put("importId", this.imports.list(id, this.bureau).get(0).id().toString());
		this.values.put("importId", this.imports.list(id, this.bureau).get(0).id().toString());
		UUID held = UUID.randomUUID();
		this.database.sql("""
				insert into held_line (id, import_id, version_id, part, row_no, cells) values (?, ?, ?, 0, 3, '[]')""")
			.params(held, version.importId(), version.id())
			.update();
		this.values.put("/cases/{id}/imports/{importId}/held/{heldId} importId", version.importId().toString());
		this.values.put("heldId", held.toString());
		Viewer reviewer = new Viewer("reviewer1", Role.REVIEWER_1, about.agency().id());
		this.comments.comment(id, CasePart.WHOLE, "一条意见", reviewer);
		this.values.put("comment", this.comments.comments(id, CasePart.WHOLE, this.bureau).get(0).id().toString());
		this.database.sql("update review_comment set status = 'CLOSED'").update();
		this.evidence.file(id, Category.OTHER, "", CasePart.WHOLE,
				List.of(new EvidenceManagement.Upload("a.txt", "a".getBytes(StandardCharsets.UTF_8))), this.bureau);
		Evidence paper = this.evidence.of(id, this.bureau).get(0);
		this.values.put("paper", paper.id().toString());
		int seen = this.narratives.place(id, "letter.text", this.bureau).version();
		this.narratives.write(id, "letter.text", "一版", seen, this.bureau);
		this.narratives.write(id, "letter.text", "", this.narratives.place(id, "letter.text", this.bureau).version(),
				this.bureau);
		this.database
			.sql("""
					insert into issued_report (id, case_id, version_no, title, note, issued_at, issued_by, edition_id, adopted,
					grade, content, word, word_sha256, pdf, pdf_sha256, snapshot, snapshot_sha256, scores)
					values (?, ?, 1, '报告', '', now(), 'lead', ?, '88.93', '良', 'x', ''::bytea, repeat('0', 64), ''::bytea,
					repeat('0', 64), ''::bytea, repeat('0', 64), '{}') on conflict do nothing""")
			.params(UUID.randomUUID(), id.value(), about.editionId())
			.update();
		departmentDesk(about);
		commissions(about);
		forms(about);
	}

	private String document() {
		UUID id = UUID.randomUUID();
		this.database.sql(
				"insert into examined_document (id, name, content, sha256, examined_at, examined_by) values (?, 'x', 'x', repeat('0', 64), now(), 'bureau')")
			.params(id)
			.update();
		return id.toString();
	}

	private String batch(CaseId id) {
		UUID batch = UUID.randomUUID();
		this.database.sql(
				"insert into report_batch (id, created_at, created_by, finished_at) values (?, now(), 'bureau', now())")
			.params(batch)
			.update();
		this.database.sql(
				"insert into report_batch_item (batch_id, position, case_id, name, status) values (?, 0, ?, 'x', 'FAILED')")
			.params(batch, id.value())
			.update();
		return batch.toString();
	}

	private void departmentDesk(EvaluationCase about) {
		UUID item = UUID.randomUUID();
		this.database
			.sql("""
					insert into rectification (id, case_id, report_no, finding_no, department_id, title, problem, status, due, issued_at)
					values (?, ?, 1000, 1, ?, '权限测试', '问题', 'CANCELLED', current_date, now())""")
			.params(item, about.id().value(), about.department().id())
			.update();
		this.values.put("item", item.toString());
		this.values.put("opinion", UUID.randomUUID().toString());
		this.evidence.fileProof(about.id(), new CasePart(CasePart.Kind.RECTIFICATION, item.toString()),
				List.of(new EvidenceManagement.Upload("p.txt", "p".getBytes(StandardCharsets.UTF_8))), this.bureau);
		this.values.put("/department/rectification/{item}/proofs/{paper} paper",
				this.evidence.proofs(about.id(), new CasePart(CasePart.Kind.RECTIFICATION, item.toString()))
					.get(0)
					.id()
					.toString());
		this.database.sql("""
				insert into department_copy (case_id, round_no, sent_at, title, pdf, pdf_sha256, due)
				values (?, 1, now(), '报告', ''::bytea, repeat('0', 64), current_date) on conflict do nothing""")
			.params(about.id().value())
			.update();
		this.values.put("/cases/{id}/review/changes id", about.id().toString());
		this.database
			.sql("""
					insert into review_round (case_id, round_no, handed_in_at, handed_in_by, note, content, adopted, grade,
					content_sha256, record_seq, record_hash) values (?, 1, now(), 'lead', '', 'x', '1', '良', repeat('0', 64), 1,
					repeat('0', 64)) on conflict do nothing""")
			.params(about.id().value())
			.update();
	}

	private void commissions(EvaluationCase about) {
		String name = "权限" + UUID.randomUUID();
		UUID programme = this.programmes.open(new FiscalYear(2010), name, this.bureau);
		java.time.LocalDate day = java.time.LocalDate.of(2099, 1, 1);
		UUID commission = this.programmes.commission(programme, about.department().id(), about.agency().id(),
				"shanxi-department-hrss-2021", new Days(day, day, day, day), this.bureau);
		this.values.put("programme", programme.toString());
		this.values.put("commission", commission.toString());
		this.values.put("?department", this.organizations.registerDepartment("D-951", "另一部门", "另一").id().toString());
		this.values.put("?agency", about.agency().id().toString());
	}

	/** What a valid form of each route holds. */
	private void forms(EvaluationCase about) {
		Map.ofEntries(Map.entry("points", "0.1"), Map.entry("reason", "理由"), Map.entry("approver", "主评人"),
				Map.entry("text", "说明"), Map.entry("note", ""), Map.entry("opinion", "同意"), Map.entry("body", "内容"),
				Map.entry("accepted", "true"), Map.entry("rating", "GOOD"), Map.entry("good", "true"),
				Map.entry("said", "到位"), Map.entry("due", "2099-01-01"), Map.entry("kind", "case"),
				Map.entry("category", "OTHER"), Map.entry("measures", "措施"), Map.entry("responsible", "科长"),
				Map.entry("done", "完成"), Map.entry("declared", "true"), Map.entry("username", "new-person"),
				Map.entry("displayName", "新人"), Map.entry("role", "EVALUATOR"), Map.entry("present", "x"),
				Map.entry("password", "New-Person-77"), Map.entry("again", "New-Person-77"), Map.entry("year", "2010"),
				Map.entry("name", "名称" + UUID.randomUUID()), Map.entry("shortName", "简称"),
				Map.entry("data", "2099-01-01"), Map.entry("draft", "2099-01-01"), Map.entry("review", "2099-01-01"),
				Map.entry("acceptance", "2099-01-01"), Map.entry("html", "<p>字</p>"), Map.entry("seen", "0"),
				Map.entry("number", "1"), Map.entry("from", "1"), Map.entry("to", "0"),
				Map.entry("outline", "DEPARTMENT"), Map.entry("version", "0"), Map.entry("all", "false"),
				Map.entry("basis", "TYPED"), Map.entry("sheet", "procurement"), Map.entry("policy", "REFUSE_ALL"),
				Map.entry("at", ""), Map.entry("what", "indicator"), Map.entry("by", "1"), Map.entry("title", "标题"),
				Map.entry("operator", "EQUAL"), Map.entry("tolerance", "0"), Map.entry("severity", "NOTE"),
				Map.entry("key", ""), Map.entry("cases", about.id().toString()))
			.forEach((name, value) -> this.values.putIfAbsent("?" + name, value));
		String edition = about.editionId().toString();
		this.values.put("POST /cases/{id}/report/layout ?lines", "GRID");
		this.values.put("POST /cases/{id}/report/texts/{place} ?seen",
				String.valueOf(this.narratives.place(about.id(), "letter.text", this.bureau).version()));
		this.values.put("GET /cases/{id}/report/texts/{place}/versions ?to", "1");
		this.values.put("POST /cases/{id}/findings/adopt ?key",
				this.findings.suggestions(about.id(), this.bureau).get(0).key());
		for (String verb : List.of("move", "remove")) {
			this.values.put("POST /editions/{id}/draft/" + verb + " ?at", "indicators.0");
		}
		this.values.put("GET /editions/compare ?left", edition);
		this.values.put("GET /editions/compare ?right", edition);
		this.values.put("POST /editions/{edition}/checks ?left", "payment_paid_q1");
		this.values.put("POST /editions/{edition}/checks ?right", "payment_paid_q2");
		this.values.put("POST /editions/{edition}/checks ?key", "own");
		this.values.put("GET /editions/{id}/trial ?case", about.id().toString());
		this.values.put("POST /cases/{caseId}/edition ?edition", edition);
		this.values.put("POST /programmes/{programme}/commissions ?edition", "shanxi-department-hrss-2021");
		this.values.put("POST /organizations/departments ?code", "D-952");
		this.values.put("POST /organizations/agencies ?code", "AG-952");
		this.values.put("POST /login/code ?code", "1");
		this.values.put("POST /account/codes/on ?code", "1");
		this.values.put("POST /account/codes/off ?code", "1");
		this.values.put("GET /cases/{id}/pivot ?to", "12");
		this.values.put("GET /cases/{id}/pivot.xlsx ?to", "12");
		this.values.put("GET /audit ?from", "");
		this.values.put("GET /audit ?to", "");
		this.values.put("GET /audit/record.xlsx ?from", "");
		this.values.put("GET /audit/record.xlsx ?to", "");
		this.values.put("GET /cases/{id}/parts/{kind} ?key", "C1-3.1");
		this.values.put("GET /cases/{id}/parts/{kind} ?kind", "criterion");
	}

	private static void write(Map<String, List<String>> table) throws IOException {
		StringBuilder paper = new StringBuilder(
				"""
						# Who may do what

						Written by `PermissionTests`, which asks every route of the application as every role. ✓ allowed (the answer may still be
						that the present state forbids it), 403 not for this role, 404 does not exist for this person, login: sign in first, 401 the
						same for programs. The columns “agency ✗” and “department ✗” are a lead evaluator of another agency and the contact of
						another department, asking for the sample case.

						""");
		List<String> head = new ArrayList<>(List.of("route"));
		Stream.of(Role.values())
			.map((role) -> role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
			.forEach(head::add);
		head.addAll(List.of("agency ✗", "department ✗", "nobody"));
		paper.append("| ")
			.append(String.join(" | ", head))
			.append(" |\n|")
			.append("---|".repeat(head.size()))
			.append('\n');
		table.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).forEach((line) -> {
			List<String> cells = line.getValue();
			paper.append("| `")
				.append(cells.get(0))
				.append("` | ")
				.append(String.join(" | ", cells.subList(1, cells.size())))
				.append(" |\n");
		});
		if (Boolean.getBoolean("jiping.write-documents")) {
			Files.writeString(PAPER, paper);
		}
		assertThat(Files.readString(PAPER)).isEqualTo(paper.toString());
	}

}
