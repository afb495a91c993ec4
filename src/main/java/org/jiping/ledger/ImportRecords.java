package org.jiping.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.jiping.problem.Location;
import org.jiping.problem.Problem;
import org.jiping.problem.ProblemCode;
import org.jiping.problem.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of imports: what was handed in, how it is read, how far it is, what is
 * wrong.
 */
@Component
@Transactional
class ImportRecords {

	/** Problems kept of one import; more are counted. */
	static final int MOST_PROBLEMS = 2000;

	/** States in which the way an import is read may still be changed. */
	private static final String[] OPEN = Arrays.stream(ImportStatus.values())
		.filter(ImportStatus::open)
		.map(Enum::name)
		.toArray(String[]::new);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient database;

	private final ProblemCodes codes;

	private final Clock clock;

	ImportRecords(JdbcClient database, ProblemCodes codes, Clock clock) {
		this.database = database;
		this.codes = codes;
		this.clock = clock;
	}

	UUID create(CaseId id, String by) {
		UUID created = UUID.randomUUID();
		this.database.sql("""
				insert into ledger_import (id, case_id, status, policy, created_at, created_by)
				values (?, ?, ?, ?, ?, ?)""")
			.params(created, id.value(), ImportStatus.RECEIVED.name(), ImportPolicy.REFUSE_ALL.name(), now(), by)
			.update();
		return created;
	}

	void add(UUID id, LedgerImport.Part part) {
		this.database.sql("""
				insert into import_part (import_id, position, file_id, file_name, sheet_index, sheet_name, hidden,
				taken, kind, label, header_first, header_rows, unit, mapping, preview)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, part.position(), part.fileId(), part.fileName(), part.sheetIndex(), part.sheetName(),
					part.hidden(), part.taken(), part.mapping().kind(), part.mapping().label(),
					part.mapping().headerFirst(), part.mapping().headerRows(), part.mapping().unit(),
					JSON.writeValueAsString(part.mapping()), keepable(JSON.writeValueAsString(part.preview())))
			.update();
	}

	void remap(UUID id, int position, boolean taken, SheetMapping mapping) {
		this.database.sql("""
				update import_part set taken = ?, kind = ?, label = ?, header_first = ?, header_rows = ?, unit = ?,
				mapping = ? where import_id = ? and position = ?
				and exists (select 1 from ledger_import where id = import_id and status = any (?) for update)""")
			.params(taken, mapping.kind(), mapping.label(), mapping.headerFirst(), mapping.headerRows(), mapping.unit(),
					JSON.writeValueAsString(mapping), id, position, OPEN)
			.update();
	}

	@Transactional(readOnly = true)
	public Optional<LedgerImport> find(UUID id) {
		return this.database.sql("select * from ledger_import where id = ?").params(id).query(this::read).optional();
	}

	@Transactional(readOnly = true)
	public List<LedgerImport> of(CaseId id) {
		return this.database.sql("select * from ledger_import where case_id = ? order by created_at desc")
			.params(id.value())
			.query(this::read)
			.list();
	}

	private LedgerImport read(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		List<LedgerImport.Part> parts = this.database
			.sql("select * from import_part where import_id = ? order by position")
			.params(id)
			.query((part, i) -> new LedgerImport.Part(part.getInt("position"), part.getObject("file_id", UUID.class),
					part.getString("file_name"), part.getInt("sheet_index"), part.getString("sheet_name"),
					part.getBoolean("hidden"), part.getBoolean("taken"),
					JSON.readValue(part.getString("mapping"), SheetMapping.class),
					JSON.readValue(part.getString("preview"), SheetPreview.class), part.getLong("rows_read")))
			.list();
		return new LedgerImport(id, new CaseId(row.getObject("case_id", UUID.class)),
				ImportStatus.valueOf(row.getString("status")), ImportPolicy.valueOf(row.getString("policy")),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("created_by"),
				instant(row, "finished_at"), row.getLong("bytes_done"), row.getLong("bytes_total"),
				row.getLong("rows_done"), row.getLong("errors"), row.getLong("warnings"), row.getString("reference"),
				parts);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * Moves an import on, if it still is where it was thought to be; an earlier wish to
	 * stop it is forgotten when it begins anew.
	 * @return whether it was
	 */
	boolean move(UUID id, ImportStatus from, ImportStatus to) {
		return this.database.sql("""
				update ledger_import set status = ?, bytes_done = 0, rows_done = 0,
				started_at = ?, finished_at = null, reference = null, cancel_wanted = cancel_wanted and not ?
				where id = ? and status = ?""").params(to.name(), now(), from.open(), id, from.name()).update() == 1;
	}

	void policy(UUID id, ImportPolicy policy) {
		this.database.sql("update ledger_import set policy = ? where id = ?").params(policy.name(), id).update();
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void size(UUID id, long bytesTotal) {
		this.database.sql("update ledger_import set bytes_total = ? where id = ?").params(bytesTotal, id).update();
	}

	/**
	 * Notes how far a running import is, apart from its own transaction.
	 * @return whether somebody wants it cancelled
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public boolean progress(UUID id, long bytes, long rows) {
		return this.database.sql("""
				update ledger_import set bytes_done = ?, rows_done = ? where id = ? returning cancel_wanted""")
			.params(bytes, rows, id)
			.query(Boolean.class)
			.optional()
			.orElse(true);
	}

	void wantCancel(UUID id) {
		this.database.sql("update ledger_import set cancel_wanted = true where id = ? and finished_at is null")
			.params(id)
			.update();
	}

	/**
	 * Ends an import.
	 */
	void finish(UUID id, ImportStatus status, Findings findings, @Nullable String reference) {
		this.database.sql("""
				update ledger_import set status = ?, finished_at = ?, rows_done = greatest(rows_done, ?), errors = ?,
				warnings = ?, reference = ?, cancel_wanted = false,
				bytes_done = case when ? then bytes_total else bytes_done end where id = ?""")
			.params(status.name(), now(), findings.rows(), findings.errors(), findings.warnings(), reference,
					status == ImportStatus.DONE || status == ImportStatus.RECEIVED, id)
			.update();
		this.database.sql("delete from import_problem where import_id = ?").params(id).update();
		int position = 0;
		for (Findings.Found found : findings.found()) {
			Problem problem = found.problem();
			this.database.sql("""
					insert into import_problem (import_id, position, part, row_no, column_no, code, file_name,
					sheet_name, cell, value, details) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(id, position++, found.part(), found.row(), found.column(), problem.code().code(),
						problem.location().file(), problem.location().sheet(), problem.location().cell(),
						keepable(problem.value()), keepable(JSON.writeValueAsString(problem.details())))
				.update();
		}
		for (Map.Entry<Integer, Long> part : findings.rowsByPart().entrySet()) {
			this.database.sql("update import_part set rows_read = ? where import_id = ? and position = ?")
				.params(part.getValue(), id, part.getKey())
				.update();
		}
	}

	/** What an import found, but for rows that were repaired or left out since. */
	@Transactional(readOnly = true)
	public List<Findings.Found> problems(UUID id) {
		List<Findings.Found> found = new ArrayList<>();
		this.database.sql("""
				select * from import_problem p where import_id = ? and not exists (select 1 from held_line h
				where h.import_id = p.import_id and h.part = p.part and h.row_no = p.row_no
				and h.repaired_at is not null) order by position""").params(id).query((row) -> {
			Optional<ProblemCode> code = this.codes.find(row.getString("code"));
			if (code.isPresent()) {
				found.add(new Findings.Found(row.getObject("part", Integer.class),
						row.getObject("row_no", Integer.class), row.getObject("column_no", Integer.class),
						new Problem(code.get(),
								new Location(row.getString("file_name"), row.getString("sheet_name"),
										row.getString("cell")),
								row.getString("value"),
								JSON.readValue(row.getString("details"), new TypeReference<List<String>>() {
								}))));
			}
		});
		return found;
	}

	/**
	 * Takes the problems of a row that was kept aside from those an import counts.
	 */
	void settled(UUID id, HeldLines.Row row) {
		List<ProblemCode> codes = this.database
			.sql("select code from import_problem where import_id = ? and part = ? and row_no = ?")
			.params(id, row.part(), row.row())
			.query(String.class)
			.list()
			.stream()
			.flatMap((code) -> this.codes.find(code).stream())
			.toList();
		int errors = (int) codes.stream().filter((code) -> code.severity() == Severity.ERROR).count();
		count(id, -errors, errors - codes.size());
	}

	private void count(UUID id, int errors, int warnings) {
		this.database.sql("update ledger_import set errors = errors + ?, warnings = warnings + ? where id = ?")
			.params(errors, warnings, id)
			.update();
	}

	/** Totals of a sheet that could not be compared for rows kept aside. */
	List<OpenTotal> openTotals(UUID id, int part) {
		List<OpenTotal> totals = new ArrayList<>();
		this.database.sql("select * from import_problem where import_id = ? and part = ? and code = ?")
			.params(id, part, LedgerProblem.TOTAL_OPEN.code())
			.query((row) -> {
				List<String> details = JSON.readValue(row.getString("details"), new TypeReference<List<String>>() {
				});
				// Imports of an earlier release do not say which rows a total covers.
				if (details.size() == OpenTotal.DETAILS) {
					totals.add(new OpenTotal(id, row.getInt("position"), row.getString("value"),
							Integer.parseInt(details.get(3)), row.getInt("row_no"), details.get(4)));
				}
			});
		return totals;
	}

	void met(OpenTotal total) {
		this.database.sql("delete from import_problem where import_id = ? and position = ?")
			.params(total.importId(), total.position())
			.update();
		count(total.importId(), 0, -1);
	}

	/** A total that is not met; it differs for good unless rows it covers still wait. */
	void compared(OpenTotal total, boolean open, List<String> details) {
		LedgerProblem problem = open ? LedgerProblem.TOTAL_OPEN : LedgerProblem.TOTAL_DIFFERS;
		this.database.sql("update import_problem set code = ?, details = ? where import_id = ? and position = ?")
			.params(problem.code(), JSON.writeValueAsString(details), total.importId(), total.position())
			.update();
		if (!open) {
			count(total.importId(), 1, -1);
		}
	}

	/** PostgreSQL keeps no zero characters. */
	static @Nullable String keepable(@Nullable String text) {
		return (text == null) ? null : text.replace("\\u0000", "").replace("\0", "");
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

	/**
	 * A total that could not be compared.
	 *
	 * @param importId the import
	 * @param position its place among the problems
	 * @param stated what the sheet states
	 * @param from the first row it covers, from 1
	 * @param row the row it stands in
	 * @param field the field it sums
	 */
	record OpenTotal(UUID importId, int position, String stated, int from, int row, String field) {

		private static final int DETAILS = 5;

	}

}
