package org.jiping.account;

import java.util.Set;

/**
 * What a person is here; a person is one thing only.
 */
public enum Role {

	/** Finance bureau: plans programmes, opens cases, keeps editions, archives. */
	BUREAU(Side.BUREAU),
	/** Leader of the finance bureau: accepts what agencies deliver and rates it. */
	BUREAU_LEADER(Side.BUREAU),
	/** Runs an agency's accounts and accepts commissions for it. */
	AGENCY_ADMINISTRATOR(Side.AGENCY),
	/** Chief evaluator (主评人) of an agency: answers for its cases and hands them in. */
	LEAD_EVALUATOR(Side.AGENCY),
	/** Evaluator of an agency: works on the cases of that agency. */
	EVALUATOR(Side.AGENCY),
	/** First reviewer of an agency. */
	REVIEWER_1(Side.AGENCY),
	/** Second reviewer of an agency. */
	REVIEWER_2(Side.AGENCY),
	/** Third reviewer of an agency. */
	REVIEWER_3(Side.AGENCY),
	/** Contact of an evaluated department: sees what was sent to it and answers. */
	DEPARTMENT(Side.DEPARTMENT),
	/** Inspects every case and the record, and changes nothing. */
	AUDITOR(Side.BUREAU),
	/** System officer (系统管理员): opens and closes accounts; sees no case. */
	SYSTEM_OFFICER(Side.SYSTEM),
	/** Security officer (安全管理员): confirms accounts, grants roles; sees no case. */
	SECURITY_OFFICER(Side.SYSTEM),
	/** Audit officer (审计管理员): reads and verifies the record; sees no case. */
	AUDIT_OFFICER(Side.SYSTEM);

	private static final Set<Role> WORKING_ON_CASES = Set.of(BUREAU, LEAD_EVALUATOR, EVALUATOR);

	private final Side side;

	Role(Side side) {
		this.side = side;
	}

	public Side side() {
		return this.side;
	}

	/**
	 * Whether the content of cases is written by people like this.
	 * @return true for the bureau's staff and the evaluators
	 */
	public boolean worksOnCases() {
		return WORKING_ON_CASES.contains(this);
	}

	/**
	 * Which level of an agency's review is theirs.
	 * @return 1 to 3, 0 for none
	 */
	public int reviewLevel() {
		return switch (this) {
			case REVIEWER_1 -> 1;
			case REVIEWER_2 -> 2;
			case REVIEWER_3 -> 3;
			default -> 0;
		};
	}

	/**
	 * Whom a person belongs to.
	 */
	public enum Side {

		/** The finance bureau. */
		BUREAU,
		/** A third-party agency. */
		AGENCY,
		/** An evaluated department. */
		DEPARTMENT,
		/** The three officers who run the system. */
		SYSTEM

	}

}
