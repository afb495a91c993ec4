package org.jiping.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jiping.account.Viewer;
import org.jiping.check.CaseScreen;
import org.jiping.check.Severity;
import org.jiping.evaluation.CaseId;
import org.jiping.intake.WantedFigures;
import org.jiping.measure.FigureTable;
import org.jiping.finding.Finding;
import org.jiping.report.section.ReportOutline;
import org.jiping.scoring.ScoreTree;
import org.springframework.stereotype.Component;

/**
 * What a report still lacks: points lost without a finding, criteria without a score,
 * places nobody wrote at, names that mean nothing.
 */
@Component
class CompletenessScreen implements CaseScreen {

	private final ReportManagement reports;

	private final WantedFigures wanted;

	CompletenessScreen(ReportManagement reports, WantedFigures wanted) {
		this.reports = reports;
		this.wanted = wanted;
	}

	@Override
	public boolean ownWork() {
		return true;
	}

	@Override
	public List<Seen> screen(CaseId id, Viewer viewer) {
		PreparedReport report = this.reports.prepare(id, viewer);
		List<Seen> seen = new ArrayList<>();
		report.subject()
			.scores()
			.indicators()
			.forEach((first) -> first.thirds().forEach((third) -> lost(third, report, seen)));
		report.subject().scores().leaves().values().forEach((leaf) -> {
			if (leaf.unscored()) {
				seen.add(new Seen("P-203", Severity.WARNING, List.of(leaf.code(), leaf.name()),
						"scores#" + leaf.code()));
			}
		});
		report.open()
			.forEach((place) -> seen
				.add(new Seen("P-202", Severity.NOTE, List.of(place.heading()), "report/texts/" + place.key())));
		report.unknown()
			.forEach((name) -> seen.add(new Seen("P-204", Severity.WARNING, List.of(name), "report/texts")));
		if (report.layout().outline() != ReportOutline.DEPARTMENT && report.about().profile().project().isEmpty()) {
			seen.add(new Seen("P-205", Severity.WARNING, List.of(), "report"));
		}
		contradicting(report, seen);
		idle(report, seen);
		return seen;
	}

	/** A survey no indicator takes, while an indicator waits for one. */
	private void idle(PreparedReport report, List<Seen> seen) {
		FigureTable surveys = report.subject().table("surveys");
		List<WantedFigures.Wanted> all = this.wanted.of(report.about().editionId(), "survey_");
		List<WantedFigures.Wanted> waiting = all.stream()
			.filter((figure) -> surveys.rows()
				.stream()
				.noneMatch((row) -> figure.key().startsWith(surveys.cell(row, "key") + "_")))
			.toList();
		surveys.rows()
			.stream()
			.filter((row) -> !waiting.isEmpty()
					&& all.stream().noneMatch((figure) -> figure.key().startsWith(surveys.cell(row, "key") + "_")))
			.forEach((row) -> seen.add(new Seen("P-207", Severity.WARNING,
					List.of(surveys.cell(row, "name"), surveys.cell(row, "key"),
							String.join("、", waiting.stream().map(WantedFigures.Wanted::key).toList())),
					"sheets/surveys")));
	}

	/**
	 * Numbers typed into the texts of this report that a figure of the case says
	 * otherwise.
	 */
	private static void contradicting(PreparedReport report, List<Seen> seen) {
		TextFigures figures = new TextFigures(report.subject().figures());
		report.places()
			.forEach((place) -> figures.hints(String.join("\n", report.subject().written(place.key())))
				.stream()
				.filter((hint) -> !hint.same())
				.forEach((hint) -> seen.add(new Seen("P-206", Severity.WARNING,
						List.of(place.heading(), hint.typed(), hint.measure().name(), hint.measure().printed()),
						"report/texts/" + place.key()))));
	}

	private static void lost(ScoreTree.Node third, PreparedReport report, List<Seen> seen) {
		BigDecimal missing = third.lost();
		boolean explained = report.subject()
			.findings()
			.stream()
			.filter(Finding::problem)
			.anyMatch((finding) -> finding.codes().contains(third.code()))
				|| third.criteria()
					.stream()
					.anyMatch((leaf) -> !report.subject().written("form.deviation." + leaf.code()).isEmpty());
		if (missing.signum() > 0 && !explained) {
			seen.add(new Seen("P-201", Severity.WARNING, List.of(third.code() + third.name(), missing.toPlainString()),
					"scores#" + third.code()));
		}
	}

}
