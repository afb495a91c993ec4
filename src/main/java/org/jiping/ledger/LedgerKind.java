package org.jiping.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A kind of ledger: its fields, where its lines are kept, and the figures made of them.
 *
 * @param key its key
 * @param title its name
 * @param en its name in English
 * @param room message key of the room that understands its lines
 * @param table table of its lines
 * @param partitioned whether each version has a partition of its own
 * @param sum field whose sum stands for the whole ledger, null where there is none
 * @param summary its summary, null where it has none
 * @param spread how the columns that are no fields become lines, null where they do not
 * @param labelled typed table whose first column names the ledger's label, null for any
 * label
 * @param anyOf fields of which one list must be complete
 * @param fields its fields
 * @param figures its figures
 * @param tables typed tables whose lines it can write
 */
public record LedgerKind(String key, String title, String en, String room, String table, boolean partitioned,
		@Nullable String sum, @Nullable Summary summary, @Nullable Spread spread, @Nullable String labelled,
		List<List<String>> anyOf, List<LedgerField> fields, List<FigureDefinition> figures, List<LineTable> tables) {

	public LedgerField field(String fieldKey) {
		return find(fieldKey)
			.orElseThrow(() -> new IllegalArgumentException("no field " + fieldKey + " in " + this.key));
	}

	public Optional<LedgerField> find(String fieldKey) {
		return this.fields.stream().filter((field) -> field.key().equals(fieldKey)).findFirst();
	}

	/**
	 * The fields a column may be mapped to.
	 * @return the fields, in order
	 */
	public List<LedgerField> mapped() {
		return this.fields.stream().filter((field) -> !field.derived()).toList();
	}

	int indexOf(String fieldKey) {
		return this.fields.indexOf(field(fieldKey));
	}

	boolean money() {
		return this.fields.stream().anyMatch((field) -> field.type() == FieldType.AMOUNT);
	}

	/**
	 * A summary kept at import.
	 *
	 * @param table its table
	 * @param by the fields its lines are grouped by
	 * @param names of fields that hold codes, those that hold what the codes mean
	 */
	public record Summary(String table, List<String> by, Map<String, String> names) {
	}

	/**
	 * Columns that become lines.
	 *
	 * @param into field that takes the number of the column
	 * @param value field that takes its value
	 */
	public record Spread(String into, String value) {
	}

}
