package org.jiping.report;

import java.util.Set;
import java.util.UUID;

import org.jiping.indicator.EditionManagement;
import org.jiping.intake.SheetLayout;
import org.jiping.intake.SheetUse;
import org.jiping.intake.WantedFigures;
import org.jiping.report.section.ReportOutline;
import org.springframework.stereotype.Component;

/**
 * A sheet is needed where a rule of an edition takes a figure from it; otherwise the
 * outline that belongs to the edition decides. That of a department prints every sheet.
 */
@Component
class OutlineSheets implements SheetUse {

	/** What every evaluation of one project is written from. */
	private static final Set<String> WRITTEN = Set.of("achievements", "judgements", "narrative");

	/** What a report on a project is written from besides. */
	private static final Set<String> REPORTED = Set.of("projects", "findings", "team", "phases");

	/** What every evaluation of one project tells where there is something. */
	private static final Set<String> TOLD = Set.of("targets", "surveys", "survey-options", "survey-questions",
			"adopted");

	/** What a report on a project tells besides. */
	private static final Set<String> DETAILS = Set.of("target-details", "funds-budget", "funds-disposable",
			"funds-spending");

	private final EditionManagement editions;

	private final WantedFigures wanted;

	OutlineSheets(EditionManagement editions, WantedFigures wanted) {
		this.editions = editions;
		this.wanted = wanted;
	}

	@Override
	public Use of(UUID edition, SheetLayout sheet) {
		boolean rests = sheet.prefix() != null && !this.wanted.of(edition, sheet.prefix() + "_").isEmpty();
		return rests ? Use.NEEDED : use(ReportOutline.usual(this.editions.ancestry(edition)), sheet.key());
	}

	private static Use use(ReportOutline outline, String sheet) {
		boolean report = outline == ReportOutline.PROJECT;
		if (outline == ReportOutline.DEPARTMENT || WRITTEN.contains(sheet) || (report && REPORTED.contains(sheet))) {
			return Use.NEEDED;
		}
		return (TOLD.contains(sheet) || (report && DETAILS.contains(sheet))) ? Use.TOLD : Use.NONE;
	}

}
