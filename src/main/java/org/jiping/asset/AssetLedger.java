package org.jiping.asset;

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
 * The asset ledger of one case.
 */
@Entity
@Table(name = "asset_ledger")
class AssetLedger {

	@Id
	private UUID caseId;

	@Version
	private long version;

	@ElementCollection
	@CollectionTable(name = "asset_line", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<AssetLine> assets = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "asset_addition", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<AssetAddition> additions = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "vehicle", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<Vehicle> vehicles = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected AssetLedger() {
	}

	AssetLedger(CaseId id) {
		this.caseId = id.value();
	}

	/**
	 * Takes the lines of a sheet in place of those kept before.
	 * @param sheet key of the sheet
	 * @param rows the lines
	 */
	void replace(String sheet, List<RowView> rows) {
		switch (sheet) {
			case "assets" -> this.assets = RowBinder.bind(AssetLine.class, rows);
			case "asset-additions" -> this.additions = RowBinder.bind(AssetAddition.class, rows);
			case "vehicles" -> this.vehicles = RowBinder.bind(Vehicle.class, rows);
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		}
	}

	List<? extends Record> lines(String sheet) {
		return switch (sheet) {
			case "assets" -> this.assets;
			case "asset-additions" -> this.additions;
			case "vehicles" -> this.vehicles;
			default -> throw new IllegalArgumentException("not kept here: " + sheet);
		};
	}

}
