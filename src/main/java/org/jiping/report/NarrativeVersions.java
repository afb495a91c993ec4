package org.jiping.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jiping.evaluation.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps every version of what people write, and none is ever changed.
 */
@Component
class NarrativeVersions {

	private final JdbcClient database;

	private final Clock clock;

	NarrativeVersions(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	List<NarrativeVersion> of(CaseId id, String place) {
		return this.database
			.sql("select version_no, content, written_at, written_by from narrative_version "
					+ "where case_id = ? and place = ? order by version_no desc")
			.params(id.value(), place)
			.query((row, number) -> new NarrativeVersion(row.getInt("version_no"), row.getString("content"),
					row.getTimestamp("written_at").toInstant(), row.getString("written_by")))
			.list();
	}

	Optional<NarrativeVersion> newest(CaseId id, String place) {
		return of(id, place).stream().findFirst();
	}

	/**
	 * Adds a version.
	 * @param id the case
	 * @param place the place
	 * @param content its lines
	 * @param by who wrote it
	 */
	void add(CaseId id, String place, List<String> content, String by) {
		this.database.sql("""
				insert into narrative_version (case_id, place, version_no, content, written_at, written_by)
				select ?, ?, coalesce(max(version_no), 0) + 1, ?, ?, ? from narrative_version
				where case_id = ? and place = ?""")
			.params(id.value(), place, String.join("\n", content), Timestamp.from(this.clock.instant()), by, id.value(),
					place)
			.update();
	}

}
