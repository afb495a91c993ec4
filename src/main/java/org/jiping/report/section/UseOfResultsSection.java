package org.jiping.report.section;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * How the results should be used.
 */
public final class UseOfResultsSection implements ReportSection {

	@Override
	public void write(ReportSubject subject, Draft draft) {
		draft.chapter("use");
		draft.list(subject.written("results.use"));
	}

}
