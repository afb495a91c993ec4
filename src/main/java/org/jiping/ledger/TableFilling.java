package org.jiping.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.intake.ColumnLayout;
import org.jiping.intake.ColumnType;
import org.jiping.intake.IntakeManagement;
import org.jiping.intake.LedgerSheets;
import org.jiping.intake.RowView;
import org.jiping.intake.SheetFigures;
import org.jiping.intake.SheetLayout;
import org.jiping.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds what the ledgers say beside what was typed, and lets a table stand on either, so
 * that no report ever prints both: a table that stands on the ledgers has its cells
 * filled from them, now and whenever they change.
 */
@Service
@Transactional
public class TableFilling {

	private final LedgerManagement ledgers;

	private final LedgerLines lines;

	private final LedgerSheets sheets;

	private final IntakeManagement intake;

	private final CaseManagement cases;

	private final JdbcClient database;

	private final Clock clock;

	TableFilling(LedgerManagement ledgers, LedgerLines lines, LedgerSheets sheets, IntakeManagement intake,
			CaseManagement cases, JdbcClient database, Clock clock) {
		this.ledgers = ledgers;
		this.lines = lines;
		this.sheets = sheets;
		this.intake = intake;
		this.cases = cases;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Every typed figure the ledgers say too, table by table.
	 * @param id the case
	 * @param viewer who asks
	 * @return the tables that have such figures
	 */
	@Transactional(readOnly = true)
	public List<Table> compare(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		return tables(id, true);
	}

	/**
	 * The same without the lines ledgers give to tables, which have to be looked up.
	 * @param id the case
	 * @param viewer who asks
	 * @return the tables that have such figures
	 */
	List<Table> figures(CaseId id, Viewer viewer) {
		this.cases.read(id, viewer);
		return tables(id, false);
	}

	/**
	 * How many figures the ledgers say otherwise than typed.
	 * @param id the case
	 * @return the number, and how many there are to compare
	 */
	@Transactional(readOnly = true)
	public int[] differences(CaseId id) {
		int different = 0;
		int all = 0;
		for (Table table : tables(id, false)) {
			for (Pair pair : table.pairs()) {
				all++;
				different += pair.differs() ? 1 : 0;
			}
		}
		return new int[] { different, all };
	}

	private List<Table> tables(CaseId id, boolean lines) {
		Map<String, List<LedgerFigure>> bySheet = new LinkedHashMap<>();
		for (LedgerFigure figure : this.ledgers.figures(id)) {
			if (figure.fills() != null) {
				bySheet.computeIfAbsent(figure.fills().sheet(), (key) -> new ArrayList<>()).add(figure);
			}
		}
		Set<String> bySelf = this.lines.tables(id);
		List<Table> tables = new ArrayList<>();
		for (SheetLayout sheet : this.sheets.ledgerSheets()) {
			List<LedgerFigure> figures = bySheet.getOrDefault(sheet.key(), List.of());
			boolean written = bySelf.contains(sheet.key());
			if (!figures.isEmpty() || written) {
				List<RowView> rows = this.sheets.complete(id, sheet);
				tables.add(new Table(sheet, basis(id, sheet.key()).orElse(null),
						figures.stream().map((figure) -> pair(sheet, rows, figure)).toList(), rows.size(),
						(written && lines) ? this.lines.of(id, sheet.key()) : null));
			}
		}
		return tables;
	}

	private static Pair pair(SheetLayout sheet, List<RowView> rows, LedgerFigure figure) {
		Fill fill = Objects.requireNonNull(figure.fills());
		ColumnLayout column = sheet.column(fill.column());
		List<RowView> met = rows.stream().filter(cell(fill, null)::meets).toList();
		Optional<RowView> row = met.stream().findFirst();
		// Lines of the same name are compared together.
		BigDecimal typed = met.stream()
			.flatMap((each) -> each.number(fill.column()).stream())
			.reduce(BigDecimal::add)
			.orElse(null);
		boolean sum = fill.row() != null && sheet.row(fill.row()).filter((line) -> !line.sum().isEmpty()).isPresent();
		String name = row.map((each) -> SheetFigures.titleOf(sheet, each)).orElse("");
		boolean fillable = column.input() && !sum && met.size() <= 1;
		// What is typed in 万元 is rounded to a hundredth of it; a sum of such cells more
		// so.
		BigDecimal tolerance = (column.type() == ColumnType.AMOUNT && "万元".equals(sheet.unit()))
				? BigDecimal.valueOf(fillable ? 50 : 100) : BigDecimal.ZERO;
		return new Pair(figure, name, column.title(), typed, tolerance, row.isPresent(), fillable,
				row.flatMap((each) -> SheetFigures.keyOf(sheet, each, column)).orElse(null));
	}

	/**
	 * Decides what a table stands on.
	 * @param id the case
	 * @param sheet the table
	 * @param basis the ledgers or what was typed
	 * @param reason why
	 * @param viewer who decides it; {@link RefusedException} if the table filled so would
	 * contradict others, in which case nothing is changed
	 */
	public void decide(CaseId id, String sheet, TableBasis.Basis basis, String reason, Viewer viewer) {
		this.cases.edit(id, viewer);
		note(id, sheet, basis, reason, viewer);
		if (basis == TableBasis.Basis.LEDGER) {
			fill(id, sheet);
		}
	}

	/**
	 * After the ledgers changed: tables that stand on them are filled again, and tables
	 * nobody has filled in begin to.
	 * @param id the case, whose change is noted
	 * @param viewer who changed the ledgers
	 */
	void follow(CaseId id, Viewer viewer) {
		for (Table table : tables(id, true)) {
			boolean fillable = (table.lines() != null) ? table.typedLines() == 0 && !table.lines().isEmpty()
					: table.pairs().stream().anyMatch((pair) -> pair.fillable() && pair.there());
			boolean untouched = fillable && table.pairs().stream().allMatch((pair) -> pair.typed() == null);
			boolean begins = table.basis() == null && untouched;
			boolean follows = table.basis() != null && table.basis().basis() == TableBasis.Basis.LEDGER;
			if (begins || follows) {
				try {
					fill(id, table.sheet().key());
					if (begins) {
						note(id, table.sheet().key(), TableBasis.Basis.LEDGER, "", viewer);
					}
				}
				catch (RefusedException ex) {
					// The table would not hold together with others: it stays as it is,
					// and the comparison shows how they differ.
				}
			}
		}
	}

	private void fill(CaseId id, String sheet) {
		Set<IntakeManagement.Filled> cells = new LinkedHashSet<>();
		List<Table> tables = tables(id, true).stream().filter((table) -> table.sheet().key().equals(sheet)).toList();
		for (Table table : tables) {
			if (table.lines() != null) {
				this.intake.write(id, sheet, table.lines());
				return;
			}
			for (Pair pair : table.pairs()) {
				Fill fill = Objects.requireNonNull(pair.figure().fills());
				if (pair.fillable()) {
					cells.add(cell(fill, pair.figure().value()));
					fill.clears().forEach((clear) -> {
						String[] place = clear.split("\\.");
						cells.add(new IntakeManagement.Filled(place[0], Map.of(), place[1], null));
					});
				}
			}
		}
		this.intake.fill(id, sheet, List.copyOf(cells));
	}

	private static IntakeManagement.Filled cell(Fill fill, @Nullable BigDecimal value) {
		return new IntakeManagement.Filled(fill.row(), fill.match(), fill.column(), value);
	}

	/**
	 * Whether a table stands on the ledgers, so that what is typed into it is
	 * overwritten.
	 * @param id the case
	 * @param sheet the table
	 * @param viewer who asks
	 * @return true if somebody decided so, or it was filled from them
	 */
	@Transactional(readOnly = true)
	public boolean onLedger(CaseId id, String sheet, Viewer viewer) {
		this.cases.read(id, viewer);
		return basis(id, sheet).filter((basis) -> basis.basis() == TableBasis.Basis.LEDGER).isPresent();
	}

	private Optional<TableBasis> basis(CaseId id, String sheet) {
		return this.database.sql("select * from table_basis where case_id = ? and sheet = ?")
			.params(id.value(), sheet)
			.query((row, number) -> new TableBasis(row.getString("sheet"),
					TableBasis.Basis.valueOf(row.getString("basis")), row.getString("reason"),
					row.getObject("decided_at", OffsetDateTime.class).toInstant(), row.getString("decided_by")))
			.optional();
	}

	private void note(CaseId id, String sheet, TableBasis.Basis basis, String reason, Viewer viewer) {
		this.database.sql("""
				insert into table_basis (case_id, sheet, basis, reason, decided_at, decided_by)
				values (?, ?, ?, ?, ?, ?) on conflict (case_id, sheet) do update set basis = excluded.basis,
				reason = excluded.reason, decided_at = excluded.decided_at, decided_by = excluded.decided_by""")
			.params(id.value(), sheet, basis.name(), reason, OffsetDateTime.now(this.clock), viewer.username())
			.update();
	}

	/**
	 * A typed table beside the ledgers.
	 *
	 * @param sheet the table
	 * @param basis what it stands on, null where nobody decided
	 * @param pairs its figures that ledgers say too
	 * @param typedLines how many lines it has
	 * @param lines the lines ledgers give it, null where it only takes figures or they
	 * were not asked for
	 */
	public record Table(SheetLayout sheet, @Nullable TableBasis basis, List<Pair> pairs, int typedLines,
			@Nullable List<RowView> lines) {

		public long agreeing() {
			return this.pairs.stream().filter((pair) -> pair.there() && !pair.differs() && !pair.blank()).count();
		}

		public long differing() {
			return this.pairs.stream().filter(Pair::differs).count();
		}

	}

	/**
	 * A figure said twice.
	 *
	 * @param figure what a ledger says
	 * @param line the typed line
	 * @param column the typed column
	 * @param typed what was typed or adds up from it, null for a blank
	 * @param tolerance what rounding of the typed table explains, in the figure's unit
	 * @param there whether the table has the line
	 * @param fillable whether the ledger's figure can be put there
	 * @param typedKey key of the typed figure, null where it offers none
	 */
	public record Pair(LedgerFigure figure, String line, String column, @Nullable BigDecimal typed,
			BigDecimal tolerance, boolean there, boolean fillable, @Nullable String typedKey) {

		public boolean differs() {
			return this.there && this.typed != null && difference().abs().compareTo(this.tolerance) > 0;
		}

		/**
		 * Whether only the ledger says it.
		 * @return true for a blank cell beside a figure
		 */
		public boolean blank() {
			return this.there && this.typed == null && this.figure.value().signum() != 0;
		}

		/**
		 * Whether they differ by no more than rounding.
		 * @return true if they are not equal but agree
		 */
		public boolean rounded() {
			return this.there && !differs() && this.typed != null && difference().signum() != 0;
		}

		/**
		 * The ledger's figure less the typed one.
		 * @return the difference in the figure's unit, a blank counting as nothing
		 */
		public BigDecimal difference() {
			return this.figure.value().subtract((this.typed != null) ? this.typed : BigDecimal.ZERO);
		}

		public String printedTyped() {
			return (this.typed != null) ? LedgerFigure.exact(this.typed, this.figure.unit()) : "";
		}

		public String printedLedger() {
			return LedgerFigure.exact(this.figure.value(), this.figure.unit());
		}

		public String printedDifference() {
			return LedgerFigure.exact(difference(), this.figure.unit());
		}

	}

}
