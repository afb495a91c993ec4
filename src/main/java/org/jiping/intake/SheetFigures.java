package org.jiping.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiping.measure.FigureTable;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureOffer;
import org.jiping.measure.Provenance;
import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet has to offer others: its figures by name, and itself as a printable table.
 */
public final class SheetFigures {

	private SheetFigures() {
	}

	/**
	 * The figures of a sheet's lines.
	 * @param layout the sheet
	 * @param rows complete lines
	 * @return a figure for each filled cell of a column that offers one
	 */
	public static List<Measure> measures(SheetLayout layout, List<RowView> rows) {
		List<Measure> measures = new ArrayList<>();
		for (RowView row : rows) {
			String line = lineKey(layout, row);
			String title = lineTitle(layout, row);
			for (ColumnLayout column : layout.columns()) {
				if (column.measure() == null || layout.prefix() == null) {
					continue;
				}
				String key = prefix(layout, column) + line;
				row.number(column.key())
					.ifPresent((value) -> measures.add(new Measure(new MeasureKey(key), nameOf(layout, title, column),
							unit(column), value, Provenance.ledger(layout.key(), layout.title(), title, column.title(),
									row.text("basis").orElse(null)))));
			}
		}
		if (layout.tree() != null && layout.prefix() != null) {
			measured(layout).forEach((column) -> rootSum(layout, column, rows).ifPresent(measures::add));
		}
		return measures;
	}

	/** The lines of a tree that stand below no other add up to its total. */
	private static Optional<Measure> rootSum(SheetLayout layout, ColumnLayout column, List<RowView> rows) {
		List<RowView> roots = rows.stream()
			.filter((row) -> row.words(layout.tree().parent()).isEmpty() && row.number(column.key()).isPresent())
			.toList();
		List<MeasureKey> keys = roots.stream()
			.map((row) -> new MeasureKey(prefix(layout, column) + lineKey(layout, row)))
			.toList();
		MeasureKey total = new MeasureKey(prefix(layout, column) + "total");
		if (roots.isEmpty() || keys.contains(total)) {
			return Optional.empty();
		}
		String formula = String.join(" + ", keys.stream().map(MeasureKey::value).toList());
		return Optional.of(new Measure(total, nameOf(layout, layout.caption(), column), unit(column),
				totalOf(column, roots), Provenance.derived(formula, keys)));
	}

	/**
	 * The figures a sheet of fixed lines can offer.
	 * @param layout the sheet
	 * @return an offer for each line and column that may hold one
	 */
	static List<MeasureOffer> offers(SheetLayout layout) {
		return layout.rows()
			.stream()
			.flatMap((row) -> measured(layout)
				.map((column) -> new MeasureOffer(new MeasureKey(prefix(layout, column) + keyOf(row.key())),
						nameOf(layout, row.title(), column), unit(column))))
			.toList();
	}

	/**
	 * A figure of a sheet whose lines every case names itself.
	 * @param layout the sheet
	 * @param key the name asked for
	 * @return the offer, or nothing if the sheet has no column for it
	 */
	static Optional<MeasureOffer> offer(SheetLayout layout, MeasureKey key) {
		return layout.fixed() ? Optional.empty()
				: measured(layout).filter((column) -> key.value().startsWith(prefix(layout, column)))
					.findFirst()
					.map((column) -> new MeasureOffer(key, null, unit(column)));
	}

	/**
	 * What a line is called.
	 * @param layout the sheet
	 * @param row the line
	 * @return its label or its name
	 */
	public static String titleOf(SheetLayout layout, RowView row) {
		return lineTitle(layout, row);
	}

	/**
	 * The name under which a cell is offered as a figure.
	 * @param layout the sheet
	 * @param row the line
	 * @param column the column
	 * @return the figure's key, nothing where the column offers none
	 */
	public static Optional<String> keyOf(SheetLayout layout, RowView row, ColumnLayout column) {
		return (column.measure() == null || layout.prefix() == null) ? Optional.empty()
				: Optional.of(prefix(layout, column) + lineKey(layout, row));
	}

	/**
	 * What the figures of lines are called, whether or not they are filled in.
	 * @param layout the sheet
	 * @param rows its lines
	 * @return the names by figure
	 */
	static Map<MeasureKey, String> names(SheetLayout layout, List<RowView> rows) {
		Map<MeasureKey, String> names = new HashMap<>();
		for (RowView row : rows) {
			measured(layout)
				.forEach((column) -> names.put(new MeasureKey(prefix(layout, column) + lineKey(layout, row)),
						nameOf(layout, lineTitle(layout, row), column)));
		}
		return names;
	}

	private static Stream<ColumnLayout> measured(SheetLayout layout) {
		return layout.columns().stream().filter((column) -> column.measure() != null);
	}

	private static String prefix(SheetLayout layout, ColumnLayout column) {
		return layout.prefix() + "_" + column.measure() + "_";
	}

	/** A total is called by what it adds up: 年末结转结余合计. */
	private static String nameOf(SheetLayout layout, String line, ColumnLayout column) {
		String noun = (layout.noun() != null) ? layout.noun() : "";
		boolean total = layout.row("total").filter((row) -> row.title().equals(line)).isPresent();
		return noun + (line.equals(column.title()) ? line : total ? column.title() + line : line + column.title());
	}

	/**
	 * A sheet as a table.
	 * @param layout the sheet
	 * @param rows complete lines
	 * @param sums which lines add up others
	 * @return the table, money printed in the unit the sheet is written in
	 */
	static FigureTable table(SheetLayout layout, List<RowView> rows, List<Boolean> sums) {
		List<FigureTable.Column> columns = layout.columns()
			.stream()
			.map((column) -> new FigureTable.Column(column.key(), column.title(), column.type().numeric(),
					column.width(), column.print()))
			.toList();
		List<FigureTable.Row> lines = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			RowView row = rows.get(i);
			List<String> cells = layout.columns().stream().map((column) -> printed(layout, column, row)).toList();
			lines.add(new FigureTable.Row(lineKey(layout, row), depth(layout, row, rows), sums.get(i), cells));
		}
		if (layout.total() != null && !rows.isEmpty()) {
			lines.add(totalLine(layout, rows));
		}
		return new FigureTable(layout.key(), layout.caption(), layout.unit(), columns, lines);
	}

	private static FigureTable.Row totalLine(SheetLayout layout, List<RowView> rows) {
		List<String> cells = new ArrayList<>();
		for (ColumnLayout column : layout.columns()) {
			cells.add(column.total() ? printed(layout, column, totalOf(column, rows)) : "");
		}
		cells.set(0, layout.total());
		return new FigureTable.Row("total", 0, true, cells);
	}

	static BigDecimal totalOf(ColumnLayout column, List<RowView> rows) {
		return rows.stream()
			.map((row) -> row.number(column.key()).orElse(BigDecimal.ZERO))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	static String lineKey(SheetLayout layout, RowView row) {
		String key = row.key()
			.orElseGet(() -> layout.unique().isEmpty() ? ""
					: String.valueOf(row.values().getOrDefault(layout.unique().get(0), "")));
		return keyOf(key);
	}

	/** Words that are not written in Latin letters keep apart, as 一 and 二. */
	private static String keyOf(String line) {
		StringBuilder key = new StringBuilder();
		for (char c : line.toLowerCase(Locale.ROOT).toCharArray()) {
			if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
				key.append(c);
			}
			else if (Character.isLetterOrDigit(c)) {
				key.append('u').append(Integer.toHexString(c));
			}
			else if (key.isEmpty() || key.charAt(key.length() - 1) != '_') {
				key.append('_');
			}
		}
		return key.toString();
	}

	static String lineTitle(SheetLayout layout, RowView row) {
		return row.key().flatMap(layout::row).map(RowLayout::title).orElseGet(() -> row.words("name"));
	}

	private static int depth(SheetLayout layout, RowView row, List<RowView> rows) {
		if (layout.tree() != null) {
			int depth = 0;
			String parent = row.words(layout.tree().parent());
			while (!parent.isEmpty() && depth < 9) {
				depth++;
				String above = parent;
				parent = rows.stream()
					.filter((other) -> other.words(layout.tree().id()).equals(above))
					.findFirst()
					.map((other) -> other.words(layout.tree().parent()))
					.orElse("");
			}
			return depth;
		}
		if (layout.find("depth").isPresent()) {
			return row.number("depth").map(BigDecimal::intValue).orElse(0);
		}
		return row.key().flatMap(layout::row).map(RowLayout::depth).orElse(0);
	}

	private static String printed(SheetLayout layout, ColumnLayout column, RowView row) {
		if (column.type() == ColumnType.LABEL) {
			return lineTitle(layout, row);
		}
		Object value = row.value(column.key());
		return (value instanceof BigDecimal number) ? printed(layout, column, number)
				: (value instanceof LocalDate day) ? Printed.day(day) : (value != null) ? value.toString() : "";
	}

	private static String printed(SheetLayout layout, ColumnLayout column, BigDecimal number) {
		return switch (column.type()) {
			case AMOUNT -> tenThousand(layout) ? Printed.tenThousand(number) : Printed.yuan(number);
			case PERCENT -> Printed.percent(number);
			default -> Printed.plain(number);
		};
	}

	/**
	 * A figure as a person would type it into this sheet.
	 * @param layout the sheet
	 * @param column the column
	 * @param value a kept cell
	 * @return the text, money in the unit the sheet is written in
	 */
	static String typed(SheetLayout layout, ColumnLayout column, @Nullable Object value) {
		if (value instanceof BigDecimal number) {
			return switch (column.type()) {
				case AMOUNT -> {
					BigDecimal typed = tenThousand(layout) ? number.movePointLeft(4) : number;
					BigDecimal plain = typed.stripTrailingZeros();
					yield ((plain.scale() < 2) ? typed.setScale(2) : plain).toPlainString();
				}
				case PERCENT -> number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
				default -> number.stripTrailingZeros().toPlainString();
			};
		}
		return (value instanceof LocalDate date) ? date.toString() : (value != null) ? value.toString() : "";
	}

	static Unit.Scaled writtenUnit(SheetLayout layout) {
		return Unit.parse((layout.unit() != null) ? layout.unit() : Unit.YUAN.symbol()).orElseThrow();
	}

	private static boolean tenThousand(SheetLayout layout) {
		return writtenUnit(layout).factor().compareTo(BigDecimal.ONE) != 0;
	}

	private static Unit unit(ColumnLayout column) {
		if (column.unit() != null) {
			return Unit.parse(column.unit()).orElseThrow().unit();
		}
		return switch (column.type()) {
			case AMOUNT -> Unit.YUAN;
			case PERCENT -> Unit.RATIO;
			default -> Unit.NUMBER;
		};
	}

}
