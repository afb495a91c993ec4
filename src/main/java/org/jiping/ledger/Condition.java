package org.jiping.ledger;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a line must say in one field to take part in a figure.
 *
 * @param field key of the field
 * @param words the values allowed, or the beginnings allowed; a null among them stands
 * for a blank
 * @param kind how the words are compared
 */
public record Condition(String field, List<@Nullable String> words, Kind kind) {

	/**
	 * The condition as SQL.
	 * @param column the field's column
	 * @param type what the field holds
	 * @param arguments where the values for the placeholders are put
	 * @return the expression, never null for any line
	 */
	String sql(String column, FieldType type, List<Object> arguments) {
		String cast = (type == FieldType.COUNT) ? "::bigint" : "";
		List<String> either = new ArrayList<>();
		switch (this.kind) {
			case ONE_OF -> {
				for (String word : this.words) {
					if (word == null) {
						either.add(column + " is null");
					}
					else {
						either.add("coalesce(" + column + " = ?" + cast + ", false)");
						arguments.add(word);
					}
				}
			}
			case BEGINS -> this.words.forEach((word) -> {
				either.add("coalesce(starts_with(" + column + ", ?), false)");
				arguments.add(String.valueOf(word));
			});
			case AT_MOST -> {
				either.add("coalesce(" + column + " <= ?" + cast + ", false)");
				arguments.add(String.valueOf(this.words.get(0)));
			}
			case FILLED -> either.add(column + " is not null");
			case BLANK -> either.add(column + " is null");
		}
		return "(" + String.join(" or ", either) + ")";
	}

	/**
	 * How the words of a condition are compared.
	 */
	public enum Kind {

		/** The value is one of the words. */
		ONE_OF,
		/** The value begins with one of the words. */
		BEGINS,
		/** The number is not above the word. */
		AT_MOST,
		/** There is a value. */
		FILLED,
		/** There is none. */
		BLANK

	}

}
