package org.jiping.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jiping.report.document.Block;
import org.jiping.scoring.ScoreTree;
import org.jspecify.annotations.Nullable;

/**
 * The indicators as rows of a table, one for each of level 3; the cells of what stands
 * above reach down over all that is below it.
 *
 * @param first what is told of an indicator of level 1, cell by cell, none where it has
 * no column
 * @param second the same of level 2
 * @param third the cells of an indicator of level 3
 */
record IndicatorRows(Function<ScoreTree.Node, List<String>> first, Function<ScoreTree.Node, List<String>> second,
		Function<ScoreTree.Node, List<Block.Cell>> third) {

	List<Block.Row> of(List<ScoreTree.Node> indicators) {
		List<Block.Row> rows = new ArrayList<>();
		for (ScoreTree.Node above : indicators) {
			List<Block.@Nullable Cell> begun = reaching(this.first.apply(above), above.thirds().size());
			for (ScoreTree.Node below : above.children()) {
				List<Block.@Nullable Cell> named = reaching(this.second.apply(below), below.children().size());
				for (ScoreTree.Node each : below.children()) {
					List<Block.@Nullable Cell> cells = new ArrayList<>(begun);
					cells.addAll(named);
					cells.addAll(this.third.apply(each));
					rows.add(new Block.Row(cells, false));
					begun.replaceAll((cell) -> null);
					named.replaceAll((cell) -> null);
				}
			}
		}
		return rows;
	}

	private static List<Block.@Nullable Cell> reaching(List<String> texts, int rows) {
		List<Block.@Nullable Cell> cells = new ArrayList<>();
		texts.forEach((text) -> cells.add(new Block.Cell(text, rows, 0, null)));
		return cells;
	}

}
