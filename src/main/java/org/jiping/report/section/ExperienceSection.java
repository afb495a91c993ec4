package org.jiping.report.section;

import org.jiping.finding.Finding;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;

/**
 * Experience worth copying, problems and recommendations, and the signature.
 */
public final class ExperienceSection implements ReportSection {

	@Override
	public void write(ReportSubject subject, Draft draft) {
		draft.chapter("experience");
		draft.section("experience.section");
		subject.findings()
			.stream()
			.filter((finding) -> !finding.problem())
			.forEach((finding) -> SummarySection.say(finding, draft));
		draft.section("experience.problems");
		subject.findings().stream().filter(Finding::problem).forEach((finding) -> SummarySection.say(finding, draft));
		draft.paragraph("{{@agency}}", Block.Paragraph.Style.RIGHT);
		draft.paragraph("{{@finished}}", Block.Paragraph.Style.RIGHT);
	}

}
