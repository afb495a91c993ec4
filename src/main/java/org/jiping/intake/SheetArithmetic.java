package org.jiping.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jiping.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The sums inside a sheet: computed columns, lines that add up others, hierarchies. They
 * are checked where they are handed in, never stored, and computed whenever they are
 * shown.
 */
final class SheetArithmetic {

	private final SheetLayout layout;

	private final Lookup otherSheets;

	SheetArithmetic(SheetLayout layout, Lookup otherSheets) {
		this.layout = layout;
		this.otherSheets = otherSheets;
	}

	/**
	 * Fills in every sum and computed cell.
	 * @param inputs lines holding what people filled in
	 * @return complete lines, in layout order where lines are fixed
	 */
	List<RowView> complete(List<RowView> inputs) {
		List<RowView> rows = this.layout.fixed() ? fixedRows(inputs) : copies(inputs);
		rows.stream().filter((row) -> !isSum(row, rows)).forEach(this::compute);
		// Sums of sums: lines further down may be added up by lines above them.
		for (int pass = 0; pass < 6; pass++) {
			rows.stream().filter((row) -> isSum(row, rows)).forEach((row) -> addUp(row, rows));
		}
		return rows;
	}

	/**
	 * Compares what was handed in with what it should be.
	 * @param handedIn lines as handed in, sums included
	 * @param problems where to report differences
	 */
	void check(List<RowView> handedIn, Problems problems) {
		List<RowView> right = complete(strip(handedIn));
		Map<String, RowView> byName = new HashMap<>();
		right.forEach((row) -> byName.put(name(row), row));
		for (RowView row : handedIn) {
			RowView expected = byName.get(name(row));
			if (expected == null) {
				continue;
			}
			boolean sum = isSum(row, handedIn);
			for (ColumnLayout column : this.layout.columns()) {
				if (!column.type().numeric() || (!sum && column.computed() == null)) {
					continue;
				}
				Optional<BigDecimal> stated = row.number(column.key());
				BigDecimal should = expected.number(column.key()).orElse(BigDecimal.ZERO);
				if (stated.isPresent() && stated.get().compareTo(should) != 0) {
					problems.add(
							(sum && column.computed() == null) ? IntakeProblem.TOTAL_WRONG
									: IntakeProblem.COMPUTED_WRONG,
							row.at(column.key()), SheetFigures.typed(this.layout, column, stated.get()),
							SheetFigures.typed(this.layout, column, should));
				}
			}
		}
	}

	/**
	 * Leaves only what people fill in.
	 * @param rows complete lines
	 * @return lines without sums and computed cells; a line of a hierarchy keeps its
	 * words
	 */
	List<RowView> strip(List<RowView> rows) {
		List<RowView> inputs = new ArrayList<>();
		for (RowView row : rows) {
			boolean sum = isSum(row, rows);
			if (sum && this.layout.tree() == null) {
				continue;
			}
			RowView input = new RowView(row.key().orElse(null));
			for (ColumnLayout column : this.layout.columns()) {
				input.place(column.key(), row.at(column.key()));
				if (column.input() && !(sum && column.type().numeric())) {
					input.put(column.key(), row.value(column.key()));
				}
			}
			inputs.add(input);
		}
		return inputs;
	}

	/**
	 * Whether a line adds up others.
	 * @param row the line
	 * @param rows all lines of the sheet
	 * @return true if it does
	 */
	boolean isSum(RowView row, List<RowView> rows) {
		if (this.layout.tree() != null) {
			String id = row.words(this.layout.tree().id());
			return rows.stream().anyMatch((other) -> other.words(this.layout.tree().parent()).equals(id));
		}
		return row.key().flatMap(this.layout::row).filter((fixed) -> !fixed.sum().isEmpty()).isPresent();
	}

	private List<RowView> fixedRows(List<RowView> inputs) {
		Map<String, RowView> byKey = new LinkedHashMap<>();
		copies(inputs).forEach((row) -> byKey.put(row.key().orElseThrow(), row));
		return new ArrayList<>(this.layout.rows()
			.stream()
			.map((fixed) -> byKey.getOrDefault(fixed.key(), new RowView(fixed.key())))
			.toList());
	}

	private List<RowView> copies(List<RowView> inputs) {
		List<RowView> copies = new ArrayList<>();
		for (RowView input : inputs) {
			RowView copy = new RowView(input.key().orElse(null));
			input.values().forEach(copy::put);
			this.layout.columns().forEach((column) -> copy.place(column.key(), input.at(column.key())));
			copies.add(copy);
		}
		return copies;
	}

	private void compute(RowView row) {
		for (ColumnLayout column : this.layout.columns()) {
			if (column.computed() != null) {
				row.put(column.key(), evaluate(column.computed(), row));
			}
		}
	}

	private @Nullable BigDecimal evaluate(String expression, RowView row) {
		BigDecimal sum = null;
		int sign = 1;
		for (String word : expression.split(" ")) {
			if (word.equals("+") || word.equals("-")) {
				sign = word.equals("+") ? 1 : -1;
				continue;
			}
			BigDecimal part = part(word, row);
			if (part != null) {
				BigDecimal signed = (sign < 0) ? part.negate() : part;
				sum = (sum != null) ? sum.add(signed) : signed;
			}
		}
		return sum;
	}

	private @Nullable BigDecimal part(String word, RowView row) {
		int colon = word.indexOf(':');
		if (colon < 0) {
			return row.number(word).orElse(null);
		}
		return this.otherSheets.find(word.substring(0, colon), row.key().orElse(""), word.substring(colon + 1))
			.orElse(null);
	}

	private void addUp(RowView row, List<RowView> rows) {
		List<RowView> parts = parts(row, rows);
		for (ColumnLayout column : this.layout.columns()) {
			if (column.type().numeric()) {
				row.put(column.key(),
						parts.stream()
							.map((part) -> part.number(column.key()).orElse(null))
							.filter(Objects::nonNull)
							.reduce(BigDecimal::add)
							.orElse(null));
			}
		}
	}

	private List<RowView> parts(RowView row, List<RowView> rows) {
		if (this.layout.tree() != null) {
			String id = row.words(this.layout.tree().id());
			return rows.stream().filter((other) -> other.words(this.layout.tree().parent()).equals(id)).toList();
		}
		List<String> sum = row.key().flatMap(this.layout::row).map(RowLayout::sum).orElse(List.of());
		return rows.stream().filter((other) -> sum.contains(other.key().orElse(""))).toList();
	}

	private String name(RowView row) {
		return row.key()
			.orElseGet(() -> (this.layout.tree() != null) ? row.words(this.layout.tree().id())
					: String.valueOf(row.at(this.layout.columns().get(0).key()).cell()));
	}

	/**
	 * Finds a cell of another sheet.
	 */
	interface Lookup {

		Optional<BigDecimal> find(String sheet, String rowKey, String column);

	}

}
