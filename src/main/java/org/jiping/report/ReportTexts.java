package org.jiping.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jiping.evaluation.CaseId;
import org.jiping.intake.RowBinder;
import org.jiping.intake.RowView;
import org.jiping.quantity.Count;

/**
 * What people wrote for the report of one case.
 */
@Entity
@Table(name = "report_texts")
class ReportTexts {

	@Id
	private UUID caseId;

	@Version
	private long version;

	@ElementCollection
	@CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<TeamMember> team = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "work_phase", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<WorkPhase> phases = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "narrative_paragraph", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<NarrativeParagraph> narrative = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected ReportTexts() {
	}

	ReportTexts(CaseId id) {
		this.caseId = id.value();
	}

	/**
	 * Takes the lines of a sheet in place of those kept before.
	 * @param sheet key of the sheet
	 * @param rows the lines
	 */
	void replace(String sheet, List<RowView> rows) {
		switch (sheet) {
			case "team" -> this.team = RowBinder.bind(TeamMember.class, rows);
			case "phases" -> this.phases = RowBinder.bind(WorkPhase.class, rows);
			case "narrative" -> this.narrative = RowBinder.bind(NarrativeParagraph.class, rows);
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		}
	}

	List<? extends Record> lines(String sheet) {
		return switch (sheet) {
			case "team" -> this.team;
			case "phases" -> this.phases;
			case "narrative" -> this.narrative;
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		};
	}

	/**
	 * Writes at one place in place of what was there.
	 * @param section the place
	 * @param lines the lines, none to take the writing away
	 */
	void write(String section, List<String> lines) {
		this.narrative.removeIf((paragraph) -> paragraph.section().equals(section));
		for (int i = 0; i < lines.size(); i++) {
			this.narrative.add(new NarrativeParagraph(section, new Count(i + 1), lines.get(i)));
		}
	}

	/**
	 * What is written at every place.
	 * @return lines by place
	 */
	Map<String, List<String>> allWritten() {
		Map<String, List<String>> all = new HashMap<>();
		this.narrative.stream()
			.sorted(Comparator.comparing((paragraph) -> paragraph.no().decimal()))
			.forEach((paragraph) -> all.computeIfAbsent(paragraph.section(), (key) -> new ArrayList<>())
				.add(paragraph.text()));
		return all;
	}

	List<TeamMember> team() {
		return this.team;
	}

	List<WorkPhase> phases() {
		return this.phases;
	}

	List<NarrativeParagraph> narrative() {
		return this.narrative;
	}

}
