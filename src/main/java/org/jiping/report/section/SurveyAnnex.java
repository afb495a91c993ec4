package org.jiping.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jiping.measure.FigureTable;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;

/**
 * Annexes 6 and following: one analysis for each survey.
 */
final class SurveyAnnex {

	private SurveyAnnex() {
	}

	static void write(ReportSubject subject, Draft draft) {
		FigureTable surveys = subject.table("surveys");
		surveys.rows().forEach((survey) -> write(surveys, survey, subject, draft));
	}

	private static void write(FigureTable surveys, FigureTable.Row survey, ReportSubject subject, Draft draft) {
		String key = surveys.cell(survey, "key");
		draft.annex("survey", draft.phrase("annex.survey", surveys.cell(survey, "name")), false);
		FigureTable questions = subject.table("survey-questions");
		List<FigureTable.Row> asked = questions.rows()
			.stream()
			.filter((row) -> questions.cell(row, "survey").equals(key))
			.toList();
		draft.section("annex.survey.subject");
		draft.item("annex.survey.population");
		draft.sayAt("annex.survey.population." + key, "annex.survey.population.text",
				surveys.cell(survey, "population"));
		if (!asked.isEmpty()) {
			draft.item("annex.survey.content");
			draft.sayAt("annex.survey.content." + key, "annex.survey.content.text", asked.size(),
					String.join("；", asked.stream().map((row) -> questions.cell(row, "question")).toList()));
		}
		draft.section("annex.survey.method");
		draft.sayAt("annex.survey.method." + key, "annex.survey.method.text", surveys.cell(survey, "method"),
				surveys.cell(survey, "month"), "{{survey_" + key + "_issued}}", "{{survey_" + key + "_returned}}",
				"{{survey_" + key + "_valid}}", "{{survey_" + key + "_return_rate}}",
				"{{survey_" + key + "_valid_rate}}");
		if (asked.isEmpty()) {
			return;
		}
		FigureTable options = subject.table("survey-options");
		List<FigureTable.Row> offered = options.rows()
			.stream()
			.filter((row) -> options.cell(row, "survey").equals(key))
			.toList();
		draft.section("annex.survey.scoring");
		draft.sayAt("annex.survey.scoring." + key, "annex.survey.scoring.text",
				String.join("、",
						offered.stream()
							.map((row) -> draft.phrase("annex.survey.option", options.cell(row, "label"),
									options.cell(row, "option"), options.cell(row, "worth")))
							.toList()));
		draft.section("annex.survey.analysis");
		for (FigureTable.Row question : asked) {
			String measure = "survey_" + key + "_q" + questions.cell(question, "no");
			List<String> answers = new ArrayList<>();
			for (FigureTable.Row option : offered) {
				String letter = options.cell(option, "option").toLowerCase(Locale.ROOT);
				String chosen = questions.cell(question, letter);
				if (!chosen.isEmpty() && !chosen.equals("0")) {
					answers.add(draft.phrase("annex.survey.answer", "{{" + measure + "_" + letter + "}}",
							options.cell(option, "label")));
				}
			}
			draft.itemTitled(questions.cell(question, "question"));
			draft.sayAt("annex.survey.answers." + measure, "annex.survey.answers", questions.cell(question, "topic"),
					String.join("，", answers), "{{" + measure + "}}");
		}
		draft.item("annex.survey.overall.item");
		draft.sayAt("annex.survey.overall." + key, "annex.survey.overall", "{{survey_" + key + "_mean}}",
				"{{table:survey-rates-" + key + "}}", "{{chart:answers-" + key + "}}");
		rates("survey-rates-" + key, key, draft.phrase("annex.survey.table"), subject, draft);
		Charts.answers(key, subject, draft);
	}

	/**
	 * Adds the table of a survey's rates.
	 * @param reference what the table is referred to as
	 * @param key the survey
	 * @param caption caption of the table
	 * @param subject all that may be said
	 * @param draft where to say it
	 */
	static void rates(String reference, String key, String caption, ReportSubject subject, Draft draft) {
		FigureTable questions = subject.table("survey-questions");
		List<Block.Row> rows = new ArrayList<>();
		for (FigureTable.Row question : questions.rows()) {
			if (questions.cell(question, "survey").equals(key)) {
				String no = questions.cell(question, "no");
				rows.add(new Block.Row(List.of(Block.Cell.of(no + "．" + questions.cell(question, "question")),
						Tables.figure(subject, "survey_" + key + "_q" + no)), false));
			}
		}
		rows.add(new Block.Row(List.of(Block.Cell.of(draft.phrase("column.overall")),
				Tables.figure(subject, "survey_" + key + "_mean")), true));
		draft.table(reference, caption, "", List.of(new Block.Column(draft.phrase("column.question"), 36, false),
				new Block.Column(draft.phrase("column.rate"), 9, true)), rows);
	}

}
