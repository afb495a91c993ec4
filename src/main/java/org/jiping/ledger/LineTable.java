package org.jiping.ledger;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A typed table whose lines a ledger can write by itself.
 *
 * @param sheet key of the table
 * @param lines which lines of the ledger take part
 * @param by the fields whose lines of the same values become one line with sums, none if
 * each is a line of its own
 * @param number the column that numbers the lines, null for none
 * @param columns the field each column is filled from
 */
public record LineTable(String sheet, Selection lines, List<String> by, @Nullable String number,
		Map<String, String> columns) {
}
