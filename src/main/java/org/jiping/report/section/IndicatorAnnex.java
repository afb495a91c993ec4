package org.jiping.report.section;

import java.util.ArrayList;
import java.util.List;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jiping.report.document.Numerals;
import org.jiping.scoring.ScoreTree;
import org.jspecify.annotations.Nullable;

/**
 * Annex 2: the indicator system with the standards that were really applied, and the
 * scores.
 */
final class IndicatorAnnex {

	private IndicatorAnnex() {
	}

	static void write(ReportSubject subject, Draft draft) {
		draft.annex("indicators", draft.phrase("annex.indicators"), true);
		List<Block.Row> rows = new ArrayList<>();
		for (ScoreTree.Node first : subject.scores().indicators()) {
			int deep = first.children().stream().mapToInt((second) -> second.children().size()).sum();
			boolean firstShown = false;
			for (ScoreTree.Node second : first.children()) {
				boolean secondShown = false;
				for (ScoreTree.Node third : second.children()) {
					List<Block.@Nullable Cell> cells = new ArrayList<>();
					cells.add(firstShown ? null
							: new Block.Cell(first.name() + "（" + first.weight() + "）", deep, 0, null));
					cells.add(secondShown ? null : new Block.Cell(second.name() + "（" + second.weight() + "）",
							second.children().size(), 0, null));
					cells.add(Block.Cell.of(third.code() + " " + third.name()));
					cells.add(Block.Cell.of(third.weight()));
					cells.add(Block.Cell.of(subject.fact("explanation." + third.code())));
					cells.add(Block.Cell.of(standard(third)));
					cells.add(new Block.Cell(third.adopted(), 1, 0, "score:" + third.code()));
					rows.add(new Block.Row(cells, false));
					firstShown = true;
					secondShown = true;
				}
			}
		}
		ScoreTree.Tree tree = subject.scores();
		rows.add(new Block.Row(List.of(Block.Cell.of(draft.phrase("total")), Block.Cell.of(""), Block.Cell.of(""),
				Block.Cell.of(tree.full()), Block.Cell.of(""), Block.Cell.of(""), Block.Cell.of(tree.adopted())),
				true));
		draft.table("annex-indicators", draft.phrase("annex.indicators"), "",
				List.of(new Block.Column(draft.phrase("column.level1"), 9, false),
						new Block.Column(draft.phrase("column.level2"), 9, false),
						new Block.Column(draft.phrase("column.level3"), 14, false),
						new Block.Column(draft.phrase("column.weight"), 5, true),
						new Block.Column(draft.phrase("column.explanation"), 16, false),
						new Block.Column(draft.phrase("column.standard"), 42, false),
						new Block.Column(draft.phrase("column.score"), 6, true)),
				rows);
	}

	private static String standard(ScoreTree.Node third) {
		List<String> lines = new ArrayList<>();
		boolean several = third.criteria().size() > 1;
		for (int i = 0; i < third.criteria().size(); i++) {
			lines.add((several ? Numerals.circled(i + 1) : "") + String.join("", third.criteria().get(i).standard()));
		}
		return String.join("\n", lines);
	}

}
