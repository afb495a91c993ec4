package org.jiping.intake;

import java.util.List;
import java.util.Locale;

import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseStep;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The sheets of every ledger as steps of a case, on behalf of the ledgers.
 */
@Component
class LedgerSteps implements CaseStep {

	private final LedgerSheets sheets;

	LedgerSteps(LedgerSheets sheets) {
		this.sheets = sheets;
	}

	@Override
	public List<Entry> entries(CaseId id) {
		boolean english = Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
		return this.sheets.ledgerSheets().stream().map((sheet) -> {
			int filled = (int) this.sheets.inputs(id, sheet)
				.stream()
				.filter((row) -> row.values().values().stream().anyMatch((value) -> value != null))
				.count();
			return new Entry("ledger." + sheet.ledger(), english ? sheet.en() : sheet.title(), "sheets/" + sheet.key(),
					filled, expected(sheet), !sheet.optional());
		}).toList();
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
