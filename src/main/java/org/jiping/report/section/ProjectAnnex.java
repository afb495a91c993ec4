package org.jiping.report.section;

import org.jiping.measure.FigureTable;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * Annex 1: project expenditure, line by line.
 */
final class ProjectAnnex {

	private ProjectAnnex() {
	}

	/** Where the funds were entered line by line. */
	static void given(ReportSubject subject, Draft draft) {
		if (!subject.table("projects").rows().isEmpty()) {
			write(subject, draft);
		}
	}

	static void write(ReportSubject subject, Draft draft) {
		FigureTable projects = subject.table("projects");
		draft.annex("projects", projects.caption(), true);
		if (!projects.rows().isEmpty() && FundsSection.tabled(subject)) {
			draft.say("annex.projects.note", projects.unit(), subject.table("funds-spending").unit());
		}
		Tables.add(draft, projects, (row) -> true);
	}

}
