package org.jiping.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jiping.evaluation.CaseId;
import org.jiping.intake.CaseDraft;
import org.jiping.intake.LedgerImporter;
import org.jiping.intake.RowBinder;
import org.jiping.intake.RowView;
import org.jiping.problem.Problems;
import org.jiping.report.document.NarrativePlace;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes and gives the sheets of the report room.
 */
@Component
@Transactional
class ReportSheets implements LedgerImporter {

	/** Its key; it is also who is named for texts that came with a workbook. */
	private static final String SHEET = "narrative";

	private final AllReportTexts ledgers;

	private final NarrativeKeys keys;

	private final NarrativeVersions versions;

	private final BlankReport blank;

	ReportSheets(AllReportTexts ledgers, NarrativeKeys keys, NarrativeVersions versions, BlankReport blank) {
		this.ledgers = ledgers;
		this.keys = keys;
		this.versions = versions;
		this.blank = blank;
	}

	@Override
	public String ledger() {
		return "report";
	}

	@Override
	public void examine(CaseDraft draft, Problems problems) {
		for (RowView row : draft.rows(SHEET)) {
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
		if (!sheet.equals(SHEET)) {
			return rows;
		}
		Set<String> told = new TreeSet<>();
		rows.forEach((row) -> told.add(row.words("section")));
		List<RowView> kept = new ArrayList<>(rows);
		rows(id, sheet).stream().filter((row) -> !told.contains(row.words("section"))).forEach(kept::add);
		return kept;
	}

	/**
	 * Every text says what belongs there, and so does a line for each that is missing.
	 */
	@Override
	public List<RowView> shown(UUID edition, String sheet, List<RowView> rows) {
		if (!sheet.equals(SHEET)) {
			return rows;
		}
		Set<String> written = rows.stream().map((row) -> row.words("section")).collect(Collectors.toSet());
		List<RowView> shown = new ArrayList<>(rows);
		Map<String, String> headings = new HashMap<>();
		for (NarrativePlace place : this.blank.open(edition)) {
			headings.put(place.key(), place.heading());
			if (!written.contains(place.key())) {
				RowView asking = new RowView(null);
				asking.put("section", place.key());
				asking.put("no", BigDecimal.ONE);
				shown.add(asking);
			}
		}
		shown.forEach((row) -> {
			String key = row.words("section");
			row.put("about", this.keys.all().getOrDefault(key, headings.get(key)));
		});
		return shown;
	}

	@Override
	@Transactional(readOnly = true)
	public List<RowView> rows(CaseId id, String sheet) {
		return this.ledgers.findById(id.value())
			.map((ledger) -> RowBinder.unbind(ledger.lines(sheet)))
			.orElse(List.of());
	}

}
