package org.jiping.ledger;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a sheet is read: where its headings stand and which column is which field.
 *
 * @param kind key of the ledger it is, null where nobody knows
 * @param label which of several ledgers of that kind
 * @param headerFirst first row of the headings, from 1; 0 where there are none
 * @param headerRows how many rows the headings take
 * @param unit unit of money as written, null where it is not stated
 * @param columns the column of each field, from 0
 * @param questions the columns that are questions, by their number
 */
public record SheetMapping(@Nullable String kind, String label, int headerFirst, int headerRows, @Nullable String unit,
		Map<String, Integer> columns, Map<Integer, Integer> questions) {

	/** A sheet nobody knows. */
	static final SheetMapping UNKNOWN = new SheetMapping(null, "", 0, 0, null, Map.of(), Map.of());

	/**
	 * The row below the headings.
	 * @return its number, from 1
	 */
	public int firstLine() {
		return this.headerFirst + this.headerRows;
	}

	static SheetMapping unknown() {
		return UNKNOWN;
	}

}
