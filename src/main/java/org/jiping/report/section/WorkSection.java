package org.jiping.report.section;

import java.util.List;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * What the department did in the year, and what it had set out to do.
 */
final class WorkSection {

	private WorkSection() {
	}

	/** Fields of work, in the order they are told. */
	static final List<String> FIELDS = List.of("work.employment", "work.skills", "work.insurance", "work.talent",
			"work.relations", "work.service");

	static void work(ReportSubject subject, Draft draft) {
		for (String field : FIELDS) {
			draft.item(field);
			draft.list(field);
		}
	}

	static void objectives(ReportSubject subject, Draft draft) {
		draft.item("objectives.overall");
		draft.written("goals.overall");
		draft.item("objectives.annual");
		draft.list("goals.annual");
	}

}
