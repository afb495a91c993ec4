package org.jiping.report.section;

import java.util.List;

/**
 * A cover, a chapter or an annex with its sections.
 *
 * @param key key of its heading
 * @param kind what it is
 * @param sections its sections, in printed order
 */
public record ReportPart(String key, Kind kind, List<ReportSection> sections) {

	public ReportPart {
		sections = List.copyOf(sections);
	}

	/**
	 * What a part is.
	 */
	public enum Kind {

		/** Cover and contents. */
		FRONT,
		/** A chapter without a number. */
		SUMMARY,
		/** A numbered chapter. */
		CHAPTER,
		/** One or more annexes, which begin themselves. */
		ANNEX

	}

}
