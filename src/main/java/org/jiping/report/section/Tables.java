package org.jiping.report.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jiping.measure.FigureTable;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.report.ReportSubject;
import org.jiping.report.document.Block;
import org.jiping.report.document.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Brings ledger tables to the page.
 */
final class Tables {

	private Tables() {
	}

	/**
	 * Adds a ledger table.
	 * @param draft where to
	 * @param table the table
	 * @param wanted which rows are wanted
	 */
	static void add(Draft draft, FigureTable table, Predicate<FigureTable.Row> wanted) {
		List<Integer> shown = new ArrayList<>();
		for (int i = 0; i < table.columns().size(); i++) {
			int column = i;
			boolean filled = table.rows().stream().filter(wanted).anyMatch((row) -> !row.cells().get(column).isEmpty());
			if (table.columns().get(i).printed() && (filled || i == 0)) {
				shown.add(i);
			}
		}
		List<Block.Column> columns = shown.stream()
			.map((i) -> new Block.Column(table.columns().get(i).title(), width(table, i, wanted),
					table.columns().get(i).numeric()))
			.toList();
		List<Block.Row> rows = new ArrayList<>();
		for (FigureTable.Row row : table.rows()) {
			if (wanted.test(row)) {
				List<Block.@Nullable Cell> cells = new ArrayList<>();
				boolean label = true;
				for (int i : shown) {
					boolean name = label && !table.columns().get(i).numeric()
							&& (table.columns().get(i).width() > 16 || shown.indexOf(i) == 0);
					boolean code = table.columns().get(i).width() < 10;
					cells.add(new Block.Cell(row.cells().get(i), 1, (name && !code) ? row.depth() : 0, null));
					label = label && code;
				}
				rows.add(new Block.Row(cells, row.total()));
			}
		}
		draft.table(table.key(), table.caption(), (table.unit() != null) ? draft.phrase("unit", table.unit()) : "",
				columns, rows);
	}

	/**
	 * Adds a ledger table with its lines as columns, for tables wider than they are long.
	 * @param draft where to
	 * @param table the table
	 */
	static void turned(Draft draft, FigureTable table) {
		List<Block.Column> columns = new ArrayList<>();
		columns.add(new Block.Column(table.columns().get(0).title(), 14, false));
		table.rows().forEach((row) -> columns.add(new Block.Column(row.cells().get(0), 13, true)));
		List<Block.Row> rows = new ArrayList<>();
		for (int c = 1; c < table.columns().size(); c++) {
			int column = c;
			if (table.rows().stream().anyMatch((row) -> !row.cells().get(column).isEmpty())) {
				List<Block.@Nullable Cell> cells = new ArrayList<>();
				cells.add(Block.Cell.of(table.columns().get(c).title()));
				table.rows().forEach((row) -> cells.add(Block.Cell.of(row.cells().get(column))));
				rows.add(new Block.Row(cells, false));
			}
		}
		draft.table(table.key(), table.caption(), (table.unit() != null) ? draft.phrase("unit", table.unit()) : "",
				columns, rows);
	}

	/**
	 * A width that follows what the column really holds.
	 */
	private static int width(FigureTable table, int column, Predicate<FigureTable.Row> wanted) {
		int longest = width(table.columns().get(column).title()) * 2 / 3;
		int most = Math.max(26, Math.min(table.columns().get(column).width() - 8, 36));
		for (FigureTable.Row row : table.rows()) {
			if (wanted.test(row)) {
				longest = Math.max(longest,
						Math.min(width(row.cells().get(column)), most) + 2 * Math.min(row.depth(), 2));
			}
		}
		return Math.max(longest, 5) + 1;
	}

	private static int width(String text) {
		return text.chars().map((c) -> (c < 0x2000) ? 1 : 2).sum();
	}

	static Optional<Measure> measure(ReportSubject subject, String key) {
		return subject.figures().find(new MeasureKey(key));
	}

	/** A printed rate or amount as a number, 0 where there is none. */
	static BigDecimal number(String printed) {
		String digits = printed.replaceAll("[^0-9.\\-]", "");
		return digits.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(digits) : BigDecimal.ZERO;
	}

	static String printed(ReportSubject subject, String key) {
		return MeasureKey.isValid(key) ? measure(subject, key).map(Measure::printed).orElse("") : "";
	}

	static Block.Cell figure(ReportSubject subject, String key) {
		String printed = printed(subject, key);
		return new Block.Cell(printed, 1, 0, printed.isEmpty() ? null : "figure:" + key);
	}

	static boolean has(ReportSubject subject, String key) {
		return measure(subject, key).isPresent();
	}

	static String name(ReportSubject subject, String key) {
		return measure(subject, key).map(Measure::name).orElse("");
	}

}
