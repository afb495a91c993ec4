package org.jiping.report.document;

/**
 * How a report is made up, whatever it says.
 *
 * @param lines which lines its tables have
 * @param mark words across every page, empty for none
 */
public record Looks(TableLines lines, String mark) {

	/** A full grid and no mark. */
	public static final Looks PLAIN = new Looks(TableLines.GRID, "");

	/**
	 * Which lines tables have.
	 */
	public enum TableLines {

		/** A line around every cell. */
		GRID,
		/** A line above, one below the head, one at the foot. */
		THREE

	}

}
