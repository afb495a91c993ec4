package org.jiping.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jiping.measure.FigureTable;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jiping.report.document.Numerals;
import org.jiping.scoring.ScoreTree;
import org.jspecify.annotations.Nullable;

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
			first.children().forEach((second) -> second.children().forEach((third) -> third(third, subject, draft)));
		});
	}

	private static void indicator(ScoreTree.Node first, ReportSubject subject, Draft draft) {
		String names = first.children().stream().map(ScoreTree.Node::name).collect(Collectors.joining("、"));
		int thirds = first.children().stream().mapToInt((second) -> second.children().size()).sum();
		draft.sayAt("analysis.level1." + first.code(), "analysis.level1.text", first.name(), names,
				first.children().size(), thirds, first.weight(), "{{score:" + first.code() + "}}", first.rate(),
				"{{table:scores-" + first.code() + "}}", "{{chart:rates-" + first.code() + "}}");
		scores(first, draft);
		Charts.rates(first, draft);
		first.children().forEach((second) -> second.children().forEach((third) -> third(third, subject, draft)));
	}

	private static void scores(ScoreTree.Node first, Draft draft) {
		List<Block.Row> rows = new ArrayList<>();
		for (ScoreTree.Node second : first.children()) {
			boolean shown = false;
			for (ScoreTree.Node third : second.children()) {
				List<Block.@Nullable Cell> cells = new ArrayList<>();
				cells.add(shown ? null
						: new Block.Cell(second.code() + second.name(), second.children().size(), 0, null));
				cells.add(Block.Cell.of(third.code() + third.name()));
				cells.add(Block.Cell.of(third.weight()));
				cells.add(new Block.Cell(third.adopted(), 1, 0, "score:" + third.code()));
				cells.add(Block.Cell.of(third.rate()));
				rows.add(new Block.Row(cells, false));
				shown = true;
			}
		}
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
			if (leaf.trace().sources().stream().anyMatch((source) -> "payments".equals(source.sheet()))) {
				draft.say("analysis.payments.text", "{{table:payments}}", "{{chart:payments}}");
				Tables.add(draft, subject.table("payments"), (row) -> true);
				Charts.payments(subject, draft);
			}
		}
		broken(third, "three-public", "three_public_", subject, draft);
		broken(third, "procurement", "procurement_", subject, draft);
		targets(third.code(), subject, draft);
		details(third.code(), subject, draft);
		surveys(third, subject, draft);
		draft.paragraph(third.close());
	}

	private static void targets(String code, ReportSubject subject, Draft draft) {
		FigureTable targets = subject.table("targets");
		List<FigureTable.Row> wanted = targets.rows()
			.stream()
			.filter((row) -> targets.cell(row, "indicator").equals(code))
			.toList();
		if (wanted.isEmpty()) {
			return;
		}
		boolean upper = wanted.stream().anyMatch((row) -> !targets.cell(row, "upperPlan").isEmpty());
		List<Block.Column> columns = new ArrayList<>(List.of(new Block.Column(draft.phrase("column.item"), 22, false),
				new Block.Column(draft.phrase("column.unit"), 6, false)));
		if (upper) {
			columns.add(new Block.Column(draft.phrase("column.upper"), 9, true));
		}
		columns.add(new Block.Column(draft.phrase("column.plan"), 9, true));
		columns.add(new Block.Column(draft.phrase("column.actual"), 9, true));
		if (upper) {
			columns.add(new Block.Column(draft.phrase("column.upper-done"), 9, true));
		}
		columns.add(new Block.Column(draft.phrase("column.done"), 9, true));
		List<Block.Row> rows = new ArrayList<>();
		for (FigureTable.Row row : wanted) {
			String key = targets.cell(row, "key");
			String direction = targets.cell(row, "direction");
			List<Block.@Nullable Cell> cells = new ArrayList<>();
			cells.add(new Block.Cell(targets.cell(row, "name"), 1, row.depth(), null));
			cells.add(Block.Cell.of(targets.cell(row, "unit")));
			if (upper) {
				cells.add(Block.Cell.of(targets.cell(row, "upperPlan")));
			}
			cells.add(Block.Cell.of((direction.equals("≥") || direction.equals("=")) ? targets.cell(row, "plan")
					: direction + targets.cell(row, "plan")));
			cells.add(new Block.Cell(targets.cell(row, "actual"), 1, 0, "figure:target_actual_" + key));
			if (upper) {
				cells.add(Tables.figure(subject, "target_upper_rate_" + key));
			}
			Block.Cell rate = Tables.figure(subject, "target_rate_" + key);
			cells.add(rate.text().isEmpty() ? Block.Cell.of(draft.phrase(kept(key, subject))) : rate);
			rows.add(new Block.Row(cells, false));
		}
		draft.table("targets-" + code, draft.phrase("analysis.targets"), "", columns, rows);
	}

	/** Where less is better no rate of completion is told, but whether it was kept to. */
	private static String kept(String key, ReportSubject subject) {
		Optional<Measure> plan = subject.figures().find(new MeasureKey("target_plan_" + key));
		Optional<Measure> actual = subject.figures().find(new MeasureKey("target_actual_" + key));
		boolean known = plan.isPresent() && actual.isPresent() && plan.get().value().signum() > 0;
		return !known ? "analysis.target.none" : (actual.get().value().compareTo(plan.get().value()) <= 0)
				? "analysis.target.kept" : "analysis.target.missed";
	}

	/**
	 * Shows by items a sum that the indicator rests on, where it was broken down.
	 */
	private static void broken(ScoreTree.Node third, String key, String prefix, ReportSubject subject, Draft draft) {
		FigureTable table = subject.table(key);
		boolean used = rests(third, (figure) -> figure.startsWith(prefix));
		long items = table.rows()
			.stream()
			.filter((row) -> !row.total() && row.cells().stream().skip(1).anyMatch((cell) -> cell.matches(".*[1-9].*")))
			.count();
		if (used && items > 1 && !draft.references().containsKey("table:" + key)) {
			draft.sayAt("analysis.broken." + key, "analysis.broken", table.caption(), "{{table:" + key + "}}");
			Tables.add(draft, table, (row) -> true);
		}
	}

	/** Whether an indicator rests on a figure. */
	private static boolean rests(ScoreTree.Node third, Predicate<String> figure) {
		return third.criteria()
			.stream()
			.flatMap((leaf) -> leaf.trace().sources().stream())
			.anyMatch((source) -> figure.test(source.key()));
	}

	private static void details(String code, ReportSubject subject, Draft draft) {
		FigureTable details = subject.table("target-details");
		if (details.rows().stream().anyMatch((row) -> details.cell(row, "indicator").equals(code))) {
			Tables.add(draft, details, (row) -> details.cell(row, "indicator").equals(code));
		}
	}

	private static void surveys(ScoreTree.Node third, ReportSubject subject, Draft draft) {
		FigureTable surveys = subject.table("surveys");
		for (FigureTable.Row survey : surveys.rows()) {
			String key = surveys.cell(survey, "key");
			boolean used = rests(third,
					(figure) -> figure.equals("survey_" + key + "_mean") || figure.equals("survey_" + key + "_pooled"));
			if (used) {
				draft.sayAt("analysis.survey." + key, "analysis.survey.copies", "{{survey_" + key + "_issued}}",
						"{{survey_" + key + "_returned}}", "{{survey_" + key + "_valid}}");
				SurveyAnnex.rates("survey-" + key, key, draft.phrase("analysis.survey"), subject, draft);
			}
		}
	}

}
