package org.jiping.report.section;

import java.util.List;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * What the department did in the year, and what it had set out to do.
 */
public final class WorkSection implements ReportSection {

	/** Fields of work, in the order they are told. */
	static final List<String> FIELDS = List.of("work.employment", "work.skills", "work.insurance", "work.talent",
			"work.relations", "work.service");

	@Override
	public void write(ReportSubject subject, Draft draft) {
		draft.section("work");
		for (String field : FIELDS) {
			if (!subject.written(field).isEmpty()) {
				draft.item(field);
				draft.list(subject.written(field));
			}
		}
		draft.section("objectives");
		draft.item("objectives.overall");
		subject.written("goals.overall").forEach(draft::paragraph);
		draft.item("objectives.annual");
		draft.list(subject.written("goals.annual"));
	}

}
