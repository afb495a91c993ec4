package org.jiping.report.section;

import org.jiping.finding.Finding;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * Experience worth copying, problems and recommendations.
 */
final class ExperienceSection {

	private ExperienceSection() {
	}

	static void experience(ReportSubject subject, Draft draft) {
		subject.findings()
			.stream()
			.filter((finding) -> !finding.problem())
			.forEach((finding) -> SummarySection.say(finding, draft));
	}

	static void problems(ReportSubject subject, Draft draft) {
		subject.findings().stream().filter(Finding::problem).forEach((finding) -> SummarySection.say(finding, draft));
	}

	static void advice(ReportSubject subject, Draft draft) {
		draft.list(subject.findings()
			.stream()
			.filter((finding) -> finding.problem() && finding.recommendation() != null)
			.map((finding) -> String.valueOf(finding.recommendation()))
			.toList());
		draft.optional("project.advice.text");
	}

}
