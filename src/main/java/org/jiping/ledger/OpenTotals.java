package org.jiping.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares again the totals of a sheet that stayed open because some of its rows were
 * kept aside, whenever one of those rows is repaired or left out.
 */
@Component
class OpenTotals {

	private final ImportRecords imports;

	private final HeldLines held;

	private final JdbcClient database;

	OpenTotals(ImportRecords imports, HeldLines held, JdbcClient database) {
		this.imports = imports;
		this.held = held;
		this.database = database;
	}

	/**
	 * Compares again. A total that is met is struck from what the import found; one that
	 * is not met, and has no open row left, differs for good.
	 * @param kind the ledger
	 * @param row the row that was settled
	 */
	void again(LedgerKind kind, HeldLines.Held row) {
		List<HeldLines.Row> waiting = this.held.open(row.importId())
			.stream()
			.map(HeldLines.Held::row)
			.filter((each) -> each.part() == row.row().part())
			.toList();
		for (ImportRecords.OpenTotal total : this.imports.openTotals(row.importId(), row.row().part())) {
			LedgerField field = kind.find(total.field()).orElse(null);
			if (field == null || row.row().row() < total.from() || row.row().row() > total.row()) {
				continue;
			}
			BigDecimal sum = sum(kind, field, row.version(), row.row().part(), total);
			boolean open = waiting.stream().anyMatch((each) -> each.row() >= total.from() && each.row() <= total.row());
			BigDecimal stated = new BigDecimal(total.stated());
			List<String> details = List.of(field.title(), sum.toPlainString(), stated.subtract(sum).toPlainString());
			if (open) {
				this.imports.stillOpen(total, details);
			}
			else if (stated.compareTo(sum) == 0) {
				this.imports.met(total);
			}
			else {
				this.imports.differs(total, details);
			}
		}
	}

	private BigDecimal sum(LedgerKind kind, LedgerField field, UUID version, int part, ImportRecords.OpenTotal total) {
		return this.database
			.sql("select coalesce(sum(" + field.column() + "), 0) from " + kind.table()
					+ " where version_id = ? and part = ? and row_no between ? and ?")
			.params(version, part, total.from(), total.row())
			.query(BigDecimal.class)
			.single();
	}

}
