package org.jiping.report.document;

/**
 * How high a chart is, alike on every paper, so that pages break alike.
 */
public final class ChartSize {

	/** Points of one bar lying on its side. */
	public static final int ROW = 23;

	/** Points of the tallest column. */
	public static final int COLUMNS = 150;

	/** Points of the legend, or of the names below columns. */
	public static final int LEGEND = 20;

	private static final int MARGIN = 10;

	private ChartSize() {
	}

	/**
	 * Points a chart takes without its caption.
	 * @param chart the chart
	 * @return its height
	 */
	public static int height(Block.Chart chart) {
		int legend = (chart.series().size() > 1) ? LEGEND : MARGIN;
		return legend + switch (chart.shape()) {
			case COLUMNS -> COLUMNS + 2 * LEGEND;
			case BARS, STACKED -> chart.categories().size() * ROW + MARGIN;
		};
	}

}
