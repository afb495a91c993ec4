package org.jiping.indicator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

import org.jiping.measure.MeasureKey;
import org.springframework.core.io.ClassPathResource;

/**
 * What people call figures that the rules ask for and a case may lack.
 */
public final class FigureNames {

	private static final Properties NAMES = read();

	private FigureNames() {
	}

	/**
	 * The name of a figure.
	 * @param key its key
	 * @return the name in Chinese, nothing where only a case knows it
	 */
	public static Optional<String> of(MeasureKey key) {
		return Optional.ofNullable(NAMES.getProperty(key.value()));
	}

	private static Properties read() {
		try (Reader reader = new InputStreamReader(
				new ClassPathResource("indicator/wording/figures.properties").getInputStream(),
				StandardCharsets.UTF_8)) {
			Properties read = new Properties();
			read.load(reader);
			return read;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
