package org.jiping.report.section;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * What the department did in the year, and what it had set out to do.
 */
final class WorkSection {

	private WorkSection() {
	}

	/** Where the fields of work are told, each under a heading of its own. */
	static final String DONE = "work.done";

	static void work(ReportSubject subject, Draft draft) {
		draft.titled(DONE);
	}

	static void objectives(ReportSubject subject, Draft draft) {
		draft.item("objectives.overall");
		draft.written("goals.overall");
		draft.item("objectives.annual");
		draft.list("goals.annual");
	}

}
