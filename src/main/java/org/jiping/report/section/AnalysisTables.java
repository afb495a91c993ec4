package org.jiping.report.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jiping.measure.FigureTable;
import org.jiping.measure.Measure;
import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jiping.scoring.ScoreTree;
import org.jspecify.annotations.Nullable;

/**
 * The tables that prove the score of a level-3 indicator, each introduced by a sentence:
 * payments by quarter, sums broken down, tasks, their details, surveys.
 */
final class AnalysisTables {

	private static final String NUMBER = "-?[\\d,]+(\\.\\d+)?";

	private final ScoreTree.Node third;

	private final ReportSubject subject;

	private final Draft draft;

	AnalysisTables(ScoreTree.Node third, ReportSubject subject, Draft draft) {
		this.third = third;
		this.subject = subject;
		this.draft = draft;
	}

	void add() {
		broken("three-public", "three_public_", "three_public_spent_", "three_public_budget_");
		broken("procurement", "procurement_", "procurement_actual_", "procurement_budget_");
		targets();
		details();
		surveys();
	}

	/**
	 * The payments a criterion rests on, with the rates they come to and the standard.
	 * @param leaf the criterion
	 * @param subject all that may be said
	 * @param draft where to say it
	 */
	static void payments(ScoreTree.Leaf leaf, ReportSubject subject, Draft draft) {
		if (leaf.trace().sources().stream().noneMatch((source) -> "payments".equals(source.sheet()))) {
			return;
		}
		draft.say("analysis.payments.text", "{{table:payments}}", "{{chart:payments}}");
		Tables.add(draft, staged(leaf.stages(), subject.table("payments"), draft), (row) -> true);
		Charts.payments(leaf.stages(), draft);
	}

	private static FigureTable staged(List<ScoreTree.Stage> stages, FigureTable payments, Draft draft) {
		if (stages.size() != payments.rows().size()) {
			return payments;
		}
		List<FigureTable.Column> columns = new ArrayList<>(payments.columns());
		for (String title : List.of("column.paid-rate", "column.standard-rate", "column.score")) {
			columns.add(new FigureTable.Column(title, draft.phrase(title), true, 8, true));
		}
		List<FigureTable.Row> rows = new ArrayList<>();
		for (int i = 0; i < stages.size(); i++) {
			FigureTable.Row row = payments.rows().get(i);
			List<String> cells = new ArrayList<>(row.cells());
			cells.addAll(List.of(stages.get(i).rate(), stages.get(i).standard(), stages.get(i).points()));
			rows.add(new FigureTable.Row(row.key(), row.depth(), row.total(), cells));
		}
		return new FigureTable(payments.key(), payments.caption(), payments.unit(), columns, rows);
	}

	/**
	 * Shows by items a sum that the indicator rests on, where it was broken down, and
	 * says which items went beyond their budget.
	 */
	private void broken(String key, String prefix, String spent, String budget) {
		FigureTable table = this.subject.table(key);
		boolean used = rests((figure) -> figure.startsWith(prefix));
		List<FigureTable.Row> items = table.rows()
			.stream()
			.filter((row) -> !row.total() && row.cells().stream().skip(1).anyMatch((cell) -> cell.matches(".*[1-9].*")))
			.toList();
		if (used && items.size() > 1 && !this.draft.references().containsKey("table:" + key)) {
			introduced("analysis.broken." + key, table.caption(), key);
			Tables.add(this.draft, table, (row) -> true);
			List<String> beyond = items.stream().flatMap((row) -> beyond(row, spent, budget).stream()).toList();
			if (!beyond.isEmpty()) {
				this.draft.sayAt("analysis.beyond." + key, "analysis.beyond", String.join("；", beyond));
			}
		}
	}

	private Optional<String> beyond(FigureTable.Row row, String spent, String budget) {
		Optional<Measure> actual = Tables.measure(this.subject, spent + row.key());
		Optional<Measure> planned = Tables.measure(this.subject, budget + row.key());
		if (actual.isEmpty() || planned.isEmpty() || actual.get().value().compareTo(planned.get().value()) <= 0) {
			return Optional.empty();
		}
		BigDecimal more = actual.get().value().subtract(planned.get().value());
		return Optional.of(this.draft.phrase("analysis.beyond.item", row.cells().get(0),
				"{{" + spent + row.key() + "}}", "{{" + budget + row.key() + "}}", Printed.withUnit(more, Unit.YUAN)));
	}

	/** Whether the indicator rests on a figure. */
	private boolean rests(Predicate<String> figure) {
		return this.third.criteria()
			.stream()
			.flatMap((leaf) -> leaf.trace().sources().stream())
			.anyMatch((source) -> figure.test(source.key()));
	}

	/** Leads to a table, unless what people wrote about the indicator does so already. */
	private void introduced(String place, String caption, String table) {
		String written = String.join("", this.subject.written("analysis." + this.third.code()));
		String said = this.third.criteria().stream().map(ScoreTree.Leaf::paragraph).collect(Collectors.joining());
		if (!(written + said).contains("{{table:" + table + "}}")) {
			this.draft.sayAt(place, "analysis.broken", without(caption, "table.word"), "{{table:" + table + "}}");
		}
	}

	/** Words without what they end with, if they do. */
	private String without(String words, String ending) {
		String end = this.draft.phrase(ending);
		return words.endsWith(end) ? words.substring(0, words.length() - end.length()) : words;
	}

	/** A caption of its own for every indicator. */
	private String caption(String phrase) {
		return this.draft.phrase(phrase, without(this.third.name(), "analysis.done"));
	}

	private void targets() {
		FigureTable targets = this.subject.table("targets");
		List<FigureTable.Row> wanted = targets.rows()
			.stream()
			.filter((row) -> targets.cell(row, "indicator").equals(this.third.code()))
			.toList();
		if (wanted.isEmpty()) {
			return;
		}
		String key = "targets-" + this.third.code();
		introduced("analysis.targets." + this.third.code(), caption("analysis.targets"), key);
		boolean upper = wanted.stream().anyMatch((row) -> !targets.cell(row, "upperPlan").isEmpty());
		List<Block.Column> columns = new ArrayList<>(
				List.of(new Block.Column(this.draft.phrase("column.item"), 22, false),
						new Block.Column(this.draft.phrase("column.unit"), 6, false)));
		if (upper) {
			columns.add(new Block.Column(this.draft.phrase("column.upper"), 9, true));
		}
		columns.add(new Block.Column(this.draft.phrase("column.plan"), 9, true));
		columns.add(new Block.Column(this.draft.phrase("column.actual"), 9, true));
		if (upper) {
			columns.add(new Block.Column(this.draft.phrase("column.upper-done"), 9, true));
		}
		columns.add(new Block.Column(this.draft.phrase("column.done"), 9, true));
		List<Block.Row> rows = wanted.stream().map((row) -> target(targets, row, upper)).toList();
		this.draft.table(key, caption("analysis.targets"), "", columns, rows);
	}

	private Block.Row target(FigureTable targets, FigureTable.Row row, boolean upper) {
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
			cells.add(done("target_upper_", "target_upper_rate_", key, "≥"));
		}
		cells.add(done("target_plan_", "target_rate_", key, direction));
		return new Block.Row(cells, false);
	}

	/**
	 * How far a task was done. A rate of completion is told of quantities of which more
	 * is better; of a rate, and where less is better, whether it was kept to.
	 */
	private Block.Cell done(String plan, String rate, String key, String direction) {
		Optional<Measure> planned = Tables.measure(this.subject, plan + key);
		Optional<Measure> actual = Tables.measure(this.subject, "target_actual_" + key);
		Block.Cell told = Tables.figure(this.subject, rate + key);
		boolean quantity = planned.map(Measure::unit).filter((unit) -> unit != Unit.RATIO).isPresent();
		if (quantity && !told.text().isEmpty()) {
			return told;
		}
		if (planned.isEmpty() || actual.isEmpty() || planned.get().value().signum() < 0) {
			return Block.Cell.of(this.draft.phrase("analysis.target.none"));
		}
		int order = actual.get().value().compareTo(planned.get().value());
		boolean kept = switch (direction) {
			case "≤" -> order <= 0;
			case "＜" -> order < 0;
			case "＞" -> order > 0;
			case "=" -> order == 0;
			default -> order >= 0;
		};
		return Block.Cell.of(this.draft.phrase(kept ? "analysis.target.kept" : "analysis.target.missed"));
	}

	/** The items of a task, with their sum. */
	private void details() {
		FigureTable all = this.subject.table("target-details");
		List<FigureTable.Row> rows = new ArrayList<>(
				all.rows().stream().filter((row) -> all.cell(row, "indicator").equals(this.third.code())).toList());
		if (rows.isEmpty()) {
			return;
		}
		if (rows.size() > 1 && rows.stream().allMatch((row) -> all.cell(row, "amount").matches(NUMBER))) {
			rows.add(sum(all, rows));
		}
		String key = "details-" + this.third.code();
		introduced("analysis.details." + this.third.code(), caption("analysis.details"), key);
		Tables.add(this.draft, new FigureTable(key, caption("analysis.details"), all.unit(), all.columns(), rows),
				(row) -> true);
	}

	private FigureTable.Row sum(FigureTable all, List<FigureTable.Row> rows) {
		BigDecimal sum = rows.stream()
			.map((row) -> Tables.number(all.cell(row, "amount")))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return new FigureTable.Row("total", 0, true, all.columns().stream().map((column) -> switch (column.key()) {
			case "item" -> this.draft.phrase("total");
			case "amount" -> Printed.amount(sum);
			default -> "";
		}).toList());
	}

	private void surveys() {
		FigureTable surveys = this.subject.table("surveys");
		for (FigureTable.Row survey : surveys.rows()) {
			String key = surveys.cell(survey, "key");
			boolean used = rests(
					(figure) -> figure.equals("survey_" + key + "_mean") || figure.equals("survey_" + key + "_pooled"));
			if (used) {
				this.draft.sayAt("analysis.survey." + key, "analysis.survey.copies", "{{survey_" + key + "_issued}}",
						"{{survey_" + key + "_returned}}", "{{survey_" + key + "_valid}}",
						"{{table:survey-" + key + "}}");
				SurveyAnnex.rates("survey-" + key, key,
						this.draft.phrase("analysis.survey", surveys.cell(survey, "name")), this.subject, this.draft);
			}
		}
	}

}
