package org.jiping.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.jiping.report.document.Looks;
import org.jiping.report.section.ReportOutline;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The layouts of reports.
 */
@Component
class ReportLayouts {

	private final JdbcClient database;

	ReportLayouts(JdbcClient database) {
		this.database = database;
	}

	ReportLayout of(CaseId id, ReportOutline usual) {
		Map<String, OutlineChange> changes = new LinkedHashMap<>();
		this.database.sql("select heading, position, hidden, title from report_layout_change where case_id = ?")
			.params(id.value())
			.query((row) -> {
				changes.put(row.getString("heading"),
						new OutlineChange(row.getInt("position"), row.getBoolean("hidden"), row.getString("title")));
			});
		return this.database.sql("select outline, table_lines, version_no from report_layout where case_id = ?")
			.params(id.value())
			.query((row, number) -> new ReportLayout(ReportOutline.valueOf(row.getString("outline")),
					Looks.TableLines.valueOf(row.getString("table_lines")), changes, row.getInt("version_no")))
			.optional()
			.orElseGet(() -> new ReportLayout(usual, Looks.TableLines.GRID, Map.of(), 0));
	}

	/**
	 * Keeps a layout.
	 * @param id the case
	 * @param layout the layout, with the version it was made from;
	 * {@link OptimisticLockingFailureException} if another was kept since
	 */
	void keep(CaseId id, ReportLayout layout) {
		UUID value = id.value();
		int changed = this.database
			.sql("update report_layout set outline = ?, table_lines = ?, version_no = version_no + 1 "
					+ "where case_id = ? and version_no = ?")
			.params(layout.outline().name(), layout.lines().name(), value, layout.version())
			.update();
		if (changed == 0) {
			int added = (layout.version() > 0) ? 0 : this.database
				.sql("insert into report_layout (case_id, outline, table_lines, version_no) values (?, ?, ?, 1) "
						+ "on conflict do nothing")
				.params(value, layout.outline().name(), layout.lines().name())
				.update();
			if (added == 0) {
				throw new OptimisticLockingFailureException("layout of " + value);
			}
		}
		this.database.sql("delete from report_layout_change where case_id = ?").params(value).update();
		layout.changes()
			.forEach((heading, change) -> this.database.sql(
					"insert into report_layout_change (case_id, heading, position, hidden, title) values (?, ?, ?, ?, ?)")
				.params(value, heading, change.position(), change.hidden(), change.title())
				.update());
	}

}
