package org.jiping.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jiping.report.document.Phrases;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The places of the report people may write at.
 */
@Component
public class NarrativeKeys {

	/** Places that stand once for each indicator, survey or question. */
	private static final Pattern REPEATED = Pattern.compile(
			"form\\.(name|planned|actual|deviation)\\.[\\w.-]+|analysis\\.[\\w-]+|analysis\\.(level1|survey|broken|beyond|targets|details)\\.[\\w-]+"
					+ "|annex\\.survey\\.(population|content|method|scoring|answers|overall)\\.\\w+|summary\\.conclusion\\.text");

	private final Map<String, String> keys = new TreeMap<>();

	public NarrativeKeys() {
		Properties properties = new Properties();
		try (InputStreamReader reader = new InputStreamReader(
				new ClassPathResource("report/narrative.properties").getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		properties.forEach((key, words) -> this.keys.put((String) key, (String) words));
	}

	/**
	 * Every key with what belongs there.
	 * @return the keys, sorted
	 */
	public Map<String, String> all() {
		return this.keys;
	}

	/**
	 * Whether somebody may write at a place: one of those above, one where the report
	 * says something by itself, or the analysis of an indicator.
	 * @param key its key
	 * @return true if the report has it
	 */
	boolean knows(String key) {
		return this.keys.containsKey(key) || Phrases.GENERAL.has(key) || REPEATED.matcher(key).matches();
	}

}
