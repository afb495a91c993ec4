package org.jiping.check.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Footing: total rows and columns against their parts. How a table adds up is read from
 * the table itself: an explanation counts only where most of its columns or rows follow
 * it.
 */
final class TableSums implements DocumentCheck {

	private static final Pattern TOTAL = Pattern.compile("合\\s*计|总\\s*计|合计\\(.*\\)");

	@Override
	public void look(DocumentText document, Consumer<Suspicion> found) {
		for (DocumentText.Grid table : document.tables()) {
			for (DocumentText.Row row : table.rows()) {
				for (int c = 0; c < row.cells().size(); c++) {
					if (Figures.broken(row.cell(c))) {
						found.accept(Suspicion.of(DocumentFault.NOT_A_NUMBER, row.lineOf(c), row.cell(c), row.cell(c),
								table.caption()));
					}
				}
			}
			if (table.rows().size() > 2 && table.regular()) {
				totalRow(table, found);
				totalColumn(table, found);
			}
		}
	}

	private static void totalRow(DocumentText.Grid table, Consumer<Suspicion> found) {
		List<DocumentText.Row> body = table.body();
		int last = -1;
		for (int r = 0; r < body.size(); r++) {
			if (body.get(r).cells().stream().limit(2).anyMatch((cell) -> TOTAL.matcher(cell).matches())) {
				last = r;
			}
		}
		if (last < 2) {
			return;
		}
		List<DocumentText.Row> parts = body.subList(0, last);
		for (List<DocumentText.Row> chosen : List.of(parts, tops(parts))) {
			int agree = 0;
			List<Integer> differ = new ArrayList<>();
			for (int c = 1; c < table.head().size(); c++) {
				Optional<BigDecimal> total = Figures.of(body.get(last).cell(c));
				if (total.isPresent() && !Figures.percent(body.get(last).cell(c)) && count(chosen, c) > 1) {
					if (Figures.same(total.get(), sum(chosen, c))) {
						agree++;
					}
					else {
						differ.add(c);
					}
				}
			}
			if (agree > 0 && agree >= differ.size()) {
				for (int c : differ) {
					report(DocumentFault.TOTAL_ROW, body.get(last), c, table.head().get(c), sum(chosen, c), found);
				}
				return;
			}
		}
	}

	/**
	 * Rows that are no part of the row above them: a row that is the sum of the next ones
	 * has them as its parts.
	 */
	private static List<DocumentText.Row> tops(List<DocumentText.Row> rows) {
		List<DocumentText.Row> tops = new ArrayList<>();
		int r = 0;
		while (r < rows.size()) {
			tops.add(rows.get(r));
			int parts = parts(rows, r);
			r += 1 + parts;
		}
		return tops;
	}

	private static int parts(List<DocumentText.Row> rows, int above) {
		for (int n = 2; above + n < rows.size() && n <= 12; n++) {
			List<DocumentText.Row> below = rows.subList(above + 1, above + 1 + n);
			int agree = 0;
			int compared = 0;
			for (int c = 1; c < rows.get(above).cells().size(); c++) {
				Optional<BigDecimal> total = Figures.of(rows.get(above).cell(c));
				if (total.isPresent() && total.get().signum() != 0) {
					compared++;
					agree += total.get().subtract(sum(below, c)).abs().compareTo(slack(total.get(), n)) <= 0 ? 1 : 0;
				}
			}
			if (compared > 0 && agree == compared) {
				return n;
			}
		}
		return 0;
	}

	private static BigDecimal slack(BigDecimal total, int parts) {
		return (total.scale() > 0) ? Figures.step(total).multiply(BigDecimal.valueOf(parts)) : BigDecimal.ZERO;
	}

	private static long count(List<DocumentText.Row> rows, int c) {
		return rows.stream().filter((row) -> Figures.of(row.cell(c)).isPresent()).count();
	}

	private static BigDecimal sum(List<DocumentText.Row> rows, int c) {
		return rows.stream()
			.map((row) -> Figures.of(row.cell(c)).orElse(BigDecimal.ZERO))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static void totalColumn(DocumentText.Grid table, Consumer<Suspicion> found) {
		List<String> head = table.head();
		for (int c = 2; c < head.size(); c++) {
			if (!TOTAL.matcher(head.get(c)).matches()) {
				continue;
			}
			for (int first = 1; first < c - 1; first++) {
				int agree = 0;
				List<DocumentText.Row> differ = new ArrayList<>();
				for (DocumentText.Row row : table.body()) {
					Optional<BigDecimal> total = Figures.of(row.cell(c));
					if (total.isPresent() && !Figures.percent(row.cell(c)) && filled(row, first, c) > 0) {
						if (Figures.same(total.get(), across(row, first, c))) {
							agree++;
						}
						else {
							differ.add(row);
						}
					}
				}
				if (agree > 1 && agree > differ.size()) {
					for (DocumentText.Row row : differ) {
						report(DocumentFault.TOTAL_COLUMN, row, c, row.cell(0), across(row, first, c), found);
					}
					break;
				}
			}
		}
	}

	private static long filled(DocumentText.Row row, int from, int to) {
		return row.cells().subList(from, to).stream().filter((cell) -> Figures.of(cell).isPresent()).count();
	}

	private static BigDecimal across(DocumentText.Row row, int from, int to) {
		return row.cells()
			.subList(from, to)
			.stream()
			.map((cell) -> Figures.of(cell).orElse(BigDecimal.ZERO))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static void report(DocumentFault fault, DocumentText.Row row, int c, String name, BigDecimal sum,
			Consumer<Suspicion> found) {
		BigDecimal stated = Figures.of(row.cell(c)).orElse(BigDecimal.ZERO);
		found.accept(Suspicion.of(fault, row.lineOf(c), String.join(" | ", row.cells()), name, row.cell(c),
				sum.toPlainString(), stated.subtract(sum).toPlainString()));
	}

}
