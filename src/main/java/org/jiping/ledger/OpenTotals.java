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
		int part = row.row().part();
		for (ImportRecords.OpenTotal total : this.imports.openTotals(row.importId(), part)) {
			LedgerField field = kind.find(total.field()).orElse(null);
			if (field == null || row.row().row() < total.from() || row.row().row() > total.row()) {
				continue;
			}
			BigDecimal stated = new BigDecimal(total.stated());
			BigDecimal sum = sum(kind, field, row.version(), part, total);
			boolean open = this.held.waits(row.importId(), part, total.from(), total.row());
			if (!open && stated.compareTo(sum) == 0) {
				this.imports.met(total);
			}
			else {
				this.imports.compared(total, open, details(field, stated, sum, total.from()));
			}
		}
	}

	/**
	 * What is said of a total; with the rows it covers and its field it can be compared
	 * again.
	 */
	static List<String> details(LedgerField field, BigDecimal stated, BigDecimal sum, int from) {
		return List.of(field.title(), sum.toPlainString(), stated.subtract(sum).toPlainString(), String.valueOf(from),
				field.key());
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
