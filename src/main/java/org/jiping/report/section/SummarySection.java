package org.jiping.report.section;

import org.jiping.finding.Finding;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * The summary (摘要) before the body.
 */
public final class SummarySection implements ReportSection {

	@Override
	public void write(ReportSubject subject, Draft draft) {
		draft.part("summary");
		draft.section("summary.department");
		subject.written("department.about").forEach(draft::paragraph);
		draft.item("summary.organization");
		DepartmentSection.units(subject, draft);
		draft.item("summary.staff");
		draft.say("department.staff.text");
		draft.item("summary.duties");
		draft.list(subject.written("department.duties"));
		draft.section("summary.funds");
		draft.say("funds.summary");
		subject.written("funds.note").forEach(draft::paragraph);
		draft.section("summary.approach");
		subject.written("evaluation.approach").forEach(draft::paragraph);
		draft.section("summary.conclusion");
		ConclusionSection.result(subject, draft);
		draft.section("summary.experience");
		subject.findings().stream().filter((finding) -> !finding.problem()).forEach((finding) -> say(finding, draft));
		draft.section("summary.problems");
		subject.findings().stream().filter(Finding::problem).forEach((finding) -> say(finding, draft));
	}

	static void say(Finding finding, Draft draft) {
		draft.itemTitled(finding.title());
		draft.paragraph(finding.content() + ((finding.problem() && finding.indicators() != null)
				? draft.phrase("experience.indicators", finding.indicators()) : ""));
		if (finding.recommendation() != null) {
			draft.say("experience.advice", finding.recommendation());
		}
	}

}
