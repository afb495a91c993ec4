package org.jiping.report.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The size of the letters in a table: the usual one, or a smaller one where a figure
 * would otherwise break over two lines.
 */
public enum TableSize {

	/** 五号, the usual size. */
	USUAL(21),
	/** 小五. */
	SMALL(18),
	/** 六号. */
	SMALLEST(15);

	private static final int PADDING = 8;

	/** Quarters of a character's width that four characters take. */
	private static final int FEW = 16;

	private static final char CHINESE = '\u2000';

	private final int halfPoints;

	TableSize(int halfPoints) {
		this.halfPoints = halfPoints;
	}

	/**
	 * The size in half points, as Word counts.
	 * @return half points
	 */
	public int halfPoints() {
		return this.halfPoints;
	}

	/**
	 * The largest size in which the table can be read: every figure on one line, and room
	 * for a few characters in every line of a text.
	 * @param table the table
	 * @param width its width in points
	 * @return the size; where there is none, the largest that keeps figures on one line,
	 * else the smallest
	 */
	public static TableSize of(Block.Table table, int width) {
		return readable(table, width).or(() -> first((size) -> size.fits(table, width))).orElse(SMALLEST);
	}

	/**
	 * Whether a table can be read at a width.
	 * @param table the table
	 * @param width its width in points
	 * @param least the smallest size it may take
	 * @return false where the table needs more room
	 */
	static boolean readable(Block.Table table, int width, TableSize least) {
		return readable(table, width).filter((size) -> size.ordinal() <= least.ordinal()).isPresent();
	}

	private static Optional<TableSize> readable(Block.Table table, int width) {
		return first((size) -> size.fits(table, width) && size.roomy(table, width));
	}

	private static Optional<TableSize> first(Predicate<TableSize> fitting) {
		return Arrays.stream(values()).filter(fitting).findFirst();
	}

	/** Four characters for a text, unless it is shorter; two are enough for a head. */
	private boolean roomy(Block.Table table, int width) {
		int sum = table.columns().stream().mapToInt(Block.Column::width).sum();
		for (int c = 0; c < table.columns().size(); c++) {
			int column = c;
			Block.Column head = table.columns().get(c);
			int room = width * head.width() / sum - PADDING;
			int longest = table.rows()
				.stream()
				.map((row) -> row.cells().get(column))
				.flatMap(TableSize::texts)
				.mapToInt(TableSize::quarters)
				.max()
				.orElse(0);
			int needed = Math.max(Math.min(longest, FEW), Math.min(quarters(head.title()), FEW / 2));
			if (needed * this.halfPoints > room * 8) {
				return false;
			}
		}
		return true;
	}

	private static Stream<String> texts(Block.@Nullable Cell cell) {
		return (cell != null) ? cell.text().lines() : Stream.empty();
	}

	private boolean fits(Block.Table table, int width) {
		int sum = table.columns().stream().mapToInt(Block.Column::width).sum();
		for (Block.Row row : table.rows()) {
			for (int c = 0; c < table.columns().size(); c++) {
				Block.Cell cell = row.cells().get(c);
				int room = width * table.columns().get(c).width() / sum - PADDING;
				if (cell != null && table.columns().get(c).numeric()
						&& quarters(cell.text()) * this.halfPoints > room * 8) {
					return false;
				}
			}
		}
		return true;
	}

	/**
	 * A digit is half as wide as high, a stop a quarter, a percent sign five sixths;
	 * between Chinese and Latin a quarter stays free.
	 */
	private static int quarters(String text) {
		int sum = 0;
		for (int i = 0; i < text.length(); i++) {
			char at = text.charAt(i);
			sum += switch (at) {
				case '.', ',' -> 1;
				case '-' -> 2;
				case '%' -> 4;
				default -> (at < CHINESE) ? 2 : 4;
			};
			sum += (i > 0 && apart(text.charAt(i - 1), at)) ? 1 : 0;
		}
		return sum;
	}

	private static boolean apart(char before, char at) {
		return (before < CHINESE) ? Character.isLetterOrDigit(before) && Character.isIdeographic(at)
				: Character.isIdeographic(before) && at < CHINESE && Character.isLetterOrDigit(at);
	}

}
