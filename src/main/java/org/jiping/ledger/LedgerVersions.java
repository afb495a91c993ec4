package org.jiping.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The versions of the ledgers of every case; of each ledger one is the present one.
 */
@Component
class LedgerVersions {

	private final JdbcClient database;

	private final Clock clock;

	LedgerVersions(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	List<LedgerVersion> current(CaseId id) {
		return this.database
			.sql("select * from ledger_version where case_id = ? and replaced_at is null order by kind, label")
			.params(id.value())
			.query(LedgerVersions::read)
			.list();
	}

	Optional<LedgerVersion> current(CaseId id, String kind, String label) {
		return current(id).stream()
			.filter((version) -> version.kind().equals(kind) && version.label().equals(label))
			.findFirst();
	}

	List<LedgerVersion> history(CaseId id) {
		return this.database.sql("select * from ledger_version where case_id = ? order by kind, label, version_no desc")
			.params(id.value())
			.query(LedgerVersions::read)
			.list();
	}

	Optional<LedgerVersion> find(CaseId id, UUID version) {
		return this.database.sql("select * from ledger_version where case_id = ? and id = ?")
			.params(id.value(), version)
			.query(LedgerVersions::read)
			.optional();
	}

	/**
	 * One at a time for each case, so that two imports of one ledger follow each other.
	 */
	void lock(CaseId id) {
		this.database.sql("select pg_advisory_xact_lock(hashtextextended(?, 4))").params(id.toString()).query((row) -> {
		});
	}

	/**
	 * Puts a version in the place of the present one.
	 */
	void add(CaseId id, LedgerVersion version, String figuresBy) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.database.sql("""
				update ledger_version set replaced_at = ?
				where case_id = ? and kind = ? and label = ? and replaced_at is null""")
			.params(now, id.value(), version.kind(), version.label())
			.update();
		int next = this.database.sql("""
				select coalesce(max(version_no), 0) + 1 from ledger_version
				where case_id = ? and kind = ? and label = ?""")
			.params(id.value(), version.kind(), version.label())
			.query(Integer.class)
			.single();
		this.database.sql("""
				insert into ledger_version (id, case_id, kind, label, import_id, version_no, fingerprint, lines, total,
				taken_at, taken_by, figures_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(version.id(), id.value(), version.kind(), version.label(), version.importId(), next,
					version.fingerprint(), version.lines(), version.total(), now, version.takenBy(), figuresBy)
			.update();
	}

	/**
	 * Takes the present version out of use without another in its place.
	 * @return whether there was one
	 */
	boolean retire(CaseId id, UUID version) {
		return this.database
			.sql("update ledger_version set replaced_at = ? where case_id = ? and id = ? and replaced_at is null")
			.params(OffsetDateTime.now(this.clock), id.value(), version)
			.update() == 1;
	}

	private static LedgerVersion read(ResultSet row, int number) throws SQLException {
		OffsetDateTime replaced = row.getObject("replaced_at", OffsetDateTime.class);
		return new LedgerVersion(row.getObject("id", UUID.class), row.getString("kind"), row.getString("label"),
				row.getObject("import_id", UUID.class), row.getInt("version_no"), row.getString("fingerprint"),
				row.getLong("lines"), row.getBigDecimal("total"),
				row.getObject("taken_at", OffsetDateTime.class).toInstant(), row.getString("taken_by"),
				instant(replaced));
	}

	private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
