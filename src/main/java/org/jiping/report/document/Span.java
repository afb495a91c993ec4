package org.jiping.report.document;

import org.jspecify.annotations.Nullable;

/**
 * A run of text; a figure in it remembers where it came from.
 *
 * @param text the text
 * @param reference {@code figure:KEY} or {@code score:CODE}, null for plain words
 */
public record Span(String text, @Nullable String reference) {

	public static Span of(String text) {
		return new Span(text, null);
	}

}
