package org.jiping.report.section;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * Budget, disposable funds, spending and balance, with tables 1-1 to 1-3.
 */
final class FundsSection {

	private FundsSection() {
	}

	static void write(ReportSubject subject, Draft draft) {
		part(subject, draft, "funds.budget", "funds-budget");
		part(subject, draft, "funds.disposable", "funds-disposable");
		part(subject, draft, "funds.spending", "funds-spending");
		draft.written("funds.note");
		Charts.funds(subject, draft);
	}

	/** All funds in a sentence; where annex 1 is all there is, those of its projects. */
	static void summary(ReportSubject subject, Draft draft) {
		draft.sayAt("funds.summary", tabled(subject) ? "funds.summary" : "funds.summary.annex");
	}

	/** Whether the tables of the department's funds say anything. */
	static boolean tabled(ReportSubject subject) {
		return Tables.has(subject, "funds_disposable_total");
	}

	private static void part(ReportSubject subject, Draft draft, String phrase, String table) {
		draft.item(phrase);
		draft.say(phrase + ".text", "{{table:" + table + "}}");
		Tables.add(draft, subject.table(table), (row) -> true);
	}

}
