package org.jiping.report.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
		Rooms rooms = Rooms.in(table, width);
		return readable(table, rooms).or(() -> first((size) -> size.fits(table, rooms))).orElse(SMALLEST);
	}

	/**
	 * Whether a table can be read at a width.
	 * @param table the table
	 * @param width its width in points
	 * @param least the smallest size it may take
	 * @return false where the table needs more room
	 */
	static boolean readable(Block.Table table, int width, TableSize least) {
		return readable(table, Rooms.in(table, width)).filter((size) -> size.ordinal() <= least.ordinal()).isPresent();
	}

	private static Optional<TableSize> readable(Block.Table table, Rooms rooms) {
		return first((size) -> size.fits(table, rooms) && size.roomy(table, rooms));
	}

	private static Optional<TableSize> first(Predicate<TableSize> fitting) {
		return Arrays.stream(values()).filter(fitting).findFirst();
	}

	/** Four characters for a text, unless it is shorter; two are enough for a head. */
	private boolean roomy(Block.Table table, Rooms rooms) {
		return IntStream.range(0, table.columns().size())
			.allMatch((c) -> holds(Math.min(quarters(table.columns().get(c).title()), FEW / 2), rooms.of(c, 1))
					&& table.rows()
						.stream()
						.map((row) -> row.cells().get(c))
						.allMatch((cell) -> cell == null || cell.text()
							.lines()
							.allMatch((line) -> holds(Math.min(quarters(line), FEW), rooms.of(c, cell.columns())))));
	}

	private boolean fits(Block.Table table, Rooms rooms) {
		for (Block.Row row : table.rows()) {
			for (int c = 0; c < table.columns().size(); c++) {
				Block.Cell cell = row.cells().get(c);
				if (cell != null && cell.right(table.columns().get(c))
						&& !holds(quarters(cell.text()), rooms.of(c, 1))) {
					return false;
				}
			}
		}
		return true;
	}

	private boolean holds(int quarters, int room) {
		return quarters * this.halfPoints <= room * 8;
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
		boolean same = (before < CHINESE) == (at < CHINESE);
		return !same && ((before < CHINESE) ? Character.isLetterOrDigit(before) && Character.isIdeographic(at)
				: Character.isLetterOrDigit(at) && Character.isIdeographic(before));
	}

	/**
	 * Room inside the cells of a table.
	 *
	 * @param width width of the table, in points
	 * @param shares what the columns before each one take of it, and all of them last
	 */
	private record Rooms(int width, int[] shares) {

		static Rooms in(Block.Table table, int width) {
			int[] shares = new int[table.columns().size() + 1];
			for (int c = 1; c < shares.length; c++) {
				shares[c] = shares[c - 1] + table.columns().get(c - 1).width();
			}
			return new Rooms(width, shares);
		}

		/** Points inside a cell of so many columns. */
		int of(int column, int columns) {
			return this.width * (this.shares[column + columns] - this.shares[column])
					/ this.shares[this.shares.length - 1] - PADDING;
		}

	}

}
