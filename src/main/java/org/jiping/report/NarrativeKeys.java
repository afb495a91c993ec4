package org.jiping.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The places of the report people may write at.
 */
@Component
public class NarrativeKeys {

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

	boolean knows(String key) {
		return this.keys.containsKey(key) || key.matches("analysis\\.[A-Z]\\d+-\\d+");
	}

}
