package org.jiping.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Every figure the ledgers could offer, so that a formula or rule can be checked before
 * any case exists.
 */
@Component
public class MeasureCatalogue {

	private final List<MeasureOffers> ledgers;

	private final Map<MeasureKey, MeasureOffer> fixed = new LinkedHashMap<>();

	MeasureCatalogue(List<MeasureOffers> ledgers) {
		this.ledgers = ledgers;
		ledgers.forEach((ledger) -> ledger.offers().forEach((offer) -> this.fixed.put(offer.key(), offer)));
	}

	/**
	 * The figures every case may have.
	 * @return the offers, ledger by ledger
	 */
	public List<MeasureOffer> offers() {
		return Collections.unmodifiableList(new ArrayList<>(this.fixed.values()));
	}

	/**
	 * What the ledgers could offer under a name.
	 * @param key the name
	 * @return the offer, or nothing if no case could ever have such a figure
	 */
	public Optional<MeasureOffer> offer(MeasureKey key) {
		return Optional.ofNullable(this.fixed.get(key))
			.or(() -> this.ledgers.stream().flatMap((ledger) -> ledger.offer(key).stream()).findFirst());
	}

}
