package org.jiping.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import org.jiping.quantity.Quotes;

/**
 * The sentences of the report, kept outside the code.
 */
public final class Phrases {

	/** The sentences that are the same in every report. */
	public static final Phrases GENERAL = new Phrases(List.of());

	private final Properties phrases = new Properties();

	private final List<String> kinds;

	/**
	 * The sentences of one kind of report.
	 * @param kinds what a sentence of this kind alone has behind its key and an @, the
	 * narrowest kind first; none for the general ones
	 */
	public Phrases(List<String> kinds) {
		this.kinds = List.copyOf(kinds);
		try (InputStream in = Phrases.class.getResourceAsStream("/report/phrases.properties")) {
			if (in == null) {
				throw new IllegalStateException("no report phrases");
			}
			this.phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Whether there is a sentence.
	 * @param key its key
	 * @return true if it can be said
	 */
	public boolean has(String key) {
		return this.phrases.containsKey(key);
	}

	/**
	 * A sentence.
	 * @param key its key; {@link IllegalArgumentException} if there is none
	 * @param arguments put in place of {@code {0}}, {@code {1}} …
	 * @return the sentence
	 */
	public String say(String key, Object... arguments) {
		String phrase = this.kinds.stream()
			.map((kind) -> this.phrases.getProperty(key + "@" + kind))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(() -> this.phrases.getProperty(key));
		if (phrase == null) {
			throw new IllegalArgumentException("no phrase " + key);
		}
		for (int i = 0; i < arguments.length; i++) {
			phrase = phrase.replace("{" + i + "}", String.valueOf(arguments[i]));
		}
		return Quotes.nested(phrase);
	}

}
