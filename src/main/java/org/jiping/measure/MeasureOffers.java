package org.jiping.measure;

import java.util.List;
import java.util.Optional;

/**
 * Door: a ledger says which figures it could offer, whatever a case holds.
 */
public interface MeasureOffers {

	/**
	 * The figures every case may have.
	 * @return the offers, in ledger order
	 */
	default List<MeasureOffer> offers() {
		return List.of();
	}

	/**
	 * A figure whose name depends on what a case holds, such as a survey's rate.
	 * @param key the name
	 * @return the offer, or nothing if no case could ever have such a figure from here
	 */
	Optional<MeasureOffer> offer(MeasureKey key);

}
