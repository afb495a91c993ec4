package org.jiping.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of a ledger are wanted, and in which order.
 *
 * @param version the version
 * @param selection the lines of a figure, null for all
 * @param words words that must stand in one of the texts, empty for any
 * @param equal values some fields must have, by field
 * @param from first month, 0 for any
 * @param to last month, 0 for any
 * @param sort field to sort by, null for the order of the file
 * @param descending whether from the largest on
 * @param page page from 0
 * @param size lines a page
 */
public record LineQuery(UUID version, @Nullable Selection selection, String words, Map<String, String> equal, int from,
		int to, @Nullable String sort, boolean descending, int page, int size) {

	private static final String MONTH = "month";

	/**
	 * The wanted lines as SQL.
	 * @param kind the ledger
	 * @param arguments where the values for the placeholders are put
	 * @return the expression
	 */
	String where(LedgerKind kind, List<Object> arguments) {
		List<String> all = new ArrayList<>();
		all.add("version_id = ?");
		arguments.add(this.version);
		if (this.selection != null) {
			all.add(this.selection.sql(kind, arguments));
		}
		for (Map.Entry<String, String> wanted : this.equal.entrySet()) {
			Optional<LedgerField> field = kind.find(wanted.getKey());
			if (field.isPresent() && !wanted.getValue().isBlank()) {
				all.add(field.get().column() + "::text = ?");
				arguments.add(wanted.getValue().strip());
			}
		}
		if (kind.find(MONTH).isPresent() && this.from > 0 && this.to > 0) {
			all.add(kind.field(MONTH).column() + " between ? and ?");
			arguments.add(this.from);
			arguments.add(this.to);
		}
		if (!this.words.isBlank()) {
			String texts = kind.fields()
				.stream()
				.filter((field) -> field.type() == FieldType.TEXT || field.type() == FieldType.CODE)
				.map((field) -> "coalesce(" + field.column() + ", '')")
				.collect(Collectors.joining(" || ' ' || "));
			all.add("position(lower(?) in lower(" + texts + ")) > 0");
			arguments.add(this.words.strip());
		}
		return String.join(" and ", all);
	}

	String order(LedgerKind kind) {
		String direction = this.descending ? " desc" : "";
		return kind.find(String.valueOf(this.sort))
			.map((field) -> " order by " + field.column() + direction + " nulls last, line_no")
			.orElse(" order by line_no");
	}

}
