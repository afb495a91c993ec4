package org.jiping.staffing;

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
 * Posts and staff of one case.
 */
@Entity
@Table(name = "staffing_ledger")
class StaffingLedger {

	@Id
	private UUID caseId;

	@Version
	private long version;

	@ElementCollection
	@CollectionTable(name = "staff_line", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<StaffLine> staff = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "affiliated_unit", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<AffiliatedUnit> units = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected StaffingLedger() {
	}

	StaffingLedger(CaseId id) {
		this.caseId = id.value();
	}

	/**
	 * Takes the lines of a sheet in place of those kept before.
	 * @param sheet key of the sheet
	 * @param rows the lines
	 */
	void replace(String sheet, List<RowView> rows) {
		switch (sheet) {
			case "staffing" -> this.staff = RowBinder.bind(StaffLine.class, rows);
			case "units" -> this.units = RowBinder.bind(AffiliatedUnit.class, rows);
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		}
	}

	List<? extends Record> lines(String sheet) {
		return switch (sheet) {
			case "staffing" -> this.staff;
			case "units" -> this.units;
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		};
	}

}
