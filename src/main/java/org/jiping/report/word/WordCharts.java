package org.jiping.report.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetPattern;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPatternFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jiping.report.document.Block;
import org.jiping.report.document.ChartSize;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/**
 * Adds native charts to a Word file: people can edit their data and looks.
 */
final class WordCharts {

	private static final int WIDTH = 15;

	/** Room above and below a chart that the other paper leaves free, in points. */
	private static final int AROUND = 10;

	private static final String[] TONES = { "2F5D9B", "B4CBE6", "FFFFFF", "707070", "E3E3E3" };

	private static final int HATCHED = 2;

	private final XWPFDocument document;

	WordCharts(XWPFDocument document) {
		this.document = document;
	}

	/**
	 * Adds a chart.
	 * @param block the chart
	 * @param run where to
	 */
	void add(Block.Chart block, XWPFRun run) {
		try {
			XWPFChart chart = this.document.createChart(run, WIDTH * Units.EMU_PER_CENTIMETER,
					(ChartSize.height(block) + AROUND) * Units.EMU_PER_POINT);
			fill(block, chart);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InvalidFormatException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void fill(Block.Chart block, XWPFChart chart) {
		boolean lying = block.shape() != Block.Chart.Shape.COLUMNS;
		XDDFCategoryAxis categories = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
		XDDFValueAxis values = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
		values.setCrosses(AxisCrosses.AUTO_ZERO);
		values.setMinimum(0);
		if (block.unit().equals("%")) {
			values.setMaximum(100);
		}
		if (lying) {
			categories.setOrientation(AxisOrientation.MAX_MIN);
			values.setVisible(false);
		}
		XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
		data.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
		data.setGapWidth(60);
		if (block.shape() == Block.Chart.Shape.STACKED) {
			data.setBarGrouping(BarGrouping.STACKED);
			data.setOverlap((byte) 100);
		}
		String[] names = block.categories().toArray(String[]::new);
		XDDFCategoryDataSource labels = XDDFDataSourcesFactory.fromArray(names, range(chart, block, 0), 0);
		for (int s = 0; s < block.series().size(); s++) {
			Block.Series series = block.series().get(s);
			XDDFNumericalDataSource<BigDecimal> numbers = XDDFDataSourcesFactory
				.fromArray(series.values().toArray(BigDecimal[]::new), range(chart, block, s + 1), s + 1);
			XDDFBarChartData.Series added = (XDDFBarChartData.Series) data.addSeries(labels, numbers);
			added.setTitle(series.name(), chart.setSheetTitle(series.name(), s + 1));
			added.setShapeProperties(tone(s));
		}
		data.setVaryColors(false);
		chart.plot(data);
		chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList().forEach(WordCharts::labelled);
		chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
		if (block.series().size() > 1) {
			chart.getOrAddLegend().setPosition(LegendPosition.TOP);
		}
	}

	private static String range(XWPFChart chart, Block.Chart block, int column) {
		return chart
			.formatRange(new org.apache.poi.ss.util.CellRangeAddress(1, block.categories().size(), column, column));
	}

	private static XDDFShapeProperties tone(int series) {
		XDDFShapeProperties properties = new XDDFShapeProperties();
		int tone = series % TONES.length;
		if (tone == HATCHED) {
			XDDFPatternFillProperties hatched = new XDDFPatternFillProperties();
			hatched.setPresetPattern(PresetPattern.WIDE_UPWARD_DIAGONAL);
			hatched.setForegroundColor(XDDFColor.from(PresetColor.BLACK));
			hatched.setBackgroundColor(XDDFColor.from(PresetColor.WHITE));
			properties.setFillProperties(hatched);
		}
		else {
			properties.setFillProperties(new XDDFSolidFillProperties(colour(TONES[tone])));
		}
		XDDFLineProperties edge = new XDDFLineProperties(
				new XDDFSolidFillProperties(XDDFColor.from(PresetColor.BLACK)));
		edge.setWidth(0.5);
		properties.setLineProperties(edge);
		return properties;
	}

	private static XDDFColor colour(String rgb) {
		byte[] bytes = new byte[3];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) Integer.parseInt(rgb.substring(2 * i, 2 * i + 2), 16);
		}
		return new XDDFColorRgbBinary(bytes);
	}

	private static void labelled(CTBarSer series) {
		CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
		labels.addNewNumFmt().setFormatCode("#,##0.00");
		labels.getNumFmt().setSourceLinked(false);
		labels.addNewShowLegendKey().setVal(false);
		labels.addNewShowVal().setVal(true);
		labels.addNewShowCatName().setVal(false);
		labels.addNewShowSerName().setVal(false);
		labels.addNewShowPercent().setVal(false);
		labels.addNewShowBubbleSize().setVal(false);
	}

}
