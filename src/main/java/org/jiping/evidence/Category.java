package org.jiping.evidence;

/**
 * What a working paper is, by the first digit of its index number.
 */
public enum Category {

	/** Policies and rules. */
	POLICY(1),
	/** Books, vouchers, statements. */
	FINANCE(2),
	/** Contracts and tenders. */
	CONTRACT(3),
	/** Minutes of meetings. */
	MINUTES(4),
	/** What was found on site. */
	SITE(5),
	/** Anything else. */
	OTHER(9);

	private final int digit;

	Category(int digit) {
		this.digit = digit;
	}

	public int digit() {
		return this.digit;
	}

}
