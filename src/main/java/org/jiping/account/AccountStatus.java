package org.jiping.account;

/**
 * Whether an account may be used.
 */
public enum AccountStatus {

	/** Opened, not yet confirmed by the security officer. */
	PENDING,
	/** May sign in. */
	ACTIVE,
	/** May not sign in; what it did stays. */
	CLOSED

}
