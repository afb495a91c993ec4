package org.jiping.ledger;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The cell of a typed table that says the same as a figure of a ledger.
 *
 * @param sheet key of the table
 * @param row key of its fixed line, null where lines are found by what they say
 * @param match what the line says, by column
 * @param column the column
 * @param clears cells of the same table that would say it twice, as line.column
 */
public record Fill(String sheet, @Nullable String row, Map<String, String> match, String column, List<String> clears) {
}
