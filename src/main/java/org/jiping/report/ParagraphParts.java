package org.jiping.report;

import java.util.List;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CasePart;
import org.jiping.evaluation.PartNames;
import org.springframework.stereotype.Component;

/**
 * The places of a report as parts of its case.
 */
@Component
class ParagraphParts implements PartNames {

	private final ReportManagement reports;

	ParagraphParts(ReportManagement reports) {
		this.reports = reports;
	}

	@Override
	public CasePart.Kind kind() {
		return CasePart.Kind.PARAGRAPH;
	}

	@Override
	public List<Named> parts(CaseId id) {
		return this.reports.prepare(id, Viewer.HOUSE)
			.places()
			.stream()
			.map((place) -> new Named(new CasePart(kind(), place.key()), place.heading(),
					"report/texts/" + place.key()))
			.toList();
	}

}
