package org.jiping.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jiping.evaluation.CaseId;
import org.jiping.intake.RowBinder;
import org.jiping.intake.RowView;

/**
 * The surveys of one case.
 */
@Entity
@Table(name = "survey_ledger")
class SurveyLedger {

	@Id
	private UUID caseId;

	@Version
	private long version;

	@ElementCollection
	@CollectionTable(name = "survey", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<Survey> surveys = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "survey_option", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<SurveyOption> options = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "survey_question", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<SurveyQuestion> questions = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected SurveyLedger() {
	}

	SurveyLedger(CaseId id) {
		this.caseId = id.value();
	}

	/**
	 * Takes the lines of a sheet in place of those kept before.
	 * @param sheet key of the sheet
	 * @param rows the lines
	 */
	void replace(String sheet, List<RowView> rows) {
		switch (sheet) {
			case "surveys" -> this.surveys = RowBinder.bind(Survey.class, rows);
			case "survey-options" -> this.options = RowBinder.bind(SurveyOption.class, rows);
			case "survey-questions" -> this.questions = RowBinder.bind(SurveyQuestion.class, rows);
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		}
	}

	List<? extends Record> lines(String sheet) {
		return switch (sheet) {
			case "surveys" -> this.surveys;
			case "survey-options" -> this.options;
			case "survey-questions" -> this.questions;
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		};
	}

	List<Survey> surveys() {
		return this.surveys;
	}

	List<SurveyOption> options() {
		return this.options;
	}

	List<SurveyQuestion> questions() {
		return this.questions;
	}

}
