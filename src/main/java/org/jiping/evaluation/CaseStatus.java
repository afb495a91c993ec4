package org.jiping.evaluation;

import java.util.Set;

/**
 * How far a case has come; only at work is anything in it changed.
 */
public enum CaseStatus {

	/** Figures, judgements and texts may be changed. */
	IN_PROGRESS,
	/** With the agency's first reviewer. */
	LEVEL_1,
	/** With the agency's second reviewer. */
	LEVEL_2,
	/** With the agency's third reviewer. */
	LEVEL_3,
	/** Opinions are exchanged with the department. */
	OPINIONS,
	/** Before the bureau for acceptance. */
	ACCEPTANCE,
	/** Accepted by the bureau; the report may be issued. */
	ACCEPTED,
	/** The report is issued. */
	ISSUED,
	/** Put away. */
	ARCHIVED;

	/** From where a case may be put away: given up at work, or finished. */
	static final Set<CaseStatus> BEFORE_ARCHIVE = Set.of(IN_PROGRESS, ACCEPTED, ISSUED);

	/**
	 * Whether a case may be put away from here.
	 * @return true where it is at work, accepted or issued
	 */
	public boolean archivable() {
		return BEFORE_ARCHIVE.contains(this);
	}

	/**
	 * Whether reviewers of the agency hold it.
	 * @return 1 to 3 for the level, 0 for none
	 */
	public int reviewLevel() {
		return switch (this) {
			case LEVEL_1 -> 1;
			case LEVEL_2 -> 2;
			case LEVEL_3 -> 3;
			default -> 0;
		};
	}

	/**
	 * The state of a level of the agency's review.
	 * @param level 1 to 3
	 * @return the state
	 */
	public static CaseStatus ofLevel(int level) {
		return switch (level) {
			case 1 -> LEVEL_1;
			case 2 -> LEVEL_2;
			case 3 -> LEVEL_3;
			default -> throw new IllegalArgumentException("no level: " + level);
		};
	}

}
