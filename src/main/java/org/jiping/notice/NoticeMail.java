package org.jiping.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Locale;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.jiping.account.AccountManagement;
import org.jiping.account.LinkPost;
import org.jiping.account.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends notices by e-mail to whoever has an address, once a mail server is configured
 * ({@code spring.mail.host}); what cannot be sent is tried again. A one-time link is sent
 * at once and kept nowhere.
 */
@Component
class NoticeMail implements LinkPost {

	/** When somebody who could not be reached is tried again. */
	private static final Duration AGAIN = Duration.ofHours(1);

	private static final Logger LOG = LoggerFactory.getLogger(NoticeMail.class);

	private static final Duration OFTEN = Duration.ofSeconds(30);

	/** Older ones help nobody. */
	private static final Duration OLDEST = Duration.ofDays(3);

	private static final int AT_ONCE = 50;

	private final Map<String, Instant> failed = new ConcurrentHashMap<>();

	private final JdbcClient database;

	private final AccountManagement accounts;

	private final ObjectProvider<JavaMailSender> sender;

	private final MessageSource messages;

	private final Clock clock;

	private final String from;

	private final String address;

	NoticeMail(JdbcClient database, AccountManagement accounts, ObjectProvider<JavaMailSender> sender,
			MessageSource messages, Clock clock, @Value("${jiping.mail.from:jiping@localhost}") String from,
			@Value("${jiping.address:http://localhost:8080}") String address) {
		this.database = database;
		this.accounts = accounts;
		this.sender = sender;
		this.messages = messages;
		this.clock = clock;
		this.from = from;
		this.address = address;
	}

	@Bean
	static RecurringTask<Void> noticeMailTask(ObjectProvider<NoticeMail> mail) {
		return Tasks.recurring("notice-mail", FixedDelay.of(OFTEN))
			.execute((instance, context) -> mail.getObject().send());
	}

	/** Whoever could not be reached just now, so that others are. */
	private String[] unreached() {
		Instant since = this.clock.instant().minus(AGAIN);
		this.failed.values().removeIf((at) -> at.isBefore(since));
		return this.failed.keySet().toArray(String[]::new);
	}

	/** Sends what waits. */
	void send() {
		JavaMailSender server = this.sender.getIfAvailable();
		if (server == null) {
			return;
		}
		List<Waiting> waiting = this.database.sql("""
				select id, recipient, message, arguments, address from notice
				where mailed_at is null and told_at > ? and recipient <> all (?) order by told_at limit ?""")
			.params(Timestamp.from(this.clock.instant().minus(OLDEST)), unreached(), AT_ONCE)
			.query((row, number) -> new Waiting((UUID) row.getObject("id"), row.getString("recipient"),
					row.getString("message"), NoticeManagement.arguments(row.getString("arguments")),
					row.getString("address")))
			.list();
		for (Waiting each : waiting) {
			String to = this.accounts.find(each.recipient()).map(User::email).orElse(null);
			if (this.failed.containsKey(each.recipient())) {
				continue;
			}
			if (to == null || sent(server, each, to)) {
				this.database.sql("update notice set mailed_at = ? where id = ?")
					.params(Timestamp.from(this.clock.instant()), each.id())
					.update();
			}
			else {
				this.failed.put(each.recipient(), this.clock.instant());
			}
		}
	}

	@Override
	public boolean post(User user, String token) {
		JavaMailSender server = this.sender.getIfAvailable();
		return server != null && user.email() != null && sent(server, say("notice.mail.link.subject"),
				say("notice.mail.link.text", user.displayName(), user.username(), this.address + "/link/" + token),
				user.email());
	}

	private boolean sent(JavaMailSender server, Waiting notice, String to) {
		String words = say(notice.message(), notice.arguments().toArray());
		return sent(server, say("notice.mail.subject", words),
				say("notice.mail.text", words, this.address + notice.address()), to);
	}

	private String say(String message, Object... arguments) {
		return this.messages.getMessage(message, arguments, Locale.SIMPLIFIED_CHINESE);
	}

	private boolean sent(JavaMailSender server, String subject, String text, String to) {
		SimpleMailMessage mail = new SimpleMailMessage();
		mail.setFrom(this.from);
		mail.setTo(to);
		mail.setSubject(subject);
		mail.setText(text);
		try {
			server.send(mail);
			return true;
		}
		catch (MailException ex) {
			LOG.warn("A message could not be mailed: {}", ex.getClass().getSimpleName());
			return false;
		}
	}

	private record Waiting(UUID id, String recipient, String message, List<String> arguments, String address) {
	}

}
