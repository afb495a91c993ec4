package org.jiping.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jiping.JipingTest;
import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.intake.IntakeManagement;
import org.jiping.scoring.ScoreManagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The record: what stands in it, and that nothing in it can be changed unseen.
 */
@JipingTest
class AuditTrailTests {

	/** Tables whose rows are not on record one by one, and why. */
	private static final Set<String> ELSEWHERE = Set.of(
			// The record itself and the machine's own.
			"audit_entry", "audit_head", "flyway_schema_history", "scheduled_tasks", "spring_session",
			"spring_session_attributes",
			// Secrets, and counters of attempts; sign-ins are noted by themselves.
			"account_link", "used_code", "former_password", "sign_in_failure",
			// Holders of lists that are on record line by line.
			"budget_ledger", "asset_ledger", "staffing_ledger", "target_ledger", "survey_ledger", "assessment",
			"finding_list", "report_texts", "narrative_paragraph", "adoption_basis",
			// Computed, with a history of their own.
			"score_sheet", "score_change", "report_batch", "report_batch_item", "case_contributor", "notice",
			"stock_opinion", "check_failure", "check_unwatched",
			// Rows of uploaded files: the file, its hash and its version are on record.
			"stored_file_piece", "import_part", "import_problem", "ledger_figure", "journal_line", "journal_summary",
			"project_entry", "procurement_item", "asset_card", "asset_disposal", "staff_entry", "target_entry",
			"survey_answer", "fund_entry");

	private static final Viewer AUDIT = new Viewer("audadmin", Role.AUDIT_OFFICER, null);

	private final Viewer bureau = new Viewer("bureau", Role.BUREAU, null);

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient database;

	@Autowired
	private CaseManagement cases;

	@Autowired
	private ScoreManagement scores;

	@Autowired
	private IntakeManagement intake;

	@Autowired
	private UserDetailsService people;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private MessageSource messages;

	@Autowired
	private MockMvc mvc;

	private CaseId id;

	@BeforeEach
	void sampleCase() {
		this.id = this.cases.visibleTo(this.bureau).get(0).id();
	}

	private RequestPostProcessor as(String name) {
		return SecurityMockMvcRequestPostProcessors.user(this.people.loadUserByUsername(name));
	}

	private List<AuditTrail.Entry> found(String subject, String text) {
		return this.trail.search(new AuditTrail.Query("", "", subject.isEmpty() ? List.of() : List.of(subject), null,
				text, null, null, 0), AUDIT);
	}

	@Test
	void everyTableIsOnRecordOrNamedWithTheReasonWhyNot() {
		Set<String> watched = new TreeSet<>(this.database
			.sql("select distinct event_object_table from information_schema.triggers where trigger_name = 'on_record'")
			.query(String.class)
			.list());
		Set<String> all = new TreeSet<>(this.database
			.sql("select tablename from pg_tables where schemaname = 'public' and tablename !~ '^[a-z_]+_[0-9a-f]{8}' "
					+ "and tablename not in (select inhrelid::regclass::text from pg_inherits)")
			.query(String.class)
			.list());
		assertThat(watched).isNotEmpty().doesNotContainAnyElementsOf(ELSEWHERE);
		all.removeAll(watched);
		all.removeAll(ELSEWHERE);
		assertThat(all).isEmpty();
		watched.forEach((table) -> assertThat(
				this.messages.getMessage("audit.subject." + table, null, java.util.Locale.SIMPLIFIED_CHINESE))
			.isNotEmpty());
	}

	@Test
	void everyColumnOnRecordHasANameInBothLanguages() {
		Set<String> unnamed = new TreeSet<>(this.database.sql("""
				select distinct column_name from information_schema.columns where table_schema = 'public'
				and table_name in (select event_object_table from information_schema.triggers
				where trigger_name = 'on_record') and column_name not in ('version', 'changed_at', 'case_id')""")
			.query(String.class)
			.list());
		assertThat(unnamed).hasSizeGreaterThan(150);
		unnamed.removeIf((column) -> this.messages.getMessage("audit.column." + column, null, "",
				java.util.Locale.SIMPLIFIED_CHINESE) != "");
		assertThat(unnamed).isEmpty();
	}

	@Test
	void aChangeStandsThereWithWhoFromWhereWhatOldAndNew() throws Exception {
		String reason = "复核意见" + UUID.randomUUID();
		this.mvc
			.perform(post("/cases/" + this.id + "/scores/B1-2.3/adopt").with(as("evaluator"))
				.with(csrf())
				.param("points", "0.1")
				.param("reason", reason)
				.param("approver", "主评人"))
			.andExpect(status().is3xxRedirection());
		AuditTrail.Entry entry = found("adopted_score", reason).get(0);
		assertThat(entry.who()).isEqualTo("evaluator");
		assertThat(entry.address()).isEqualTo("127.0.0.1");
		assertThat(entry.request()).startsWith("POST /cases/").endsWith("/adopt");
		assertThat(entry.caseId()).isEqualTo(this.id.value());
		this.mvc
			.perform(post("/cases/" + this.id + "/scores/B1-2.3/adopt").with(as("evaluator"))
				.with(csrf())
				.param("points", "0.2")
				.param("reason", reason)
				.param("approver", "主评人"))
			.andExpect(status().is3xxRedirection());
		assertThat(found("adopted_score", "0.2")).isNotEmpty();
		this.scores.withdraw(this.id, "B1-2.3", this.bureau);
		AuditTrail.Entry gone = this.trail.of(this.id, 0, this.bureau)
			.stream()
			.filter((each) -> each.subject().equals("adopted_score"))
			.findFirst()
			.orElseThrow();
		assertThat(gone.action()).isIn("DELETE", "UPDATE");
		assertThat(gone.who()).isEqualTo("bureau");
		this.mvc.perform(get("/cases/" + this.id + "/history").with(as("reviewer1")))
			.andExpect(content().string(containsString(reason)));
		this.mvc.perform(get("/audit").param("text", reason).with(as("audadmin")))
			.andExpect(content().string(containsString(reason)));
		this.mvc.perform(get("/audit/record.xlsx").param("text", reason).with(as("auditor")))
			.andExpect(status().isOk());
		Viewer stranger = new Viewer("stranger", Role.EVALUATOR, UUID.randomUUID());
		assertThatThrownBy(() -> this.trail.of(this.id, 0, stranger)).isInstanceOf(CaseNotFoundException.class);
	}

	@Test
	void aListThatIsSavedShowsOldAndNewOfTheLinesThatChangedAndNothingElse() {
		IntakeManagement.Filled was = new IntakeManagement.Filled("q1", Map.of(), "paid", new BigDecimal("2642407.72"));
		IntakeManagement.Filled other = new IntakeManagement.Filled("q1", Map.of(), "paid",
				new BigDecimal("2642407.73"));
		long before = this.trail.head().seq();
		this.intake.fill(this.id, "payments", List.of(other));
		List<AuditTrail.Entry> entries = this.trail.of(this.id, List.of("quarter_payment"), "", 0, this.bureau)
			.stream()
			.filter((entry) -> entry.seq() > before)
			.toList();
		this.intake.fill(this.id, "payments", List.of(was));
		assertThat(entries).singleElement().satisfies((entry) -> {
			assertThat(entry.action()).isEqualTo("UPDATE");
			assertThat(entry.changes()).containsExactly(new AuditTrail.Change("paid", "2642407.72", "2642407.73"));
		});
		assertThat(this.trail.verify().holds()).isTrue();
	}

	@Test
	void whatWasRolledBackIsNotOnRecord() {
		String reason = "撤销" + UUID.randomUUID();
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.scores.adopt(this.id, "B1-2.3", new java.math.BigDecimal("0.1"), reason, "主评人", this.bureau);
			status.setRollbackOnly();
		});
		assertThat(found("", reason)).isEmpty();
	}

	@Test
	void looksAtAndDownloadsOfAReportAreOnRecordAndSoIsWhatWasRefused() throws Exception {
		this.mvc.perform(get("/cases/" + this.id + "/report").with(as("auditor"))).andExpect(status().isOk());
		this.mvc.perform(get("/cases/" + this.id + "/checks.docx").with(as("reviewer2"))).andExpect(status().isOk());
		this.mvc.perform(get("/audit").with(as("evaluator"))).andExpect(status().isForbidden());
		assertThat(found("page", "/report")).anyMatch(
				(entry) -> entry.action().equals("VIEW") && entry.who().equals("auditor") && entry.caseId() != null);
		assertThat(found("page", "checks.docx"))
			.anyMatch((entry) -> entry.action().equals("DOWNLOAD") && entry.who().equals("reviewer2"));
		assertThat(found("page", "/audit"))
			.anyMatch((entry) -> entry.action().equals("REFUSED") && entry.who().equals("evaluator"));
	}

	@Test
	void signInsAndFailuresAreOnRecordAndPasswordsAreNot() throws Exception {
		String name = "nobody" + UUID.randomUUID().toString().substring(0, 6);
		this.mvc.perform(post("/login").param("username", name).param("password", "Secret-Word-1").with(csrf()));
		this.mvc.perform(post("/login").param("username", "auditor").param("password", "auditor-demo").with(csrf()));
		assertThat(found("account", name)).anyMatch((entry) -> entry.action().equals("SIGN_IN_FAILED"));
		assertThat(found("account", "auditor")).anyMatch((entry) -> entry.action().equals("SIGN_IN"));
		assertThat(found("", "Secret-Word-1")).isEmpty();
		assertThat(found("app_user", "bcrypt")).isEmpty();
	}

	@Test
	void theChainHoldsAndShowsWhatWasChangedTakenAwayOrCutOff() {
		assertThat(this.trail.verify().holds()).isTrue();
		assertThatThrownBy(() -> this.database.sql("update audit_entry set who = 'x' where seq = 3").update())
			.hasMessageContaining("never changed");
		assertThatThrownBy(() -> this.database.sql("delete from audit_entry where seq = 3").update())
			.hasMessageContaining("never changed");
		assertThatThrownBy(() -> this.database.sql("truncate audit_entry").update())
			.hasMessageContaining("never changed");
		tamper("update audit_entry set who = 'somebody else' where seq = 3", 3);
		tamper("delete from audit_entry where seq = 5", 6);
		long last = this.trail.head().seq();
		tamper("delete from audit_entry where seq = " + last, last);
		assertThat(this.trail.verify().holds()).isTrue();
	}

	/**
	 * Somebody with every right on the database changes the record; undone afterwards.
	 */
	private void tamper(String how, long brokenAt) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.database.sql("alter table audit_entry disable trigger audit_entry_stays").update();
			assertThat(this.database.sql(how).update()).isEqualTo(1);
			AuditTrail.Verification found = this.trail.verify();
			assertThat(found.holds()).isFalse();
			assertThat(found.brokenAt()).isEqualTo(brokenAt);
		});
	}

}
