package org.jiping.report.section;

import java.util.List;

import org.jiping.report.LiveText;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jiping.report.document.Phrases;

/**
 * The report's table of contents, in printed order.
 */
public final class ReportOutline {

	private static final List<ReportSection> SECTIONS = List.of(new CoverSection(), new SummarySection(),
			new DepartmentSection(), new FundsSection(), new AssetsSection(), new WorkSection(), new ConductSection(),
			new ConclusionSection(), new AnalysisSection(), new UseOfResultsSection(), new ExperienceSection(),
			new ProjectAnnex(), new IndicatorAnnex(), new SelfEvaluationAnnex(), new InterviewAnnex(),
			new ComplianceAnnex(), new SurveyAnnex());

	private static final Phrases PHRASES = new Phrases();

	private ReportOutline() {
	}

	/**
	 * Writes the whole report.
	 * @param subject all that may be said
	 * @param live puts figures in place of their names
	 * @return the report as blocks
	 */
	public static List<Block> write(ReportSubject subject, LiveText live) {
		Draft draft = new Draft(PHRASES, live::resolve);
		SECTIONS.forEach((section) -> section.write(subject, draft));
		return draft.blocks();
	}

	public static Phrases phrases() {
		return PHRASES;
	}

}
