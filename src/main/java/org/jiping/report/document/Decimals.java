package org.jiping.report.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a figure stands from the right edge of its column, so that all decimal points
 * of the column stand below each other.
 */
public final class Decimals {

	private static final Pattern FIGURE = Pattern.compile("-?[\\d,]+(\\.(\\d+))?([%‰]?)");

	private final int most;

	private final boolean alike;

	private Decimals(int most, boolean alike) {
		this.most = most;
		this.alike = alike;
	}

	/**
	 * Looks at a column.
	 * @param table the table
	 * @param column which column
	 * @return how its figures are placed
	 */
	public static Decimals of(Block.Table table, int column) {
		int most = 0;
		String sign = null;
		boolean alike = true;
		for (Block.Row row : table.rows()) {
			Block.Cell cell = row.cells().get(column);
			Matcher figure = FIGURE.matcher((cell != null) ? cell.text() : "");
			if (figure.matches()) {
				most = Math.max(most, (figure.group(2) != null) ? figure.group(2).length() : 0);
				alike &= sign == null || sign.equals(figure.group(3));
				sign = figure.group(3);
			}
		}
		return new Decimals(most, alike);
	}

	/**
	 * What a figure lacks at its right.
	 * @param text the figure as printed
	 * @return digits and point it lacks, none for what is no figure
	 */
	public Missing missing(String text) {
		Matcher figure = FIGURE.matcher(text);
		if (!this.alike || !figure.matches()) {
			return new Missing(0, false);
		}
		int own = (figure.group(2) != null) ? figure.group(2).length() : 0;
		return new Missing(this.most - own, own == 0 && this.most > 0);
	}

	/**
	 * What a figure lacks at its right.
	 *
	 * @param digits digits
	 * @param point whether it lacks the point too
	 */
	public record Missing(int digits, boolean point) {
	}

}
