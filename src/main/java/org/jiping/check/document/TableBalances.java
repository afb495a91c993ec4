package org.jiping.check.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Roll-forward: the closing column against opening, additions and disposals; balances and
 * changes against the two columns most rows take them from.
 */
final class TableBalances implements DocumentCheck {

	private static final Pattern OPENING = Pattern.compile("(年初|期初|上年末).*");

	private static final Pattern ADDED = Pattern.compile("(本年|本期|当年)?(增加|新增|购入|收入).*");

	private static final Pattern DISPOSED = Pattern.compile("(本年|本期|当年)?(减少|处置|支出|报废).*");

	private static final Pattern CLOSING = Pattern.compile("(年末|期末).*");

	private static final Pattern DIFFERENCE = Pattern.compile(".*(结余|余额|增减|差额|变动)(数|额)?");

	@Override
	public void look(DocumentText document, Consumer<Suspicion> found) {
		for (DocumentText.Grid table : document.tables()) {
			if (table.rows().size() > 2 && table.regular()) {
				forward(table, found);
				differences(table, found);
			}
		}
	}

	private static void forward(DocumentText.Grid table, Consumer<Suspicion> found) {
		int opening = only(table.head(), OPENING);
		int added = only(table.head(), ADDED);
		int disposed = only(table.head(), DISPOSED);
		int closing = only(table.head(), CLOSING);
		if (opening >= 0 && added >= 0 && disposed >= 0 && closing >= 0) {
			compare(table, closing, new Sum(List.of(opening, added), disposed), 1, found);
		}
	}

	/**
	 * The one column of such a name; where there are several, nobody knows which is
	 * meant.
	 */
	private static int only(List<String> head, Pattern name) {
		List<Integer> columns = new ArrayList<>();
		for (int c = 1; c < head.size(); c++) {
			if (name.matcher(head.get(c).replaceAll("\\s", "")).matches()) {
				columns.add(c);
			}
		}
		return (columns.size() == 1) ? columns.get(0) : -1;
	}

	private static void differences(DocumentText.Grid table, Consumer<Suspicion> found) {
		for (int c = 3; c < table.head().size(); c++) {
			String title = table.head().get(c).replaceAll("\\s", "");
			if (!DIFFERENCE.matcher(title).matches() || CLOSING.matcher(title).matches()) {
				continue;
			}
			difference(table, c, found);
		}
	}

	/** The first two columns that most rows take it from. */
	private static void difference(DocumentText.Grid table, int target, Consumer<Suspicion> found) {
		if (target >= DocumentText.MOST_PAIRED) {
			return;
		}
		for (int one = 1; one < target; one++) {
			for (int other = 1; other < target; other++) {
				if (one != other && compare(table, target, new Sum(List.of(one), other), 2, found)) {
					return;
				}
			}
		}
	}

	/**
	 * Reports the rows that differ where enough others agree; says whether any agreed
	 * enough.
	 */
	private static boolean compare(DocumentText.Grid table, int target, Sum sum, int enough,
			Consumer<Suspicion> found) {
		int agree = 0;
		List<DocumentText.Row> differ = new ArrayList<>();
		for (DocumentText.Row row : table.body()) {
			Optional<BigDecimal> stated = Figures.of(row.cell(target));
			Optional<BigDecimal> exact = sum.of(row);
			if (stated.isPresent() && exact.isPresent() && !Figures.percent(row.cell(target))) {
				if (!Figures.same(stated.get(), exact.get())) {
					differ.add(row);
				}
				else if (stated.get().signum() != 0) {
					agree++;
				}
			}
		}
		boolean holds = agree >= enough && (enough == 1 || agree >= differ.size());
		if (holds) {
			for (DocumentText.Row row : differ) {
				found.accept(Suspicion.of(DocumentFault.BALANCE, row.lineOf(target), String.join(" | ", row.cells()),
						row.cell(0), table.head().get(target), row.cell(target),
						sum.of(row).map(BigDecimal::toPlainString).orElse("")));
			}
		}
		return holds;
	}

	/**
	 * Columns added less a column.
	 *
	 * @param plus columns added
	 * @param minus the column taken away
	 */
	private record Sum(List<Integer> plus, int minus) {

		Optional<BigDecimal> of(DocumentText.Row row) {
			Optional<BigDecimal> sum = Figures.of(row.cell(this.minus)).map(BigDecimal::negate);
			for (int c : this.plus) {
				Optional<BigDecimal> more = Figures.of(row.cell(c));
				sum = sum.flatMap((before) -> more.map(before::add));
			}
			return sum;
		}

	}

}
