package org.jiping.intake;

import java.util.List;

import org.jiping.evaluation.CaseId;
import org.jiping.problem.Problem;

/**
 * What became of a hand-in that was taken.
 *
 * @param caseId the case it went into
 * @param warnings what somebody should look at
 */
public record IntakeReport(CaseId caseId, List<Problem> warnings) {
}
