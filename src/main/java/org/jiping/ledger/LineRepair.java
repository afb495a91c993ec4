package org.jiping.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.intake.SheetRow;
import org.jiping.problem.Location;
import org.jiping.problem.Problem;
import org.jiping.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds a repaired row to the version it was kept aside from, and computes the version's
 * summary and figures anew.
 */
@Component
class LineRepair {

	private final LedgerStore store;

	private final FigureComputation figures;

	private final HeldLines held;

	private final ImportRecords imports;

	private final OpenTotals totals;

	private final TableFilling filling;

	private final CaseManagement cases;

	private final JdbcClient database;

	LineRepair(LedgerStore store, FigureComputation figures, HeldLines held, ImportRecords imports, OpenTotals totals,
			TableFilling filling, CaseManagement cases, JdbcClient database) {
		this.store = store;
		this.figures = figures;
		this.held = held;
		this.imports = imports;
		this.totals = totals;
		this.filling = filling;
		this.cases = cases;
		this.database = database;
	}

	/**
	 * Takes a repaired row.
	 * @return what is still wrong, none if it was taken
	 */
	Problems take(CaseId id, HeldLines.Held row, LedgerKind kind, LedgerImport.Part part, List<String> cells,
			Function<LineReader.Sink, LineReader> readers, Viewer viewer) {
		Problems problems = new Problems();
		int lines = this.database.sql("select lines from ledger_version where id = ?")
			.params(row.version())
			.query(Integer.class)
			.single();
		AtomicReference<LineWriter> open = new AtomicReference<>();
		// What the reader has to look up it looks up now: while lines are copied, nothing
		// else is answered on this connection.
		LineReader reader = readers
			.apply(collecting(problems, (line, number) -> open.get().write(line, part.position(), number)));
		try (LineWriter writer = this.store.more(kind, row.version(), lines)) {
			open.set(writer);
			SheetRow repaired = new SheetRow(false);
			HeldText.fill(repaired, row.row().row(), cells);
			reader.take(repaired);
			if (!problems.refuse() && writer.lines() == lines) {
				problems.add(LedgerProblem.NOTHING_READ, Location.NOWHERE, null);
			}
			if (problems.refuse()) {
				return problems;
			}
			writer.finish();
			lines = writer.lines();
		}
		this.store.summarise(kind, row.version());
		Set<String> mapped = new HashSet<>(part.mapping().columns().keySet());
		this.figures.again(id, kind, row.version(), part.mapping().label(), mapped);
		this.database.sql("update ledger_version set lines = ?, total = ? where id = ?")
			.params(lines, this.store.total(kind, row.version()), row.version())
			.update();
		this.imports.settled(row.importId(), row.row());
		this.held.repaired(row.id(), viewer.username());
		this.totals.again(kind, row);
		this.cases.edit(id, viewer);
		this.filling.follow(id, viewer);
		return problems;
	}

	/**
	 * Leaves a row out for good.
	 */
	void drop(HeldLines.Held row, LedgerKind kind, String why, Viewer viewer) {
		this.imports.settled(row.importId(), row.row());
		this.held.dropped(row.id(), viewer.username(), why);
		this.totals.again(kind, row);
	}

	static LineReader.Sink collecting(Problems problems, LineTaker taker) {
		return new LineReader.Sink() {

			@Override
			public void line(Line line, int row) {
				taker.take(line, row);
			}

			@Override
			public void held(SheetRow row) {
				// Its problems were reported.
			}

			@Override
			public void problem(@Nullable Integer row, @Nullable Integer column, Problem problem) {
				problems.add(problem);
			}

			@Override
			public boolean goOn() {
				return true;
			}
		};
	}

	/**
	 * Takes a line.
	 */
	interface LineTaker {

		void take(Line line, int row);

	}

}
