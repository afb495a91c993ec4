package org.jiping.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.jiping.account.AccountManagement;
import org.jiping.account.User;
import org.jiping.account.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells people what happened.
 */
@Service
@Transactional
public class NoticeManagement {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int SHOWN = 200;

	private final JdbcClient database;

	private final AccountManagement accounts;

	private final Clock clock;

	NoticeManagement(JdbcClient database, AccountManagement accounts, Clock clock) {
		this.database = database;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * Tells everybody of a kind.
	 * @param whom who is told
	 * @param message message key
	 * @param arguments what the message names
	 * @param address the page it is about
	 */
	public void tell(Predicate<User> whom, String message, List<String> arguments, String address) {
		this.accounts.active().stream().filter(whom).forEach((user) -> tell(user, message, arguments, address));
	}

	/**
	 * Whether a notice would reach anybody.
	 * @param whom who would be told
	 * @return false where no active account is of that kind
	 */
	public boolean reaches(Predicate<User> whom) {
		return this.accounts.active().stream().anyMatch(whom);
	}

	/**
	 * Tells everybody of a kind who has read what they were told before about the same
	 * page.
	 * @param whom who is told
	 * @param message message key
	 * @param arguments what the message names
	 * @param address the page it is about
	 */
	public void tellOnce(Predicate<User> whom, String message, List<String> arguments, String address) {
		List<String> waiting = this.database
			.sql("select recipient from notice where message = ? and address = ? and read_at is null")
			.params(message, address)
			.query(String.class)
			.list();
		tell(whom.and((user) -> !waiting.contains(user.username())), message, arguments, address);
	}

	private void tell(User user, String message, List<String> arguments, String address) {
		Timestamp now = Timestamp.from(this.clock.instant());
		this.database.sql("""
				insert into notice (id, recipient, message, arguments, address, told_at, mailed_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID(), user.username(), message, JSON.writeValueAsString(arguments), address, now,
					(user.email() == null) ? now : null)
			.update();
	}

	/**
	 * What somebody was told, newest first; it counts as read from then on.
	 * @param viewer who
	 * @return the notices
	 */
	public List<Notice> read(Viewer viewer) {
		List<Notice> found = this.database
			.sql("select * from notice where recipient = ? order by told_at desc limit " + SHOWN)
			.params(viewer.username())
			.query((row, number) -> new Notice((UUID) row.getObject("id"), row.getString("message"),
					arguments(row.getString("arguments")), row.getString("address"),
					row.getTimestamp("told_at").toInstant(), row.getTimestamp("read_at") == null))
			.list();
		this.database.sql("update notice set read_at = ? where recipient = ? and read_at is null")
			.params(Timestamp.from(this.clock.instant()), viewer.username())
			.update();
		return found;
	}

	static List<String> arguments(String json) {
		return JSON.readValue(json, new TypeReference<>() {
		});
	}

	@Transactional(readOnly = true)
	public long unread(Viewer viewer) {
		return this.database.sql("select count(*) from notice where recipient = ? and read_at is null")
			.params(viewer.username())
			.query(Long.class)
			.single();
	}

}
