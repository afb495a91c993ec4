package org.jiping.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Turns pages on their side for tables that could not be read on an upright one, and
 * parts a table whose columns find no room even there.
 */
final class WideTables {

	/** Points of a line on an upright page and on one on its side. */
	private static final int UPRIGHT = 442;

	private static final int SIDEWAYS = 693;

	private final List<Block> blocks = new ArrayList<>();

	private final UnaryOperator<String> continued;

	/** Whether the pages of this chapter or annex lie on their side anyway. */
	private boolean lying;

	private boolean turned;

	private WideTables(UnaryOperator<String> continued) {
		this.continued = continued;
	}

	/**
	 * Gives wide tables their pages.
	 * @param blocks a document
	 * @param continued the caption of the further parts of a table, from its own
	 * @return the same document with pages turned
	 */
	static List<Block> turned(List<Block> blocks, UnaryOperator<String> continued) {
		WideTables wide = new WideTables(continued);
		blocks.forEach(wide::add);
		return List.copyOf(wide.blocks);
	}

	private void add(Block block) {
		if (block instanceof Block.Table table && !TableSize.readable(table, UPRIGHT, TableSize.SMALL)) {
			if (!this.lying && !this.turned) {
				turn();
			}
			parts(table);
			return;
		}
		boolean begins = block instanceof Block.Title || (block instanceof Block.Heading heading && heading.newPage());
		if (this.turned && !unwritten(block)) {
			if (!begins) {
				this.blocks.add(new Block.Turn(false));
			}
			this.turned = false;
		}
		if (begins) {
			this.lying = block instanceof Block.Heading heading && heading.landscape();
		}
		this.blocks.add(block);
	}

	/** What heads the table goes with it to the turned page. */
	private void turn() {
		int at = this.blocks.size();
		while (at > 0 && (unwritten(this.blocks.get(at - 1))
				|| (this.blocks.get(at - 1) instanceof Block.Heading below && !below.newPage()))) {
			at--;
		}
		if (at > 0 && this.blocks.get(at - 1) instanceof Block.Heading first) {
			this.blocks.set(at - 1, new Block.Heading(first.level(), first.text(), first.anchor(), true, true));
		}
		else {
			this.blocks.add(at, new Block.Turn(true));
		}
		this.turned = true;
	}

	private static boolean unwritten(Block block) {
		return block instanceof Block.Paragraph paragraph && paragraph.unwritten();
	}

	/** Parts of about one width, every one beginning with the first column. */
	private void parts(Block.Table table) {
		int all = table.columns().size();
		List<List<Integer>> fewest = columns(table, all);
		List<List<Integer>> even = columns(table, 1 + (all - 2 + fewest.size()) / fewest.size());
		String caption = table.caption();
		for (List<Integer> columns : (even.size() == fewest.size()) ? even : fewest) {
			this.blocks.add(part(table, caption, columns));
			caption = this.continued.apply(table.caption());
		}
	}

	private static List<List<Integer>> columns(Block.Table table, int most) {
		List<List<Integer>> parts = new ArrayList<>();
		List<Integer> part = new ArrayList<>();
		for (int c = 0; c < table.columns().size(); c++) {
			part.add(c);
			if (part.size() > 2 && (part.size() > most
					|| !TableSize.readable(part(table, "", part), SIDEWAYS, TableSize.SMALLEST))) {
				part.remove(part.size() - 1);
				parts.add(part);
				part = new ArrayList<>(List.of(0, c));
			}
		}
		parts.add(part);
		return parts;
	}

	private static Block.Table part(Block.Table table, String caption, List<Integer> columns) {
		List<Block.Row> rows = new ArrayList<>();
		for (Block.Row row : table.rows()) {
			List<Block.@Nullable Cell> cells = new ArrayList<>();
			int before = -1;
			for (int column : columns) {
				int from = from(row, column);
				// A joined cell of which the part has but the end is said there again.
				cells.add((before < from) ? narrowed(row.cells().get(from), from, columns) : null);
				before = column;
			}
			rows.add(new Block.Row(cells, row.strong()));
		}
		return new Block.Table(caption, table.unit(), columns.stream().map(table.columns()::get).toList(), rows);
	}

	/** Where in its row the cell begins that takes a column, -1 for one from above. */
	private static int from(Block.Row row, int column) {
		int from = column;
		while (from > 0 && row.cells().get(from) == null) {
			from--;
		}
		Block.Cell cell = row.cells().get(from);
		return (cell != null && from + cell.columns() > column) ? from : -1;
	}

	private static Block.@Nullable Cell narrowed(Block.@Nullable Cell cell, int from, List<Integer> columns) {
		if (cell == null || cell.columns() == 1) {
			return cell;
		}
		int to = from + cell.columns();
		int left = (int) columns.stream().filter((column) -> column >= from && column < to).count();
		return new Block.Cell(cell.text(), cell.rows(), left, cell.depth(), cell.reference());
	}

}
