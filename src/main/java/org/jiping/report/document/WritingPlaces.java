package org.jiping.report.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The places of a document in the making that people may write at, and what they wrote
 * there.
 */
final class WritingPlaces {

	private final Map<String, NarrativePlace> places = new LinkedHashMap<>();

	private final Function<String, List<String>> written;

	/**
	 * No place yet.
	 * @param written what people wrote at a place, line by line
	 */
	WritingPlaces(Function<String, List<String>> written) {
		this.written = written;
	}

	/**
	 * Opens a place; one that is open already stands below one more heading.
	 * @param place its key
	 * @param here where it stands
	 * @param generated what is said where nobody wrote, empty for nothing
	 * @param optional whether nothing need be written
	 * @param numbered how its paragraphs are numbered, see {@link NarrativePlace}
	 * @return what people wrote, without parts for nothing
	 */
	Passage open(String place, String here, String generated, boolean optional, int numbered) {
		this.places.merge(place, new NarrativePlace(place, here, List.of(), generated, optional, numbered),
				(known, again) -> known.alsoBelow(here));
		return Passage.of(this.written.apply(place));
	}

	Map<String, NarrativePlace> all() {
		return Collections.unmodifiableMap(this.places);
	}

}
