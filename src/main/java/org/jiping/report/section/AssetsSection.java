package org.jiping.report.section;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * Assets, additions and vehicles.
 */
final class AssetsSection {

	private AssetsSection() {
	}

	static void write(ReportSubject subject, Draft draft) {
		draft.say("assets.text", "{{table:assets}}");
		Tables.turned(draft, subject.table("assets"));
		if (!subject.table("asset-additions").rows().isEmpty()) {
			draft.say("assets.additions", "{{table:asset-additions}}");
			Tables.add(draft, subject.table("asset-additions"), (row) -> true);
		}
		if (!subject.table("vehicles").rows().isEmpty()) {
			draft.say("assets.vehicles", "{{table:vehicles}}");
			Tables.add(draft, subject.table("vehicles"), (row) -> true);
		}
	}

}
