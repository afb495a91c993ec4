package org.jiping.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jiping.evaluation.CaseId;
import org.jiping.intake.SheetLayout;
import org.jiping.intake.WorkbookLayout;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureOffer;
import org.jiping.measure.MeasureOffers;
import org.jiping.measure.MeasureSource;
import org.jiping.measure.Measures;
import org.jiping.measure.Provenance;
import org.jiping.quantity.Count;
import org.jiping.quantity.Ratio;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Satisfaction from answers: question rate = Σ(answers × worth) ÷ answers; the survey's
 * rate is offered as the mean of its questions' rates and pooled over all answers.
 */
@Component
@Transactional(readOnly = true)
class SurveyFigures implements MeasureSource, MeasureOffers {

	private static final String QUESTIONS = "survey-questions";

	/** The survey, and what its figures are: numbers of copies, or rates. */
	private static final Pattern FIGURE = Pattern.compile("survey_([a-z0-9_]+?)_"
			+ "(?:(issued|returned|valid)|return_rate|valid_rate|mean|pooled|q\\d+(?:_[a-e])?)");

	private final SurveyLedgers ledgers;

	private final WorkbookLayout layout;

	private final MessageSource messages;

	SurveyFigures(SurveyLedgers ledgers, WorkbookLayout layout, MessageSource messages) {
		this.ledgers = ledgers;
		this.layout = layout;
		this.messages = messages;
	}

	@Override
	public Set<String> prefixes() {
		return Set.of("survey");
	}

	@Override
	public List<Measure> measures(CaseId id) {
		List<Measure> measures = new ArrayList<>();
		this.ledgers.findById(id.value())
			.ifPresent((ledger) -> ledger.surveys().forEach((survey) -> measures.addAll(of(survey, ledger))));
		return measures;
	}

	@Override
	public Optional<MeasureOffer> offer(MeasureKey key) {
		Matcher figure = FIGURE.matcher(key.value());
		return !figure.matches() ? Optional.empty()
				: Optional.of(new MeasureOffer(key, null, (figure.group(2) != null) ? Unit.NUMBER : Unit.RATIO));
	}

	/**
	 * The survey a figure is of.
	 * @param figure key of the figure
	 * @return key of the survey, nothing for a figure no survey has
	 */
	static Optional<String> surveyOf(String figure) {
		Matcher known = FIGURE.matcher(figure);
		return known.matches() ? Optional.of(known.group(1)) : Optional.empty();
	}

	private List<Measure> of(Survey survey, SurveyLedger ledger) {
		List<Measure> measures = new ArrayList<>();
		count(measures, survey, "issued", survey.issued());
		count(measures, survey, "returned", survey.returned());
		count(measures, survey, "valid", survey.valid());
		share(measures, survey, "return_rate", "returned", "issued");
		share(measures, survey, "valid_rate", "valid", "returned");
		Map<String, BigDecimal> worth = new LinkedHashMap<>();
		ledger.options()
			.stream()
			.filter((option) -> option.survey().equals(survey.key()))
			.forEach((option) -> worth.put(option.option(), option.worth()));
		List<MeasureKey> rates = new ArrayList<>();
		BigDecimal rateSum = BigDecimal.ZERO;
		BigDecimal earned = BigDecimal.ZERO;
		BigDecimal answers = BigDecimal.ZERO;
		for (SurveyQuestion question : ledger.questions()) {
			if (!question.survey().equals(survey.key())) {
				continue;
			}
			BigDecimal questionEarned = BigDecimal.ZERO;
			BigDecimal questionAnswers = BigDecimal.ZERO;
			for (Map.Entry<String, Count> answer : answers(question).entrySet()) {
				BigDecimal number = answer.getValue().decimal();
				questionAnswers = questionAnswers.add(number);
				questionEarned = questionEarned
					.add(number.multiply(worth.getOrDefault(answer.getKey(), BigDecimal.ZERO)));
			}
			Optional<Ratio> rate = Ratio.of(questionEarned, questionAnswers);
			if (rate.isEmpty()) {
				return measures;
			}
			MeasureKey key = new MeasureKey("survey_" + survey.key() + "_q" + question.no().value());
			rates.add(key);
			measures.add(new Measure(key, question.question(), Unit.RATIO, rate.get().value(), Provenance
				.ledger(QUESTIONS, this.layout.sheet(QUESTIONS).title(), question.question(), columns(), null)));
			BigDecimal asked = questionAnswers;
			answers(question).forEach(
					(letter, chosen) -> Ratio.of(chosen.decimal(), asked)
						.ifPresent((share) -> measures.add(new Measure(
								new MeasureKey(key + "_" + letter.toLowerCase(Locale.ROOT)),
								question.question() + " " + letter, Unit.RATIO, share.value(),
								Provenance.ledger(QUESTIONS, this.layout.sheet(QUESTIONS).title(), question.question(),
										this.layout.sheet(QUESTIONS).column(letter.toLowerCase(Locale.ROOT)).title(),
										null)))));
			rateSum = rateSum.add(rate.get().value());
			earned = earned.add(questionEarned);
			answers = answers.add(questionAnswers);
		}
		String number = String.valueOf(rates.size());
		Ratio.of(rateSum, new BigDecimal(number))
			.ifPresent((rate) -> measures
				.add(new Measure(new MeasureKey("survey_" + survey.key() + "_mean"), survey.name(), Unit.RATIO,
						rate.value(), Provenance.derived("(" + join(rates) + ") / " + number, rates))));
		Ratio.of(earned, answers)
			.ifPresent((rate) -> measures.add(new Measure(new MeasureKey("survey_" + survey.key() + "_pooled"),
					named(survey, "pooled"), Unit.RATIO, rate.value(), Provenance.ledger(QUESTIONS,
							this.layout.sheet(QUESTIONS).title(), survey.name(), columns(), null))));
		return measures;
	}

	private static String join(List<MeasureKey> keys) {
		return String.join(" + ", keys.stream().map(MeasureKey::value).toList());
	}

	private String columns() {
		SheetLayout sheet = this.layout.sheet(QUESTIONS);
		return sheet.column("a").title() + "…";
	}

	private void share(List<Measure> measures, Survey survey, String name, String part, String whole) {
		MeasureKey numerator = new MeasureKey("survey_" + survey.key() + "_" + part);
		MeasureKey denominator = new MeasureKey("survey_" + survey.key() + "_" + whole);
		Measures known = new Measures(measures);
		Ratio.of(known.find(numerator).orElseThrow().value(), known.find(denominator).orElseThrow().value())
			.ifPresent((ratio) -> measures.add(new Measure(new MeasureKey("survey_" + survey.key() + "_" + name),
					named(survey, name), Unit.RATIO, ratio.value(),
					Provenance.derived(numerator + " / " + denominator, List.of(numerator, denominator)))));
	}

	/** Rates of one survey are told apart by what they are rates of. */
	private String named(Survey survey, String rate) {
		return this.messages.getMessage("survey.figure." + rate, new Object[] { survey.name() },
				Locale.SIMPLIFIED_CHINESE);
	}

	private void count(List<Measure> measures, Survey survey, String column, Count count) {
		SheetLayout sheet = this.layout.sheet("surveys");
		measures.add(new Measure(new MeasureKey("survey_" + survey.key() + "_" + column),
				survey.name() + sheet.column(column).title(), Unit.NUMBER, count.decimal(),
				Provenance.ledger("surveys", sheet.title(), survey.name(), sheet.column(column).title(), null)));
	}

	/**
	 * The answers of a question by option letter.
	 * @param question the question
	 * @return the letters that were offered, with how often each was chosen
	 */
	static Map<String, Count> answers(SurveyQuestion question) {
		Map<String, Count> answers = new LinkedHashMap<>();
		answers.put("A", question.a());
		answers.put("B", question.b());
		answers.put("C", question.c());
		answers.put("D", question.d());
		@Nullable Count last = question.e();
		if (last != null) {
			answers.put("E", last);
		}
		return answers;
	}

}
