package org.jiping.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The encoded passwords somebody had before.
 */
@Component
class PasswordHistory {

	private final JdbcClient database;

	private final Clock clock;

	PasswordHistory(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void keep(UUID user, String hash) {
		this.database.sql("insert into former_password (user_id, password_hash, set_at) values (?, ?, ?)")
			.params(user, hash, Timestamp.from(this.clock.instant()))
			.update();
	}

	List<String> last(UUID user, int count) {
		return this.database
			.sql("select password_hash from former_password where user_id = ? order by set_at desc limit ?")
			.params(user, count)
			.query(String.class)
			.list();
	}

}
