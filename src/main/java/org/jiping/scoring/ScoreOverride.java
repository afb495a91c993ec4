package org.jiping.scoring;

import org.jiping.quantity.Score;

/**
 * A score adopted in place of the computed one.
 *
 * @param points the adopted points
 * @param reason why
 * @param approver who stands by it
 * @param inputChanged whether the computed score is no longer the one it was adopted over
 */
public record ScoreOverride(Score points, String reason, String approver, boolean inputChanged) {
}
