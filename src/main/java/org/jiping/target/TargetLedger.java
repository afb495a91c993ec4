package org.jiping.target;

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
 * Tasks and achievements of one case.
 */
@Entity
@Table(name = "target_ledger")
class TargetLedger {

	@Id
	private UUID caseId;

	@Version
	private long version;

	@ElementCollection
	@CollectionTable(name = "target", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<Target> targets = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "task_detail", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<TaskDetail> details = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "achievement", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<Achievement> achievements = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected TargetLedger() {
	}

	TargetLedger(CaseId id) {
		this.caseId = id.value();
	}

	/**
	 * Takes the lines of a sheet in place of those kept before.
	 * @param sheet key of the sheet
	 * @param rows the lines
	 */
	void replace(String sheet, List<RowView> rows) {
		switch (sheet) {
			case "targets" -> this.targets = RowBinder.bind(Target.class, rows);
			case "target-details" -> this.details = RowBinder.bind(TaskDetail.class, rows);
			case "achievements" -> this.achievements = RowBinder.bind(Achievement.class, rows);
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		}
	}

	List<? extends Record> lines(String sheet) {
		return switch (sheet) {
			case "targets" -> this.targets;
			case "target-details" -> this.details;
			case "achievements" -> this.achievements;
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		};
	}

	List<Target> targets() {
		return this.targets;
	}

	List<Achievement> achievements() {
		return this.achievements;
	}

}
