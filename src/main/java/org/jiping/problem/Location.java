package org.jiping.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where in a hand-in a fault stands, as precisely as is known.
 *
 * @param file file name as uploaded
 * @param sheet worksheet name
 * @param cell cell address such as {@code C7}
 */
public record Location(@Nullable String file, @Nullable String sheet, @Nullable String cell) {

	/** Not in any file. */
	public static final Location NOWHERE = new Location(null, null, null);

	public static Location file(String file) {
		return new Location(file, null, null);
	}

	public Location sheet(String name) {
		return new Location(this.file, name, null);
	}

	/**
	 * Points at a cell of this sheet.
	 * @param row row counted from 0
	 * @param column column counted from 0
	 * @return the location of the cell
	 */
	public Location cell(int row, int column) {
		StringBuilder letters = new StringBuilder();
		for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
			letters.insert(0, (char) ('A' + rest % 26));
		}
		return new Location(this.file, this.sheet, letters.toString() + (row + 1));
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (String part : new String[] { this.file, this.sheet, this.cell }) {
			if (part != null) {
				text.append(text.isEmpty() ? "" : " · ").append(part);
			}
		}
		return text.toString();
	}

}
