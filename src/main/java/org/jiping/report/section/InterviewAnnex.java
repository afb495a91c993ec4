package org.jiping.report.section;

import org.jiping.finding.Finding;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * Annex 4: the interview report.
 */
public final class InterviewAnnex implements ReportSection {

	@Override
	public void write(ReportSubject subject, Draft draft) {
		draft.annex(draft.phrase("annex.interview"), false);
		draft.section("annex.interview.background");
		for (String part : new String[] { "purpose", "subject", "content" }) {
			draft.item("annex.interview." + part);
			subject.written("interview." + part).forEach(draft::paragraph);
		}
		draft.section("annex.interview.analysis");
		draft.item("annex.interview.staff");
		DepartmentSection.units(subject, draft);
		draft.say("department.staff.text");
		draft.item("annex.interview.system");
		subject.written("interview.system").forEach(draft::paragraph);
		draft.item("annex.interview.funds");
		draft.say("funds.summary");
		subject.written("funds.note").forEach(draft::paragraph);
		draft.item("annex.interview.performance");
		subject.written("interview.performance").forEach(draft::paragraph);
		draft.item("annex.interview.duty");
		WorkSection.FIELDS.forEach((field) -> {
			if (!subject.written(field).isEmpty()) {
				draft.paragraph(draft.phrase(field) + "：" + String.join("", subject.written(field)));
			}
		});
		draft.item("annex.interview.assets");
		subject.written("interview.assets").forEach(draft::paragraph);
		draft.section("annex.interview.problems");
		subject.findings().stream().filter(Finding::problem).forEach((finding) -> SummarySection.say(finding, draft));
	}

}
