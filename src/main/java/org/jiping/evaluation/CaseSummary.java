package org.jiping.evaluation;

import java.util.Optional;

/**
 * Door: the room that scores says in one line how a case stands.
 */
public interface CaseSummary {

	/**
	 * How a case stands.
	 * @param id the case
	 * @return the line, or nothing when it cannot be scored
	 */
	Optional<Line> summary(CaseId id);

	/**
	 * The line.
	 *
	 * @param strict printed strict total
	 * @param adopted printed adopted total
	 * @param grade the grade's word
	 * @param complete whether every criterion has a score
	 * @param overrides how many scores were adopted over the computed ones
	 */
	record Line(String strict, String adopted, String grade, boolean complete, int overrides) {
	}

}
