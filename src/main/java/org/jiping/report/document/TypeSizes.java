package org.jiping.report.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How big everything a report is set in is: of official documents, or of a firm's own
 * template.
 *
 * @param sizes the size of every kind of text
 * @param cover pages of a cover that is not the report's own, 0 for the report's
 */
public record TypeSizes(Map<Kind, Size> sizes, int cover) {

	/** Body in 16 points on 28-point lines, as official documents have it. */
	public static final TypeSizes OFFICIAL = official();

	public TypeSizes {
		sizes = Map.copyOf(sizes);
	}

	private static TypeSizes official() {
		Map<Kind, Size> sizes = new EnumMap<>(Kind.class);
		sizes.put(Kind.PLAIN, new Size(16, 28, 0, 0, 0));
		sizes.put(Kind.BODY, new Size(16, 28, 0, 0, 32));
		sizes.put(Kind.HEADING_1, new Size(16, 34, 0, 10, 0));
		sizes.put(Kind.HEADING_2, new Size(16, 28, 0, 0, 32));
		sizes.put(Kind.HEADING_3, new Size(16, 28, 0, 0, 32));
		sizes.put(Kind.HEADING_4, new Size(16, 28, 0, 0, 32));
		sizes.put(Kind.CAPTION, new Size(12, 22, 6, 0, 0));
		sizes.put(Kind.ENTRY_1, new Size(12, 22, 0, 0, 0));
		sizes.put(Kind.ENTRY_2, new Size(12, 22, 0, 0, 24));
		return new TypeSizes(sizes, 0);
	}

	/**
	 * The size of a kind of text.
	 * @param kind the kind
	 * @return its size
	 */
	public Size of(Kind kind) {
		return Objects.requireNonNull(this.sizes.get(kind));
	}

	/**
	 * The size of a heading.
	 * @param level its level, 1 to 4
	 * @return the size
	 */
	public Size heading(int level) {
		return of(Kind.values()[Kind.HEADING_1.ordinal() + level - 1]);
	}

	/**
	 * The size of a line of the contents.
	 * @param level level of the heading it leads to, 1 or 2
	 * @return the size
	 */
	public Size entry(int level) {
		return of((level == 1) ? Kind.ENTRY_1 : Kind.ENTRY_2);
	}

	/**
	 * A kind of text.
	 */
	public enum Kind {

		/** Text without an indent. */
		PLAIN,
		/** Running text. */
		BODY,
		/** A chapter. */
		HEADING_1,
		/** A section. */
		HEADING_2,
		/** A heading below a section. */
		HEADING_3,
		/** The lowest heading. */
		HEADING_4,
		/** A caption. */
		CAPTION,
		/** A chapter in the contents. */
		ENTRY_1,
		/** A section in the contents. */
		ENTRY_2

	}

	/**
	 * A size, all in points.
	 *
	 * @param type height of the type
	 * @param line from line to line
	 * @param before above the paragraph
	 * @param after below it
	 * @param indent of its first line
	 */
	public record Size(float type, float line, float before, float after, float indent) {
	}

}
