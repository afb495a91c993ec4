package org.jiping.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

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

	Optional<String> field(String kind, String heading) {
		return this.database.sql("select field from learned_heading where kind = ? and heading = ?")
			.params(kind, heading)
			.query(String.class)
			.optional();
	}

	void learn(String kind, String heading, String field) {
		this.database.sql("""
				insert into learned_heading (kind, heading, field, confirmed_at) values (?, ?, ?, ?)
				on conflict (kind, heading) do update set field = excluded.field, confirmed_at = excluded.confirmed_at
				""").params(kind, heading, field, OffsetDateTime.now(this.clock)).update();
	}

}
