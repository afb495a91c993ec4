package org.jiping.measure;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one case, by key; what is not here is missing.
 */
public final class Measures {

	private final Map<MeasureKey, Measure> byKey;

	public Measures(Collection<Measure> measures) {
		Map<MeasureKey, Measure> map = new LinkedHashMap<>();
		for (Measure measure : measures) {
			if (map.put(measure.key(), measure) != null) {
				throw new IllegalArgumentException("two figures under one name: " + measure.key());
			}
		}
		this.byKey = Collections.unmodifiableMap(map);
	}

	private Measures(Map<MeasureKey, Measure> byKey) {
		this.byKey = byKey;
	}

	public Optional<Measure> find(MeasureKey key) {
		return Optional.ofNullable(this.byKey.get(key));
	}

	public Collection<Measure> all() {
		return this.byKey.values();
	}

	/**
	 * These figures with one put in place of that of the same name, or added.
	 * @param measure the figure
	 * @return the changed set
	 */
	public Measures with(Measure measure) {
		Map<MeasureKey, Measure> map = new LinkedHashMap<>(this.byKey);
		map.put(measure.key(), measure);
		return new Measures(Collections.unmodifiableMap(map));
	}

	/**
	 * These figures and the derived ones that can be computed from them.
	 * @param formulas the derived figures, each after those it uses
	 * @return the enlarged set; a derived figure that misses an input or divides by zero
	 * is not in it
	 */
	public Measures derive(List<DerivedMeasure> formulas) {
		Map<MeasureKey, Measure> map = new LinkedHashMap<>(this.byKey);
		Measures known = new Measures(Collections.unmodifiableMap(map));
		for (DerivedMeasure derived : formulas) {
			derived.formula()
				.evaluate(known)
				.value()
				.ifPresent((value) -> map.put(derived.key(), new Measure(derived.key(), derived.name(), derived.unit(),
						value, Provenance.derived(derived.formula().text(), derived.formula().inputs()))));
		}
		return known;
	}

}
