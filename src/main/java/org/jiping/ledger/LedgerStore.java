package org.jiping.ledger;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * The tables of lines: a version of a big ledger is a partition of its own, loaded apart
 * and attached when it is complete; all of it in one transaction, so that nothing of a
 * broken one remains.
 */
@Component
class LedgerStore {

	private final JdbcClient database;

	private final DataSource source;

	LedgerStore(JdbcClient database, DataSource source) {
		this.database = database;
		this.source = source;
	}

	/**
	 * Begins a version.
	 * @param kind the ledger
	 * @param version the version
	 */
	void begin(LedgerKind kind, UUID version) {
		// For this transaction alone: indexes and summary of a million lines in memory.
		run("set local maintenance_work_mem = '256MB'");
		run("set local work_mem = '64MB'");
		// A few thousand lines tell as much of codes, projects and months.
		run("set local default_statistics_target = 20");
		if (kind.partitioned()) {
			// Its lines are frozen as they come and hardly ever change: there is nothing
			// to clean up or to look at once more.
			String partition = partition(kind, version);
			run("create table " + partition + " (like " + kind.table()
					+ " including defaults, constraint only_its_version check (version_id = '" + version
					+ "'::uuid)) with (autovacuum_enabled = off)");
			run("alter table " + partition + " alter version_id set default '" + version + "'::uuid");
		}
	}

	/**
	 * Takes the lines of a version begun in this transaction; until it has ended, the
	 * connection can do nothing else.
	 * @param kind the ledger
	 * @param version the version
	 * @param lines how many lines it has
	 * @return takes the lines
	 */
	LineWriter load(LedgerKind kind, UUID version, int lines) {
		return writer(kind, version, lines, kind.partitioned());
	}

	/**
	 * Takes more lines of a version that is complete.
	 * @param kind the ledger
	 * @param version the version
	 * @param lines how many lines it has
	 * @return takes the lines
	 */
	LineWriter more(LedgerKind kind, UUID version, int lines) {
		return writer(kind, version, lines, false);
	}

	private LineWriter writer(LedgerKind kind, UUID version, int lines, boolean fresh) {
		return new LineWriter(DataSourceUtils.getConnection(this.source), lines(kind, version), kind,
				fresh ? null : version, lines, new SQLErrorCodeSQLExceptionTranslator(this.source));
	}

	/**
	 * Completes a version: indexes after the load cost a third of those kept during it.
	 * @param kind the ledger
	 * @param version the version
	 */
	void complete(LedgerKind kind, UUID version) {
		if (kind.partitioned()) {
			String partition = partition(kind, version);
			run("create index on " + partition + " (line_no)");
			// Equal keys stand in the order of the lines, once each: small and soon
			// built.
			run("create index on " + partition + " (economic)");
			// Most lines of a ledger belong to no project.
			run("create index on " + partition + " (project) where project is not null");
		}
		summarise(kind, version);
		if (kind.partitioned()) {
			String partition = partition(kind, version);
			run("analyze " + partition);
			run("alter table " + kind.table() + " attach partition " + partition + " for values in ('" + version
					+ "')");
		}
	}

	/**
	 * Makes the summary of a version anew.
	 * @param kind the ledger
	 * @param version the version
	 */
	void summarise(LedgerKind kind, UUID version) {
		LedgerKind.Summary summary = kind.summary();
		if (summary != null) {
			run("delete from " + summary.table() + " where version_id = '" + version + "'::uuid");
			String by = summary.by().stream().map((key) -> kind.field(key).column()).collect(Collectors.joining(", "));
			String sum = kind.field(String.valueOf(kind.sum())).column();
			// What is inserted is read by one process alone, what a table is made of by
			// several.
			run("set local parallel_setup_cost = 0");
			run("set local parallel_tuple_cost = 0");
			run("create temporary table summary_made as select " + by + ", sum(" + sum + ") as " + sum
					+ ", count(*) as lines from " + lines(kind, version) + " group by " + by);
			run("insert into " + summary.table() + " (version_id, " + by + ", " + sum + ", lines) select '" + version
					+ "'::uuid, " + by + ", " + sum + ", lines from summary_made");
			run("drop table summary_made");
		}
	}

	/** Where the lines of a version are, attached or not yet. */
	private static String lines(LedgerKind kind, UUID version) {
		return kind.partitioned() ? partition(kind, version) : kind.table();
	}

	private static String partition(LedgerKind kind, UUID version) {
		return kind.table() + "_" + version.toString().replace("-", "");
	}

	@Nullable BigDecimal total(LedgerKind kind, UUID version) {
		if (kind.sum() == null) {
			return null;
		}
		String table = (kind.summary() != null) ? kind.summary().table() : kind.table();
		return this.database
			.sql("select coalesce(sum(" + kind.field(kind.sum()).column() + "), 0) from " + table
					+ " where version_id = ?")
			.params(version)
			.query(BigDecimal.class)
			.single();
	}

	private void run(String statement) {
		this.database.sql(statement).update();
	}

}
