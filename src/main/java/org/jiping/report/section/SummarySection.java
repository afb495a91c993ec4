package org.jiping.report.section;

import org.jiping.finding.Finding;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * The summary (摘要) before the body.
 */
final class SummarySection {

	private SummarySection() {
	}

	static void department(ReportSubject subject, Draft draft) {
		draft.retold("department.about");
		draft.item("summary.organization");
		DepartmentSection.units(subject, draft);
		draft.item("summary.staff");
		draft.say("department.staff.text");
		draft.item("summary.duties");
		draft.list("department.duties");
	}

	static void funds(ReportSubject subject, Draft draft) {
		FundsSection.summary(subject, draft);
		draft.retold("funds.note");
	}

	static void approach(ReportSubject subject, Draft draft) {
		draft.written("evaluation.approach");
	}

	static void experience(ReportSubject subject, Draft draft) {
		subject.findings().stream().filter((finding) -> !finding.problem()).forEach((finding) -> say(finding, draft));
	}

	static void problems(ReportSubject subject, Draft draft) {
		subject.findings().stream().filter(Finding::problem).forEach((finding) -> say(finding, draft));
	}

	static void say(Finding finding, Draft draft) {
		draft.itemTitled(finding.title());
		String content = finding.content().strip();
		String stopped = content.matches("(?s).*[。！？；]") ? content.substring(0, content.length() - 1) : content;
		draft.paragraph((finding.problem() && finding.indicators() != null)
				? stopped + draft.phrase("experience.indicators", finding.indicators()) : content);
		if (finding.recommendation() != null) {
			draft.paragraph(draft.phrase("experience.advice", finding.recommendation()));
		}
	}

}
