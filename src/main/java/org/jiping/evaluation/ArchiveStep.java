package org.jiping.evaluation;

import java.util.List;

import org.jiping.problem.Problem;

/**
 * Door: a room says what of it is not finished when a case is to be put away.
 */
public interface ArchiveStep {

	/**
	 * What stands against putting a case away.
	 * @param id the case
	 * @return the problems, none if nothing does
	 */
	List<Problem> against(CaseId id);

}
