package org.jiping.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes whoever guesses passwords wait longer and longer, by the name tried, known or
 * not, and by the address they come from; no answer tells whether a name exists.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class SignInThrottle {

	/** Failures of one name before the first wait. */
	static final int FREE = 5;

	/** Failures from one address, whatever the names, before the first wait. */
	static final int FREE_OF_ADDRESS = 60;

	private static final Duration FIRST = Duration.ofMinutes(1);

	private static final int LONGEST = 60;

	/** Failures older than this are forgotten. */
	private static final Duration MEMORY = Duration.ofHours(12);

	private final JdbcClient database;

	private final Clock clock;

	SignInThrottle(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * When somebody may try again.
	 * @param username the name tried
	 * @param address where they come from
	 * @return the later of both waits, nothing if they may try now
	 */
	@Transactional(readOnly = true)
	public Optional<Instant> until(String username, String address) {
		Optional<Instant> byName = wait("name:" + username);
		Optional<Instant> byAddress = wait("from:" + address);
		return byName.filter((one) -> byAddress.filter(one::isBefore).isEmpty()).or(() -> byAddress);
	}

	@Transactional(readOnly = true)
	public Optional<Instant> until(String username) {
		return wait("name:" + username);
	}

	private Optional<Instant> wait(String key) {
		return this.database.sql("select until from sign_in_failure where tried = ? and until > ?")
			.params(key, Timestamp.from(this.clock.instant()))
			.query((row, number) -> row.getTimestamp("until").toInstant())
			.optional();
	}

	/**
	 * Notes a failure.
	 * @param username the name tried
	 * @param address where they came from
	 */
	public void failed(String username, String address) {
		count("name:" + username, FREE);
		count("from:" + address, FREE_OF_ADDRESS);
	}

	private void count(String key, int free) {
		Timestamp now = Timestamp.from(this.clock.instant());
		int failures = this.database.sql("""
				insert into sign_in_failure (tried, failures, failed_at) values (?, 1, ?)
				on conflict (tried) do update set failed_at = excluded.failed_at, failures =
				case when sign_in_failure.failed_at < ? then 1 else sign_in_failure.failures + 1 end
				returning failures""")
			.params(key, now, Timestamp.from(this.clock.instant().minus(MEMORY)))
			.query(Integer.class)
			.single();
		if (failures >= free) {
			long minutes = Math.min(LONGEST, FIRST.toMinutes() << Math.min(failures - free, 6));
			this.database.sql("update sign_in_failure set until = ? where tried = ?")
				.params(Timestamp.from(this.clock.instant().plus(Duration.ofMinutes(minutes))), key)
				.update();
		}
	}

	/**
	 * Forgets the failures of a name.
	 * @param username the name
	 */
	@Transactional
	public void forgive(String username) {
		this.database.sql("delete from sign_in_failure where tried = ?").params("name:" + username).update();
	}

}
