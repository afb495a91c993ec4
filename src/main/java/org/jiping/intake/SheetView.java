package org.jiping.intake;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sheet as a form shows it: every cell as text, sums and computed cells read-only.
 *
 * @param lines its lines
 * @param seen fingerprint of what is stored
 */
public record SheetView(List<Line> lines, String seen) {

	public SheetView {
		lines = List.copyOf(lines);
	}

	/**
	 * The same sheet with what somebody typed in place of what is stored.
	 * @param layout the sheet
	 * @param typed typed lines
	 * @return the view to show beside the problems
	 */
	public SheetView retyped(SheetLayout layout, List<IntakeManagement.Typed> typed) {
		List<Line> retyped = new ArrayList<>();
		for (int i = 0; i < typed.size(); i++) {
			List<Cell> cells = new ArrayList<>();
			Line stored = (layout.fixed() && i < this.lines.size()) ? this.lines.get(i) : null;
			for (int c = 0; c < layout.columns().size(); c++) {
				boolean editable = layout.columns().get(c).input() && (stored == null || !stored.sum());
				cells.add(new Cell(
						editable ? typed.get(i).cells().get(c) : (stored != null) ? stored.cells().get(c).text() : "",
						editable));
			}
			retyped.add(new Line(typed.get(i).line(), (stored != null) ? stored.depth() : 0,
					stored != null && stored.sum(), cells));
		}
		return new SheetView(retyped, this.seen);
	}

	/**
	 * A line.
	 *
	 * @param key key of a fixed line
	 * @param depth how far it is indented
	 * @param sum whether it adds up others
	 * @param cells its cells
	 */
	public record Line(@Nullable String key, int depth, boolean sum, List<Cell> cells) {

		public Line {
			cells = List.copyOf(cells);
		}

		/**
		 * Whether this is the line somebody was led to.
		 * @param name name of the line, null where nobody was led here
		 * @return true if a cell says just that
		 */
		public boolean holds(@Nullable Object name) {
			return name != null && this.cells.stream().anyMatch((cell) -> cell.text().equals(name.toString()));
		}

	}

	/**
	 * A cell.
	 *
	 * @param text what it says
	 * @param editable whether it may be typed into
	 */
	public record Cell(String text, boolean editable) {
	}

}
