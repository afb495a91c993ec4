package org.jiping.check.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Rates against their own numerator and denominator. Which columns these are is read from
 * the headings: 甲任务 and 甲任务完成率, 分值, 得分 and 得分率, 计划 and 完成.
 */
final class TableRates implements DocumentCheck {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	@Override
	public void look(DocumentText document, Consumer<Suspicion> found) {
		for (DocumentText.Grid table : document.tables()) {
			List<Rate> rates = rates(table.head());
			learned(table, rates);
			rates.forEach((rate) -> recompute(table, rate, found));
			alike(table, rates, found);
		}
	}

	private static List<Rate> rates(List<String> head) {
		List<Rate> rates = new ArrayList<>();
		for (int c = 0; c < head.size(); c++) {
			String title = head.get(c).replaceAll("\\s", "");
			if (title.equals("得分率")) {
				add(rates, c, find(head, "得分"), find(head, "分值", "权重", "满分"));
			}
			else if (title.endsWith("完成率") && title.length() > 3) {
				add(rates, c, find(head, "实际完成", "完成数", "实际"), find(head, title.substring(0, title.length() - 3)));
			}
			else if (title.equals("完成率") || title.contains("完成全年计划比例")) {
				add(rates, c, ending(head, "实际完成"), ending(head, "计划"));
			}
		}
		return rates;
	}

	/** A rate no name explains is that of the two columns most of its rows follow. */
	private static void learned(DocumentText.Grid table, List<Rate> rates) {
		if (!table.regular() || table.head().size() > DocumentText.MOST_PAIRED) {
			return;
		}
		for (int c = 2; c < table.head().size(); c++) {
			int column = c;
			String title = table.head().get(c).replaceAll("\\s", "");
			if (!title.endsWith("率") || rates.stream().anyMatch((rate) -> rate.column() == column)) {
				continue;
			}
			IntStream.range(0, table.head().size() * table.head().size())
				.mapToObj((pair) -> new Rate(column, pair / table.head().size(), pair % table.head().size()))
				.filter((rate) -> rate.numerator() != rate.denominator() && rate.numerator() != column
						&& rate.denominator() != column && followed(table, rate))
				.findFirst()
				.ifPresent(rates::add);
		}
	}

	private static boolean followed(DocumentText.Grid table, Rate rate) {
		int agree = 0;
		int differ = 0;
		for (DocumentText.Row row : table.body()) {
			Optional<BigDecimal> stated = Figures.of(row.cell(rate.column()));
			Optional<BigDecimal> exact = exact(row, rate);
			if (stated.isPresent() && exact.isPresent() && Figures.percent(row.cell(rate.column()))) {
				boolean same = Figures.same(stated.get(), exact.get());
				agree += (same && stated.get().compareTo(HUNDRED) != 0 && stated.get().signum() != 0) ? 1 : 0;
				differ += same ? 0 : 1;
			}
		}
		return agree > 1 && agree > differ;
	}

	private static void add(List<Rate> rates, int rate, int numerator, int denominator) {
		if (numerator >= 0 && denominator >= 0 && numerator != denominator) {
			rates.add(new Rate(rate, numerator, denominator));
		}
	}

	private static int find(List<String> head, String... titles) {
		for (String title : titles) {
			for (int c = 0; c < head.size(); c++) {
				if (head.get(c).replaceAll("\\s", "").equals(title)) {
					return c;
				}
			}
		}
		return -1;
	}

	private static int ending(List<String> head, String title) {
		for (int c = 0; c < head.size(); c++) {
			if (head.get(c).replaceAll("\\s", "").endsWith(title)) {
				return c;
			}
		}
		return -1;
	}

	private static void recompute(DocumentText.Grid table, Rate rate, Consumer<Suspicion> found) {
		for (DocumentText.Row row : table.body()) {
			Optional<BigDecimal> stated = Figures.of(row.cell(rate.column()));
			Optional<BigDecimal> exact = exact(row, rate);
			if (stated.isPresent() && exact.isPresent() && Figures.percent(row.cell(rate.column()))
					&& !Figures.same(stated.get(), exact.get())) {
				found.accept(Suspicion.of(DocumentFault.RATE, row.lineOf(rate.column()),
						String.join(" | ", row.cells()), table.head().get(rate.column()), row.cell(rate.column()),
						exact.get().setScale(2, java.math.RoundingMode.HALF_UP) + "%", row.cell(rate.numerator()),
						row.cell(rate.denominator())));
			}
		}
	}

	private static Optional<BigDecimal> exact(DocumentText.Row row, Rate rate) {
		return Figures.of(row.cell(rate.numerator()))
			.flatMap((numerator) -> Figures.of(row.cell(rate.denominator()))
				.flatMap((denominator) -> Figures.divided(numerator.multiply(HUNDRED), denominator)));
	}

	private static void alike(DocumentText.Grid table, List<Rate> rates, Consumer<Suspicion> found) {
		for (int i = 0; i + 1 < rates.size(); i++) {
			Rate one = rates.get(i);
			Rate other = rates.get(i + 1);
			List<DocumentText.Row> both = table.body()
				.stream()
				.filter((row) -> Figures.of(row.cell(one.column())).isPresent()
						&& Figures.of(row.cell(one.denominator())).isPresent())
				.toList();
			if (both.size() > 1
					&& both.stream().allMatch((row) -> row.cell(one.column()).equals(row.cell(other.column())))
					&& both.stream()
						.anyMatch((row) -> !row.cell(one.denominator()).equals(row.cell(other.denominator())))) {
				found.accept(Suspicion.of(DocumentFault.RATES_ALIKE, table.rows().get(0).line(), table.caption(),
						table.head().get(one.column()), table.head().get(other.column())));
			}
		}
	}

	private record Rate(int column, int numerator, int denominator) {
	}

}
