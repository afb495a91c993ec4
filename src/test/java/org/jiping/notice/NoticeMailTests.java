package org.jiping.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jiping.JipingTest;
import org.jiping.account.AccountForm;
import org.jiping.account.AccountManagement;
import org.jiping.account.Role;
import org.jiping.account.User;
import org.jiping.account.Viewer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notices reach whoever has an address, once a mail server answers.
 */
@JipingTest
class NoticeMailTests {

	@Autowired
	private NoticeManagement notices;

	@Autowired
	private JdbcClient database;

	@Autowired
	private AccountManagement accounts;

	@Autowired
	private MessageSource messages;

	@Autowired
	private Clock clock;

	private NoticeMail mail(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("localhost");
		sender.setPort(port);
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("sender", sender);
		return new NoticeMail(this.database, this.accounts, beans.getBeanProvider(JavaMailSender.class), this.messages,
				this.clock, "jiping@example.org", "https://jiping.example.org");
	}

	/** A mail server of our own that takes one mail. */
	private static String talk(ServerSocket server) {
		try (Socket socket = server.accept();
				BufferedReader in = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
			var out = socket.getOutputStream();
			StringBuilder heard = new StringBuilder();
			out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
			boolean data = false;
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				heard.append(line).append('\n');
				String answer = data ? (line.equals(".") ? "250 taken" : "")
						: line.equals("DATA") ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok";
				data = line.equals("DATA") || (data && !line.equals("."));
				if (!answer.isEmpty()) {
					out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
				}
			}
			return heard.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void aNoticeIsMailedOnceAndTriedAgainUntilAServerAnswers() throws Exception {
		String name = "m" + UUID.randomUUID().toString().substring(0, 8);
		this.accounts.register(new AccountForm(name, "收件人", name + "@example.org", Role.BUREAU, null, null),
				"x-Mail-12345", false);
		this.database.sql("update notice set mailed_at = now() where mailed_at is null").update();
		this.notices.tell((user) -> user.username().equals(name), "review.notice.opinion", List.of("某局"),
				"/cases/1/review");
		mail(1).send();
		assertThat(waiting(name)).isEqualTo(1);
		try (ServerSocket server = new ServerSocket(0)) {
			CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> talk(server));
			mail(server.getLocalPort()).send();
			assertThat(heard.get()).contains("RCPT TO:<" + name + "@example.org>", "From: jiping@example.org");
			assertThat(waiting(name)).isZero();
			mail(server.getLocalPort()).send();
		}
		Viewer viewer = new Viewer(name, Role.BUREAU, null);
		assertThat(this.notices.unread(viewer)).isEqualTo(1);
		assertThat(this.notices.read(viewer)).hasSize(1);
		assertThat(this.notices.unread(viewer)).isZero();
	}

	@Test
	void aOneTimeLinkIsMailedToWhomItIsForAndKeptNowhere() throws Exception {
		String name = "k" + UUID.randomUUID().toString().substring(0, 8);
		this.accounts.register(new AccountForm(name, "收件人", name + "@example.org", Role.BUREAU, null, null),
				"x-Mail-12345", false);
		User user = this.accounts.find(name).orElseThrow();
		assertThat(mail(1).post(user, "0123456789abcdef")).isFalse();
		try (ServerSocket server = new ServerSocket(0)) {
			CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> talk(server));
			assertThat(mail(server.getLocalPort()).post(user, "0123456789abcdef")).isTrue();
			String message = heard.get();
			String text = new String(
					Base64.getMimeDecoder()
						.decode(message.substring(message.indexOf("base64\n\n") + 8, message.indexOf("\n.\n"))),
					StandardCharsets.UTF_8);
			assertThat(message).contains("RCPT TO:<" + name + "@example.org>");
			assertThat(text).contains("https://jiping.example.org/link/0123456789abcdef", name);
		}
		assertThat(this.database.sql("select count(*) from notice where arguments like '%0123456789abcdef%'")
			.query(Long.class)
			.single()).isZero();
	}

	private long waiting(String name) {
		return this.database.sql("select count(*) from notice where recipient = ? and mailed_at is null")
			.params(name)
			.query(Long.class)
			.single();
	}

}
