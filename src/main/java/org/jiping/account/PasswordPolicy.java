package org.jiping.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jiping.problem.Location;
import org.jiping.problem.Problems;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a password must be; every threshold is configuration.
 *
 * @param length fewest characters
 * @param kinds fewest kinds of characters out of small letters, capitals, digits, others
 * @param history how many former passwords may not come back
 * @param age after how long it has to be changed, zero for never
 */
@ConfigurationProperties("jiping.password")
public record PasswordPolicy(@DefaultValue("10") int length, @DefaultValue("3") int kinds,
		@DefaultValue("5") int history, @DefaultValue("90d") Duration age) {

	/** What the hash takes in; the rest of a longer password would say nothing. */
	private static final int MOST_BYTES = 72;

	/** What is tried first by whoever guesses. */
	private static final Set<String> COMMON = Set.of("password", "passw0rd", "p@ssw0rd", "admin", "123456", "12345678",
			"qwerty", "1qaz2wsx", "jiping", "caizheng", "abc123", "letmein", "welcome", "888888");

	/**
	 * Says what a password lacks.
	 * @param password the password
	 * @param username whose it is to be
	 * @param problems gathers what is wrong
	 */
	void examine(String password, String username, Problems problems) {
		if (password.length() < this.length) {
			problems.add(AccountProblem.PASSWORD_SHORT, Location.NOWHERE, null, String.valueOf(this.length));
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			problems.add(AccountProblem.PASSWORD_LONG, Location.NOWHERE, null, String.valueOf(MOST_BYTES));
		}
		long found = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
			.filter((kind) -> password.matches("(?s).*" + kind + ".*"))
			.count();
		if (found < this.kinds) {
			problems.add(AccountProblem.PASSWORD_PLAIN, Location.NOWHERE, null, String.valueOf(this.kinds));
		}
		String lower = password.toLowerCase(Locale.ROOT);
		String letters = lower.replaceAll("[^a-z0-9@]", "");
		boolean common = COMMON.stream()
			.anyMatch((each) -> letters.startsWith(each) && letters.length() < each.length() + 5);
		if (common || lower.contains(username.toLowerCase(Locale.ROOT)) || lower.chars().distinct().count() < 5) {
			problems.add(AccountProblem.PASSWORD_GUESSABLE, Location.NOWHERE, null);
		}
	}

}
