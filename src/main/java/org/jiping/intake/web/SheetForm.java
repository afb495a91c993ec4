package org.jiping.intake.web;

import java.util.ArrayList;
import java.util.List;

import org.jiping.intake.IntakeManagement;
import org.jiping.intake.SheetLayout;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it is typed in the browser.
 */
public class SheetForm {

	private String seen = "";

	private List<Line> lines = new ArrayList<>();

	/**
	 * Fingerprint of the sheet as it was when the form was opened.
	 * @return the fingerprint
	 */
	public String getSeen() {
		return this.seen;
	}

	public void setSeen(String seen) {
		this.seen = seen;
	}

	public List<Line> getLines() {
		return this.lines;
	}

	public void setLines(List<Line> lines) {
		this.lines = lines;
	}

	/**
	 * The lines that hold anything, as the intake takes them.
	 * @param layout the sheet
	 * @return typed lines
	 */
	List<IntakeManagement.Typed> typed(SheetLayout layout) {
		List<IntakeManagement.Typed> typed = new ArrayList<>();
		for (Line line : this.lines) {
			List<String> cells = new ArrayList<>(line.getCells());
			while (cells.size() < layout.columns().size()) {
				cells.add("");
			}
			cells.replaceAll((cell) -> (cell != null) ? cell : "");
			boolean fixed = layout.fixed();
			if (fixed || cells.stream().anyMatch((cell) -> !cell.isBlank())) {
				typed.add(new IntakeManagement.Typed(fixed ? line.getKey() : null, cells));
			}
		}
		return typed;
	}

	/**
	 * One line of the form.
	 */
	public static class Line {

		private @Nullable String key;

		private List<String> cells = new ArrayList<>();

		public @Nullable String getKey() {
			return this.key;
		}

		public void setKey(@Nullable String key) {
			this.key = key;
		}

		public List<String> getCells() {
			return this.cells;
		}

		public void setCells(List<String> cells) {
			this.cells = cells;
		}

	}

}
