package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.indicator.Criterion;
import org.jiping.indicator.EditionManagement;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.measure.MeasureCatalogue;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureManagement;
import org.jiping.measure.MeasureOffer;
import org.jiping.measure.Measures;
import org.jiping.problem.RefusedException;
import org.jiping.quantity.Score;
import org.jiping.scoring.rule.Judged;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores cases and keeps what people adopt; computing again never erases an adopted
 * score.
 */
@Service
@Transactional
public class ScoreManagement {

	private final CaseManagement cases;

	private final EditionManagement editions;

	private final MeasureManagement measures;

	private final MeasureCatalogue catalogue;

	private final Assessments assessments;

	private final AssessmentSheets sheets;

	private final Verdicts verdicts;

	private final Map<UUID, ScoringPlan> plans = new ConcurrentHashMap<>();

	ScoreManagement(CaseManagement cases, EditionManagement editions, MeasureManagement measures,
			MeasureCatalogue catalogue, Assessments assessments, AssessmentSheets sheets, Verdicts verdicts) {
		this.cases = cases;
		this.editions = editions;
		this.measures = measures;
		this.catalogue = catalogue;
		this.assessments = assessments;
		this.sheets = sheets;
		this.verdicts = verdicts;
	}

	/**
	 * Scores a case from its present figures.
	 * @param id the case
	 * @param viewer who asks
	 * @return the score sheet
	 */
	@Transactional(readOnly = true)
	public ScoreSheet score(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		return compute(id);
	}

	/**
	 * Scores a case for somebody whose right to see it was established before.
	 * @param id the case
	 * @return the score sheet
	 */
	@Transactional(readOnly = true)
	ScoreSheet compute(CaseId id) {
		return new ScoringEngine(input(id)).score();
	}

	/**
	 * The criteria a case is scored by.
	 * @param id the case
	 * @return the criteria of its edition, in its order
	 */
	@Transactional(readOnly = true)
	public List<Criterion> criteria(CaseId id) {
		return this.editions.edition(this.cases.get(id).editionId())
			.leaves()
			.flatMap((leaf) -> leaf.criteria().stream())
			.toList();
	}

	/**
	 * How firmly a case's score stands, found by scoring it again with one thing changed
	 * at a time.
	 * @param id the case
	 * @param viewer who asks
	 * @return the effects of small changes
	 */
	@Transactional(readOnly = true)
	public Sensitivity sensitivity(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		return new SensitivityAnalysis(input(id)).analyse();
	}

	/**
	 * The ledger figures of a case.
	 * @param id the case
	 * @param viewer who asks
	 * @return the figures
	 */
	@Transactional(readOnly = true)
	public Measures figures(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		return this.measures.measuresOf(id);
	}

	/**
	 * What a case's score depends on at present.
	 * @param id the case
	 * @return the input of a run
	 */
	@Transactional(readOnly = true)
	ScoringInput input(CaseId id) {
		Assessment assessment = assessment(id);
		return new ScoringInput(plan(this.cases.get(id).editionId()), this.measures.measuresOf(id),
				judged(assessment.judgements()), adopted(assessment.adopted(), assessment));
	}

	/**
	 * How a case would score by another edition, a draft included.
	 * @param id the case
	 * @param edition the edition
	 * @param viewer who asks
	 * @return the score sheet, with the case's present figures and judgements
	 */
	@Transactional(readOnly = true)
	public ScoreSheet scoreBy(CaseId id, IndicatorEdition edition, Viewer viewer) {
		this.cases.read(id, viewer);
		AssessmentSheets.Held held = held(id, edition);
		return new ScoringEngine(new ScoringInput(new ScoringPlan(edition, this::nameOf), this.measures.measuresOf(id),
				judged(held.judgements()), adopted(held.adopted(), assessment(id))))
			.score();
	}

	/**
	 * The criteria of which something judged or adopted would be dropped by another
	 * edition.
	 * @param id the case
	 * @param edition the other edition
	 * @param viewer who asks
	 * @return their codes
	 */
	@Transactional(readOnly = true)
	public Set<String> droppedBy(CaseId id, IndicatorEdition edition, Viewer viewer) {
		this.cases.read(id, viewer);
		Assessment assessment = assessment(id);
		AssessmentSheets.Held held = held(id, edition);
		return Stream
			.concat(assessment.judgements()
				.stream()
				.filter((each) -> !held.judgements().contains(each))
				.map(Judgement::criterion),
					assessment.adopted()
						.stream()
						.filter((each) -> !held.adopted().contains(each))
						.map(AdoptedScore::criterion))
			.collect(Collectors.toSet());
	}

	private Assessment assessment(CaseId id) {
		return this.assessments.findById(id.value()).orElseGet(() -> new Assessment(id));
	}

	private AssessmentSheets.Held held(CaseId id, IndicatorEdition edition) {
		return this.sheets.held(assessment(id), this.editions.edition(this.cases.get(id).editionId()), edition);
	}

	/**
	 * Scores a case by another published edition from now on; what people judged or
	 * adopted and it cannot hold is dropped.
	 * @param id the case
	 * @param edition the edition; refused unless it is published
	 * @param viewer who decides it
	 */
	public void move(CaseId id, UUID edition, Viewer viewer) {
		this.editions.mustBePublished(edition);
		AssessmentSheets.Held held = held(id, this.editions.edition(edition));
		this.cases.move(id, edition, viewer);
		this.assessments.findById(id.value()).ifPresent((assessment) -> {
			assessment.keepOnly(held);
			this.assessments.save(assessment);
		});
	}

	/**
	 * Adopts a score in place of the computed one.
	 * @param id the case
	 * @param code the criterion
	 * @param points the points, from 0 to what the criterion is worth, with no more
	 * decimals than the edition rounds to; otherwise {@link RefusedException}
	 * @param reason why
	 * @param approver who stands by it
	 * @param viewer who does it
	 */
	public void adopt(CaseId id, String code, BigDecimal points, String reason, String approver, Viewer viewer) {
		ScoreSheet sheet = score(id, viewer);
		this.cases.edit(id, viewer);
		CriterionScore score = sheet.criterion(code)
			.orElseThrow(() -> RefusedException.of(ScoringProblem.CRITERION_UNKNOWN, code));
		if (points.signum() < 0 || points.compareTo(score.weight().points()) > 0) {
			throw RefusedException.of(ScoringProblem.POINTS_TOO_MANY, points.toPlainString(),
					score.weight().toString());
		}
		if (sheet.edition().rounding().finer(points)) {
			throw RefusedException.of(ScoringProblem.POINTS_TOO_FINE, points.toPlainString(),
					String.valueOf(sheet.edition().rounding().decimals()));
		}
		Assessment assessment = assessment(id);
		assessment.adopt(new AdoptedScore(code, (score.strict() != null) ? score.strict().points() : null, points,
				reason, approver));
		this.assessments.save(assessment);
	}

	/**
	 * Notes what newly adopted scores rest on.
	 * @param id the case
	 * @param judged what people found on it
	 * @param sheet its scores at present
	 * @return whether anything was noted, so that the case has to be scored again
	 */
	boolean noteAdoptions(CaseId id, Map<String, Judged> judged, ScoreSheet sheet) {
		return this.assessments.findById(id.value())
			.filter((assessment) -> assessment.noteInputs((code) -> sheet.criterion(code)
				.map((score) -> ScoringEngine.inputs(score.figures(), judged.getOrDefault(code, Judged.NOTHING)))))
			.map(this.assessments::save)
			.isPresent();
	}

	/**
	 * Goes back to the computed score.
	 * @param id the case
	 * @param code the criterion
	 * @param viewer who does it
	 */
	public void withdraw(CaseId id, String code, Viewer viewer) {
		this.cases.edit(id, viewer);
		this.assessments.findById(id.value()).ifPresent((assessment) -> {
			assessment.withdraw(code);
			this.assessments.save(assessment);
		});
	}

	/**
	 * The plan of a published edition, which never changes and is therefore made once.
	 * @param edition the edition
	 * @return its plan
	 */
	ScoringPlan plan(UUID edition) {
		return this.plans.computeIfAbsent(edition, (id) -> new ScoringPlan(this.editions.edition(id), this::nameOf));
	}

	private Optional<String> nameOf(MeasureKey key) {
		return this.catalogue.offer(key).map(MeasureOffer::name);
	}

	private Map<String, Judged> judged(List<Judgement> judgements) {
		Map<String, Map<String, Judged.Part>> parts = new LinkedHashMap<>();
		for (Judgement judgement : judgements) {
			parts.computeIfAbsent(judgement.criterion(), (key) -> new LinkedHashMap<>())
				.put((judgement.part() != null) ? judgement.part() : "",
						new Judged.Part(this.verdicts.verdict(judgement.verdict()), judgement.figure(),
								judgement.grade(), judgement.basis()));
		}
		Map<String, Judged> judged = new HashMap<>();
		parts.forEach((criterion, found) -> judged.put(criterion, new Judged(found)));
		return judged;
	}

	private static Map<String, ScoringEngine.Adoption> adopted(List<AdoptedScore> scores, Assessment assessment) {
		Map<String, ScoringEngine.Adoption> adopted = new HashMap<>();
		for (AdoptedScore score : scores) {
			BigDecimal then = score.computedThen();
			adopted.put(score.criterion(),
					new ScoringEngine.Adoption(new Score(score.points()), score.reason(), score.approver(),
							(then != null) ? new Score(then) : null, assessment.inputsThen(score).orElse(null)));
		}
		return adopted;
	}

}
