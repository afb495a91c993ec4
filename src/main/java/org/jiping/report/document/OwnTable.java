package org.jiping.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A table people wrote, with its figures put in: columns as wide as what stands in them,
 * those of figures set to the right.
 */
final class OwnTable {

	private static final String DIGITS_AND_SIGNS = "0123456789.,-+%‰（）()元万人个项次件份分 —";

	private final Passage.Table table;

	private final Function<String, List<Span>> live;

	private final List<List<Passage.Table.@Nullable Area>> areas;

	OwnTable(Passage.Table table, Function<String, List<Span>> live) {
		this.table = table;
		this.live = live;
		this.areas = table.areas();
	}

	List<Block.Column> columns() {
		return IntStream.range(0, this.table.columns()).mapToObj(this::column).toList();
	}

	private Block.Column column(int c) {
		List<String> below = IntStream.range(1, this.areas.size())
			.filter((r) -> !wide(this.areas.get(r).get(c)))
			.mapToObj((r) -> text(this.table.words(r, c)))
			.toList();
		int width = below.stream().mapToInt(OwnTable::width).max().orElse(4);
		boolean numeric = below.stream().anyMatch((text) -> !text.isEmpty())
				&& below.stream().allMatch(OwnTable::numeric);
		return new Block.Column(text(this.table.words(0, c)), Math.min(Math.max(width, 5), 26), numeric);
	}

	List<Block.Row> rows() {
		return IntStream.range(1, this.areas.size())
			.mapToObj((r) -> new Block.Row(cells(r), this.table.strong(r)))
			.toList();
	}

	private List<Block.@Nullable Cell> cells(int r) {
		List<Block.@Nullable Cell> cells = new ArrayList<>();
		for (int c = 0; c < this.table.columns(); c++) {
			Passage.Table.Area area = this.areas.get(r).get(c);
			List<Span> spans = this.live.apply(this.table.words(r, c));
			String reference = (spans.size() == 1) ? spans.get(0).reference() : null;
			cells.add((area == null) ? null : new Block.Cell(text(spans), area.rows(), area.columns(), 0, reference));
		}
		return cells;
	}

	private String text(String words) {
		return text(this.live.apply(words));
	}

	private static String text(List<Span> spans) {
		return String.join("", spans.stream().map(Span::text).toList());
	}

	/** A cell of several columns says nothing of how wide one of them is. */
	private static boolean wide(Passage.Table.@Nullable Area area) {
		return area != null && area.columns() > 1;
	}

	private static boolean numeric(String text) {
		return text.chars().allMatch((c) -> DIGITS_AND_SIGNS.indexOf(c) >= 0);
	}

	private static int width(String text) {
		return text.lines().mapToInt((line) -> line.chars().map((c) -> (c < 0x2000) ? 1 : 2).sum()).max().orElse(0);
	}

}
