package org.jiping.check.document;

import java.util.List;

/**
 * Something in a document that contradicts something else in it.
 *
 * @param fault what
 * @param line the line it stands at, from 1
 * @param excerpt what stands there
 * @param details figures and names the wording needs, in its order
 */
public record Suspicion(DocumentFault fault, int line, String excerpt, List<String> details) {

	private static final int LONGEST = 160;

	public Suspicion {
		excerpt = (excerpt.length() > LONGEST) ? excerpt.substring(0, LONGEST) + "…" : excerpt;
		details = List.copyOf(details);
	}

	static Suspicion of(DocumentFault fault, int line, String excerpt, String... details) {
		return new Suspicion(fault, line, excerpt, List.of(details));
	}

}
