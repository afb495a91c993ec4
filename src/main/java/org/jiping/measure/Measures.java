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

	/** Derived figures that could not be computed. */
	private final Map<MeasureKey, Absence> absent;

	public Measures(Collection<Measure> measures) {
		Map<MeasureKey, Measure> map = new LinkedHashMap<>();
		for (Measure measure : measures) {
			if (map.put(measure.key(), measure) != null) {
				throw new IllegalArgumentException("two figures under one name: " + measure.key());
			}
		}
		this.byKey = Collections.unmodifiableMap(map);
		this.absent = Map.of();
	}

	private Measures(Map<MeasureKey, Measure> byKey, Map<MeasureKey, Absence> absent) {
		this.byKey = byKey;
		this.absent = absent;
	}

	public Optional<Measure> find(MeasureKey key) {
		return Optional.ofNullable(this.byKey.get(key));
	}

	/**
	 * Why a derived figure is not there.
	 * @param key the figure
	 * @return the reason, or nothing if it is there or is no derived figure
	 */
	public Optional<Absence> absence(MeasureKey key) {
		return Optional.ofNullable(this.absent.get(key));
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
		return new Measures(Collections.unmodifiableMap(map), this.absent);
	}

	/**
	 * These figures and the derived ones that can be computed from them.
	 * @param formulas the derived figures, each after those it uses
	 * @return the enlarged set; a derived figure that misses an input or divides by zero
	 * is not in it, and {@link #absence} says why
	 */
	public Measures derive(List<DerivedMeasure> formulas) {
		Map<MeasureKey, Measure> map = new LinkedHashMap<>(this.byKey);
		Map<MeasureKey, Absence> missing = new LinkedHashMap<>();
		Measures known = new Measures(Collections.unmodifiableMap(map), missing);
		for (DerivedMeasure derived : formulas) {
			Formula.Result result = derived.formula().evaluate(known);
			result.value()
				.ifPresentOrElse(
						(value) -> map.put(derived.key(),
								new Measure(derived.key(), derived.name(), derived.unit(), value,
										Provenance.derived(derived.formula().text(), derived.formula().inputs()))),
						() -> missing.put(derived.key(), new Absence(derived, result)));
		}
		return known;
	}

	/**
	 * A derived figure that could not be computed.
	 *
	 * @param derived the figure
	 * @param result what came of its formula: missing inputs, or no value
	 */
	public record Absence(DerivedMeasure derived, Formula.Result result) {
	}

}
