package org.jiping.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a hand-in says, sheet by sheet, understood but not yet stored.
 */
public final class CaseDraft {

	private final Map<String, List<RowView>> sheets = new LinkedHashMap<>();

	private final @Nullable UUID edition;

	/**
	 * An empty draft.
	 * @param edition the stored edition the case is or will be scored by, null where the
	 * hand-in names none that is known
	 */
	public CaseDraft(@Nullable UUID edition) {
		this.edition = edition;
	}

	public Optional<UUID> edition() {
		return Optional.ofNullable(this.edition);
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
