package org.jiping.intake;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseStep;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The sheets of every ledger as steps of a case, on behalf of the ledgers.
 */
@Component
class LedgerSteps implements CaseStep {

	private final LedgerSheets sheets;

	private final CaseManagement cases;

	LedgerSteps(LedgerSheets sheets, CaseManagement cases) {
		this.sheets = sheets;
		this.cases = cases;
	}

	@Override
	public List<Entry> entries(CaseId id) {
		UUID edition = this.cases.get(id).editionId();
		boolean english = Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
		return this.sheets.ledgerSheets()
			.stream()
			.map((sheet) -> new Entry("ledger." + sheet.ledger(), english ? sheet.en() : sheet.title(),
					"sheets/" + sheet.key(), filled(id, sheet), expected(sheet),
					need(sheet, this.sheets.use(edition, sheet))))
			.toList();
	}

	private static Need need(SheetLayout sheet, SheetUse.Use use) {
		return switch (use) {
			case NEEDED -> sheet.optional() ? Need.SOMETIMES : Need.ALWAYS;
			case TOLD -> Need.SOMETIMES;
			case NONE -> Need.NEVER;
		};
	}

	private int filled(CaseId id, SheetLayout sheet) {
		return (int) this.sheets.inputs(id, sheet)
			.stream()
			.filter((row) -> row.values().values().stream().anyMatch((value) -> value != null))
			.count();
	}

	private static int expected(SheetLayout sheet) {
		boolean required = sheet.columns().stream().anyMatch((column) -> column.required() && column.input());
		return (sheet.fixed() && required) ? (int) sheet.rows().stream().filter((row) -> row.sum().isEmpty()).count()
				: 0;
	}

	@Override
	public int order() {
		return 10;
	}

}
