package org.jiping.target;

import java.util.List;

import org.jiping.evaluation.CaseId;
import org.jiping.intake.CaseDraft;
import org.jiping.intake.LedgerImporter;
import org.jiping.intake.RowBinder;
import org.jiping.intake.RowView;

import org.jiping.measure.MeasureKey;
import org.jiping.problem.Problems;
import org.jiping.quantity.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes and gives the sheets of the target room.
 */
@Component
@Transactional
class TargetSheets implements LedgerImporter {

	private final TargetLedgers ledgers;

	TargetSheets(TargetLedgers ledgers) {
		this.ledgers = ledgers;
	}

	@Override
	public String ledger() {
		return "target";
	}

	@Override
	public void examine(CaseDraft draft, Problems problems) {
		for (String sheet : List.of("targets", "achievements")) {
			for (RowView row : draft.rows(sheet)) {
				row.text("unit")
					.filter((unit) -> Unit.parse(unit).isEmpty())
					.ifPresent((unit) -> problems.add(TargetProblem.UNIT_UNKNOWN, row.at("unit"), unit));
				row.text("key")
					.filter((key) -> !MeasureKey.isValid(key))
					.ifPresent((key) -> problems.add(TargetProblem.KEY_INVALID, row.at("key"), key));
			}
		}
	}

	@Override
	public void store(CaseId id, String sheet, List<RowView> rows) {
		TargetLedger ledger = this.ledgers.findById(id.value()).orElseGet(() -> new TargetLedger(id));
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
