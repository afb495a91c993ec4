package org.jiping.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jiping.measure.MeasureKey;
import org.jiping.quantity.Typed;

/**
 * Reads rules by the grammar of their kinds: every parameter there, in form, and none
 * that the kind does not have.
 */
final class RuleReader {

	private static final int DEEPEST = 4;

	/** Entries a list of a rule may have. */
	private static final int MOST = 200;

	private final EditionFields fields;

	private final EditionDocument document;

	private final FormulaReader figures;

	RuleReader(EditionFields fields, EditionDocument document, FormulaReader figures) {
		this.fields = fields;
		this.document = document;
		this.figures = figures;
	}

	/**
	 * Reads a rule.
	 * @param path the way to it
	 * @return its definition, nothing where even its kind is not known; faults are noted
	 */
	Optional<RuleDefinition> read(String path) {
		return rule(path, 0);
	}

	private Optional<RuleDefinition> rule(String path, int depth) {
		if (!this.document.has(path)) {
			this.fields.fault(path + ".kind", EditionProblem.BLANK);
			return Optional.empty();
		}
		String name = this.fields.required(path + ".kind");
		Optional<RuleKind> kind = RuleKind.of(name);
		if (kind.isEmpty() || depth > DEEPEST) {
			if (!name.isEmpty()) {
				this.fields.fault(path + ".kind", EditionProblem.RULE_KIND_UNKNOWN, name);
			}
			return Optional.empty();
		}
		Map<String, Object> parameters = new LinkedHashMap<>(group(path, kind.get().parameters(), "kind", depth));
		parameters.put("kind", name);
		return Optional.of(new RuleDefinition(name, parameters));
	}

	private Map<String, Object> group(String path, List<RuleParameter> parts, String besides, int depth) {
		if (!(this.document.find(path) instanceof Map<?, ?> map)) {
			this.fields.fault(path, EditionProblem.PARAMETER_MISSING, "", path.substring(path.lastIndexOf('.') + 1));
			return Map.of();
		}
		Set<String> known = new HashSet<>(parts.stream().map(RuleParameter::key).toList());
		known.add(besides);
		map.keySet()
			.stream()
			.map(String::valueOf)
			.filter((key) -> !known.contains(key))
			.forEach((key) -> this.fields.fault(path + "." + key, EditionProblem.PARAMETER_UNKNOWN, key));
		Map<String, Object> values = new LinkedHashMap<>();
		for (RuleParameter part : parts) {
			String at = path + "." + part.key();
			if (!this.document.has(at) || this.document.find(at) instanceof String text && text.isBlank()) {
				if (part.required()) {
					this.fields.fault(at, EditionProblem.PARAMETER_MISSING, "", part.key());
				}
				continue;
			}
			values.put(part.key(), value(at, part, depth));
		}
		return values;
	}

	private Object value(String path, RuleParameter part, int depth) {
		String text = this.document.text(path);
		switch (part.type()) {
			case MEASURE -> measure(path, text);
			case LIMIT -> refuseUnless(Typed.parse(text).isPresent(), path, EditionProblem.NOT_A_LIMIT, text);
			case SHARE -> this.fields.share(path);
			case POINTS, NUMBER ->
				refuseUnless(Typed.number(text).isPresent(), path, EditionProblem.NOT_A_NUMBER, text);
			case FLAG ->
				refuseUnless(text.equals("true") || text.equals("false"), path, EditionProblem.NOT_A_FLAG, text);
			case CHOICE -> this.fields.choice(path, part.choices().toArray(String[]::new));
			case MEASURES -> {
				return measures(path);
			}
			case LIST -> {
				return list(path, part, depth);
			}
			case GROUP -> {
				return group(path, part.parts(), "", depth);
			}
			case RULE -> {
				return rule(path, depth + 1).<Object>map(RuleDefinition::parameters).orElse(Map.of());
			}
			case TEXT, KEY -> refuseUnless(!text.isEmpty(), path, EditionProblem.BLANK, text);
		}
		return text;
	}

	private List<Object> list(String path, RuleParameter part, int depth) {
		List<Object> entries = new ArrayList<>();
		Set<String> keys = new HashSet<>();
		List<String> written = this.document.entries(path);
		if (written.size() > MOST) {
			this.fields.fault(path, EditionProblem.OUT_OF_BOUNDS, String.valueOf(written.size()), "1",
					String.valueOf(MOST));
			return entries;
		}
		for (String entry : written) {
			entries.add(group(entry, part.parts(), "", depth));
			String key = this.document.text(entry + ".key");
			if (!key.isEmpty() && !keys.add(key)) {
				this.fields.fault(entry + ".key", EditionProblem.TWICE, key);
			}
		}
		refuseUnless(!entries.isEmpty(), path, EditionProblem.PARAMETER_MISSING, "", part.key());
		return entries;
	}

	private List<String> measures(String path) {
		List<String> keys = new ArrayList<>();
		for (String entry : this.document.entries(path)) {
			String text = this.document.text(entry);
			measure(entry, text);
			keys.add(text);
		}
		refuseUnless(!keys.isEmpty(), path, EditionProblem.PARAMETER_MISSING, "",
				path.substring(path.lastIndexOf('.') + 1));
		return keys;
	}

	private void measure(String path, String text) {
		refuseUnless(MeasureKey.isValid(text) && this.figures.known(new MeasureKey(text)), path,
				EditionProblem.MEASURE_UNKNOWN, text);
	}

	private void refuseUnless(boolean fine, String path, EditionProblem problem, String... words) {
		if (!fine) {
			this.fields.fault(path, problem, words);
		}
	}

}
