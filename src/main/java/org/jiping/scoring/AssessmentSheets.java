package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
		for (RowView row : draft.rows("judgements")) {
			criterion(edition.get(), row, problems).ifPresent((criterion) -> examine(criterion, row, problems));
		}
		for (RowView row : draft.rows("adopted")) {
			criterion(edition.get(), row, problems)
				.ifPresent((criterion) -> notMore(criterion, row, "points", problems));
		}
	}

	private static Optional<Criterion> criterion(IndicatorEdition edition, RowView row, Problems problems) {
		Optional<Criterion> criterion = row.text("criterion").flatMap(edition::criterion);
		if (criterion.isEmpty() && row.text("criterion").isPresent()) {
			problems.add(ScoringProblem.CRITERION_UNKNOWN, row.at("criterion"), row.words("criterion"));
		}
		return criterion;
	}

	private void examine(Criterion criterion, RowView row, Problems problems) {
		Judged.Verdict verdict = this.verdicts.verdict(row.text("verdict").orElse(null));
		if (verdict == Judged.Verdict.NOT_APPLICABLE && criterion.notApplicable() == NotApplicablePolicy.REFUSED) {
			problems.add(ScoringProblem.NOT_APPLICABLE_REFUSED, row.at("verdict"), row.words("verdict"),
					criterion.code());
			return;
		}
		if (verdict == Judged.Verdict.NOT_APPLICABLE || verdict == Judged.Verdict.NOT_ENOUGH_EVIDENCE) {
			return;
		}
		List<ScoringRule.Question> questions = RuleCatalogue.rule(criterion).questions();
		if (questions.isEmpty()) {
			problems.add(ScoringProblem.NOT_JUDGED, row.at("criterion"), criterion.code(), criterion.name());
			return;
		}
		Optional<ScoringRule.Question> question = questions.stream()
			.filter((each) -> each.part().equals(row.words("part")))
			.findFirst();
		if (question.isEmpty()) {
			problems.add(ScoringProblem.PART_UNKNOWN, row.at("part"), row.words("part"),
					String.join(" / ", questions.stream().map(ScoringRule.Question::part).toList()));
			return;
		}
		answered(criterion, question.get(), verdict, row, problems);
	}

	private static void answered(Criterion criterion, ScoringRule.Question question,
			Judged.@org.jspecify.annotations.Nullable Verdict verdict, RowView row, Problems problems) {
		boolean figure = row.number("figure").isPresent();
		switch (question.kind()) {
			case VERDICT -> present(verdict != null, "verdict", row, problems);
			case FRACTION -> present(verdict != null || figure, "verdict", row, problems);
			case DEFECTS -> present(figure, "figure", row, problems);
			case POINTS -> {
				present(figure || verdict == Judged.Verdict.YES, "figure", row, problems);
				notMore(criterion, row, "figure", problems);
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

	private static void present(boolean there, String column, RowView row, Problems problems) {
		if (!there) {
			problems.add(ScoringProblem.ANSWER_MISSING, row.at(column), "", row.words("criterion"));
		}
	}

	private static void notMore(Criterion criterion, RowView row, String column, Problems problems) {
		BigDecimal points = row.number(column).orElse(BigDecimal.ZERO);
		if (points.compareTo(criterion.points().points()) > 0) {
			problems.add(ScoringProblem.POINTS_TOO_MANY, row.at(column), points.toPlainString(),
					criterion.points().toString());
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
	public List<RowView> rows(CaseId id, String sheet) {
		return this.assessments.findById(id.value())
			.map((assessment) -> RowBinder.unbind(assessment.lines(sheet)))
			.orElse(List.of());
	}

}
