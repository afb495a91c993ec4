package org.jiping.indicator;

import org.jiping.problem.Problem;

/**
 * A fault of an edition with the way to the place it stands at.
 *
 * @param path the way to it in the document
 * @param entry the entry it belongs to, such as an indicator's code; empty for the
 * edition itself
 * @param field the field inside that entry, empty for the entry as a whole
 * @param problem what is wrong
 */
public record EditionFault(String path, String entry, String field, Problem problem) {

	/**
	 * Whether this fault stands at a place or below it.
	 * @param place the way to the place
	 * @return true if so
	 */
	public boolean within(String place) {
		return this.path.equals(place) || this.path.startsWith(place + ".");
	}

}
