package org.jiping.measure;

import java.util.regex.Pattern;

/**
 * The name by which rules and formulas ask for a figure.
 *
 * @param value lower-case words joined by underscores
 */
public record MeasureKey(String value) implements Comparable<MeasureKey> {

	private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]*");

	public MeasureKey {
		if (!isValid(value)) {
			throw new IllegalArgumentException("not a measure key: " + value);
		}
	}

	public static boolean isValid(String text) {
		return SHAPE.matcher(text).matches();
	}

	@Override
	public int compareTo(MeasureKey other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
