package org.jiping.system;

import org.jiping.account.Role;

/**
 * The accounts of the demo profile; they exist nowhere else.
 */
public enum DemoAccount {

	/** The finance bureau's staff. */
	BUREAU("bureau", Role.BUREAU),
	/** Its leader. */
	LEADER("leader", Role.BUREAU_LEADER),
	/** The administrator of the sample agency. */
	AGENCY("agency", Role.AGENCY_ADMINISTRATOR),
	/** Its lead evaluator. */
	LEAD("lead", Role.LEAD_EVALUATOR),
	/** An evaluator of the sample agency. */
	EVALUATOR("evaluator", Role.EVALUATOR),
	/** Its first reviewer. */
	REVIEWER_1("reviewer1", Role.REVIEWER_1),
	/** Its second reviewer. */
	REVIEWER_2("reviewer2", Role.REVIEWER_2),
	/** Its third reviewer. */
	REVIEWER_3("reviewer3", Role.REVIEWER_3),
	/** The contact of the sample department. */
	DEPARTMENT("department", Role.DEPARTMENT),
	/** An auditor. */
	AUDITOR("auditor", Role.AUDITOR),
	/** The system officer. */
	SYSTEM("sysadmin", Role.SYSTEM_OFFICER),
	/** The security officer. */
	SECURITY("secadmin", Role.SECURITY_OFFICER),
	/** The audit officer. */
	AUDIT("audadmin", Role.AUDIT_OFFICER);

	private final String username;

	private final Role role;

	DemoAccount(String username, Role role) {
		this.username = username;
		this.role = role;
	}

	public String username() {
		return this.username;
	}

	/**
	 * The password, shown on the demo's login page.
	 * @return the password
	 */
	public String password() {
		return this.username + "-demo";
	}

	public Role role() {
		return this.role;
	}

}
