package org.jiping.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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
		boolean begins = block instanceof Block.Heading heading && heading.newPage();
		if (this.turned && !unwritten(block)) {
			if (!begins) {
				this.blocks.add(new Block.Turn(false));
			}
			this.turned = false;
		}
		if (begins) {
			this.lying = ((Block.Heading) block).landscape();
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
		List<Block.Row> rows = table.rows().stream().map((row) -> {
			List<Block.Cell> cells = new ArrayList<>();
			columns.forEach((c) -> cells.add(row.cells().get(c)));
			return new Block.Row(cells, row.strong());
		}).toList();
		return new Block.Table(caption, table.unit(), columns.stream().map(table.columns()::get).toList(), rows);
	}

}
