package org.jiping.report.section;

import java.util.List;

import org.jiping.report.ReportSubject;
import org.jiping.report.document.Draft;

/**
 * The cover and the table of contents.
 */
final class CoverSection {

	private CoverSection() {
	}

	static void write(ReportSubject subject, Draft draft) {
		draft.cover(title(draft), List.of(draft.text(draft.phrase("cover.client")),
				draft.text(draft.phrase("cover.agency")), draft.text(draft.phrase("cover.date"))));
		draft.contents();
	}

	static List<String> title(Draft draft) {
		return List.of(draft.text(draft.phrase("title.1")), draft.text(draft.phrase("title.2")));
	}

}
