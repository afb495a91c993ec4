package org.jiping.intake;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet.
 *
 * @param key its key, the name of the record component that keeps it
 * @param title its heading in workbooks and reports
 * @param en its heading in English
 * @param type what it holds
 * @param required whether it must be filled in
 * @param min smallest figure allowed, in the unit typed
 * @param max largest figure allowed, in the unit typed
 * @param choices the words allowed, empty for any
 * @param computed what the cell must equal
 * @param measure middle part of the keys of the figures this column offers
 * @param unit unit of those figures where the type does not say it
 * @param width width in characters
 * @param total whether a closing 合计 line adds it up
 * @param print whether reports print it
 * @param later whether it came later than the sheet, so that older workbooks may lack it
 */
public record ColumnLayout(String key, String title, String en, ColumnType type, boolean required,
		@Nullable BigDecimal min, @Nullable BigDecimal max, List<String> choices, @Nullable String computed,
		@Nullable String measure, @Nullable String unit, int width, boolean total, boolean print, boolean later) {

	/**
	 * Whether a person fills this in.
	 * @return false for labels and computed columns
	 */
	public boolean input() {
		return this.type != ColumnType.LABEL && this.computed == null;
	}

}
