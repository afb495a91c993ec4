package org.jiping.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jiping.indicator.EditionManagement;
import org.jiping.intake.SheetLayout;
import org.jiping.intake.WorkbookLayout;
import org.jiping.measure.FigureTable;
import org.jiping.measure.Measures;
import org.jiping.report.document.NarrativePlace;
import org.jiping.report.section.ReportOutline;
import org.jiping.scoring.ScoreSheet;
import org.jiping.scoring.ScoreTree;
import org.jiping.scoring.ScoringEngine;
import org.jiping.scoring.ScoringInput;
import org.jiping.scoring.ScoringPlan;
import org.springframework.stereotype.Component;

/**
 * The report of a case that holds nothing, which tells what people have to write.
 */
@Component
class BlankReport {

	private final EditionManagement editions;

	private final WorkbookLayout layout;

	private final ScoreTree tree;

	/** Published editions do not change. */
	private final Map<UUID, List<NarrativePlace>> known = new ConcurrentHashMap<>();

	BlankReport(EditionManagement editions, WorkbookLayout layout, ScoreTree tree) {
		this.editions = editions;
		this.layout = layout;
		this.tree = tree;
	}

	/**
	 * The places at which a report by an edition says nothing by itself.
	 * @param edition the stored edition, published
	 * @return the places in printed order
	 */
	List<NarrativePlace> open(UUID edition) {
		return this.known.computeIfAbsent(edition, this::written);
	}

	private List<NarrativePlace> written(UUID edition) {
		ScoringPlan plan = new ScoringPlan(this.editions.edition(edition), (key) -> Optional.empty());
		ScoreSheet nothing = new ScoringEngine(new ScoringInput(plan, new Measures(List.of()), Map.of(), Map.of()))
			.score();
		Map<String, FigureTable> tables = this.layout.sheets()
			.stream()
			.collect(Collectors.toMap(SheetLayout::key, SheetLayout::empty));
		ReportSubject subject = new ReportSubject(ReportFacts.of(nothing), nothing.figures(), tables,
				this.tree.write(nothing, Locale.SIMPLIFIED_CHINESE), List.of(), Map.of(), List.of(), List.of());
		return ReportOutline.usual(this.editions.ancestry(edition))
			.write(subject, Map.of())
			.places()
			.values()
			.stream()
			.filter((place) -> place.open(false))
			.toList();
	}

}
