package org.jiping.report.document;

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
	 * The largest size in which every figure stays on one line.
	 * @param table the table
	 * @param width its width in points
	 * @return the size
	 */
	public static TableSize of(Block.Table table, int width) {
		for (TableSize size : values()) {
			if (size.fits(table, width)) {
				return size;
			}
		}
		return SMALLEST;
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

	/** A digit is half as wide as high, a stop a quarter, a percent sign five sixths. */
	private static int quarters(String text) {
		return text.chars().map((c) -> switch (c) {
			case '.', ',' -> 1;
			case '-' -> 2;
			case '%' -> 4;
			default -> (c < 0x2000) ? 2 : 4;
		}).sum();
	}

}
