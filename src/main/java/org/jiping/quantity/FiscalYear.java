package org.jiping.quantity;

/**
 * A budget year, 1 January to 31 December.
 *
 * @param value the year, 2000 to 2100
 */
public record FiscalYear(int value) {

	public FiscalYear {
		if (value < 2000 || value > 2100) {
			throw new IllegalArgumentException("not a fiscal year: " + value);
		}
	}

	/**
	 * Reads a year as typed.
	 * @param text the year
	 * @return the year; {@link IllegalArgumentException} for what is no fiscal year
	 */
	public static FiscalYear of(String text) {
		return new FiscalYear(Integer.parseInt(text.strip()));
	}

	public FiscalYear previous() {
		return new FiscalYear(this.value - 1);
	}

}
