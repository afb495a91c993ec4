package org.jiping.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureOffer;
import org.jiping.measure.MeasureOffers;
import org.springframework.stereotype.Component;

/**
 * Says which figures the sheets whose layout names them could offer.
 */
@Component
class LedgerOffers implements MeasureOffers {

	private final WorkbookLayout layout;

	LedgerOffers(WorkbookLayout layout) {
		this.layout = layout;
	}

	@Override
	public List<MeasureOffer> offers() {
		return measured().flatMap((sheet) -> SheetFigures.offers(sheet).stream()).toList();
	}

	@Override
	public Optional<MeasureOffer> offer(MeasureKey key) {
		return measured().flatMap((sheet) -> SheetFigures.offer(sheet, key).stream()).findFirst();
	}

	private Stream<SheetLayout> measured() {
		return this.layout.sheets().stream().filter((sheet) -> sheet.prefix() != null);
	}

}
