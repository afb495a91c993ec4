package org.jiping.account;

import java.io.Serializable;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The person behind a request, and the permission questions asked about them.
 *
 * @param username the name they signed in with
 * @param role what they are here
 * @param agencyId the agency they belong to, if any
 * @param departmentId the department they belong to, if any
 */
public record Viewer(String username, Role role, @Nullable UUID agencyId,
		@Nullable UUID departmentId) implements Serializable {

	/** Who reads on behalf of the house itself: everything, and changes nothing. */
	public static final Viewer HOUSE = new Viewer("", Role.AUDITOR, null);

	public Viewer(String username, Role role, @Nullable UUID agencyId) {
		this(username, role, agencyId, null);
	}

	/**
	 * Whether every case may be seen, whichever agency works on it.
	 * @return true for the bureau and the auditor
	 */
	public boolean seesEveryAgency() {
		return this.role.side() == Role.Side.BUREAU;
	}

	public boolean mayRead(UUID caseAgency) {
		return seesEveryAgency() || (this.role.side() == Role.Side.AGENCY && caseAgency.equals(this.agencyId));
	}

	public boolean mayEdit(UUID caseAgency) {
		return this.role.worksOnCases() && mayRead(caseAgency);
	}

	public boolean mayOpenCases() {
		return this.role.worksOnCases();
	}

	/**
	 * Whether indicator editions may be written, published and retired.
	 * @return true for the bureau, which owns them
	 */
	public boolean mayKeepEditions() {
		return this.role == Role.BUREAU;
	}

	/**
	 * Whether remarks may be made on cases that may be read.
	 * @return true for reviewers, lead evaluators and the bureau; an auditor changes
	 * nothing
	 */
	public boolean mayComment() {
		return this.role.reviewLevel() > 0 || this.role == Role.LEAD_EVALUATOR || decidesForBureau();
	}

	/**
	 * Whether evaluations are anything to somebody like this.
	 * @return true for the bureau's side and the agencies
	 */
	public boolean evaluates() {
		return this.role.side() == Role.Side.BUREAU || this.role.side() == Role.Side.AGENCY;
	}

	/**
	 * Whether the bureau's decisions are theirs to make.
	 * @return true for the bureau's staff and its leader
	 */
	public boolean decidesForBureau() {
		return this.role == Role.BUREAU || this.role == Role.BUREAU_LEADER;
	}

	/**
	 * Whether an agency answers for its work through them.
	 * @return true for its administrator and its lead evaluators
	 */
	public boolean headsAgency() {
		return this.role == Role.AGENCY_ADMINISTRATOR || this.role == Role.LEAD_EVALUATOR;
	}

	/**
	 * Whether an agency's people may be named for its cases.
	 * @param caseAgency the agency
	 * @return true for its administrator and its lead evaluators
	 */
	public boolean mayStaff(UUID caseAgency) {
		return headsAgency() && caseAgency.equals(this.agencyId);
	}

	public boolean mayArchive() {
		return this.role == Role.BUREAU;
	}

	/**
	 * Whether programmes may be planned and agencies commissioned.
	 * @return true for the bureau's staff
	 */
	public boolean mayPlan() {
		return this.role == Role.BUREAU;
	}

	/**
	 * Whether the bureau's rating of an agency may be seen.
	 * @return true on the bureau's side only
	 */
	public boolean seesRatings() {
		return this.role.side() == Role.Side.BUREAU;
	}

	/**
	 * Whether the record of everything may be searched and verified.
	 * @return true for the audit officer and the auditor
	 */
	public boolean mayInspect() {
		return this.role == Role.AUDIT_OFFICER || this.role == Role.AUDITOR;
	}

	/**
	 * Whether accounts may be seen at all.
	 * @return true for the officers and for an agency's administrator
	 */
	public boolean seesAccounts() {
		return this.role.side() == Role.Side.SYSTEM || this.role == Role.AGENCY_ADMINISTRATOR;
	}

	/**
	 * Whether somebody of this department asks.
	 * @param department the department
	 * @return true for its contact
	 */
	public boolean speaksFor(UUID department) {
		return this.role == Role.DEPARTMENT && department.equals(this.departmentId);
	}

}
