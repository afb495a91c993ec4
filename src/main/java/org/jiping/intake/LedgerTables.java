package org.jiping.intake;

import java.util.List;

import org.jiping.evaluation.CaseId;
import org.jiping.measure.FigureTable;
import org.jiping.measure.TableSource;
import org.springframework.stereotype.Component;

/**
 * Offers every ledger sheet as a table, on behalf of the ledgers.
 */
@Component
class LedgerTables implements TableSource {

	private final LedgerSheets sheets;

	LedgerTables(LedgerSheets sheets) {
		this.sheets = sheets;
	}

	@Override
	public List<FigureTable> tables(CaseId id) {
		return this.sheets.ledgerSheets().stream().map((sheet) -> {
			List<RowView> rows = this.sheets.complete(id, sheet);
			SheetArithmetic arithmetic = this.sheets.arithmetic(id, sheet);
			return SheetFigures.table(sheet, rows, rows.stream().map((row) -> arithmetic.isSum(row, rows)).toList());
		}).toList();
	}

}
