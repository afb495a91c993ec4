package org.jiping.report.section;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * The project and its funds.
 */
final class ProjectSection {

	private ProjectSection() {
	}

	static void about(ReportSubject subject, Draft draft) {
		draft.item("project.background");
		draft.written("project.background.text");
		draft.item("project.content");
		draft.written("project.content.text");
		draft.item("project.organisation");
		draft.written("project.organisation.text");
	}

	static void summary(ReportSubject subject, Draft draft) {
		draft.written("project.background.text");
		draft.written("project.content.text");
	}

	static void funds(ReportSubject subject, Draft draft) {
		draft.written("funds.note");
		draft.say("project.funds.text", "{{table:projects}}", "{{chart:funds}}");
		Tables.add(draft, subject.table("projects"), (row) -> true);
		Charts.funds(subject, draft);
	}

}
