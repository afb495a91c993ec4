package org.jiping.ledger;

/**
 * What a field of a ledger holds.
 */
public enum FieldType {

	/** Words. */
	TEXT,
	/** A code of digits, kept without blanks and dots. */
	CODE,
	/** Money, kept in 元. */
	AMOUNT,
	/** A plain figure. */
	DECIMAL,
	/** A whole number. */
	COUNT,
	/** A calendar day. */
	DATE,
	/** One of a few words, kept as its key. */
	CHOICE;

	public boolean numeric() {
		return this == AMOUNT || this == DECIMAL || this == COUNT;
	}

}
