package org.jiping.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.UUID;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds the journal up by two of its fields, from its summary alone.
 */
@Service
@Transactional(readOnly = true)
public class Pivot {

	/** Lines and columns shown; a field with more different values is cut. */
	private static final int MOST = 500;

	/** Stands for all lines or columns that are not shown. */
	public static final String OTHERS = "…";

	private final LedgerVersions versions;

	private final LedgerKinds kinds;

	private final CaseManagement cases;

	private final JdbcClient database;

	Pivot(LedgerVersions versions, LedgerKinds kinds, CaseManagement cases, JdbcClient database) {
		this.versions = versions;
		this.kinds = kinds;
		this.cases = cases;
		this.database = database;
	}

	/**
	 * The ledger with a summary.
	 * @return the journal
	 */
	public LedgerKind kind() {
		return this.kinds.all().stream().filter((kind) -> kind.summary() != null).findFirst().orElseThrow();
	}

	/**
	 * The fields it can be added up by.
	 * @return the fields of the summary
	 */
	public List<LedgerField> fields() {
		LedgerKind kind = kind();
		return Objects.requireNonNull(kind.summary()).by().stream().map(kind::field).toList();
	}

	/**
	 * Adds up.
	 * @param id the case
	 * @param wanted by what, and over which months
	 * @param viewer who asks
	 * @return the table, with sums
	 */
	public Table table(CaseId id, Wanted wanted, Viewer viewer) {
		this.cases.read(id, viewer);
		LedgerKind kind = kind();
		LedgerKind.Summary summary = Objects.requireNonNull(kind.summary());
		LedgerField down = field(wanted.rows());
		LedgerField across = (wanted.columns() != null) ? field(wanted.columns()) : null;
		String sum = kind.field(String.valueOf(kind.sum())).column();
		Map<String, Map<String, BigDecimal>> cells = new LinkedHashMap<>();
		Set<String> columns = new LinkedHashSet<>();
		List<UUID> versions = this.versions.current(id)
			.stream()
			.filter((version) -> version.kind().equals(kind.key()))
			.map(LedgerVersion::id)
			.toList();
		String filter = wanted.counted() ? " and counted = 'yes'" : "";
		for (UUID version : versions) {
			this.database
				.sql("select " + down.column() + "::text, " + ((across != null) ? across.column() + "::text" : "''")
						+ ", sum(" + sum + ") from " + summary.table()
						+ " where version_id = ? and month between ? and ?" + filter + " group by 1, 2")
				.params(version, wanted.from(), wanted.to())
				.query((row) -> {
					String line = String.valueOf(row.getString(1) == null ? "" : row.getString(1));
					String column = String.valueOf(row.getString(2) == null ? "" : row.getString(2));
					columns.add(column);
					cells.computeIfAbsent(line, (key) -> new TreeMap<>())
						.merge(column, row.getBigDecimal(3), BigDecimal::add);
				});
		}
		List<String> lines = sorted(cells.keySet(), down);
		List<String> heads = sorted(columns, across);
		return new Table(down, across, lines, heads, folded(cells, lines, heads), versions,
				names(kind, down, lines, versions), (across != null) ? names(kind, across, heads, versions) : Map.of());
	}

	/** The sums of what is not shown go into one line and one column. */
	private static Map<String, Map<String, BigDecimal>> folded(Map<String, Map<String, BigDecimal>> cells,
			List<String> lines, List<String> heads) {
		Set<String> shownLines = Set.copyOf(lines);
		Set<String> shownHeads = Set.copyOf(heads);
		Map<String, Map<String, BigDecimal>> folded = new HashMap<>();
		cells.forEach((line,
				sums) -> sums.forEach((column, sum) -> folded
					.computeIfAbsent(shownLines.contains(line) ? line : OTHERS, (key) -> new HashMap<>())
					.merge(shownHeads.contains(column) ? column : OTHERS, sum, BigDecimal::add)));
		return folded;
	}

	/** What codes mean, as the lines of the ledger say. */
	private Map<String, String> names(LedgerKind kind, LedgerField field, List<String> codes, List<UUID> versions) {
		String named = Objects.requireNonNull(kind.summary()).names().get(field.key());
		Map<String, String> names = new HashMap<>();
		if (named == null) {
			return names;
		}
		String column = kind.field(named).column();
		String sql = "select code, (select %2$s from %3$s where version_id = ? and %1$s = code and %2$s is not null limit 1) "
				+ "from unnest(?::text[]) as code";
		for (UUID version : versions) {
			this.database.sql(sql.formatted(field.column(), column, kind.table()))
				.params(version, codes.toArray(String[]::new))
				.query((row) -> {
					if (row.getString(2) != null) {
						names.putIfAbsent(row.getString(1), row.getString(2));
					}
				});
		}
		return names;
	}

	private static List<String> sorted(Set<String> values, @Nullable LedgerField field) {
		List<String> sorted = new ArrayList<>(values);
		if (field != null && field.type().numeric()) {
			sorted.sort((one, other) -> new BigDecimal(one.isEmpty() ? "0" : one)
				.compareTo(new BigDecimal(other.isEmpty() ? "0" : other)));
		}
		else {
			sorted.sort(String::compareTo);
		}
		return (sorted.size() <= MOST) ? sorted
				: Stream.concat(sorted.stream().limit(MOST - 1), Stream.of(OTHERS)).toList();
	}

	private LedgerField field(String key) {
		return fields().stream().filter((field) -> field.key().equals(key)).findFirst().orElse(fields().get(0));
	}

	/**
	 * What is wanted.
	 *
	 * @param rows field that makes the lines
	 * @param columns field that makes the columns, null for the sum alone
	 * @param from first month
	 * @param to last month
	 * @param counted whether only what counts as spending is added up
	 */
	public record Wanted(String rows, @Nullable String columns, int from, int to, boolean counted) {
	}

	/**
	 * The table.
	 *
	 * @param down field of the lines
	 * @param across field of the columns, null where there is none
	 * @param lines values of the lines
	 * @param columns values of the columns
	 * @param cells sums in 元 by line and column
	 * @param versions the ledger versions added up
	 * @param lineNames what the codes of the lines mean
	 * @param columnNames what the codes of the columns mean
	 */
	public record Table(LedgerField down, @Nullable LedgerField across, List<String> lines, List<String> columns,
			Map<String, Map<String, BigDecimal>> cells, List<UUID> versions, Map<String, String> lineNames,
			Map<String, String> columnNames) {

		/**
		 * A line as people read it.
		 * @param line its value
		 * @return the value, after a code what it means
		 */
		public String lineTitle(String line) {
			return title(this.down, line, this.lineNames);
		}

		public String columnTitle(String column) {
			return (this.across != null) ? title(this.across, column, this.columnNames) : column;
		}

		private static String title(LedgerField field, String value, Map<String, String> names) {
			String name = names.get(value);
			return (name != null) ? value + " " + name : field.shown(value);
		}

		/**
		 * Whether something is not shown by itself.
		 * @return true where a line or column stands for all others
		 */
		public boolean folded() {
			return this.lines.contains(OTHERS) || this.columns.contains(OTHERS);
		}

		/**
		 * Whether a sum leads to lines of one ledger.
		 * @param line value of its line
		 * @param column value of its column
		 * @return false where several ledgers or values are added up
		 */
		public boolean leads(String line, String column) {
			return this.versions.size() == 1
					&& Stream.of(line, column).noneMatch((value) -> value.isEmpty() || value.equals(OTHERS));
		}

		public BigDecimal cell(String line, String column) {
			return this.cells.getOrDefault(line, Map.of()).getOrDefault(column, BigDecimal.ZERO);
		}

		public BigDecimal lineSum(String line) {
			return this.cells.getOrDefault(line, Map.of()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		}

		public BigDecimal columnSum(String column) {
			return this.lines.stream().map((line) -> cell(line, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
		}

		public BigDecimal total() {
			return this.lines.stream().map(this::lineSum).reduce(BigDecimal.ZERO, BigDecimal::add);
		}

	}

}
