package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.jiping.measure.Measures;
import org.jiping.scoring.rule.Judged;

/**
 * Everything a score depends on; the same input gives the same score sheet.
 *
 * @param plan the edition applied
 * @param figures the figures of the ledgers
 * @param judged what people found, by criterion
 * @param adopted what people adopted, by criterion
 * @param stretched for what-if runs: by how much a level-3 indicator weighs more than the
 * edition says, by its code
 */
public record ScoringInput(ScoringPlan plan, Measures figures, Map<String, Judged> judged,
		Map<String, ScoringEngine.Adoption> adopted, Map<String, BigDecimal> stretched) {

	/**
	 * What a case's score depends on.
	 * @param plan the edition applied
	 * @param figures the figures of the ledgers
	 * @param judged what people found, by criterion
	 * @param adopted what people adopted, by criterion
	 */
	public ScoringInput(ScoringPlan plan, Measures figures, Map<String, Judged> judged,
			Map<String, ScoringEngine.Adoption> adopted) {
		this(plan, figures, judged, adopted, Map.of());
	}

	public ScoringInput {
		judged = Map.copyOf(judged);
		adopted = Map.copyOf(adopted);
		stretched = Map.copyOf(stretched);
	}

	/**
	 * The same with other ledger figures.
	 * @param others the figures
	 * @return the changed input
	 */
	ScoringInput withFigures(Measures others) {
		return new ScoringInput(this.plan, others, this.judged, this.adopted);
	}

	/**
	 * The same with one level-3 indicator of another weight, its rate unchanged.
	 * @param indicator the indicator's code
	 * @param times the other weight divided by its own
	 * @return the changed input
	 */
	ScoringInput withStretched(String indicator, BigDecimal times) {
		return new ScoringInput(this.plan, this.figures, this.judged, this.adopted, Map.of(indicator, times));
	}

	/**
	 * The same without an adopted score.
	 * @param criterion the criterion's code
	 * @return the changed input
	 */
	ScoringInput withoutAdopted(String criterion) {
		Map<String, ScoringEngine.Adoption> others = new HashMap<>(this.adopted);
		others.remove(criterion);
		return new ScoringInput(this.plan, this.figures, this.judged, others);
	}

}
