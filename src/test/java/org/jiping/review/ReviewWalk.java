package org.jiping.review;

import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.CaseStatus;
import org.jiping.evaluation.EvaluationCase;

/**
 * Takes a case through its review, each step by who has to.
 */
public final class ReviewWalk {

	private final ReviewManagement reviews;

	private final DepartmentDesk desk;

	private final CaseManagement cases;

	private final CaseId id;

	private final Viewer lead;

	final Viewer contact;

	final Viewer leader = new Viewer("leader", Role.BUREAU_LEADER, null);

	public ReviewWalk(ReviewManagement reviews, DepartmentDesk desk, CaseManagement cases, CaseId id) {
		this.reviews = reviews;
		this.desk = desk;
		this.cases = cases;
		this.id = id;
		EvaluationCase about = cases.get(id);
		this.lead = new Viewer("lead", Role.LEAD_EVALUATOR, about.agency().id());
		this.contact = new Viewer("department", Role.DEPARTMENT, null, about.department().id());
	}

	public Viewer lead() {
		return this.lead;
	}

	Viewer reviewer(int level) {
		return new Viewer("reviewer" + level, Role.valueOf("REVIEWER_" + level), this.cases.get(this.id).agency().id());
	}

	/**
	 * Goes on until the case has come as far as wanted.
	 * @param wanted how far
	 */
	public void to(CaseStatus wanted) {
		while (this.cases.get(this.id).status() != wanted) {
			step();
		}
	}

	private void step() {
		CaseStatus status = this.cases.get(this.id).status();
		switch (status) {
			case IN_PROGRESS -> this.reviews.handIn(this.id, "", this.lead);
			case LEVEL_1, LEVEL_2, LEVEL_3 -> this.reviews.sign(this.id, "同意", reviewer(status.reviewLevel()));
			case OPINIONS -> {
				this.desk.finish(this.id, this.contact);
				this.reviews.conclude(this.id, this.lead);
			}
			case ACCEPTANCE -> this.reviews.accept(this.id, Review.Rating.GOOD, "", this.leader);
			default -> throw new IllegalStateException("no further step from " + status);
		}
	}

	/** Back to work, from wherever it is. */
	public void back() {
		CaseStatus status = this.cases.get(this.id).status();
		if (status == CaseStatus.ARCHIVED) {
			this.cases.reopen(this.id, "again", new Viewer("bureau", Role.BUREAU, null));
		}
		else if (status.reviewLevel() > 0) {
			this.reviews.giveBack(this.id, "again", reviewer(status.reviewLevel()));
		}
		else if (status != CaseStatus.IN_PROGRESS) {
			this.reviews.giveBack(this.id, "again", this.leader);
		}
	}

}
