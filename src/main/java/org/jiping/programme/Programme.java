package org.jiping.programme;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the bureau has evaluated in a year.
 *
 * @param id which one
 * @param year the fiscal year evaluated
 * @param name its name
 * @param commissions who is commissioned with what
 */
public record Programme(UUID id, int year, String name, List<Commission> commissions) {

	public Programme {
		commissions = List.copyOf(commissions);
	}

	/**
	 * A commission.
	 *
	 * @param id which one
	 * @param year the fiscal year evaluated
	 * @param programme name of the programme
	 * @param departmentId whose budget
	 * @param department its name
	 * @param agencyId who evaluates
	 * @param agency its name
	 * @param edition key of the edition
	 * @param status whether it was taken
	 * @param days until when
	 * @param caseId the case it became, null before
	 * @param declaredBy who declared that there is no conflict of interest, null before
	 * @param reason why it was declined or withdrawn, null for neither
	 */
	public record Commission(UUID id, int year, String programme, UUID departmentId, String department, UUID agencyId,
			String agency, String edition, Status status, Days days, @Nullable UUID caseId, @Nullable String declaredBy,
			@Nullable String reason) {
	}

	/**
	 * Whether a commission was taken.
	 */
	public enum Status {

		/** The agency has not answered. */
		OFFERED,
		/** The agency took it and declared that there is no conflict of interest. */
		ACCEPTED,
		/** The agency declined. */
		DECLINED,
		/** The bureau took it back. */
		WITHDRAWN

	}

}
