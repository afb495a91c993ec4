package org.jiping.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.jiping.intake.CaseDraft;
import org.jiping.intake.LedgerImporter;
import org.jiping.intake.RowBinder;
import org.jiping.intake.RowView;
import org.jiping.intake.WantedFigures;

import org.jiping.measure.MeasureKey;
import org.jiping.problem.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes and gives the sheets of the survey room.
 */
@Component
@Transactional
class SurveySheets implements LedgerImporter {

	private final SurveyLedgers ledgers;

	/**
	 * Asked for late: editions look at what ledgers offer, and ledgers at these sheets.
	 */
	private final ObjectProvider<WantedFigures> wanted;

	SurveySheets(SurveyLedgers ledgers, ObjectProvider<WantedFigures> wanted) {
		this.ledgers = ledgers;
		this.wanted = wanted;
	}

	@Override
	public List<RowView> shown(UUID edition, String sheet, List<RowView> rows) {
		if (!sheet.equals("surveys")) {
			return rows;
		}
		List<RowView> shown = new ArrayList<>(rows);
		for (WantedFigures.Wanted figure : this.wanted.getObject().of(edition, "survey_")) {
			SurveyFigures.surveyOf("survey_" + figure.key())
				.filter((key) -> shown.stream().noneMatch((row) -> row.words("key").equals(key)))
				.ifPresent((key) -> {
					RowView asking = new RowView(null);
					asking.put("key", key);
					asking.put("name", figure.name().isEmpty() ? null : figure.name());
					shown.add(asking);
				});
		}
		return shown;
	}

	@Override
	public String ledger() {
		return "survey";
	}

	@Override
	public void examine(CaseDraft draft, Problems problems) {
		Map<String, RowView> surveys = new HashMap<>();
		for (RowView survey : draft.rows("surveys")) {
			surveys.put(survey.words("key"), survey);
			if (!survey.words("key").isEmpty() && !MeasureKey.isValid(survey.words("key"))) {
				problems.add(SurveyProblem.KEY_INVALID, survey.at("key"), survey.words("key"));
			}
			notMore(survey, "returned", "issued", problems);
			notMore(survey, "valid", "returned", problems);
		}
		Set<String> options = new HashSet<>();
		for (RowView option : draft.rows("survey-options")) {
			options.add(option.words("survey") + option.words("option"));
			known(option, surveys, problems);
		}
		for (RowView question : draft.rows("survey-questions")) {
			known(question, surveys, problems);
			BigDecimal answers = BigDecimal.ZERO;
			for (String letter : List.of("a", "b", "c", "d", "e")) {
				BigDecimal chosen = question.number(letter).orElse(BigDecimal.ZERO);
				answers = answers.add(chosen);
				String option = letter.toUpperCase(Locale.ROOT);
				if (chosen.signum() > 0 && !options.contains(question.words("survey") + option)) {
					problems.add(SurveyProblem.OPTION_MISSING, question.at(letter), chosen.toPlainString(), option,
							question.words("survey"));
				}
			}
			RowView survey = surveys.get(question.words("survey"));
			if (survey != null && survey.number("valid").isPresent()
					&& survey.number("valid").get().compareTo(answers) != 0) {
				problems.add(SurveyProblem.ANSWERS_DIFFER, question.at("a"), answers.toPlainString(),
						survey.number("valid").get().toPlainString());
			}
		}
	}

	private static void notMore(RowView survey, String fewer, String more, Problems problems) {
		if (survey.number(fewer).isPresent() && survey.number(more).isPresent()
				&& survey.number(fewer).get().compareTo(survey.number(more).get()) > 0) {
			problems.add(SurveyProblem.COPIES_IMPOSSIBLE, survey.at(fewer), survey.number(fewer).get().toPlainString(),
					survey.number(more).get().toPlainString());
		}
	}

	private static void known(RowView row, Map<String, RowView> surveys, Problems problems) {
		if (row.text("survey").isPresent() && !surveys.containsKey(row.words("survey"))) {
			problems.add(SurveyProblem.SURVEY_UNKNOWN, row.at("survey"), row.words("survey"));
		}
	}

	@Override
	public void store(CaseId id, String sheet, List<RowView> rows) {
		SurveyLedger ledger = this.ledgers.findById(id.value()).orElseGet(() -> new SurveyLedger(id));
		ledger.replace(sheet, rows);
		this.ledgers.save(ledger);
	}

	@Override
	@Transactional(readOnly = true)
	public List<RowView> rows(CaseId id, String sheet) {
		return this.ledgers.findById(id.value())
			.map((ledger) -> RowBinder.unbind(ledger.lines(sheet)))
			.orElse(List.of());
	}

}
