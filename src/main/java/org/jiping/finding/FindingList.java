package org.jiping.finding;

import java.util.ArrayList;
import java.util.List;
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

/**
 * Experience and findings of one case.
 */
@Entity
@Table(name = "finding_list")
class FindingList {

	@Id
	private UUID caseId;

	@Version
	private long version;

	@ElementCollection
	@CollectionTable(name = "case_finding", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<CaseFinding> findings = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected FindingList() {
	}

	FindingList(CaseId id) {
		this.caseId = id.value();
	}

	/**
	 * Takes the lines of a sheet in place of those kept before.
	 * @param sheet key of the sheet
	 * @param rows the lines
	 */
	void replace(String sheet, List<RowView> rows) {
		switch (sheet) {
			case "findings" -> this.findings = RowBinder.bind(CaseFinding.class, rows);
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		}
	}

	List<? extends Record> lines(String sheet) {
		return switch (sheet) {
			case "findings" -> this.findings;
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		};
	}

	void add(CaseFinding finding) {
		this.findings.add(finding);
	}

	List<CaseFinding> findings() {
		return this.findings;
	}

}
