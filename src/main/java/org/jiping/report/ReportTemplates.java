package org.jiping.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.problem.Location;
import org.jiping.problem.Problem;
import org.jiping.report.word.WordTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The firm's own Word files: one for all its reports, and one for a case that has its
 * own.
 */
@Service
@Transactional
public class ReportTemplates {

	private static final int LARGEST = 20 * 1024 * 1024;

	private final JdbcClient database;

	private final CaseManagement cases;

	private final Clock clock;

	ReportTemplates(JdbcClient database, CaseManagement cases, Clock clock) {
		this.database = database;
		this.cases = cases;
		this.clock = clock;
	}

	/**
	 * Takes a template in place of the one before.
	 * @param id the case
	 * @param all whether it is for all reports of the agency
	 * @param name name of the file
	 * @param bytes the file
	 * @param viewer who hands it in
	 * @return what is wrong with it; nothing if it was taken
	 */
	public Optional<Problem> take(CaseId id, boolean all, String name, byte[] bytes, Viewer viewer) {
		EvaluationCase about = this.cases.edit(id, viewer);
		if (bytes.length > LARGEST) {
			return Optional.of(problem(ReportProblem.TEMPLATE_TOO_LARGE, name, String.valueOf(bytes.length >> 20)));
		}
		WordTemplate.Examined examined = WordTemplate.examine(bytes);
		if (examined.fault() != null) {
			return Optional.of(problem(switch (examined.fault()) {
				case UNREADABLE -> ReportProblem.TEMPLATE_UNREADABLE;
				case MACROS -> ReportProblem.TEMPLATE_MACROS;
				case LINKS -> ReportProblem.TEMPLATE_LINKS;
			}, name, examined.value()));
		}
		delete(about, all);
		this.database.sql("""
				insert into report_template (id, agency_id, case_id, file_name, content, sha256, missing, stored_at,
				stored_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID(), about.agency().id(), all ? null : id.value(), name, bytes,
					DigestUtils.sha256Hex(bytes), String.join("\n", examined.missing()),
					Timestamp.from(this.clock.instant()), viewer.username())
			.update();
		return Optional.empty();
	}

	/**
	 * Takes a template away.
	 * @param id the case
	 * @param all whether the one for all reports of the agency
	 * @param viewer who wants it
	 */
	public void remove(CaseId id, boolean all, Viewer viewer) {
		delete(this.cases.edit(id, viewer), all);
	}

	private void delete(EvaluationCase about, boolean all) {
		this.database.sql("delete from report_template where agency_id = ? and case_id is not distinct from ?::uuid")
			.params(Arrays.asList(about.agency().id(), all ? null : about.id().value()))
			.update();
	}

	/**
	 * The templates a case may use.
	 * @param id the case
	 * @param viewer who asks
	 * @return its own first, then its agency's
	 */
	@Transactional(readOnly = true)
	public List<Kept> kept(CaseId id, Viewer viewer) {
		EvaluationCase about = this.cases.read(id, viewer);
		return this.database.sql("""
				select case_id, file_name, missing, stored_at, stored_by from report_template
				where agency_id = ? and (case_id = ? or case_id is null) order by case_id nulls last""")
			.params(about.agency().id(), id.value())
			.query((row, number) -> new Kept(row.getObject("case_id") == null, row.getString("file_name"),
					row.getString("missing").lines().toList(), row.getTimestamp("stored_at").toInstant(),
					row.getString("stored_by")))
			.list();
	}

	/** The file a report takes its looks from. */
	Optional<byte[]> of(EvaluationCase about) {
		return this.database.sql("""
				select content from report_template where agency_id = ? and (case_id = ? or case_id is null)
				order by case_id nulls last limit 1""")
			.params(about.agency().id(), about.id().value())
			.query((row, number) -> Objects.requireNonNull(row.getBytes("content")))
			.optional();
	}

	private static Problem problem(ReportProblem code, String name, String value) {
		return new Problem(code, new Location(name, null, null), value, List.of());
	}

	/**
	 * A template that is kept.
	 *
	 * @param all whether it is for all reports of the agency
	 * @param fileName name of the file
	 * @param missing names of styles it lacks
	 * @param storedAt when it was handed in
	 * @param storedBy who handed it in
	 */
	public record Kept(boolean all, String fileName, List<String> missing, Instant storedAt, String storedBy) {
	}

}
