package org.jiping.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiping.measure.Formula;
import org.jiping.measure.MeasureCatalogue;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureOffer;
import org.jiping.quantity.Unit;

/**
 * The figures a formula or rule of one edition may use, by key and by the name people
 * read; a name that means two figures means none.
 */
public final class FormulaNames {

	private final Map<MeasureKey, String> names = new LinkedHashMap<>();

	private final List<MeasureOffer> offers;

	/**
	 * Gathers the names.
	 * @param document the edition, whose own figures come first
	 * @param catalogue the figures of the ledgers
	 */
	FormulaNames(EditionDocument document, MeasureCatalogue catalogue) {
		for (String path : document.entries("measures")) {
			String key = document.text(path + ".key");
			if (MeasureKey.isValid(key)) {
				this.names.put(new MeasureKey(key), document.text(path + ".name"));
			}
		}
		List<MeasureOffer> own = this.names.entrySet()
			.stream()
			.map((entry) -> new MeasureOffer(entry.getKey(), entry.getValue(), Unit.NUMBER))
			.toList();
		catalogue.offers()
			.forEach((offer) -> Optional.ofNullable(offer.name())
				.ifPresent((name) -> this.names.putIfAbsent(offer.key(), name)));
		this.offers = java.util.stream.Stream.concat(own.stream(), catalogue.offers().stream()).toList();
	}

	/**
	 * The figures to choose from.
	 * @return the edition's own, then the ledgers'
	 */
	public List<MeasureOffer> offers() {
		return this.offers;
	}

	/**
	 * What people call a figure.
	 * @param key its key
	 * @return its name, the key itself where only a case gives it one
	 */
	public String name(String key) {
		String name = MeasureKey.isValid(key) ? this.names.get(new MeasureKey(key)) : null;
		return (name != null) ? name : key;
	}

	/**
	 * A formula as people read it.
	 * @param kept the formula with keys
	 * @return the formula with names in square brackets where a name means one figure
	 */
	public String read(String kept) {
		return Formula.withNames(kept, (key) -> Optional.ofNullable(this.names.get(key))
			.filter((name) -> name.matches("[^\\[\\]]+") && named(name).isPresent()));
	}

	/**
	 * A formula as it is kept.
	 * @param typed the formula as people type it
	 * @return the formula with keys; names nobody knows stay
	 */
	public String keep(String typed) {
		return Formula.withKeys(typed, this::named);
	}

	/**
	 * The figure that was meant.
	 * @param typed a key or a name, in square brackets or not
	 * @return the key, or what was typed where no single figure is meant
	 */
	public String key(String typed) {
		String name = typed.strip().replaceAll("^[\\[［【]|[\\]］】]$", "");
		return MeasureKey.isValid(name) ? name : named(name).map(MeasureKey::value).orElse(typed);
	}

	private Optional<MeasureKey> named(String name) {
		List<MeasureKey> found = this.names.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(name))
			.map(Map.Entry::getKey)
			.toList();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

}
