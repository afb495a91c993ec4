package org.jiping.evaluation;

import java.util.Locale;

/**
 * A part of a case that evidence, comments and history are bound to.
 *
 * @param kind what kind of part
 * @param key which one among its kind, empty for the case itself
 */
public record CasePart(Kind kind, String key) {

	/**
	 * The case itself.
	 */
	public static final CasePart WHOLE = new CasePart(Kind.CASE, "");

	/**
	 * Reads a part from an address.
	 * @param kind its kind, in small letters
	 * @param key its key
	 * @return the part; {@link CaseNotFoundException} if there is no such kind
	 */
	public static CasePart of(String kind, String key) {
		try {
			return new CasePart(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), key);
		}
		catch (IllegalArgumentException ex) {
			throw new CaseNotFoundException("part " + kind);
		}
	}

	/**
	 * The page of this part, relative to the case.
	 * @return its address
	 */
	public String address() {
		return "parts/" + this.kind.name().toLowerCase(Locale.ROOT) + "?key="
				+ java.net.URLEncoder.encode(this.key, java.nio.charset.StandardCharsets.UTF_8);
	}

	/**
	 * The kinds of parts.
	 */
	public enum Kind {

		/** The case itself. */
		CASE,
		/** A scoring criterion, by its code. */
		CRITERION,
		/** A figure, by its key. */
		FIGURE,
		/** A place of the report, by its key. */
		PARAGRAPH,
		/** A finding, by its number. */
		FINDING,
		/** A rectification item, by its identifier. */
		RECTIFICATION

	}

}
