package org.jiping.ledger;

import java.util.List;
import java.util.Map;

/**
 * One field of a ledger.
 *
 * @param key its key
 * @param title its heading
 * @param en its heading in English
 * @param column the database column that keeps it
 * @param type what it holds
 * @param required whether every line, only the heading, or nothing is required
 * @param synonyms other headings of the same meaning
 * @param values for a choice, the words that mean each value, the first being shown
 * @param derived whether the ledger's room fills it in
 * @param total whether total lines add it up
 */
public record LedgerField(String key, String title, String en, String column, FieldType type, Required required,
		List<String> synonyms, Map<String, List<String>> values, boolean derived, boolean total) {

	/**
	 * A kept value as people read it.
	 * @param kept the value as the database keeps it
	 * @return the word of a choice, else the value
	 */
	public String shown(String kept) {
		List<String> words = this.values.get(kept);
		return (words == null || words.isEmpty()) ? kept : words.get(0);
	}

	/**
	 * How much of a field must be there.
	 */
	public enum Required {

		/** Nothing. */
		NO,
		/** The column; a line may leave it blank. */
		COLUMN,
		/** The column, and a value in every line. */
		ALL

	}

}
