package org.jiping.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jiping.evaluation.CaseId;
import org.jiping.problem.Problems;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Knows which ledger keeps which sheet, and shows any sheet complete with its sums.
 */
@Component
public class LedgerSheets {

	private final WorkbookLayout layout;

	private final SheetUse use;

	private final Map<String, LedgerImporter> ledgers = new HashMap<>();

	LedgerSheets(WorkbookLayout layout, SheetUse use, List<LedgerImporter> importers) {
		this.layout = layout;
		this.use = use;
		importers.forEach((importer) -> {
			if (this.ledgers.put(importer.ledger(), importer) != null) {
				throw new IllegalStateException("two ledgers named " + importer.ledger());
			}
		});
		Set<String> orphans = new HashSet<>();
		for (SheetLayout sheet : layout.sheets()) {
			if (!sheet.key().equals(CaseSheet.KEY) && !this.ledgers.containsKey(sheet.ledger())) {
				orphans.add(sheet.key());
			}
		}
		if (!orphans.isEmpty()) {
			throw new IllegalStateException("no ledger takes " + orphans);
		}
	}

	public WorkbookLayout layout() {
		return this.layout;
	}

	/**
	 * The sheets people fill in, the case's own sheet left out.
	 * @return the sheets in workbook order
	 */
	public List<SheetLayout> ledgerSheets() {
		return this.layout.sheets().stream().filter((sheet) -> !sheet.key().equals(CaseSheet.KEY)).toList();
	}

	/**
	 * Of what use a sheet is to a case.
	 * @param edition its edition
	 * @param sheet the sheet, the case's own too
	 * @return its use
	 */
	public SheetUse.Use use(UUID edition, SheetLayout sheet) {
		return sheet.key().equals(CaseSheet.KEY) ? SheetUse.Use.NEEDED : this.use.of(edition, sheet);
	}

	/**
	 * What people filled in.
	 * @param id the case
	 * @param sheet the sheet
	 * @return stored lines, without sums
	 */
	public List<RowView> inputs(CaseId id, SheetLayout sheet) {
		return ledger(sheet).rows(id, sheet.key());
	}

	/**
	 * What a workbook that replaces a case leaves of a sheet.
	 * @param id the case
	 * @param sheet the sheet
	 * @param rows the lines of the workbook
	 * @return the lines to store
	 */
	List<RowView> kept(CaseId id, SheetLayout sheet, List<RowView> rows) {
		return ledger(sheet).kept(id, sheet.key(), rows);
	}

	/**
	 * A sheet with its sums and computed cells.
	 * @param id the case
	 * @param sheet the sheet
	 * @return complete lines
	 */
	public List<RowView> complete(CaseId id, SheetLayout sheet) {
		return arithmetic(id, sheet).complete(inputs(id, sheet));
	}

	/**
	 * A sheet with its sums as people see it, with what the edition asks for.
	 * @param id the case
	 * @param edition its edition
	 * @param sheet the sheet
	 * @return complete lines
	 */
	public List<RowView> shown(CaseId id, UUID edition, SheetLayout sheet) {
		return ledger(sheet).shown(edition, sheet.key(), complete(id, sheet));
	}

	/**
	 * What a sheet begins with.
	 * @param edition the edition
	 * @param sheet the sheet
	 * @return the lines the edition asks for
	 */
	List<RowView> asked(UUID edition, SheetLayout sheet) {
		return ledger(sheet).shown(edition, sheet.key(), List.of());
	}

	/**
	 * A sheet as a form shows it.
	 * @param id the case
	 * @param edition its edition
	 * @param sheet the sheet
	 * @return the view
	 */
	public SheetView view(CaseId id, UUID edition, SheetLayout sheet) {
		List<RowView> inputs = inputs(id, sheet);
		String seen = fingerprint(inputs);
		SheetArithmetic arithmetic = arithmetic(id, sheet);
		List<RowView> rows = ledger(sheet).shown(edition, sheet.key(), arithmetic.complete(inputs));
		List<SheetView.Line> lines = new ArrayList<>();
		for (RowView row : rows) {
			boolean sum = arithmetic.isSum(row, rows);
			List<SheetView.Cell> cells = new ArrayList<>();
			for (ColumnLayout column : sheet.columns()) {
				String text = (column.type() == ColumnType.LABEL) ? SheetFigures.lineTitle(sheet, row)
						: SheetFigures.typed(sheet, column, row.value(column.key()));
				cells.add(new SheetView.Cell(text,
						column.input() && !(sum && column.type().numeric()) && !(sum && sheet.fixed())));
			}
			lines.add(new SheetView.Line(row.key().orElse(null),
					row.key().flatMap(sheet::row).map(RowLayout::depth).orElse(0), sum, cells));
		}
		return new SheetView(lines, seen);
	}

	/**
	 * What tells whether a sheet is still as a form showed it.
	 * @param id the case
	 * @param sheet the sheet
	 * @return its fingerprint, as in the view
	 */
	String seen(CaseId id, SheetLayout sheet) {
		return fingerprint(inputs(id, sheet));
	}

	private static String fingerprint(List<RowView> inputs) {
		StringBuilder text = new StringBuilder();
		inputs.forEach((row) -> text.append(row.key().orElse("")).append(new TreeMap<>(row.values())).append('\n'));
		return DigestUtils.md5DigestAsHex(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	SheetArithmetic arithmetic(CaseId id, SheetLayout sheet) {
		Map<String, List<RowView>> read = new HashMap<>();
		return new SheetArithmetic(sheet,
				(other, row, column) -> find(read.computeIfAbsent(other, (key) -> complete(id, this.layout.sheet(key))),
						row, column));
	}

	SheetArithmetic arithmetic(CaseDraft draft, SheetLayout sheet) {
		return new SheetArithmetic(sheet, (other, row, column) -> {
			SheetLayout layout = this.layout.sheet(other);
			SheetArithmetic arithmetic = arithmetic(draft, layout);
			return find(arithmetic.complete(arithmetic.strip(draft.rows(other))), row, column);
		});
	}

	private static Optional<BigDecimal> find(List<RowView> rows, String key, String column) {
		return rows.stream()
			.filter((row) -> row.key().filter(key::equals).isPresent())
			.findFirst()
			.flatMap((row) -> row.number(column));
	}

	void store(CaseId id, SheetLayout sheet, List<RowView> handedIn) {
		ledger(sheet).store(id, sheet.key(), arithmetic(id, sheet).strip(handedIn));
	}

	void examine(CaseDraft draft, Problems problems) {
		new ArrayList<>(this.ledgers.values()).forEach((ledger) -> ledger.examine(draft, problems));
	}

	private LedgerImporter ledger(SheetLayout sheet) {
		LedgerImporter ledger = this.ledgers.get(sheet.ledger());
		if (ledger == null) {
			throw new IllegalArgumentException("not a ledger sheet: " + sheet.key());
		}
		return ledger;
	}

}
