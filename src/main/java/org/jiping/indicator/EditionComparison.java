package org.jiping.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two editions side by side: every entry and field in which they differ, entries matched
 * by code, key or name.
 */
public final class EditionComparison {

	private EditionComparison() {
	}

	/**
	 * Compares two editions.
	 * @param left the one
	 * @param right the other
	 * @return the entries that differ, in the order of the left, then the right
	 */
	public static List<Entry> compare(EditionDocument left, EditionDocument right) {
		Map<Name, Map<String, String>> here = flatten(left);
		Map<Name, Map<String, String>> there = flatten(right);
		Set<Name> names = new LinkedHashSet<>(here.keySet());
		names.addAll(there.keySet());
		List<Entry> entries = new ArrayList<>();
		for (Name name : names) {
			Map<String, String> one = here.getOrDefault(name, Map.of());
			Map<String, String> other = there.getOrDefault(name, Map.of());
			Set<String> fields = new LinkedHashSet<>(one.keySet());
			fields.addAll(other.keySet());
			List<Difference> differences = fields.stream()
				.filter((field) -> !one.getOrDefault(field, "").equals(other.getOrDefault(field, "")))
				.map((field) -> new Difference(field, one.getOrDefault(field, ""), other.getOrDefault(field, "")))
				.toList();
			if (!differences.isEmpty()) {
				entries.add(new Entry(name.kind(), name.id(), other.getOrDefault("name", one.getOrDefault("name", "")),
						here.containsKey(name), there.containsKey(name), differences));
			}
		}
		return entries;
	}

	private static Map<Name, Map<String, String>> flatten(EditionDocument document) {
		Map<Name, Map<String, String>> all = new LinkedHashMap<>();
		Map<String, String> general = new LinkedHashMap<>();
		document.map("").forEach((key, value) -> {
			if (value instanceof String text) {
				general.put(key, text);
			}
		});
		collect("paragraphs", document.find("paragraphs"), general);
		all.put(new Name("general", ""), general);
		list(document, "grades", "grade", "name", all);
		list(document, "measures", "measure", "key", all);
		document.entries("indicators").forEach((path) -> indicator(document, path, "", all));
		return all;
	}

	private static void list(EditionDocument document, String list, String kind, String id,
			Map<Name, Map<String, String>> all) {
		for (String path : document.entries(list)) {
			Map<String, String> fields = new LinkedHashMap<>();
			collect("", document.find(path), fields);
			put(all, kind, document.text(path + "." + id), fields);
		}
	}

	private static void indicator(EditionDocument document, String path, String parent,
			Map<Name, Map<String, String>> all) {
		String code = document.text(path + ".code");
		put(all, "indicator", code, fields(document, path, parent));
		for (String criterion : document.entries(path + ".criteria")) {
			Map<String, String> fields = fields(document, criterion, code);
			collect("rule", document.find(criterion + ".rule"), fields);
			put(all, "criterion", document.text(criterion + ".code"), fields);
		}
		document.entries(path + ".children").forEach((child) -> indicator(document, child, code, all));
	}

	private static Map<String, String> fields(EditionDocument document, String path, String parent) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("parent", parent);
		document.map(path).forEach((key, value) -> {
			if (value instanceof String text) {
				fields.put(key, text);
			}
		});
		return fields;
	}

	private static void collect(String way, @org.jspecify.annotations.Nullable Object value,
			Map<String, String> fields) {
		String dot = way.isEmpty() ? "" : way + ".";
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, inner) -> collect(dot + key, inner, fields));
		}
		else if (value instanceof List<?> list) {
			for (int i = 0; i < list.size(); i++) {
				collect(dot + i, list.get(i), fields);
			}
		}
		else if (value != null) {
			fields.put(way, value.toString());
		}
	}

	/** A code that stands twice is kept apart by a number. */
	private static void put(Map<Name, Map<String, String>> all, String kind, String id, Map<String, String> fields) {
		Name name = new Name(kind, id);
		for (int i = 2; all.containsKey(name); i++) {
			name = new Name(kind, id + " #" + i);
		}
		all.put(name, fields);
	}

	private record Name(String kind, String id) {
	}

	/**
	 * An entry in which the two differ.
	 *
	 * @param kind general, grade, measure, indicator or criterion
	 * @param id its code, key or name
	 * @param name its name
	 * @param left whether the left has it
	 * @param right whether the right has it
	 * @param differences the fields that differ
	 */
	public record Entry(String kind, String id, String name, boolean left, boolean right,
			List<Difference> differences) {
	}

	/**
	 * A field in which the two differ.
	 *
	 * @param field the way to it inside the entry
	 * @param left what the left says, empty for nothing
	 * @param right what the right says, empty for nothing
	 */
	public record Difference(String field, String left, String right) {
	}

}
