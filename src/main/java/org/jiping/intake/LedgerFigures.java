package org.jiping.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiping.evaluation.CaseId;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureSource;
import org.springframework.stereotype.Component;

/**
 * Offers the figures of every sheet whose layout names them, on behalf of the ledgers.
 */
@Component
class LedgerFigures implements MeasureSource {

	private final LedgerSheets sheets;

	LedgerFigures(LedgerSheets sheets) {
		this.sheets = sheets;
	}

	@Override
	public Set<String> prefixes() {
		return this.sheets.ledgerSheets()
			.stream()
			.map(SheetLayout::prefix)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	@Override
	public List<Measure> measures(CaseId id) {
		return this.sheets.ledgerSheets()
			.stream()
			.filter((sheet) -> sheet.prefix() != null)
			.flatMap((sheet) -> SheetFigures.measures(sheet, this.sheets.complete(id, sheet)).stream())
			.toList();
	}

	@Override
	public Map<MeasureKey, String> names(CaseId id) {
		Map<MeasureKey, String> names = new HashMap<>();
		this.sheets.ledgerSheets()
			.stream()
			.filter((sheet) -> sheet.prefix() != null && !sheet.fixed())
			.forEach((sheet) -> names.putAll(SheetFigures.names(sheet, this.sheets.complete(id, sheet))));
		return names;
	}

}
