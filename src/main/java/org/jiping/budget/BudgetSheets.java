package org.jiping.budget;

import java.util.List;

import org.jiping.evaluation.CaseId;
import org.jiping.intake.LedgerImporter;
import org.jiping.intake.RowBinder;
import org.jiping.intake.RowView;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes and gives the sheets of the budget room.
 */
@Component
@Transactional
class BudgetSheets implements LedgerImporter {

	private final BudgetLedgers ledgers;

	BudgetSheets(BudgetLedgers ledgers) {
		this.ledgers = ledgers;
	}

	@Override
	public String ledger() {
		return "budget";
	}

	@Override
	public void store(CaseId id, String sheet, List<RowView> rows) {
		BudgetLedger ledger = this.ledgers.findById(id.value()).orElseGet(() -> new BudgetLedger(id));
		ledger.replace(sheet, rows);
		this.ledgers.save(ledger);
	}

	@Override
	@Transactional(readOnly = true)
	public List<RowView> rows(CaseId id, String sheet) {
		return this.ledgers.findById(id.value())
			.map((ledger) -> RowBinder.unbind(ledger.lines(sheet)))
			.orElse(List.of());
	}

}
