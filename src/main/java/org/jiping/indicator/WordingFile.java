package org.jiping.indicator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;

/**
 * A file of the house's own words.
 */
final class WordingFile {

	private WordingFile() {
	}

	/**
	 * Reads a file.
	 * @param name its name, without folder and ending
	 * @return its words by name
	 */
	static Properties read(String name) {
		try (Reader reader = new InputStreamReader(
				new ClassPathResource("indicator/wording/" + name + ".properties").getInputStream(),
				StandardCharsets.UTF_8)) {
			Properties words = new Properties();
			words.load(reader);
			return words;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
