package org.jiping.scoring;

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
 */
public record ScoringInput(ScoringPlan plan, Measures figures, Map<String, Judged> judged,
		Map<String, ScoringEngine.Adoption> adopted) {

	public ScoringInput {
		judged = Map.copyOf(judged);
		adopted = Map.copyOf(adopted);
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
	 * The same by another edition.
	 * @param other the edition
	 * @return the changed input
	 */
	ScoringInput withPlan(ScoringPlan other) {
		return new ScoringInput(other, this.figures, this.judged, this.adopted);
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
