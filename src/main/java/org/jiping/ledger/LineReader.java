package org.jiping.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jiping.intake.SheetRow;
import org.jiping.intake.TableFile;
import org.jiping.problem.Location;
import org.jiping.problem.Problem;
import org.jiping.problem.ProblemCode;
import org.jiping.problem.Severity;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines of a ledger from the rows of one sheet. Total lines are no lines: what they
 * say is compared with what was read.
 */
final class LineReader implements TableFile.RowTaker {

	private static final Pattern GRAND = Pattern.compile("[总合]计|合计数|总合计|全部合计");

	private static final Pattern SUB = Pattern.compile("小计|本[月日页]合计|本月小计");

	/**
	 * Totals of a scope no layout tells, running totals and what goes to the next page.
	 */
	private static final Pattern OTHER = Pattern.compile("本?年?累计|本年合计|承前页|过次页|转下页|承上页");

	/** What was carried forward; the same words also name where money comes from. */
	private static final Pattern BALANCE = Pattern.compile("期初余额|年初余额|上年结转|期末余额");

	/** A total with a name of its own, which only a line without a day can be. */
	private static final Pattern NAMED = Pattern.compile(".+([小合总]计\\)?|[（(][小合总]计[）)])");

	private static final Pattern REMARK = Pattern.compile(
			"((注|说明|备注|制表|制单|审核|打印|编制|填报|填表|单位负责人|财务负责人|复核)([^:]{0,6}:.*|人|人员|单位|日期|时间)?|导出时间.*|第\\d+页.*)",
			Pattern.DOTALL);

	/** A total is not called by more words than these. */
	private static final int MOST_LABEL = 24;

	private final LedgerKind kind;

	private final SheetMapping mapping;

	private final Location place;

	private final LedgerClerk.Reading clerk;

	private final Unit.@Nullable Scaled money;

	private final Sink sink;

	private final LedgerCells cells = new LedgerCells();

	private final Line line;

	private final int[] columns;

	private final int[] nameFields;

	private final Map<Integer, String> headings = new HashMap<>();

	private final BigDecimal[] sums;

	private final BigDecimal[] since;

	private final List<Grand> grands = new ArrayList<>();

	private final LedgerClerk.Faults faults = this::clerkFault;

	private @Nullable SheetRow now;

	private int faultsInRow;

	private final BitSet faultyColumns = new BitSet();

	private long lines;

	private boolean faulty;

	/** Whether a line since the last subtotal could not be read. */
	private boolean faultySince;

	/** The first row since the last subtotal. */
	private int firstSince;

	LineReader(LedgerKind kind, SheetMapping mapping, SheetPreview preview, Location place, LedgerClerk.Reading clerk,
			Sink sink) {
		this.kind = kind;
		this.mapping = mapping;
		this.place = place;
		this.clerk = clerk;
		this.firstSince = mapping.firstLine();
		this.money = SheetRecognition.money(mapping.unit()).orElse(null);
		this.sink = sink;
		this.line = new Line(kind);
		int size = kind.fields().size();
		this.columns = new int[size];
		this.nameFields = new int[size];
		this.sums = new BigDecimal[size];
		this.since = new BigDecimal[size];
		for (int f = 0; f < size; f++) {
			LedgerField field = kind.fields().get(f);
			this.columns[f] = mapping.columns().getOrDefault(field.key(), -1);
			this.nameFields[f] = (field.type() == FieldType.CODE)
					? kind.find(field.key() + "Name").map(kind.fields()::indexOf).orElse(-1) : -1;
			this.sums[f] = BigDecimal.ZERO;
			this.since[f] = BigDecimal.ZERO;
		}
		int header = preview.indexOf(mapping.firstLine() - 1);
		for (int column : mapping.columns().values()) {
			this.headings.put(column, preview.cell(header, column));
		}
	}

	@Override
	public boolean take(SheetRow row) {
		if (row.number() < this.mapping.firstLine() || row.blank()) {
			return true;
		}
		this.now = row;
		this.faultsInRow = 0;
		this.faultyColumns.clear();
		if (!total(row) && !remark(row) && !headingAgain(row) && anything(row)) {
			if (this.mapping.questions().isEmpty()) {
				read(row);
				settle(row, this.clerk.read(this.line, this.faults));
			}
			else {
				spread(row);
			}
		}
		return this.sink.goOn();
	}

	private boolean anything(SheetRow row) {
		for (int column : this.columns) {
			if (column >= 0 && row.kind(column) != null) {
				return true;
			}
		}
		return this.mapping.questions().values().stream().anyMatch((column) -> row.kind(column) != null);
	}

	private void read(SheetRow row) {
		this.line.clear();
		List<LedgerField> fields = this.kind.fields();
		for (int f = 0; f < this.columns.length; f++) {
			int column = this.columns[f];
			if (column < 0) {
				continue;
			}
			LedgerField field = fields.get(f);
			Object value = this.cells.read(field, row, column, this.money);
			Optional<LedgerProblem> fault = this.cells.fault();
			if (fault.isPresent()) {
				report(fault.get(), row, column, row.shown(column), field.title(), this.cells.detail());
			}
			else if (value == null && field.required() == LedgerField.Required.ALL) {
				report(LedgerProblem.VALUE_MISSING, row, column, null, field.title());
			}
			this.line.put(f, value);
			if (this.nameFields[f] >= 0 && this.columns[this.nameFields[f]] < 0 && this.cells.rest() != null) {
				this.line.put(this.nameFields[f], this.cells.rest());
			}
		}
	}

	private void settle(SheetRow row, boolean part) {
		if (this.faultsInRow > 0) {
			hold(row);
		}
		else if (part) {
			this.lines++;
			for (int f = 0; f < this.columns.length; f++) {
				if (this.columns[f] >= 0 && this.kind.fields().get(f).total()
						&& this.line.get(f) instanceof BigDecimal number) {
					this.sums[f] = this.sums[f].add(number);
					this.since[f] = this.since[f].add(number);
				}
			}
			this.sink.line(this.line, row.number());
		}
	}

	private void hold(SheetRow row) {
		this.faulty = true;
		this.faultySince = true;
		this.sink.held(row);
	}

	/**
	 * One line for each question somebody answered, or none where an answer is faulty: it
	 * is repaired as a whole.
	 */
	private void spread(SheetRow row) {
		LedgerKind.Spread spread = Objects.requireNonNull(this.kind.spread());
		int into = this.kind.indexOf(spread.into());
		int value = this.kind.indexOf(spread.value());
		List<Line> answered = new ArrayList<>();
		for (Map.Entry<Integer, Integer> question : this.mapping.questions().entrySet()) {
			String answer = row.shown(question.getValue()).strip();
			if (answer.isEmpty()) {
				continue;
			}
			read(row);
			this.line.put(into, BigDecimal.valueOf(question.getKey()));
			this.line.put(value, answer);
			int respondent = this.kind.indexOf("respondent");
			if (this.line.get(respondent) == null) {
				// Sheets of one survey count their rows each for themselves.
				this.line.put(respondent, this.place.file() + "/" + this.place.sheet() + "/" + row.number());
			}
			this.columns[value] = question.getValue();
			boolean part = this.clerk.read(this.line, this.faults);
			this.columns[value] = -1;
			if (part) {
				answered.add(this.line.copy());
			}
		}
		if (this.faultsInRow > 0) {
			hold(row);
			return;
		}
		this.lines += answered.size();
		answered.forEach((each) -> this.sink.line(each, row.number()));
	}

	private void clerkFault(ProblemCode code, String field, @Nullable String value, String... details) {
		SheetRow row = Objects.requireNonNull(this.now);
		int column = Math.max(this.columns[this.kind.indexOf(field)], -1);
		// What follows from a faulty cell is no fault of its own.
		if (column < 0 || !this.faultyColumns.get(column)) {
			report(code, row, column, value, details);
		}
	}

	private void report(ProblemCode code, SheetRow row, int column, @Nullable String value, String... details) {
		if (code.severity() == Severity.ERROR) {
			this.faultsInRow++;
			if (column >= 0) {
				this.faultyColumns.set(column);
			}
		}
		String shown = (value != null && value.length() > 200) ? value.substring(0, 200) + "…" : value;
		Location at = (column < 0) ? new Location(this.place.file(), this.place.sheet(), String.valueOf(row.number()))
				: this.place.cell(row.number() - 1, column);
		this.sink.problem(row.number(), (column < 0) ? null : column, new Problem(code, at, shown, List.of(details)));
	}

	private boolean total(SheetRow row) {
		String label = totalLabel(row);
		if (label == null) {
			return false;
		}
		boolean grand = GRAND.matcher(label).matches();
		if (!grand && !SUB.matcher(label).matches()) {
			return true;
		}
		for (int f = 0; f < this.columns.length; f++) {
			LedgerField field = this.kind.fields().get(f);
			int column = this.columns[f];
			if (column < 0 || !field.total() || row.kind(column) == null) {
				continue;
			}
			Object stated = this.cells.read(field, row, column, this.money);
			if (stated instanceof BigDecimal number) {
				if (grand) {
					this.grands.add(new Grand(f, row.number(), column, number));
				}
				else {
					compare(number, this.since[f], this.faultySince, this.firstSince, row.number(), column, field);
				}
			}
		}
		Arrays.fill(this.since, BigDecimal.ZERO);
		this.faultySince = false;
		this.firstSince = row.number() + 1;
		return true;
	}

	/** What a total line is called, null for any other line. */
	private @Nullable String totalLabel(SheetRow row) {
		int looked = 0;
		for (int c = 0; c < row.size() && looked < 4; c++) {
			if (row.kind(c) != SheetRow.Kind.TEXT) {
				continue;
			}
			looked++;
			String text = row.text(c);
			if (text.length() > MOST_LABEL || (text.indexOf('计') < 0 && text.indexOf('页') < 0 && text.indexOf('余') < 0
					&& text.indexOf('结') < 0)) {
				continue;
			}
			String tidy = LedgerCells.tidy(text);
			if (GRAND.matcher(tidy).matches() || SUB.matcher(tidy).matches() || OTHER.matcher(tidy).matches()
					|| (BALANCE.matcher(tidy).matches() && !names(c))
					|| (looked == 1 && NAMED.matcher(tidy).matches() && !dated(row))) {
				return tidy;
			}
		}
		return null;
	}

	/** Whether the words of a column tell something of a line, other than its summary. */
	private boolean names(int column) {
		for (int f = 0; f < this.columns.length; f++) {
			LedgerField field = this.kind.fields().get(f);
			if (this.columns[f] == column) {
				return (field.type() == FieldType.TEXT || field.type() == FieldType.CHOICE)
						&& !field.key().equals("summary");
			}
		}
		return false;
	}

	private boolean dated(SheetRow row) {
		for (int f = 0; f < this.columns.length; f++) {
			if (this.columns[f] >= 0 && this.kind.fields().get(f).type() == FieldType.DATE
					&& row.kind(this.columns[f]) != null) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Compares a total with the lines from a row on; one that stays open says which, to
	 * be compared again when the last of its lines is repaired.
	 */
	private void compare(BigDecimal stated, BigDecimal sum, boolean open, int from, int row, int column,
			LedgerField field) {
		if (open || stated.compareTo(sum) != 0) {
			this.sink.problem(row, column,
					new Problem(open ? LedgerProblem.TOTAL_OPEN : LedgerProblem.TOTAL_DIFFERS,
							this.place.cell(row - 1, column), stated.toPlainString(),
							OpenTotals.details(field, stated, sum, from)));
		}
	}

	/** A remark is no line; nothing that says a figure is a remark. */
	private boolean remark(SheetRow row) {
		int first = -1;
		int filled = 0;
		for (int c = 0; c < row.size() && filled <= 2; c++) {
			if (row.kind(c) != null) {
				filled++;
				first = (first < 0) ? c : first;
			}
		}
		return first >= 0 && filled <= 2 && REMARK.matcher(LedgerCells.tidy(row.text(first))).matches()
				&& !figure(row, first);
	}

	private boolean figure(SheetRow row, int but) {
		for (int f = 0; f < this.columns.length; f++) {
			LedgerField field = this.kind.fields().get(f);
			int column = this.columns[f];
			if (column >= 0 && column != but && field.type().numeric() && row.kind(column) != null
					&& this.cells.read(field, row, column, this.money) != null) {
				return true;
			}
		}
		return false;
	}

	/** Some systems print the headings again on every page. */
	private boolean headingAgain(SheetRow row) {
		int same = 0;
		for (Map.Entry<Integer, String> heading : this.headings.entrySet()) {
			if (row.kind(heading.getKey()) == SheetRow.Kind.TEXT
					&& row.text(heading.getKey()).equals(heading.getValue())) {
				same++;
			}
		}
		return same >= 2 && same * 2 > this.headings.size();
	}

	/**
	 * Ends the sheet: grand totals are compared, an empty sheet is reported.
	 */
	void finish() {
		for (Grand grand : this.grands) {
			compare(grand.stated(), this.sums[grand.field()], this.faulty, this.mapping.firstLine(), grand.row(),
					grand.column(), this.kind.fields().get(grand.field()));
		}
		if (this.lines == 0 && !this.faulty) {
			this.sink.problem(this.mapping.firstLine(), null,
					new Problem(LedgerProblem.NO_LINES, this.place, null, List.of()));
		}
	}

	/**
	 * Takes what is read.
	 */
	interface Sink {

		/**
		 * Takes a line.
		 * @param line the line; its content is gone when this returns
		 * @param row its row in the file
		 */
		void line(Line line, int row);

		/**
		 * Takes a row that holds errors.
		 * @param row the row
		 */
		void held(SheetRow row);

		void problem(@Nullable Integer row, @Nullable Integer column, Problem problem);

		/**
		 * Whether to read on.
		 * @return false to stop
		 */
		boolean goOn();

	}

	private record Grand(int field, int row, int column, BigDecimal stated) {
	}

}
