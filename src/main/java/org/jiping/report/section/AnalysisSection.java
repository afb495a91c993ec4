package org.jiping.report.section;

import java.util.List;
import java.util.stream.Collectors;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jiping.report.document.Numerals;
import org.jiping.scoring.ScoreTree;

/**
 * The analysis of every level-3 indicator: what was examined, the formula with its
 * numbers, the branch taken, the points, and the tables that prove it.
 */
final class AnalysisSection {

	private AnalysisSection() {
	}

	/**
	 * One item for each level-1 indicator.
	 * @param subject all that may be said
	 * @param draft where to say it
	 */
	static void together(ReportSubject subject, Draft draft) {
		subject.scores().indicators().forEach((first) -> {
			draft.itemTitled(draft.phrase("analysis.level1", first.name()));
			indicator(first, subject, draft);
		});
	}

	/**
	 * One section for each level-1 indicator.
	 * @param subject all that may be said
	 * @param draft where to say it
	 */
	static void apart(ReportSubject subject, Draft draft) {
		subject.scores().indicators().forEach((first) -> {
			draft.sectionTitled(draft.phrase("analysis.level1", first.name()));
			indicator(first, subject, draft);
		});
	}

	/**
	 * An annex that tells how every score came about.
	 * @param subject all that may be said
	 * @param draft where to say it
	 */
	static void basis(ReportSubject subject, Draft draft) {
		draft.annex("basis", draft.phrase("annex.basis"), false);
		subject.scores().indicators().forEach((first) -> {
			draft.sectionTitled(draft.phrase("analysis.level1", first.name()));
			first.thirds().forEach((third) -> third(third, subject, draft));
		});
	}

	private static void indicator(ScoreTree.Node first, ReportSubject subject, Draft draft) {
		String names = first.children().stream().map(ScoreTree.Node::name).collect(Collectors.joining("、"));
		draft.sayAt("analysis.level1." + first.code(), "analysis.level1.text", first.name(), names,
				first.children().size(), first.thirds().size(), first.weight(), "{{score:" + first.code() + "}}",
				first.rate(), "{{table:scores-" + first.code() + "}}", "{{chart:rates-" + first.code() + "}}");
		scores(first, draft);
		Charts.rates(first, draft);
		first.thirds().forEach((third) -> third(third, subject, draft));
	}

	private static void scores(ScoreTree.Node first, Draft draft) {
		List<Block.Row> rows = new IndicatorRows((whole) -> List.of(),
				(second) -> List.of(second.code() + second.name()),
				(third) -> List.of(Block.Cell.of(third.code() + third.name()), Block.Cell.of(third.weight()),
						new Block.Cell(third.adopted(), 1, 0, "score:" + third.code()), Block.Cell.of(third.rate())))
			.of(List.of(first));
		draft.table("scores-" + first.code(), draft.phrase("analysis.level1.table", first.name()), "",
				List.of(new Block.Column(draft.phrase("column.level2"), 12, false),
						new Block.Column(draft.phrase("column.level3"), 24, false),
						new Block.Column(draft.phrase("column.weight"), 6, true),
						new Block.Column(draft.phrase("column.score"), 6, true),
						new Block.Column(draft.phrase("column.rate"), 8, true)),
				rows);
	}

	private static void third(ScoreTree.Node third, ReportSubject subject, Draft draft) {
		draft.note(third.code() + " " + third.name());
		draft.optional("analysis." + third.code());
		int number = 0;
		boolean several = third.criteria().size() > 1;
		for (ScoreTree.Leaf leaf : third.criteria()) {
			number++;
			String named = leaf.paragraph().startsWith(leaf.name()) ? "" : leaf.name() + "。";
			draft.paragraph((several ? Numerals.circled(number) + named : "") + leaf.paragraph());
			AnalysisTables.payments(leaf, subject, draft);
		}
		new AnalysisTables(third, subject, draft).add();
		draft.paragraph(third.close());
	}

}
