package org.jiping.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

	/** Who is named for texts that came with a workbook or were typed into its sheet. */
	private static final String SHEET = "narrative";

	private final NarrativeKeys keys;

	private final NarrativeVersions versions;

	ReportSheets(AllReportTexts ledgers, NarrativeKeys keys, NarrativeVersions versions) {
		this.ledgers = ledgers;
		this.keys = keys;
		this.versions = versions;
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
		Map<String, List<String>> before = ledger.allWritten();
		ledger.replace(sheet, rows);
		this.ledgers.save(ledger);
		Map<String, List<String>> after = ledger.allWritten();
		Set<String> places = new TreeSet<>(before.keySet());
		places.addAll(after.keySet());
		for (String place : places) {
			List<String> now = after.getOrDefault(place, List.of());
			if (!now.equals(before.getOrDefault(place, List.of()))) {
				this.versions.add(id, place, now, SHEET);
			}
		}
	}

	/** Texts of which a workbook says nothing stay: they are written in the browser. */
	@Override
	@Transactional(readOnly = true)
	public List<RowView> kept(CaseId id, String sheet, List<RowView> rows) {
		if (!sheet.equals("narrative")) {
			return rows;
		}
		Set<String> told = new TreeSet<>();
		rows.forEach((row) -> told.add(row.words("section")));
		List<RowView> kept = new ArrayList<>(rows);
		rows(id, sheet).stream().filter((row) -> !told.contains(row.words("section"))).forEach(kept::add);
		return kept;
	}

	@Override
	@Transactional(readOnly = true)
	public List<RowView> rows(CaseId id, String sheet) {
		return this.ledgers.findById(id.value())
			.map((ledger) -> RowBinder.unbind(ledger.lines(sheet)))
			.orElse(List.of());
	}

}
