package org.jiping.account;

import org.jiping.problem.ProblemCode;

/**
 * What can be wrong with accounts, passwords and one-time codes.
 */
public enum AccountProblem implements ProblemCode {

	/** The name to sign in with is taken. */
	NAME_TAKEN("H-101"),
	/** The name to sign in with is no such name. */
	NAME_MALFORMED("H-102"),
	/** The role needs an agency or a department, or may not be given by this person. */
	ROLE_NOT_GIVEN("H-103"),
	/** Nobody does this to their own account. */
	ONESELF("H-104"),
	/** The account is in another state. */
	OTHER_STATE("H-105"),
	/** The last officer of a kind stays. */
	LAST_OFFICER("H-106"),
	/** A password is too short. */
	PASSWORD_SHORT("H-201"),
	/** A password has too few kinds of characters. */
	PASSWORD_PLAIN("H-202"),
	/** A password holds the user's name, or is known to everybody. */
	PASSWORD_GUESSABLE("H-203"),
	/** A password was used before. */
	PASSWORD_USED("H-204"),
	/** The present password is another. */
	PASSWORD_WRONG("H-205"),
	/** Both entries of the new password differ. */
	PASSWORD_DIFFERS("H-206"),
	/** A password is too long to be kept whole. */
	PASSWORD_LONG("H-207"),
	/** A one-time link was used, or is too old. */
	LINK_SPENT("H-301"),
	/** A one-time code is not the present one. */
	CODE_WRONG("H-302"),
	/** One-time codes are switched on already. */
	CODES_ON("H-303");

	private final String code;

	AccountProblem(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
