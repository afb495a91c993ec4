package org.jiping.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jiping.measure.DerivedMeasure;
import org.jiping.measure.Formula;
import org.jiping.measure.MeasureKey;
import org.jiping.quantity.Rounding;
import org.jiping.quantity.Score;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads an edition from YAML and refuses what cannot be meant.
 */
final class EditionReader {

	private EditionReader() {
	}

	/**
	 * Reads an edition.
	 * @param source YAML text
	 * @return the edition; {@link IllegalArgumentException} naming the place if it cannot
	 * be read, a code stands twice, a formula uses a figure defined after it, or grade
	 * bands are not in order
	 */
	static IndicatorEdition read(String source) {
		Map<String, Object> root = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(source), "edition");
		List<GradeBand> grades = new ArrayList<>();
		for (Object each : list(root.get("grades"))) {
			Map<String, Object> band = map(each, "grades");
			grades.add(new GradeBand(text(band, "name", "grades"), points(band, "from", "grades")));
		}
		for (int i = 1; i < grades.size(); i++) {
			if (grades.get(i).from().compareTo(grades.get(i - 1).from()) >= 0) {
				throw new IllegalArgumentException(
						"grades: " + grades.get(i).name() + " is not below " + grades.get(i - 1).name());
			}
		}
		if (grades.isEmpty() || grades.get(grades.size() - 1).from().compareTo(Score.ZERO) != 0) {
			throw new IllegalArgumentException("grades: the lowest must begin at 0");
		}
		List<Indicator> indicators = new ArrayList<>();
		Set<String> codes = new HashSet<>();
		for (Object each : list(root.get("indicators"))) {
			indicators.add(indicator(map(each, "indicators"), codes));
		}
		return new IndicatorEdition(text(root, "key", "edition"), text(root, "name", "edition"),
				text(root, "region", "edition"), Integer.parseInt(text(root, "year", "edition")),
				text(root, "source", "edition"),
				new Rounding(Integer.parseInt(text(root, "decimals", "edition")),
						RoundingMode.valueOf(text(root, "rounding", "edition"))),
				grades, measures(list(root.get("measures"))), indicators);
	}

	private static List<DerivedMeasure> measures(List<?> entries) {
		List<DerivedMeasure> measures = new ArrayList<>();
		Set<MeasureKey> all = new HashSet<>();
		entries.forEach((entry) -> all.add(new MeasureKey(text(map(entry, "measures"), "key", "measures"))));
		Set<MeasureKey> defined = new HashSet<>();
		for (Object entry : entries) {
			Map<String, Object> measure = map(entry, "measures");
			MeasureKey key = new MeasureKey(text(measure, "key", "measures"));
			Formula formula = Formula.parse(text(measure, "formula", key.value()));
			for (MeasureKey input : formula.inputs()) {
				if (all.contains(input) && !defined.contains(input)) {
					throw new IllegalArgumentException(key + ": uses " + input + ", which is not defined before it");
				}
			}
			if (!defined.add(key)) {
				throw new IllegalArgumentException(key + ": stands twice");
			}
			Unit unit = Unit.parse(text(measure, "unit", key.value()))
				.orElseThrow(() -> new IllegalArgumentException(key + ": unknown unit"))
				.unit();
			measures.add(new DerivedMeasure(key, text(measure, "name", key.value()), unit, formula));
		}
		return measures;
	}

	private static Indicator indicator(Map<String, Object> node, Set<String> codes) {
		String code = text(node, "code", "indicators");
		if (!codes.add(code)) {
			throw new IllegalArgumentException(code + ": stands twice");
		}
		List<Indicator> children = new ArrayList<>();
		for (Object child : list(node.get("children"))) {
			children.add(indicator(map(child, code), codes));
		}
		List<Criterion> criteria = new ArrayList<>();
		for (Object each : list(node.get("criteria"))) {
			criteria.add(criterion(map(each, code), codes));
		}
		if (children.isEmpty() == criteria.isEmpty()) {
			throw new IllegalArgumentException(code + ": needs either children or criteria");
		}
		return new Indicator(code, text(node, "name", code), points(node, "weight", code),
				node.containsKey("explanation") ? text(node, "explanation", code) : "", children, criteria);
	}

	private static Criterion criterion(Map<String, Object> node, Set<String> codes) {
		String code = text(node, "code", "criteria");
		if (!codes.add(code)) {
			throw new IllegalArgumentException(code + ": stands twice");
		}
		Map<String, Object> rule = map(node.get("rule"), code);
		NotApplicablePolicy policy = node.containsKey("notApplicable")
				? NotApplicablePolicy.valueOf(text(node, "notApplicable", code).toUpperCase(Locale.ROOT))
				: NotApplicablePolicy.REFUSED;
		return new Criterion(code, text(node, "name", code), points(node, "points", code),
				new RuleDefinition(text(rule, "kind", code), rule), policy);
	}

	private static Score points(Map<String, Object> node, String field, String place) {
		return new Score(new BigDecimal(text(node, field, place)));
	}

	private static String text(Map<String, Object> node, String field, String place) {
		Object value = node.get(field);
		if (value == null) {
			throw new IllegalArgumentException(place + ": no " + field);
		}
		return value.toString();
	}

	private static List<?> list(@Nullable Object node) {
		return (node instanceof List<?> list) ? list : List.of();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(@Nullable Object node, String place) {
		if (node instanceof Map<?, ?> map) {
			return (Map<String, Object>) map;
		}
		throw new IllegalArgumentException(place + ": not a map");
	}

}
