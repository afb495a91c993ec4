package org.jiping.indicator;

import java.util.Optional;
import java.util.Properties;

import org.jiping.measure.MeasureKey;

/**
 * What people call figures that the rules ask for and a case may lack.
 */
public final class FigureNames {

	private static final Properties NAMES = WordingFile.read("figures");

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

}
