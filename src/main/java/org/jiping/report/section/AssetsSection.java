package org.jiping.report.section;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * Assets, additions and vehicles.
 */
public final class AssetsSection implements ReportSection {

	@Override
	public void write(ReportSubject subject, Draft draft) {
		draft.section("assets");
		draft.say("assets.text", draft.nextTable());
		Tables.turned(draft, subject.table("assets"));
		if (!subject.table("asset-additions").rows().isEmpty()) {
			draft.say("assets.additions", draft.nextTable());
			Tables.add(draft, subject.table("asset-additions"), (row) -> true);
		}
		if (!subject.table("vehicles").rows().isEmpty()) {
			draft.say("assets.vehicles", draft.nextTable());
			Tables.add(draft, subject.table("vehicles"), (row) -> true);
		}
	}

}
