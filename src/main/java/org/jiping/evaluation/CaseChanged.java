package org.jiping.evaluation;

/**
 * Notice, before the change is committed, that the content of a case changed.
 *
 * @param id the case
 * @param by who changed it
 */
public record CaseChanged(CaseId id, String by) {
}
