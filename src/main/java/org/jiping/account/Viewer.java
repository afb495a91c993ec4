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
 */
public record Viewer(String username, Role role, @Nullable UUID agencyId) implements Serializable {

	/**
	 * Whether every case may be seen, whichever agency works on it.
	 * @return true for the bureau and the administrator
	 */
	public boolean seesEveryAgency() {
		return this.role == Role.BUREAU || this.role == Role.ADMINISTRATOR;
	}

	public boolean mayRead(UUID caseAgency) {
		return seesEveryAgency() || caseAgency.equals(this.agencyId);
	}

	public boolean mayEdit(UUID caseAgency) {
		return this.role == Role.BUREAU || (this.role == Role.EVALUATOR && caseAgency.equals(this.agencyId));
	}

	public boolean mayOpenCases() {
		return this.role == Role.BUREAU || this.role == Role.EVALUATOR;
	}

	/**
	 * Whether indicator editions may be written, published and retired.
	 * @return true for the bureau, which owns them
	 */
	public boolean mayKeepEditions() {
		return this.role == Role.BUREAU;
	}

	public boolean mayArchive() {
		return this.role == Role.BUREAU;
	}

}
