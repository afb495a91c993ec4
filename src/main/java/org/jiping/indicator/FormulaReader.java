package org.jiping.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jiping.measure.DerivedMeasure;
import org.jiping.measure.Formula;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureOffer;
import org.jiping.quantity.Unit;

/**
 * Reads the derived figures of an edition: names, units, formulas, and the order in which
 * they can be computed.
 */
final class FormulaReader {

	/** Derived figures an edition may have. */
	private static final int MOST = 500;

	private final EditionFields fields;

	private final EditionDocument document;

	private final Function<MeasureKey, Optional<MeasureOffer>> offers;

	private final Map<MeasureKey, Optional<MeasureOffer>> asked = new LinkedHashMap<>();

	private final Map<MeasureKey, Unit> units = new LinkedHashMap<>();

	private final Map<MeasureKey, Read> read = new LinkedHashMap<>();

	private final Set<MeasureKey> written = new HashSet<>();

	private final Set<String> names = new HashSet<>();

	private final List<DerivedMeasure> ordered = new ArrayList<>();

	FormulaReader(EditionFields fields, EditionDocument document, Function<MeasureKey, Optional<MeasureOffer>> offers) {
		this.fields = fields;
		this.document = document;
		this.offers = offers;
	}

	void read() {
		List<String> paths = this.document.entries("measures");
		if (paths.size() > MOST) {
			this.fields.fault("measures", EditionProblem.OUT_OF_BOUNDS, String.valueOf(paths.size()), "0",
					String.valueOf(MOST));
			return;
		}
		paths.forEach(this::one);
		this.read.values().forEach(this::check);
		Set<MeasureKey> done = new HashSet<>();
		this.read.keySet().forEach((key) -> order(key, new ArrayList<>(), done));
	}

	/**
	 * The figures in an order in which each stands after those it uses.
	 * @return the figures
	 */
	List<DerivedMeasure> measures() {
		return this.ordered;
	}

	boolean known(MeasureKey key) {
		return this.written.contains(key) || offer(key).isPresent();
	}

	/**
	 * The unit of a figure.
	 * @param key its name
	 * @return the unit, nothing where only a case knows it or nobody does
	 */
	Optional<Unit> unit(MeasureKey key) {
		return Optional.ofNullable(this.units.get(key)).or(() -> offer(key).map(MeasureOffer::unit));
	}

	private Optional<MeasureOffer> offer(MeasureKey key) {
		return this.asked.computeIfAbsent(key, this.offers);
	}

	private void one(String path) {
		this.fields.only(path, Set.copyOf(EditionShape.MEASURE));
		String key = this.fields.required(path + ".key");
		String name = this.fields.required(path + ".name");
		String unit = this.fields.required(path + ".unit");
		// A multiple such as 万元 is a way to print; the formula gives the unit kept.
		Optional<Unit> known = Unit.parse(unit)
			.filter((scaled) -> scaled.unit() == Unit.RATIO || scaled.factor().compareTo(BigDecimal.ONE) == 0)
			.map(Unit.Scaled::unit);
		if (known.isEmpty() && !unit.isEmpty()) {
			this.fields.fault(path + ".unit", EditionProblem.UNIT_UNKNOWN, unit);
		}
		if (!name.isEmpty() && !this.names.add(name)) {
			this.fields.refuse(path + ".name", EditionProblem.TWICE, name);
		}
		Optional<Formula> formula = formula(path + ".formula");
		if (key.isEmpty()) {
			return;
		}
		if (!MeasureKey.isValid(key)) {
			this.fields.fault(path + ".key", EditionProblem.MEASURE_KEY_INVALID, key);
			return;
		}
		MeasureKey valid = new MeasureKey(key);
		if (!this.written.add(valid)) {
			this.fields.fault(path + ".key", EditionProblem.TWICE, key);
		}
		else if (offer(valid).isPresent()) {
			this.fields.fault(path + ".key", EditionProblem.MEASURE_TAKEN, key);
		}
		else if (known.isPresent() && formula.isPresent()) {
			this.units.put(valid, known.get());
			this.read.put(valid, new Read(path, new DerivedMeasure(valid, name, known.get(), formula.get())));
		}
	}

	private Optional<Formula> formula(String path) {
		String text = this.fields.required(path);
		List<String> names = Formula.unknownNames(text);
		names.forEach((name) -> this.fields.fault(path, EditionProblem.MEASURE_UNKNOWN, name));
		if (text.isEmpty() || !names.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Formula.parse(text));
		}
		catch (IllegalArgumentException ex) {
			this.fields.fault(path, EditionProblem.FORMULA_INVALID, text);
			return Optional.empty();
		}
	}

	private void check(Read each) {
		String path = each.path() + ".formula";
		boolean known = true;
		for (MeasureKey input : each.derived().formula().inputs()) {
			if (!known(input)) {
				known = false;
				this.fields.fault(path, EditionProblem.MEASURE_UNKNOWN, input.value());
			}
		}
		if (known) {
			each.derived()
				.formula()
				.unitClashes(this::unit, each.derived().unit())
				.forEach((clash) -> this.fields.fault(path, EditionProblem.UNITS_CLASH, each.derived().formula().text(),
						clash.get(0), clash.get(1)));
		}
	}

	private void order(MeasureKey key, List<MeasureKey> way, Set<MeasureKey> done) {
		Read each = this.read.get(key);
		if (each == null || done.contains(key)) {
			return;
		}
		if (way.contains(key)) {
			List<String> circle = new ArrayList<>(
					way.subList(way.indexOf(key), way.size()).stream().map(MeasureKey::value).toList());
			circle.add(key.value());
			this.fields.fault(each.path() + ".formula", EditionProblem.FORMULA_CIRCLE, String.join(" → ", circle));
			done.addAll(way);
			return;
		}
		way.add(key);
		each.derived().formula().inputs().forEach((input) -> order(input, way, done));
		way.remove(way.size() - 1);
		if (done.add(key)) {
			this.ordered.add(each.derived());
		}
	}

	/**
	 * A derived figure with its place.
	 *
	 * @param path the way to it
	 * @param derived the figure
	 */
	private record Read(String path, DerivedMeasure derived) {
	}

}
