package org.jiping.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jiping.evaluation.CaseId;
import org.jiping.problem.Problems;
import org.springframework.stereotype.Component;

/**
 * Knows which ledger keeps which sheet, and shows any sheet complete with its sums.
 */
@Component
public class LedgerSheets {

	private final WorkbookLayout layout;

	private final Map<String, LedgerImporter> ledgers = new HashMap<>();

	LedgerSheets(WorkbookLayout layout, List<LedgerImporter> importers) {
		this.layout = layout;
		importers.forEach((importer) -> {
			if (this.ledgers.put(importer.ledger(), importer) != null) {
				throw new IllegalStateException("two ledgers named " + importer.ledger());
			}
		});
		Set<String> orphans = new HashSet<>();
		for (SheetLayout sheet : layout.sheets()) {
			if (!sheet.key().equals(CaseSheet.KEY) && !this.ledgers.containsKey(sheet.ledger())) {
				orphans.add(sheet.key());
			}
		}
		if (!orphans.isEmpty()) {
			throw new IllegalStateException("no ledger takes " + orphans);
		}
	}

	public WorkbookLayout layout() {
		return this.layout;
	}

	/**
	 * The sheets people fill in, the case's own sheet left out.
	 * @return the sheets in workbook order
	 */
	public List<SheetLayout> ledgerSheets() {
		return this.layout.sheets().stream().filter((sheet) -> !sheet.key().equals(CaseSheet.KEY)).toList();
	}

	/**
	 * What people filled in.
	 * @param id the case
	 * @param sheet the sheet
	 * @return stored lines, without sums
	 */
	public List<RowView> inputs(CaseId id, SheetLayout sheet) {
		return ledger(sheet).rows(id, sheet.key());
	}

	/**
	 * A sheet with its sums and computed cells.
	 * @param id the case
	 * @param sheet the sheet
	 * @return complete lines
	 */
	public List<RowView> complete(CaseId id, SheetLayout sheet) {
		return arithmetic(id, sheet).complete(inputs(id, sheet));
	}

	SheetArithmetic arithmetic(CaseId id, SheetLayout sheet) {
		Map<String, List<RowView>> read = new HashMap<>();
		return new SheetArithmetic(sheet,
				(other, row, column) -> find(read.computeIfAbsent(other, (key) -> complete(id, this.layout.sheet(key))),
						row, column));
	}

	SheetArithmetic arithmetic(CaseDraft draft, SheetLayout sheet) {
		return new SheetArithmetic(sheet, (other, row, column) -> {
			SheetLayout layout = this.layout.sheet(other);
			SheetArithmetic arithmetic = arithmetic(draft, layout);
			return find(arithmetic.complete(arithmetic.strip(draft.rows(other))), row, column);
		});
	}

	private static Optional<BigDecimal> find(List<RowView> rows, String key, String column) {
		return rows.stream()
			.filter((row) -> row.key().filter(key::equals).isPresent())
			.findFirst()
			.flatMap((row) -> row.number(column));
	}

	void store(CaseId id, SheetLayout sheet, List<RowView> handedIn) {
		ledger(sheet).store(id, sheet.key(), arithmetic(id, sheet).strip(handedIn));
	}

	void examine(CaseDraft draft, Problems problems) {
		new ArrayList<>(this.ledgers.values()).forEach((ledger) -> ledger.examine(draft, problems));
	}

	private LedgerImporter ledger(SheetLayout sheet) {
		LedgerImporter ledger = this.ledgers.get(sheet.ledger());
		if (ledger == null) {
			throw new IllegalArgumentException("not a ledger sheet: " + sheet.key());
		}
		return ledger;
	}

}
