package org.jiping.scoring.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.jiping.indicator.EditionDocument;
import org.jiping.indicator.RuleKind;
import org.jiping.indicator.RuleParameter;

/**
 * The form of a rule, made for its kind: one field for each parameter, with lists of
 * entries and rules inside rules.
 */
final class RuleFields {

	private RuleFields() {
	}

	/**
	 * The fields of a rule.
	 * @param document the edition
	 * @param path the way to the rule
	 * @param name name of its fields in the form
	 * @return the kind first, then its parameters
	 */
	static List<Field> of(EditionDocument document, String path, String name) {
		List<Field> fields = new ArrayList<>();
		String kind = document.text(path + ".kind");
		fields.add(new Field(name + ".kind", "kind", "kind", kind,
				Arrays.stream(RuleKind.values()).map(RuleKind::key).toList(), true, List.of(), path + ".kind"));
		RuleKind.of(kind).ifPresent((known) -> fields.addAll(fields(document, path, name, known.parameters())));
		return fields;
	}

	private static List<Field> fields(EditionDocument document, String path, String name, List<RuleParameter> parts) {
		List<Field> fields = new ArrayList<>();
		for (RuleParameter part : parts) {
			String at = path + "." + part.key();
			String field = name + "." + part.key();
			List<List<Field>> entries = new ArrayList<>();
			String value = document.text(at);
			switch (part.type()) {
				case LIST -> {
					List<String> written = document.entries(at);
					for (int i = 0; i < written.size(); i++) {
						entries.add(fields(document, written.get(i), field + "." + i, part.parts()));
					}
				}
				case GROUP -> entries.add(fields(document, at, field, part.parts()));
				case RULE -> entries.add(of(document, at, field));
				case MEASURES -> value = String.join("，",
						document.entries(at).stream().map((entry) -> document.text(entry)).toList());
				default -> {
				}
			}
			fields.add(new Field(field, part.key(), part.type().name().toLowerCase(java.util.Locale.ROOT), value,
					part.choices(), part.required(), entries, at));
		}
		return fields;
	}

	/**
	 * Takes a rule from a posted form.
	 * @param posted the form's fields
	 * @param name name of the rule's fields in the form
	 * @param figures the key of a figure called by key or name
	 * @return the rule as a tree; blank parameters are left out
	 */
	static Map<String, Object> read(Map<String, String> posted, String name, UnaryOperator<String> figures) {
		Map<String, Object> rule = new LinkedHashMap<>();
		String kind = posted.getOrDefault(name + ".kind", "").strip();
		if (!kind.isEmpty()) {
			rule.put("kind", kind);
		}
		RuleKind.of(kind).ifPresent((known) -> read(posted, name, known.parameters(), rule, figures));
		return rule;
	}

	private static void read(Map<String, String> posted, String name, List<RuleParameter> parts,
			Map<String, Object> into, UnaryOperator<String> figures) {
		for (RuleParameter part : parts) {
			String field = name + "." + part.key();
			switch (part.type()) {
				case LIST -> {
					List<Object> entries = new ArrayList<>();
					for (int index : indices(posted, field)) {
						Map<String, Object> entry = new LinkedHashMap<>();
						read(posted, field + "." + index, part.parts(), entry, figures);
						entries.add(entry);
					}
					if (!entries.isEmpty()) {
						into.put(part.key(), entries);
					}
				}
				case GROUP -> {
					Map<String, Object> group = new LinkedHashMap<>();
					read(posted, field, part.parts(), group, figures);
					into.put(part.key(), group);
				}
				case RULE -> into.put(part.key(), read(posted, field, figures));
				case MEASURES -> {
					List<String> keys = Arrays.stream(posted.getOrDefault(field, "").split("[,，、\\s]+"))
						.filter((key) -> !key.isBlank())
						.map(figures)
						.toList();
					if (!keys.isEmpty()) {
						into.put(part.key(), keys);
					}
				}
				default -> {
					String value = posted.getOrDefault(field, "").strip();
					if (!value.isEmpty()) {
						into.put(part.key(),
								(part.type() == RuleParameter.Type.MEASURE) ? figures.apply(value) : value);
					}
				}
			}
		}
	}

	private static TreeSet<Integer> indices(Map<String, String> posted, String field) {
		TreeSet<Integer> indices = new TreeSet<>();
		String start = field + ".";
		for (String name : posted.keySet()) {
			if (name.startsWith(start)) {
				int dot = name.indexOf('.', start.length());
				String index = name.substring(start.length(), (dot < 0) ? name.length() : dot);
				if (index.matches("\\d{1,3}")) {
					indices.add(Integer.parseInt(index));
				}
			}
		}
		return indices;
	}

	/**
	 * A field of the form.
	 *
	 * @param name its name in the form
	 * @param key the parameter
	 * @param type the form it is written in
	 * @param value what stands there
	 * @param choices words to choose from
	 * @param required whether it must be filled
	 * @param entries the fields of each entry, of a list, group or rule
	 * @param path its place in the edition
	 */
	record Field(String name, String key, String type, String value, List<String> choices, boolean required,
			List<List<Field>> entries, String path) {

		/**
		 * Whether it is a single input.
		 * @return false for lists, groups and rules
		 */
		public boolean simple() {
			return this.entries.isEmpty() && !this.type.equals("list");
		}

	}

}
