package org.jiping.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jiping.problem.Location;
import org.jiping.problem.Problems;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Recognises header, unit and lines of one worksheet and reads them by its layout.
 */
final class SheetReader {

	private static final int HEADER_SEARCH = 15;

	private static final Pattern UNIT_LINE = Pattern.compile("(?:金额)?单位[:：]\\s*([^\\s；;，,）)]+)");

	private static final Pattern HEADING_UNIT = Pattern.compile("[（(]([^（）()]+)[）)]$");

	private static final Pattern TOTAL_LABEL = Pattern.compile("合\\s*计|总\\s*计|小\\s*计");

	private static final Pattern REMARK_LINE = Pattern.compile("^(注|说明|备注)[:：].*", Pattern.DOTALL);

	private final SheetLayout layout;

	private final RawSheet sheet;

	private final Problems problems;

	private final Location location;

	SheetReader(SheetLayout layout, RawSheet sheet, Location file, Problems problems) {
		this.layout = layout;
		this.sheet = sheet;
		this.problems = problems;
		this.location = file.sheet(sheet.name());
	}

	/**
	 * Reads the sheet.
	 * @return its lines, sums included; incomplete wherever a problem was reported
	 */
	List<RowView> read() {
		int header = findHeader();
		if (header < 0) {
			this.problems.add(IntakeProblem.HEADER_MISSING, this.location, null,
					this.layout.columns().stream().map(ColumnLayout::title).collect(Collectors.joining("、")));
			return List.of();
		}
		Map<String, Integer> columns = mapColumns(header);
		Unit.Scaled money = unit(header, columns);
		List<RowView> rows = this.layout.fixed() ? fixedRows(header, columns, money) : openRows(header, columns, money);
		new UniqueLines(this.layout).check(rows, this.problems);
		return rows;
	}

	private int findHeader() {
		int best = -1;
		int most = 0;
		for (int r = 0; r < Math.min(HEADER_SEARCH, this.sheet.rows().size()); r++) {
			int hits = 0;
			for (int c = 0; c < this.sheet.width(); c++) {
				hits += columnOf(heading(r, c)).isPresent() ? 1 : 0;
			}
			if (hits > most) {
				most = hits;
				best = r;
			}
		}
		return (most * 2 >= this.layout.columns().size()) ? best : -1;
	}

	private String heading(int row, int column) {
		return CellReader.tidy(this.sheet.cell(row, column).text());
	}

	private Optional<ColumnLayout> columnOf(String heading) {
		String plain = HEADING_UNIT.matcher(heading).replaceFirst("");
		return this.layout.columns()
			.stream()
			.filter((column) -> CellReader.tidy(column.title()).equals(plain))
			.findFirst();
	}

	private Map<String, Integer> mapColumns(int header) {
		Map<String, Integer> mapped = new LinkedHashMap<>();
		for (RawSheet.Merged merged : this.sheet.merged()) {
			if (merged.firstRow() <= header && merged.lastRow() >= header) {
				this.problems.add(IntakeProblem.HEADER_MERGED, this.location.cell(header, merged.firstColumn()),
						this.sheet.cell(merged.firstRow(), merged.firstColumn()).text());
			}
		}
		for (int c = 0; c < this.sheet.width(); c++) {
			String heading = heading(header, c);
			Location at = this.location.cell(header, c);
			Optional<ColumnLayout> column = columnOf(heading);
			if (column.isPresent()) {
				if (mapped.putIfAbsent(column.get().key(), c) != null) {
					this.problems.add(IntakeProblem.COLUMN_TWICE, at, heading);
				}
			}
			else if (!heading.isEmpty()) {
				this.problems.add(IntakeProblem.COLUMN_UNKNOWN, at, heading);
			}
			else if (filledBelow(header, c)) {
				this.problems.add(IntakeProblem.HEADING_BLANK, at, null);
			}
		}
		for (ColumnLayout column : this.layout.columns()) {
			if (!mapped.containsKey(column.key()) && !column.later()) {
				this.problems.add(IntakeProblem.COLUMN_MISSING, this.location, null, column.title());
			}
		}
		return mapped;
	}

	private boolean filledBelow(int header, int column) {
		for (int r = header + 1; r < this.sheet.rows().size(); r++) {
			if (!this.sheet.cell(r, column).blank()) {
				return true;
			}
		}
		return false;
	}

	private Unit.@Nullable Scaled unit(int header, Map<String, Integer> columns) {
		boolean money = this.layout.columns()
			.stream()
			.anyMatch((column) -> column.type() == ColumnType.AMOUNT && columns.containsKey(column.key()));
		if (this.layout.unit() == null || !money) {
			return null;
		}
		for (int r = 0; r < header; r++) {
			for (int c = 0; c < this.sheet.width(); c++) {
				Matcher matcher = UNIT_LINE.matcher(this.sheet.cell(r, c).text());
				if (matcher.find()) {
					return declaredUnit(matcher.group(1), this.location.cell(r, c), header, columns);
				}
			}
		}
		this.problems.add(IntakeProblem.UNIT_MISSING, this.location, null, this.layout.unit());
		return null;
	}

	private Unit.@Nullable Scaled declaredUnit(String word, Location at, int header, Map<String, Integer> columns) {
		Optional<Unit.Scaled> unit = money(word);
		if (unit.isEmpty()) {
			this.problems.add(IntakeProblem.UNIT_UNKNOWN, at, word);
			return null;
		}
		for (int c : columns.values()) {
			Matcher own = HEADING_UNIT.matcher(heading(header, c));
			if (own.find() && money(own.group(1)).filter((other) -> !other.equals(unit.get())).isPresent()) {
				this.problems.add(IntakeProblem.UNIT_CONFLICT, this.location.cell(header, c), heading(header, c), word);
			}
		}
		return unit.get();
	}

	private static Optional<Unit.Scaled> money(String word) {
		return Unit.parse(word).filter((scaled) -> scaled.unit() == Unit.YUAN);
	}

	private List<RowView> fixedRows(int header, Map<String, Integer> columns, Unit.@Nullable Scaled money) {
		List<RowView> rows = new ArrayList<>();
		String labelColumn = this.layout.columns().get(0).key();
		Integer labels = columns.get(labelColumn);
		if (labels == null) {
			return rows;
		}
		if (untouched(header, columns)) {
			return rows;
		}
		Set<String> seen = new HashSet<>();
		for (int r = header + 1; r < this.sheet.rows().size(); r++) {
			String label = CellReader.tidy(this.sheet.cell(r, labels).text());
			if (label.isEmpty() && blank(r, columns)) {
				continue;
			}
			if (REMARK_LINE.matcher(label).matches()) {
				continue;
			}
			Location at = this.location.cell(r, labels);
			Optional<RowLayout> line = this.layout.rows()
				.stream()
				.filter((row) -> CellReader.tidy(row.title()).equals(label))
				.findFirst();
			if (line.isEmpty()) {
				this.problems.add(IntakeProblem.LINE_UNKNOWN, at, this.sheet.cell(r, labels).text());
			}
			else if (!seen.add(line.get().key())) {
				this.problems.add(IntakeProblem.KEY_TWICE, at, label);
			}
			else {
				rows.add(cells(new RowView(line.get().key()), r, columns, money, !line.get().sum().isEmpty()));
			}
		}
		for (RowLayout line : this.layout.rows()) {
			if (!seen.contains(line.key()) && !line.optional()) {
				this.problems.add(IntakeProblem.LINE_MISSING, this.location, null, line.title());
			}
		}
		return rows;
	}

	/**
	 * Whether nobody has filled a table of fixed lines: a framework that asks for none of
	 * its figures leaves it as it was handed out.
	 */
	private boolean untouched(int header, Map<String, Integer> columns) {
		return this.layout.columns()
			.stream()
			.filter((column) -> column.type() != ColumnType.LABEL && columns.containsKey(column.key()))
			.noneMatch((column) -> filledBelow(header, columns.get(column.key())));
	}

	private List<RowView> openRows(int header, Map<String, Integer> columns, Unit.@Nullable Scaled money) {
		List<RowView> rows = new ArrayList<>();
		int before = this.problems.all().size();
		for (int r = header + 1; r < this.sheet.rows().size(); r++) {
			int at = r;
			if (blank(r, columns) || this.layout.merelyAsks((column) -> !columns.containsKey(column.key())
					|| this.sheet.cell(at, columns.get(column.key())).blank())) {
				continue;
			}
			String first = firstText(r, columns);
			if (REMARK_LINE.matcher(first).matches()) {
				continue;
			}
			if (this.layout.total() != null && TOTAL_LABEL.matcher(first).matches()) {
				// A total over faulty cells says nothing.
				if (this.problems.all().size() == before) {
					checkTotal(r, columns, money, rows);
				}
				continue;
			}
			rows.add(cells(new RowView(null), r, columns, money, false));
		}
		return rows;
	}

	private boolean blank(int row, Map<String, Integer> columns) {
		return columns.values().stream().allMatch((c) -> this.sheet.cell(row, c).blank());
	}

	private String firstText(int row, Map<String, Integer> columns) {
		return columns.values()
			.stream()
			.sorted()
			.map((c) -> this.sheet.cell(row, c).text().strip())
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
	}

	private RowView cells(RowView row, int r, Map<String, Integer> columns, Unit.@Nullable Scaled money, boolean sum) {
		CellReader reader = new CellReader(this.problems);
		for (ColumnLayout column : this.layout.columns()) {
			Integer c = columns.get(column.key());
			if (c == null) {
				continue;
			}
			row.place(column.key(), this.location.cell(r, c));
			RawCell raw = this.sheet.cell(r, c);
			if (column.type() != ColumnType.LABEL && !(sum && raw.blank())) {
				reader.read(row, column, raw, money);
			}
		}
		return row;
	}

	private void checkTotal(int r, Map<String, Integer> columns, Unit.@Nullable Scaled money, List<RowView> rows) {
		for (ColumnLayout column : this.layout.columns()) {
			Integer c = columns.get(column.key());
			if (!column.total() || c == null || this.sheet.cell(r, c).blank()) {
				continue;
			}
			Location at = this.location.cell(r, c);
			Object stated = new CellReader(this.problems).read(column, this.sheet.cell(r, c), money, at);
			BigDecimal sum = rows.stream()
				.map((row) -> row.number(column.key()).orElse(BigDecimal.ZERO))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			if (stated instanceof BigDecimal number && number.compareTo(sum) != 0) {
				this.problems.add(IntakeProblem.TOTAL_WRONG, at, SheetFigures.typed(this.layout, column, number),
						SheetFigures.typed(this.layout, column, sum));
			}
		}
	}

}
