package org.jiping.system;

import org.jiping.account.Role;

/**
 * The accounts of the demo profile; they exist nowhere else.
 */
public enum DemoAccount {

	/** An evaluator of the sample agency. */
	EVALUATOR("evaluator", Role.EVALUATOR),
	/** A reviewer of the sample agency. */
	REVIEWER("reviewer", Role.REVIEWER),
	/** The finance bureau. */
	BUREAU("bureau", Role.BUREAU);

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
