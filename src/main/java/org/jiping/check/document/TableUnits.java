package org.jiping.check.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The same line in 元 and in 万元: what differs by a cent of 万元 was forced to add up.
 */
final class TableUnits implements DocumentCheck {

	private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

	private static final Pattern ASIDE = Pattern.compile("[\\s小计]|[（(][^（()）]*[）)]");

	private static final BigDecimal NEAR = new BigDecimal("0.015");

	@Override
	public void look(DocumentText document, Consumer<Suspicion> found) {
		Map<String, List<BigDecimal>> fine = byLabel(document.tables()
			.stream()
			.filter((table) -> unit(table).equals("元") || unit(table).isEmpty())
			.toList());
		List<DocumentText.Grid> coarse = document.tables()
			.stream()
			.filter((table) -> unit(table).equals("万元"))
			.toList();
		for (DocumentText.Grid table : coarse) {
			for (DocumentText.Row row : table.body()) {
				for (int c = 1; c < row.cells().size(); c++) {
					Optional<BigDecimal> printed = Figures.of(row.cell(c));
					if (printed.isPresent() && printed.get().scale() == 2) {
						compare(row, c, printed.get(), exact(fine, label(row), printed.get()), found);
					}
				}
			}
		}
	}

	private static String unit(DocumentText.Grid table) {
		return table.unit().replaceAll("[\\s（）()]", "");
	}

	private static String label(DocumentText.Row row) {
		return row.cell(0).replaceAll("\\s", "");
	}

	/** The numbers of every row, by what the row is called. */
	private static Map<String, List<BigDecimal>> byLabel(List<DocumentText.Grid> tables) {
		Map<String, List<BigDecimal>> numbers = new HashMap<>();
		for (DocumentText.Grid table : tables) {
			for (DocumentText.Row row : table.rows()) {
				List<BigDecimal> own = row.cells().stream().map(Figures::of).flatMap(Optional::stream).toList();
				row.cells()
					.stream()
					.limit(3)
					.filter((cell) -> !cell.isBlank())
					.map((cell) -> ASIDE.matcher(cell).replaceAll(""))
					.distinct()
					.forEach((label) -> numbers.computeIfAbsent(label, (key) -> new ArrayList<>()).addAll(own));
			}
		}
		return numbers;
	}

	private static Set<BigDecimal> exact(Map<String, List<BigDecimal>> fine, String label, BigDecimal printed) {
		Set<BigDecimal> near = new LinkedHashSet<>();
		fine.getOrDefault(label, List.of())
			.stream()
			.filter((value) -> value.divide(TEN_THOUSAND).subtract(printed).abs().compareTo(NEAR) < 0)
			.forEach(near::add);
		return near;
	}

	private static void compare(DocumentText.Row row, int c, BigDecimal printed, Set<BigDecimal> exact,
			Consumer<Suspicion> found) {
		boolean agrees = exact.stream()
			.anyMatch((value) -> value.divide(TEN_THOUSAND).setScale(2, RoundingMode.HALF_UP).compareTo(printed) == 0);
		if (!exact.isEmpty() && !agrees) {
			BigDecimal value = exact.iterator().next();
			found.accept(Suspicion.of(DocumentFault.UNITS, row.lineOf(c), String.join(" | ", row.cells()), label(row),
					row.cell(c), value.toPlainString(),
					value.divide(TEN_THOUSAND).setScale(2, RoundingMode.HALF_UP).toPlainString()));
		}
	}

}
