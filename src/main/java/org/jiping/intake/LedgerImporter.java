package org.jiping.intake;

import java.util.List;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.jiping.problem.Problems;

/**
 * Door: a ledger takes the sheets it knows and gives them back.
 */
public interface LedgerImporter {

	/**
	 * The room that keeps the sheets, as the layout names it.
	 * @return the room
	 */
	String ledger();

	/**
	 * Looks for faults that the layout alone cannot see.
	 * @param draft everything handed in
	 * @param problems where to report them
	 */
	default void examine(CaseDraft draft, Problems problems) {
	}

	/**
	 * Stores the lines of one sheet in place of those stored before.
	 * @param id the case
	 * @param sheet key of the sheet
	 * @param rows lines without faults; sums and computed cells are left out
	 */
	void store(CaseId id, String sheet, List<RowView> rows);

	/**
	 * What a workbook that replaces a case must not take away.
	 * @param id the case
	 * @param sheet key of the sheet
	 * @param rows the lines of the workbook
	 * @return the lines to store
	 */
	default List<RowView> kept(CaseId id, String sheet, List<RowView> rows) {
		return rows;
	}

	/**
	 * Lines as people see them: with names in place of keys, and lines the edition asks
	 * for that nobody has filled yet.
	 * @param edition the edition
	 * @param sheet key of the sheet
	 * @param rows the stored lines, none for a sheet to begin with
	 * @return what is shown, the stored lines first
	 */
	default List<RowView> shown(UUID edition, String sheet, List<RowView> rows) {
		return rows;
	}

	/**
	 * The stored lines of one sheet.
	 * @param id the case
	 * @param sheet key of the sheet
	 * @return the lines as {@link #store} took them
	 */
	List<RowView> rows(CaseId id, String sheet);

}
