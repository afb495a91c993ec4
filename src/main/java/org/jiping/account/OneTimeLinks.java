package org.jiping.account;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links and codes that count once; of a link only its hash is kept.
 */
@Component
class OneTimeLinks {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final JdbcClient database;

	private final Clock clock;

	OneTimeLinks(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Makes a link; an older one of the same person is void.
	 * @param user whose
	 * @param age how long it counts
	 * @return its token
	 */
	String make(UUID user, Duration age) {
		spend(user);
		byte[] random = new byte[24];
		RANDOM.nextBytes(random);
		String token = HexFormat.of().formatHex(random);
		this.database.sql("insert into account_link (token_hash, user_id, valid_until) values (?, ?, ?)")
			.params(DigestUtils.sha256Hex(token), user, Timestamp.from(this.clock.instant().plus(age)))
			.update();
		return token;
	}

	Optional<UUID> owner(String token) {
		return this.database.sql("select user_id from account_link where token_hash = ? and valid_until > ?")
			.params(DigestUtils.sha256Hex(token), Timestamp.from(this.clock.instant()))
			.query(UUID.class)
			.optional();
	}

	void spend(UUID user) {
		this.database.sql("delete from account_link where user_id = ?").params(user).update();
	}

	/**
	 * Notes that a code was used.
	 * @param user whose
	 * @param code the code
	 * @return false if it was used before
	 */
	boolean firstUse(UUID user, String code) {
		this.database.sql("delete from used_code where used_at < ?")
			.params(Timestamp.from(this.clock.instant().minus(Duration.ofMinutes(10))))
			.update();
		return this.database
			.sql("insert into used_code (user_id, code, used_at) values (?, ?, ?) on conflict do nothing")
			.params(user, code, Timestamp.from(this.clock.instant()))
			.update() == 1;
	}

}
