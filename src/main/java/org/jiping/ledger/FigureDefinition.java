package org.jiping.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A figure computed from a ledger, as data; words in braces are filled in by what the
 * figure is grouped by and by the ledger's label.
 *
 * @param key its name for rules
 * @param name its name for people
 * @param unit its unit
 * @param by the field it is computed for each value of, null for one figure
 * @param selection the lines it is made of
 * @param fills the typed cell that says the same, null where there is none
 */
public record FigureDefinition(String key, String name, Unit unit, @Nullable String by, Selection selection,
		@Nullable Fill fills) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

	/**
	 * The figure for one value.
	 * @param value the value of the grouping field, empty where there is none
	 * @param shown the value as people read it
	 * @param label which ledger
	 * @return the figure's key, name, selection and cell
	 */
	FigureDefinition of(String value, String shown, LedgerLabel label) {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("value", shown);
		words.put("id", DigestUtils.sha256Hex(value).substring(0, 8));
		words.put("label", label.key());
		words.put("called", label.name());
		Selection lines = (this.by != null)
				? this.selection.and(new Condition(this.by, List.of(value), Condition.Kind.ONE_OF)) : this.selection;
		return new FigureDefinition(fill(this.key, words), fill(this.name, words), this.unit, null, lines,
				(this.fills == null) ? null : fill(this.fills, words));
	}

	/** The part of the key every figure of this definition begins with. */
	String keyStem() {
		int brace = this.key.indexOf('{');
		return (brace < 0) ? this.key : this.key.substring(0, brace);
	}

	boolean single() {
		return this.key.indexOf('{') < 0;
	}

	private static Fill fill(Fill fills, Map<String, String> words) {
		Map<String, String> match = new LinkedHashMap<>();
		fills.match().forEach((column, value) -> match.put(column, fill(value, words)));
		return new Fill(fills.sheet(), (fills.row() != null) ? fill(fills.row(), words) : null, match,
				fill(fills.column(), words), fills.clears());
	}

	static String fill(String template, Map<String, String> words) {
		return PLACEHOLDER.matcher(template)
			.replaceAll((found) -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group())));
	}

}
