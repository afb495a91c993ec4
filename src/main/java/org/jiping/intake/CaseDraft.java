package org.jiping.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a hand-in says, sheet by sheet, understood but not yet stored.
 */
public final class CaseDraft {

	private final Map<String, List<RowView>> sheets = new LinkedHashMap<>();

	private final String edition;

	/**
	 * An empty draft.
	 * @param edition key of the edition the case is scored by
	 */
	public CaseDraft(String edition) {
		this.edition = edition;
	}

	public String edition() {
		return this.edition;
	}

	public void put(String sheet, List<RowView> rows) {
		this.sheets.put(sheet, rows);
	}

	/**
	 * The lines of a sheet.
	 * @param sheet key of the sheet
	 * @return its lines, empty where the sheet is not part of the hand-in
	 */
	public List<RowView> rows(String sheet) {
		return this.sheets.getOrDefault(sheet, List.of());
	}

	public boolean has(String sheet) {
		return this.sheets.containsKey(sheet);
	}

}
