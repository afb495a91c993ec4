package org.jiping.report.section;

import java.util.List;

import org.jiping.finding.Finding;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;
import org.jiping.report.document.Passage;

/**
 * Annex 4: the interview report.
 */
final class InterviewAnnex {

	private static final List<String> OWN = List.of("interview.purpose", "interview.subject", "interview.content",
			"interview.system", "interview.performance", "interview.assets");

	private InterviewAnnex() {
	}

	/** Nobody is reported to have been interviewed unless somebody writes of it. */
	static void write(ReportSubject subject, Draft draft) {
		if (!draft.anyWritten(draft.phrase("annex.interview"), OWN)) {
			return;
		}
		draft.annex("interview", draft.phrase("annex.interview"), false);
		draft.section("annex.interview.background");
		for (String part : new String[] { "purpose", "subject", "content" }) {
			draft.item("annex.interview." + part);
			draft.written("interview." + part);
		}
		draft.section("annex.interview.analysis");
		draft.item("annex.interview.staff");
		DepartmentSection.units(subject, draft);
		draft.say("department.staff.text");
		draft.item("annex.interview.system");
		draft.written("interview.system");
		draft.item("annex.interview.funds");
		FundsSection.summary(subject, draft);
		draft.retold("funds.note");
		draft.item("annex.interview.performance");
		draft.written("interview.performance");
		draft.item("annex.interview.duty");
		work(subject, draft);
		draft.item("annex.interview.assets");
		draft.written("interview.assets");
		draft.section("annex.interview.problems");
		subject.findings().stream().filter(Finding::problem).forEach((finding) -> SummarySection.say(finding, draft));
	}

	/** The fields of work in a paragraph each. */
	private static void work(ReportSubject subject, Draft draft) {
		List<Passage.Titled> done = Passage.of(subject.written(WorkSection.DONE)).titled();
		if (done.isEmpty()) {
			draft.optional(WorkSection.DONE);
		}
		for (Passage.Titled field : done) {
			String lines = String.join("", field.text().plain());
			if (!lines.isEmpty()) {
				draft.paragraph(field.title().isEmpty() ? lines
						: draft.phrase("annex.interview.field", Passage.bare(field.title()), lines));
			}
		}
	}

}
