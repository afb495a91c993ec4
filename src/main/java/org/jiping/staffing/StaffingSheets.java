package org.jiping.staffing;

import java.util.List;

import org.jiping.evaluation.CaseId;
import org.jiping.intake.LedgerImporter;
import org.jiping.intake.RowBinder;
import org.jiping.intake.RowView;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes and gives the sheets of the staffing room.
 */
@Component
@Transactional
class StaffingSheets implements LedgerImporter {

	private final StaffingLedgers ledgers;

	StaffingSheets(StaffingLedgers ledgers) {
		this.ledgers = ledgers;
	}

	@Override
	public String ledger() {
		return "staffing";
	}

	@Override
	public void store(CaseId id, String sheet, List<RowView> rows) {
		StaffingLedger ledger = this.ledgers.findById(id.value()).orElseGet(() -> new StaffingLedger(id));
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
