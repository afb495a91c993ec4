package org.jiping.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers which heading people confirmed for which field, so that the next export of
 * the same system is recognised by itself.
 */
@Component
class LearnedHeadings {

	private final JdbcClient database;

	private final Clock clock;

	LearnedHeadings(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Everything learned, to be asked for every heading of a sheet.
	 * @return the field of each heading, by ledger
	 */
	Map<String, Map<String, String>> all() {
		Map<String, Map<String, String>> all = new HashMap<>();
		this.database.sql("select kind, heading, field from learned_heading").query((row) -> {
			all.computeIfAbsent(row.getString("kind"), (kind) -> new HashMap<>())
				.put(row.getString("heading"), row.getString("field"));
		});
		return all;
	}

	void learn(String kind, String heading, String field) {
		this.database.sql("""
				insert into learned_heading (kind, heading, field, confirmed_at) values (?, ?, ?, ?)
				on conflict (kind, heading) do update set field = excluded.field, confirmed_at = excluded.confirmed_at
				""").params(kind, heading, field, OffsetDateTime.now(this.clock)).update();
	}

}
