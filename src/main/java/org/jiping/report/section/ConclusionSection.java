package org.jiping.report.section;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jiping.scoring.ScoreTree;

/**
 * The conclusion: total, grade and the table of level-1 scores.
 */
final class ConclusionSection {

	private ConclusionSection() {
	}

	static void write(ReportSubject subject, Draft draft) {
		draft.say("conclusion.grades", subject.fact("grades"));
		result("conclusion.text", draft.phrase("conclusion.chart", "{{chart:rates}}"), "scores", subject, draft);
		Charts.rates(subject, draft);
	}

	static void summary(ReportSubject subject, Draft draft) {
		result("summary.conclusion.text", "", "summary-scores", subject, draft);
	}

	/**
	 * The result in words and as a table.
	 * @param place where people may write another sentence
	 * @param chart how the sentence leads to a chart, empty for none
	 * @param key what the table is referred to as
	 * @param subject all that may be said
	 * @param draft where to say it
	 */
	private static void result(String place, String chart, String key, ReportSubject subject, Draft draft) {
		String parts = subject.scores()
			.indicators()
			.stream()
			.map((node) -> draft.phrase("conclusion.part", node.name(), node.weight(), "{{score:" + node.code() + "}}",
					"{{rate:" + node.code() + "}}"))
			.collect(Collectors.joining("；"));
		draft.sayAt(place, "conclusion.text", parts, "{{table:" + key + "}}", chart);
		table(key, subject, draft);
		Collection<ScoreTree.Leaf> leaves = subject.scores().leaves().values();
		List<String> other = leaves.stream()
			.filter((leaf) -> leaf.overridden() && leaf.strict() != null)
			.map((leaf) -> draft.phrase("conclusion.strict.each", leaf.code(), leaf.name(), leaf.strict(),
					Optional.ofNullable(leaf.adopted()).orElse("")))
			.toList();
		if (!other.isEmpty()) {
			draft.say("conclusion.strict", other.size(), String.join("；", other));
		}
		List<String> set = leaves.stream()
			.filter((leaf) -> leaf.overridden() && leaf.strict() == null)
			.map((leaf) -> draft.phrase("conclusion.set.each", leaf.code(), leaf.name(),
					Optional.ofNullable(leaf.adopted()).orElse("")))
			.toList();
		if (!set.isEmpty()) {
			draft.say(other.isEmpty() ? "conclusion.set" : "conclusion.set.also", set.size(), String.join("；", set));
		}
		incomplete(subject, draft);
	}

	/** A total of which something is still missing says so. */
	static void incomplete(ReportSubject subject, Draft draft) {
		long unscored = subject.scores().leaves().values().stream().filter(ScoreTree.Leaf::unscored).count();
		if (unscored > 0) {
			draft.say("conclusion.incomplete", unscored);
		}
	}

	private static void table(String key, ReportSubject subject, Draft draft) {
		ScoreTree.Tree tree = subject.scores();
		List<Block.Column> columns = new ArrayList<>();
		columns.add(new Block.Column(draft.phrase("column.indicator"), 8, false));
		List<Block.Cell> weights = new ArrayList<>(List.of(Block.Cell.of(draft.phrase("row.weight"))));
		List<Block.Cell> scores = new ArrayList<>(List.of(Block.Cell.of(draft.phrase("row.score"))));
		List<Block.Cell> rates = new ArrayList<>(List.of(Block.Cell.of(draft.phrase("row.rate"))));
		for (ScoreTree.Node node : tree.indicators()) {
			columns.add(new Block.Column(node.code() + node.name(), 10, true));
			weights.add(Block.Cell.of(node.weight()));
			scores.add(new Block.Cell(node.adopted(), 1, 0, "score:" + node.code()));
			rates.add(Block.Cell.of(node.rate()));
		}
		columns.add(new Block.Column(draft.phrase("total"), 10, true));
		weights.add(Block.Cell.of(tree.full()));
		scores.add(Block.Cell.of(tree.adopted()));
		rates.add(Block.Cell.of(tree.rate()));
		draft.table(key, draft.phrase("conclusion.table"), "", columns,
				List.of(new Block.Row(new ArrayList<>(weights), false), new Block.Row(new ArrayList<>(scores), false),
						new Block.Row(new ArrayList<>(rates), false)));
	}

}
