package org.jiping.ledger;

import java.util.List;

import org.jiping.intake.SheetRow;

/**
 * Makes a row of what people see in its cells.
 */
final class HeldText {

	private HeldText() {
	}

	static void fill(SheetRow row, int number, List<String> cells) {
		row.begin(number);
		for (int c = 0; c < Math.min(cells.size(), SheetRow.MOST_COLUMNS); c++) {
			row.put(c, SheetRow.Kind.TEXT, cells.get(c));
		}
	}

}
