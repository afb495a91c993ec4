package org.jiping.report.section;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jiping.measure.FigureTable;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jiping.scoring.ScoreTree;

/**
 * Draws figures that stand in the tables beside them.
 */
final class Charts {

	private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final List<String> LINES = List.of("basic", "project");

	private Charts() {
	}

	static void rates(ReportSubject subject, Draft draft) {
		rates("rates", draft.phrase("chart.rates"), subject.scores().indicators(), draft);
	}

	static void rates(ScoreTree.Node first, Draft draft) {
		if (first.children().size() > 1) {
			rates("rates-" + first.code(), draft.phrase("chart.rates.level2", first.name()), first.children(), draft);
		}
	}

	private static void rates(String key, String caption, List<ScoreTree.Node> nodes, Draft draft) {
		draft.chart(key, caption, "%", Block.Chart.Shape.BARS,
				nodes.stream().map((node) -> node.code() + node.name()).toList(),
				List.of(new Block.Series(draft.phrase("column.rate"),
						nodes.stream().map((node) -> Tables.number(node.rate())).toList())));
	}

	static void funds(ReportSubject subject, Draft draft) {
		if (!FundsSection.tabled(subject)) {
			return;
		}
		List<Block.Series> series = new ArrayList<>();
		for (String what : List.of("funds_disposable", "spending_spent", "spending_closing")) {
			series.add(new Block.Series(draft.phrase("chart." + what),
					LINES.stream().map((line) -> tenThousands(subject, what + "_" + line)).toList()));
		}
		draft.chart("funds", draft.phrase("chart.funds"), draft.phrase("chart.ten-thousand"), Block.Chart.Shape.COLUMNS,
				LINES.stream().map((line) -> draft.phrase("chart.line." + line)).toList(), series);
	}

	static void payments(List<ScoreTree.Stage> stages, Draft draft) {
		draft.chart("payments", draft.phrase("chart.payments"), "%", Block.Chart.Shape.COLUMNS,
				stages.stream().map(ScoreTree.Stage::name).toList(),
				List.of(new Block.Series(draft.phrase("column.standard-rate"),
						stages.stream().map((stage) -> Tables.number(stage.standard())).toList()),
						new Block.Series(draft.phrase("column.paid-rate"),
								stages.stream().map((stage) -> Tables.number(stage.rate())).toList())));
	}

	static void answers(String survey, ReportSubject subject, Draft draft) {
		FigureTable questions = subject.table("survey-questions");
		FigureTable options = subject.table("survey-options");
		List<FigureTable.Row> asked = questions.rows()
			.stream()
			.filter((row) -> questions.cell(row, "survey").equals(survey))
			.toList();
		List<Block.Series> series = options.rows()
			.stream()
			.filter((row) -> options.cell(row, "survey").equals(survey))
			.map((option) -> new Block.Series(options.cell(option, "label"), asked.stream().map((question) -> {
				String letter = options.cell(option, "option").toLowerCase(Locale.ROOT);
				return printed(value(subject, "survey_" + survey + "_q" + questions.cell(question, "no") + "_" + letter)
					.multiply(HUNDRED));
			}).toList()))
			.toList();
		draft.chart("answers-" + survey, draft.phrase("chart.answers"), "%", Block.Chart.Shape.STACKED,
				asked.stream()
					.map((question) -> draft.phrase("chart.question", questions.cell(question, "no")))
					.toList(),
				series);
	}

	private static BigDecimal tenThousands(ReportSubject subject, String key) {
		return printed(value(subject, key).divide(TEN_THOUSAND));
	}

	/** As the tables beside a chart print it. */
	private static BigDecimal printed(BigDecimal value) {
		return value.setScale(2, RoundingMode.HALF_UP);
	}

	private static BigDecimal value(ReportSubject subject, String key) {
		return MeasureKey.isValid(key) ? Tables.measure(subject, key).map(Measure::value).orElse(BigDecimal.ZERO)
				: BigDecimal.ZERO;
	}

}
