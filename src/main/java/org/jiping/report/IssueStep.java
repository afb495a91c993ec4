package org.jiping.report;

import java.util.List;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.problem.Problem;

/**
 * Door: a room says what stands against issuing a report, and hears when it is issued.
 */
public interface IssueStep {

	/**
	 * What stands against issuing.
	 * @param id the case
	 * @param viewer who issues
	 * @return the problems, none if nothing does
	 */
	default List<Problem> against(CaseId id, Viewer viewer) {
		return List.of();
	}

	/**
	 * Hears that the report was issued, in the same transaction.
	 * @param id the case
	 * @param number the version issued
	 * @param viewer who issued it
	 */
	default void issued(CaseId id, int number, Viewer viewer) {
	}

}
