package org.jiping.intake;

/**
 * What a column of a sheet holds.
 */
public enum ColumnType {

	/** The fixed label of a fixed row. */
	LABEL,
	/** Words. */
	TEXT,
	/** Money, typed in the sheet's unit and kept in 元. */
	AMOUNT,
	/** A whole number, never negative. */
	COUNT,
	/** A plain figure. */
	DECIMAL,
	/** A share, typed as a percentage and kept as a ratio. */
	PERCENT,
	/** A calendar day. */
	DATE;

	public boolean numeric() {
		return this == AMOUNT || this == COUNT || this == DECIMAL || this == PERCENT;
	}

}
