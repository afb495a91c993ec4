package org.jiping.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CasePart;
import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Something a department has to put right.
 *
 * @param id which one
 * @param caseId the case it was found in
 * @param report version of the report it stands in
 * @param number number of the finding
 * @param departmentId who has to put it right
 * @param department its name
 * @param year the fiscal year evaluated
 * @param title what it is
 * @param problem what was found
 * @param basis what rule it rests on
 * @param amount the money it concerns
 * @param indicators the indicators it cost
 * @param recommendation what should be done
 * @param status how far it is
 * @param due until when
 * @param measures what the department will do
 * @param responsible who there is responsible
 * @param done what it says it has done
 * @param doneAt when it said so
 * @param recheck what was found at the re-check
 * @param recheckedAt when
 */
public record Rectification(UUID id, CaseId caseId, int report, long number, UUID departmentId, String department,
		int year, String title, String problem, @Nullable String basis, @Nullable Amount amount,
		@Nullable String indicators, @Nullable String recommendation, RectificationStatus status, LocalDate due,
		@Nullable String measures, @Nullable String responsible, @Nullable String done, @Nullable Instant doneAt,
		@Nullable String recheck, @Nullable Instant recheckedAt) {

	public CasePart part() {
		return new CasePart(CasePart.Kind.RECTIFICATION, this.id.toString());
	}

	/**
	 * Whether it should have been put right by now.
	 * @param today the present day
	 * @return true if it is open and its day is over
	 */
	public boolean overdue(LocalDate today) {
		return this.status.open() && this.due.isBefore(today);
	}

}
