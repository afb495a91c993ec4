package org.jiping.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.report.document.Phrases;
import org.jiping.account.NotAllowedException;
import org.jiping.account.Viewer;
import org.jiping.check.CheckManagement;
import org.jiping.check.CheckResult;
import org.jiping.check.ExaminedDocuments;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.intake.IntakeManagement;
import org.jiping.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register of issued reports: both papers, the case and the scores as they were, each
 * with its hash; no entry is ever changed.
 */
@Service
@Transactional
public class IssuedReports {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient database;

	private final CaseManagement cases;

	private final ReportManagement reports;

	private final IntakeManagement intake;

	private final CheckManagement checks;

	private final ExaminedDocuments documents;

	private final List<IssueStep> steps;

	private final Clock clock;

	IssuedReports(JdbcClient database, CaseManagement cases, ReportManagement reports, IntakeManagement intake,
			CheckManagement checks, ExaminedDocuments documents, List<IssueStep> steps, Clock clock) {
		this.database = database;
		this.cases = cases;
		this.reports = reports;
		this.intake = intake;
		this.checks = checks;
		this.documents = documents;
		this.steps = steps;
		this.clock = clock;
	}

	/**
	 * Issues the report of a case as it stands.
	 * @param id the case
	 * @param note what is new in it
	 * @param viewer who issues it
	 * @return what forbids it; nothing if it was issued
	 */
	public List<Problem> issue(CaseId id, String note, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		if (!about.issuedBy(viewer)) {
			throw new NotAllowedException("issue the report of case " + id);
		}
		PreparedReport report = this.reports.prepare(id, viewer);
		if (!report.unknown().isEmpty()) {
			return List.of(unknown(report));
		}
		long standing = this.checks.run(id, viewer).stream().filter(CheckResult::stands).count();
		if (standing > 0) {
			return List.of(Problem.of(ReportProblem.CHECKS_STAND, String.valueOf(standing)));
		}
		List<Problem> against = this.steps.stream().flatMap((step) -> step.against(id, viewer).stream()).toList();
		if (!against.isEmpty()) {
			return against;
		}
		ReportPapers papers = this.reports.papers(report, "");
		if (!report.unknown().isEmpty()) {
			// Named on the cover of the template.
			return List.of(unknown(report));
		}
		String said = papers.nowhere().isEmpty() ? note.strip()
				: (note.strip() + " " + Phrases.GENERAL.say("nowhere", String.join("", papers.nowhere()))).strip();
		byte[] snapshot = this.intake.export(id, viewer);
		this.database
			.sql("""
					insert into issued_report (id, case_id, version_no, title, note, issued_at, issued_by, edition_id, adopted,
					grade, content, word, word_sha256, pdf, pdf_sha256, snapshot, snapshot_sha256, scores)
					select ?, ?, coalesce(max(version_no), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
					from issued_report where case_id = ?""")
			.params(UUID.randomUUID(), id.value(), report.title(), said, Timestamp.from(this.clock.instant()),
					viewer.username(), report.about().editionId(), report.subject().fact("adopted"),
					report.subject().fact("grade"), report.text(), papers.word(), DigestUtils.sha256Hex(papers.word()),
					papers.pdf(), DigestUtils.sha256Hex(papers.pdf()), snapshot, DigestUtils.sha256Hex(snapshot),
					JSON.writeValueAsString(report.subject().scores()), id.value())
			.update();
		this.cases.advance(id, Set.of(CaseStatus.ACCEPTED), CaseStatus.ISSUED);
		int number = of(id, viewer).get(0).number();
		this.steps.forEach((step) -> step.issued(id, number, viewer));
		return List.of();
	}

	private static Problem unknown(PreparedReport report) {
		return Problem.of(ReportProblem.NAMES_UNKNOWN, String.join("、", report.unknown()));
	}

	/**
	 * Everything the report of a case says now, with its hash, for a room that
	 * established the right to see it before.
	 * @param id the case
	 * @param viewer on whose behalf
	 * @return the content
	 */
	@Transactional(readOnly = true)
	public ReportContent content(CaseId id, Viewer viewer) {
		PreparedReport report = this.reports.prepare(id, viewer);
		String text = report.text();
		String scores = JSON.writeValueAsString(report.subject().scores());
		return new ReportContent(report.title(), text.lines().toList(), report.subject().fact("adopted"),
				report.subject().fact("grade"), report.unwritten(), DigestUtils.sha256Hex(text + "\n" + scores));
	}

	/**
	 * Has the report as it stands examined like any document.
	 * @param id the case
	 * @param viewer who asks
	 * @return the examined document
	 */
	public UUID examine(CaseId id, Viewer viewer) {
		PreparedReport report = this.reports.prepare(id, viewer);
		return this.documents.keep(report.title(), ReportText.of(report.blocks()), viewer);
	}

	/**
	 * The issued reports of a case.
	 * @param id the case
	 * @param viewer who asks
	 * @return the entries, newest first
	 */
	@Transactional(readOnly = true)
	public List<Entry> of(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.database.sql("""
				select version_no, title, note, issued_at, issued_by, adopted, grade, word_sha256, pdf_sha256,
				snapshot_sha256 from issued_report where case_id = ? order by version_no desc""")
			.params(id.value())
			.query((row, number) -> new Entry(row.getInt("version_no"), row.getString("title"), row.getString("note"),
					row.getTimestamp("issued_at").toInstant(), row.getString("issued_by"), row.getString("adopted"),
					row.getString("grade"), row.getString("word_sha256"), row.getString("pdf_sha256"),
					row.getString("snapshot_sha256")))
			.list();
	}

	/**
	 * Whether a report of a case was ever issued.
	 * @param id the case
	 * @return true if one was
	 */
	@Transactional(readOnly = true)
	public boolean any(CaseId id) {
		return this.database.sql("select exists (select 1 from issued_report where case_id = ?)")
			.params(id.value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * The newest issued report of a case, for a room that hands it over to whom it is
	 * about.
	 * @param id the case
	 * @return its PDF, nothing if none was issued
	 */
	@Transactional(readOnly = true)
	public Optional<byte[]> newest(CaseId id) {
		return this.database.sql("select pdf from issued_report where case_id = ? order by version_no desc limit 1")
			.params(id.value())
			.query((row, number) -> Objects.requireNonNull(row.getBytes("pdf")))
			.optional();
	}

	/**
	 * One file of an issued report.
	 * @param id the case
	 * @param number the version
	 * @param what which file
	 * @param viewer who asks
	 * @return its bytes; {@link CaseNotFoundException} if there is none such
	 */
	@Transactional(readOnly = true)
	public byte[] file(CaseId id, int number, Paper what, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.database
			.sql("select " + what.column + " as content from issued_report where case_id = ? and version_no = ?")
			.params(id.value(), number)
			.query((row, at) -> Objects.requireNonNull(row.getBytes("content")))
			.optional()
			.orElseThrow(() -> new CaseNotFoundException("issued report " + number));
	}

	/**
	 * What an issued report says, line by line.
	 * @param id the case
	 * @param number the version, 0 for the report as it stands now
	 * @param viewer who asks
	 * @return its lines; {@link CaseNotFoundException} if there is none such
	 */
	@Transactional(readOnly = true)
	public List<String> lines(CaseId id, int number, Viewer viewer) {
		this.cases.read(id, viewer);
		if (number == 0) {
			return this.reports.prepare(id, viewer).text().lines().toList();
		}
		return this.database.sql("select content from issued_report where case_id = ? and version_no = ?")
			.params(id.value(), number)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new CaseNotFoundException("issued report " + number))
			.lines()
			.toList();
	}

	/**
	 * The files of an issued report.
	 */
	public enum Paper {

		/** The Word file. */
		WORD("word"),
		/** The PDF. */
		PDF("pdf"),
		/** The case as a workbook. */
		SNAPSHOT("snapshot");

		private final String column;

		Paper(String column) {
			this.column = column;
		}

	}

	/**
	 * An entry of the register.
	 *
	 * @param number its version
	 * @param title title of the report
	 * @param note what was new in it
	 * @param issuedAt when it was issued
	 * @param issuedBy who issued it
	 * @param adopted its score
	 * @param grade its grade
	 * @param wordHash SHA-256 of the Word file
	 * @param pdfHash SHA-256 of the PDF
	 * @param snapshotHash SHA-256 of the case workbook
	 */
	public record Entry(int number, String title, String note, Instant issuedAt, String issuedBy, String adopted,
			String grade, String wordHash, String pdfHash, String snapshotHash) {
	}

}
