package org.jiping.report.section;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * Door: what the report says in one place. A section prints what the subject holds and
 * computes nothing.
 */
public interface ReportSection {

	/**
	 * Says it.
	 * @param subject all that may be said
	 * @param draft where to say it
	 */
	void write(ReportSubject subject, Draft draft);

}
