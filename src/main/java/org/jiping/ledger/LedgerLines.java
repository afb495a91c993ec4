package org.jiping.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiping.evaluation.CaseId;
import org.jiping.intake.RowView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the lines of typed tables from the lines of ledgers.
 */
@Component
class LedgerLines {

	private final LedgerKinds kinds;

	private final LedgerVersions versions;

	private final JdbcClient database;

	LedgerLines(LedgerKinds kinds, LedgerVersions versions, JdbcClient database) {
		this.kinds = kinds;
		this.versions = versions;
		this.database = database;
	}

	/**
	 * The tables the ledgers of a case can write.
	 * @param id the case
	 * @return their keys
	 */
	Set<String> tables(CaseId id) {
		return this.versions.current(id)
			.stream()
			.flatMap((version) -> this.kinds.kind(version.kind()).tables().stream())
			.map(LineTable::sheet)
			.collect(Collectors.toSet());
	}

	/**
	 * The lines the ledgers of a case give a table.
	 * @param id the case
	 * @param sheet key of the table
	 * @return the lines in the ledgers' order
	 */
	List<RowView> of(CaseId id, String sheet) {
		List<RowView> rows = new ArrayList<>();
		for (LedgerVersion version : this.versions.current(id)) {
			LedgerKind kind = this.kinds.kind(version.kind());
			kind.tables()
				.stream()
				.filter((table) -> table.sheet().equals(sheet))
				.forEach((table) -> add(kind, table, version, rows));
		}
		return rows;
	}

	private void add(LedgerKind kind, LineTable table, LedgerVersion version, List<RowView> rows) {
		List<Map.Entry<String, String>> columns = List.copyOf(table.columns().entrySet());
		boolean grouped = !table.by().isEmpty();
		String select = columns.stream().map((column) -> {
			LedgerField field = kind.field(column.getValue());
			return (grouped && !table.by().contains(field.key())) ? "sum(" + field.column() + ")" : field.column();
		}).collect(Collectors.joining(", "));
		String groups = table.by()
			.stream()
			.map((field) -> kind.field(field).column())
			.collect(Collectors.joining(", "));
		List<Object> arguments = new ArrayList<>();
		arguments.add(version.id());
		String where = table.lines().sql(kind, arguments);
		this.database
			.sql("select " + select + " from " + kind.table() + " where version_id = ? and " + where
					+ (grouped ? " group by " + groups + " order by min(line_no)" : " order by line_no"))
			.params(arguments)
			.query((row) -> {
				RowView line = new RowView(null);
				for (int c = 0; c < columns.size(); c++) {
					line.put(columns.get(c).getKey(), value(kind.field(columns.get(c).getValue()), row, c + 1));
				}
				if (table.number() != null) {
					line.put(table.number(), BigDecimal.valueOf(rows.size() + 1L));
				}
				rows.add(line);
			});
	}

	private static @Nullable Object value(LedgerField field, ResultSet row, int column) throws SQLException {
		if (field.type() == FieldType.DATE) {
			return row.getObject(column, java.time.LocalDate.class);
		}
		if (field.type().numeric()) {
			return row.getBigDecimal(column);
		}
		String text = row.getString(column);
		return (text != null) ? field.shown(text) : null;
	}

}
