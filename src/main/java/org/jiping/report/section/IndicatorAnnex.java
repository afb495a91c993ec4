package org.jiping.report.section;

import java.util.ArrayList;
import java.util.List;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jiping.report.document.Numerals;
import org.jiping.scoring.ScoreTree;

/**
 * Annex 2: the indicator system with the standards that were really applied, and the
 * scores.
 */
final class IndicatorAnnex {

	private IndicatorAnnex() {
	}

	static void write(ReportSubject subject, Draft draft) {
		draft.annex("indicators", draft.phrase("annex.indicators"), true);
		List<Block.Row> rows = new ArrayList<>(new IndicatorRows((first) -> List.of(weighted(first)),
				(second) -> List.of(weighted(second)),
				(third) -> List.of(Block.Cell.of(third.code() + " " + third.name()), Block.Cell.of(third.weight()),
						Block.Cell.of(subject.fact("explanation." + third.code())), Block.Cell.of(standard(third)),
						new Block.Cell(third.adopted(), 1, 0, "score:" + third.code())))
			.of(subject.scores().indicators()));
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

	private static String weighted(ScoreTree.Node node) {
		return node.name() + "（" + node.weight() + "）";
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
