package org.jiping.report.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place of the report people may write at.
 *
 * @param key its key
 * @param heading the chapter and the heading it stands below, where it stands first
 * @param also the chapters and headings it stands below again
 * @param generated what the report says there by itself, with the names of its figures;
 * empty where it says nothing
 * @param optional whether nothing need be written there
 * @param numbered how its paragraphs are numbered where there are several: 0 not at all,
 * 1 as （一）, 2 as 1．, 3 as （1）, 4 as （1） below headings of its own that are numbered 1．
 */
public record NarrativePlace(String key, String heading, List<String> also, String generated, boolean optional,
		int numbered) {

	/** Numbered below headings of its own. */
	static final int TITLED = 4;

	/**
	 * Whether something must still be written here.
	 * @param written whether something is written
	 * @return true for a place that would be empty
	 */
	public boolean open(boolean written) {
		return !written && this.generated.isEmpty() && !this.optional;
	}

	NarrativePlace alsoBelow(String another) {
		if (another.equals(this.heading) || this.also.contains(another)) {
			return this;
		}
		List<String> all = Stream.concat(this.also.stream(), Stream.of(another)).toList();
		return new NarrativePlace(this.key, this.heading, all, this.generated, this.optional, this.numbered);
	}

}
