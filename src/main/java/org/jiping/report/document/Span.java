package org.jiping.report.document;

import org.jspecify.annotations.Nullable;

/**
 * A run of text; a figure in it remembers where it came from.
 *
 * @param text the text
 * @param reference {@code figure:KEY} or {@code score:CODE}, null for plain words
 * @param strong whether it is set bold
 */
public record Span(String text, @Nullable String reference, boolean strong) {

	public static Span of(String text) {
		return new Span(text, null, false);
	}

	public static Span from(String text, String reference) {
		return new Span(text, reference, false);
	}

	Span emphasised() {
		return new Span(this.text, this.reference, true);
	}

}
