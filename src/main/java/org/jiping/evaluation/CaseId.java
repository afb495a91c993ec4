package org.jiping.evaluation;

import java.util.UUID;

/**
 * Which evaluation case is meant.
 *
 * @param value the identifier
 */
public record CaseId(UUID value) {

	/**
	 * Reads an identifier from an address.
	 * @param text the identifier as text
	 * @return the identifier; {@link CaseNotFoundException} if the text is none
	 */
	public static CaseId of(String text) {
		try {
			return new CaseId(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			throw new CaseNotFoundException(text);
		}
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
