package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jiping.evaluation.CaseId;
import org.jiping.indicator.Criterion;
import org.jiping.indicator.EditionManagement;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.indicator.NotApplicablePolicy;
import org.jiping.intake.CaseDraft;
import org.jiping.intake.LedgerImporter;
import org.jiping.intake.RowBinder;
import org.jiping.intake.RowView;
import org.jiping.problem.Problems;
import org.jiping.quantity.Rounding;
import org.jiping.quantity.Score;
import org.jiping.scoring.rule.Judged;
import org.jiping.scoring.rule.ScoringRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes and gives judgements and adopted scores, and refuses those the edition cannot
 * place.
 */
@Component
@Transactional
class AssessmentSheets implements LedgerImporter {

	private final Assessments assessments;

	private final EditionManagement editions;

	private final Verdicts verdicts;

	AssessmentSheets(Assessments assessments, EditionManagement editions, Verdicts verdicts) {
		this.assessments = assessments;
		this.editions = editions;
		this.verdicts = verdicts;
	}

	@Override
	public String ledger() {
		return "scoring";
	}

	@Override
	public void examine(CaseDraft draft, Problems problems) {
		Optional<IndicatorEdition> edition = draft.edition().map(this.editions::edition);
		if (edition.isEmpty()) {
			return;
		}
		examine(edition.get(), draft.rows("judgements"), draft.rows("adopted"), problems);
	}

	private void examine(IndicatorEdition edition, List<RowView> judgements, List<RowView> adopted, Problems problems) {
		for (RowView row : judgements) {
			criterion(edition, row, problems).ifPresent((criterion) -> examine(criterion, row, problems));
		}
		EffectiveWeights weights = weights(edition, judgements, adopted);
		for (RowView row : adopted) {
			criterion(edition, row, problems).ifPresent((criterion) -> {
				notMore(weights.of(criterion), row, "points", problems);
				notFiner(edition.rounding(), row, problems);
			});
		}
	}

	/**
	 * What people judged and adopted, without what another edition could not hold.
	 * @param assessment what there is
	 * @param own the edition the case is scored by
	 * @param edition the other edition
	 * @return what stays: of criteria that are the same thing, in a form the other
	 * edition can hold
	 */
	Held held(Assessment assessment, IndicatorEdition own, IndicatorEdition edition) {
		Set<String> same = own.criteria()
			.filter((criterion) -> edition.criterion(criterion.code())
				.filter((other) -> same(criterion, other, own.key().equals(edition.key())))
				.isPresent())
			.map(Criterion::code)
			.collect(Collectors.toSet());
		List<Judgement> judgements = fitting(
				assessment.judgements().stream().filter((each) -> same.contains(each.criterion())).toList(),
				(rows) -> (problems) -> examine(edition, rows, List.of(), problems));
		List<RowView> judged = RowBinder.unbind(judgements);
		List<AdoptedScore> adopted = fitting(
				assessment.adopted().stream().filter((each) -> same.contains(each.criterion())).toList(),
				(rows) -> (problems) -> examine(edition, judged, rows, problems));
		return new Held(judgements, adopted);
	}

	/**
	 * Whether two criteria of one code are the same thing: of one name, or between
	 * revisions at least of one kind of rule. Frameworks reuse codes.
	 */
	private static boolean same(Criterion one, Criterion other, boolean revision) {
		return one.name().equals(other.name()) || (revision && one.rule().kind().equals(other.rule().kind()));
	}

	/** The lines that cause no problem when looked at alone. */
	private static <R extends Record> List<R> fitting(List<R> lines,
			Function<List<RowView>, Consumer<Problems>> examination) {
		return lines.stream().filter((line) -> {
			Problems problems = new Problems();
			examination.apply(RowBinder.unbind(List.of(line))).accept(problems);
			return problems.isEmpty();
		}).toList();
	}

	/**
	 * What an edition can hold.
	 *
	 * @param judgements judgements
	 * @param adopted adopted scores
	 */
	record Held(List<Judgement> judgements, List<AdoptedScore> adopted) {
	}

	/** What is worth what, by the judgements beside the adopted scores. */
	private EffectiveWeights weights(IndicatorEdition edition, List<RowView> judgements, List<RowView> adopted) {
		Map<String, Map<String, Judged.Part>> found = new HashMap<>();
		judgements.forEach((row) -> found.computeIfAbsent(row.words("criterion"), (key) -> new HashMap<>())
			.put(row.words("part"),
					new Judged.Part(this.verdicts.verdict(row.text("verdict").orElse(null)), null, null, "")));
		Map<String, Judged> judged = new HashMap<>();
		found.forEach((criterion, parts) -> judged.put(criterion, new Judged(parts)));
		return EffectiveWeights.of(edition, judged,
				adopted.stream().map((row) -> row.words("criterion")).collect(Collectors.toSet()));
	}

	private static Optional<Criterion> criterion(IndicatorEdition edition, RowView row, Problems problems) {
		Optional<Criterion> criterion = row.text("criterion").flatMap(edition::criterion);
		if (criterion.isEmpty() && row.text("criterion").isPresent()) {
			problems.add(ScoringProblem.CRITERION_UNKNOWN, row.at("criterion"), row.words("criterion"));
		}
		return criterion;
	}

	/** Questions are known by what they are called too. */
	private static void recognise(Criterion criterion, RowView row) {
		List<ScoringRule.Question> questions = RuleCatalogue.rule(criterion).questions();
		if (row.words("part").strip().equals(criterion.name())) {
			row.put("part", null);
		}
		questions.stream()
			.filter((each) -> called(criterion, each, questions).equals(row.words("part").strip()))
			.findFirst()
			.ifPresent((each) -> row.put("part", each.part()));
	}

	/**
	 * The name of a part where it tells it from the others, else its key; a criterion
	 * judged as a whole is called by its own name.
	 */
	private static String called(Criterion criterion, ScoringRule.Question question, List<ScoringRule.Question> all) {
		if (question.part().isEmpty()) {
			return criterion.name();
		}
		boolean telling = !question.name().isEmpty()
				&& all.stream().filter((each) -> each.name().equals(question.name())).count() == 1;
		return telling ? question.name() : question.part();
	}

	private void examine(Criterion criterion, RowView row, Problems problems) {
		if (row.text("part").isPresent()) {
			recognise(criterion, row);
		}
		Judged.Verdict verdict = this.verdicts.verdict(row.text("verdict").orElse(null));
		if (verdict == Judged.Verdict.NOT_APPLICABLE && criterion.notApplicable() == NotApplicablePolicy.REFUSED) {
			problems.add(ScoringProblem.NOT_APPLICABLE_REFUSED, row.at("verdict"), row.words("verdict"),
					criterion.code());
			return;
		}
		List<ScoringRule.Question> questions = RuleCatalogue.rule(criterion).questions();
		boolean open = verdict == Judged.Verdict.NOT_APPLICABLE || verdict == Judged.Verdict.NOT_ENOUGH_EVIDENCE;
		if (open && row.words("part").isEmpty()) {
			return;
		}
		if (questions.isEmpty()) {
			problems.add(ScoringProblem.NOT_JUDGED, row.at("criterion"), criterion.code(), criterion.name());
			return;
		}
		Optional<ScoringRule.Question> question = questions.stream()
			.filter((each) -> each.part().equals(row.words("part")))
			.findFirst();
		if (question.isEmpty()) {
			problems.add(ScoringProblem.PART_UNKNOWN, row.at("part"), row.words("part"),
					String.join(" / ", questions.stream().map((each) -> called(criterion, each, questions)).toList()));
			return;
		}
		if (verdict == Judged.Verdict.NOT_APPLICABLE) {
			problems.add(ScoringProblem.PART_NOT_APPLICABLE, row.at("verdict"), row.words("verdict"), criterion.code());
		}
		if (!open) {
			answered(criterion, question.get(), verdict, row, problems);
		}
	}

	private static void answered(Criterion criterion, ScoringRule.Question question,
			Judged.@org.jspecify.annotations.Nullable Verdict verdict, RowView row, Problems problems) {
		boolean figure = row.number("figure").isPresent();
		if (question.kind() != ScoringRule.Question.Kind.GRADE && row.text("grade").isPresent()) {
			problems.add(ScoringProblem.NO_GRADE, row.at("grade"), row.words("grade"), criterion.code());
		}
		switch (question.kind()) {
			case VERDICT -> present(verdict != null, "verdict", row, problems);
			case FRACTION -> {
				present(verdict != null || figure, "figure", row, problems);
				fraction(verdict, row, problems);
			}
			case DEFECTS -> present(figure, "figure", row, problems);
			case POINTS -> {
				present(figure || verdict == Judged.Verdict.YES, "figure", row, problems);
				notMore(new Score(criterion.points().points().multiply(question.share())), row, "figure", problems);
			}
			case GRADE -> {
				present(row.text("grade").isPresent(), "grade", row, problems);
				row.text("grade")
					.filter((grade) -> !question.choices().contains(grade))
					.ifPresent((grade) -> problems.add(ScoringProblem.GRADE_UNKNOWN, row.at("grade"), grade,
							String.join(" / ", question.choices())));
			}
		}
	}

	/**
	 * A coefficient lies between none and all, and says the same as a verdict beside it.
	 */
	private static void fraction(Judged.@org.jspecify.annotations.Nullable Verdict verdict, RowView row,
			Problems problems) {
		row.number("figure").ifPresent((figure) -> {
			boolean all = figure.compareTo(BigDecimal.ONE) == 0;
			if (figure.signum() < 0 || figure.compareTo(BigDecimal.ONE) > 0) {
				problems.add(ScoringProblem.NO_COEFFICIENT, row.at("figure"), figure.toPlainString());
			}
			else if ((verdict == Judged.Verdict.YES && !all) || (verdict == Judged.Verdict.NO && figure.signum() > 0)) {
				problems.add(ScoringProblem.VERDICT_CONTRADICTED, row.at("verdict"), row.words("verdict"),
						figure.toPlainString());
			}
		});
	}

	private static void present(boolean there, String column, RowView row, Problems problems) {
		if (!there && !row.isFaulty("verdict") && !row.isFaulty("figure") && !row.isFaulty("grade")) {
			problems.add(ScoringProblem.ANSWER_MISSING, row.at(column), "", row.words("criterion"));
		}
	}

	private static void notFiner(Rounding rounding, RowView row, Problems problems) {
		row.number("points")
			.filter(rounding::finer)
			.ifPresent((points) -> problems.add(ScoringProblem.POINTS_TOO_FINE, row.at("points"),
					points.toPlainString(), String.valueOf(rounding.decimals())));
	}

	private static void notMore(Score most, RowView row, String column, Problems problems) {
		BigDecimal points = row.number(column).orElse(BigDecimal.ZERO);
		if (points.compareTo(most.points()) > 0) {
			problems.add(ScoringProblem.POINTS_TOO_MANY, row.at(column), points.toPlainString(), most.toString());
		}
	}

	@Override
	public void store(CaseId id, String sheet, List<RowView> rows) {
		Assessment assessment = this.assessments.findById(id.value()).orElseGet(() -> new Assessment(id));
		assessment.replace(sheet, rows);
		this.assessments.save(assessment);
	}

	@Override
	@Transactional(readOnly = true)
	public List<RowView> shown(UUID edition, String sheet, List<RowView> rows) {
		if (!sheet.equals("judgements")) {
			return rows;
		}
		List<RowView> shown = new ArrayList<>(rows);
		this.editions.edition(edition).criteria().forEach((criterion) -> {
			List<ScoringRule.Question> questions = RuleCatalogue.rule(criterion).questions();
			questions.forEach((question) -> show(criterion, question.part(), called(criterion, question, questions),
					rows, shown));
		});
		return shown;
	}

	private static void show(Criterion criterion, String part, String called, List<RowView> stored,
			List<RowView> shown) {
		Optional<RowView> answered = stored.stream()
			.filter((row) -> row.words("criterion").equals(criterion.code()) && row.words("part").equals(part))
			.findFirst();
		RowView row = answered.orElseGet(() -> new RowView(null));
		if (!called.isEmpty()) {
			row.put("part", called);
		}
		if (answered.isEmpty()) {
			row.put("criterion", criterion.code());
			shown.add(row);
		}
	}

	@Override
	@Transactional(readOnly = true)
	public List<RowView> rows(CaseId id, String sheet) {
		return this.assessments.findById(id.value())
			.map((assessment) -> RowBinder.unbind(assessment.lines(sheet)))
			.orElse(List.of());
	}

}
