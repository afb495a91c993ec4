package org.jiping.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows kept aside because something in them is wrong, until somebody repairs them or
 * leaves them out.
 */
@Component
public class HeldLines {

	/** Rows kept aside of one ledger; with more, the import is refused. */
	static final int MOST = 5000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient database;

	private final Clock clock;

	HeldLines(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void keep(UUID importId, UUID version, List<Row> rows) {
		for (Row row : rows) {
			this.database.sql("""
					insert into held_line (id, import_id, version_id, part, row_no, cells)
					values (?, ?, ?, ?, ?, ?)""")
				.params(UUID.randomUUID(), importId, version, row.part(), row.row(),
						ImportRecords.keepable(JSON.writeValueAsString(row.cells())))
				.update();
		}
	}

	List<Held> open(UUID importId) {
		return this.database
			.sql("select * from held_line where import_id = ? and repaired_at is null order by part, row_no")
			.params(importId)
			.query(HeldLines::held)
			.list();
	}

	Optional<Held> find(UUID importId, UUID id) {
		return this.database.sql("select * from held_line where import_id = ? and id = ? and repaired_at is null")
			.params(importId, id)
			.query(HeldLines::held)
			.optional();
	}

	/** Whether a row of a sheet waits, between two rows and with them. */
	boolean waits(UUID importId, int part, int from, int to) {
		return this.database
			.sql("select exists (select 1 from held_line where import_id = ? and part = ? "
					+ "and row_no between ? and ? and repaired_at is null)")
			.params(importId, part, from, to)
			.query(Boolean.class)
			.single();
	}

	void repaired(UUID id, String by) {
		this.database.sql("update held_line set repaired_at = ?, repaired_by = ? where id = ?")
			.params(OffsetDateTime.now(this.clock), by, id)
			.update();
	}

	void dropped(UUID id, String by, String why) {
		this.database.sql("update held_line set repaired_at = ?, repaired_by = ?, dropped_why = ? where id = ?")
			.params(OffsetDateTime.now(this.clock), by, why, id)
			.update();
	}

	List<Dropped> dropped(UUID importId) {
		return this.database
			.sql("select * from held_line where import_id = ? and dropped_why is not null order by part, row_no")
			.params(importId)
			.query((row, number) -> new Dropped(row(row), row.getString("dropped_why"), row.getString("repaired_by"),
					row.getObject("repaired_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** How many rows of an import were repaired or left out. */
	int settled(UUID importId) {
		return this.database.sql("select count(*) from held_line where import_id = ? and repaired_at is not null")
			.params(importId)
			.query(Integer.class)
			.single();
	}

	boolean settled(UUID importId, UUID id) {
		return this.database
			.sql("select count(*) from held_line where import_id = ? and id = ? and repaired_at is not null")
			.params(importId, id)
			.query(Integer.class)
			.single() > 0;
	}

	/** The rows of present ledgers that wait to be repaired, by version. */
	Map<UUID, Long> waiting(CaseId id) {
		Map<UUID, Long> waiting = new HashMap<>();
		this.database.sql("""
				select h.version_id, count(*) as lines from held_line h join ledger_version v on v.id = h.version_id
				where v.case_id = ? and v.replaced_at is null and h.repaired_at is null group by h.version_id""")
			.params(id.value())
			.query((row) -> {
				waiting.put(row.getObject("version_id", UUID.class), row.getLong("lines"));
			});
		return waiting;
	}

	private static Held held(ResultSet row, int number) throws SQLException {
		return new Held(row.getObject("id", UUID.class), row.getObject("import_id", UUID.class),
				row.getObject("version_id", UUID.class), row(row));
	}

	private static Row row(ResultSet row) throws SQLException {
		return new Row(row.getInt("part"), row.getInt("row_no"),
				JSON.readValue(row.getString("cells"), new TypeReference<List<String>>() {
				}));
	}

	/**
	 * A row as it was found.
	 *
	 * @param part the sheet it stands in
	 * @param row its number in the file
	 * @param cells its cells as people see them
	 */
	public record Row(int part, int row, List<String> cells) {
	}

	/**
	 * A row kept aside.
	 *
	 * @param id its identifier
	 * @param importId the import it came with
	 * @param version the version it belongs to
	 * @param row the row
	 */
	public record Held(UUID id, UUID importId, UUID version, Row row) {
	}

	/**
	 * A row that was left out.
	 *
	 * @param row the row
	 * @param why the reason given
	 * @param by who left it out
	 * @param at when
	 */
	public record Dropped(Row row, String why, String by, Instant at) {
	}

}
