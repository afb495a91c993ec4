package org.jiping.report.section;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * Budget, disposable funds, spending and balance, with tables 1-1 to 1-3.
 */
public final class FundsSection implements ReportSection {

	@Override
	public void write(ReportSubject subject, Draft draft) {
		draft.section("funds");
		part(subject, draft, "funds.budget", "funds-budget");
		part(subject, draft, "funds.disposable", "funds-disposable");
		part(subject, draft, "funds.spending", "funds-spending");
		subject.written("funds.note").forEach(draft::paragraph);
	}

	private static void part(ReportSubject subject, Draft draft, String phrase, String table) {
		draft.item(phrase);
		draft.say(phrase + ".text", draft.nextTable());
		Tables.add(draft, subject.table(table), (row) -> true);
	}

}
