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
		FundsSection.summary(subject, draft);
		draft.written("funds.note");
		draft.say("project.funds.text", "{{annex:projects}}", "{{chart:funds}}");
		Charts.funds(subject, draft);
	}

}
