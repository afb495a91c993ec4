package org.jiping.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a figure came from: a ledger's cell, or a formula over other figures.
 *
 * @param sheet key of the ledger sheet, null for a derived figure
 * @param sheetTitle the sheet's title
 * @param row the line it stands in
 * @param column the column it stands in
 * @param basis what was noted about the choice of this figure
 * @param formula the formula, null for a ledger figure
 * @param inputs the figures the formula used
 */
public record Provenance(@Nullable String sheet, @Nullable String sheetTitle, @Nullable String row,
		@Nullable String column, @Nullable String basis, @Nullable String formula, List<MeasureKey> inputs) {

	public Provenance {
		inputs = List.copyOf(inputs);
	}

	public static Provenance ledger(String sheet, String sheetTitle, String row, String column,
			@Nullable String basis) {
		return new Provenance(sheet, sheetTitle, row, column, basis, null, List.of());
	}

	public static Provenance derived(String formula, List<MeasureKey> inputs) {
		return new Provenance(null, null, null, null, null, formula, inputs);
	}

}
