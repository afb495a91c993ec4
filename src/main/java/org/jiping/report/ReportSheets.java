package org.jiping.report;

import java.util.List;

import org.jiping.evaluation.CaseId;
import org.jiping.intake.CaseDraft;
import org.jiping.intake.LedgerImporter;
import org.jiping.intake.RowBinder;
import org.jiping.intake.RowView;

import org.jiping.problem.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes and gives the sheets of the report room.
 */
@Component
@Transactional
class ReportSheets implements LedgerImporter {

	private final AllReportTexts ledgers;

	private final NarrativeKeys keys;

	ReportSheets(AllReportTexts ledgers, NarrativeKeys keys) {
		this.ledgers = ledgers;
		this.keys = keys;
	}

	@Override
	public String ledger() {
		return "report";
	}

	@Override
	public void examine(CaseDraft draft, Problems problems) {
		for (RowView row : draft.rows("narrative")) {
			row.text("section")
				.filter((key) -> !this.keys.knows(key))
				.ifPresent((key) -> problems.add(ReportProblem.SECTION_UNKNOWN, row.at("section"), key));
		}
	}

	@Override
	public void store(CaseId id, String sheet, List<RowView> rows) {
		ReportTexts ledger = this.ledgers.findById(id.value()).orElseGet(() -> new ReportTexts(id));
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
