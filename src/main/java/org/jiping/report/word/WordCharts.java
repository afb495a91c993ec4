package org.jiping.report.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiping.report.document.Block;
import org.jiping.report.document.ChartSize;

/**
 * Adds native charts to a Word file, each with its workbook: people can edit their data
 * and looks.
 */
final class WordCharts {

	private static final int WIDTH = 15;

	/** Room above and below a chart that the other paper leaves free, in points. */
	private static final int AROUND = 10;

	private static final String[] TONES = { "2F5D9B", "B4CBE6", "FFFFFF", "9C9C9C", "F2F2F2" };

	private static final int HATCHED = 2;

	private static final MathContext CELL = new MathContext(15);

	private static final String SHEET = "Sheet1";

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package";

	private static final String BEGIN = """
			<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
			<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
			xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
			xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/>\
			<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart>""";

	private static final String FACES = """
			<a:p><a:pPr><a:defRPr sz="900"><a:latin typeface="%s"/><a:ea typeface="%s"/></a:defRPr></a:pPr>\
			<a:endParaRPr lang="zh-CN"/></a:p>""".formatted(WordStyles.LATIN, WordStyles.SONG);

	/** A label stays on its line, beside the plot too. */
	private static final String LABELS = """
			<c:invertIfNegative val="0"/><c:dLbls>%s<c:numFmt formatCode="%s" sourceLinked="0"/>%s\
			<c:txPr><a:bodyPr wrap="none"/>%s</c:txPr><c:showLegendKey val="0"/><c:showVal val="1"/>\
			<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>""";

	/** So many of a hundred have room for their label. */
	private static final BigDecimal NARROW = new BigDecimal("7.5");

	/** Within a bar a label stands on white, readable on every tone. */
	private static final String ON_WHITE = """
			<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>""";

	private static final String EDGE = """
			<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>""";

	private static final String HATCHING = """
			<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="000000"/></a:fgClr>\
			<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>""";

	private static final String AXES = """
			<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling>\
			<c:orientation val="%s"/></c:scaling><c:delete val="0"/><c:axPos val="%s"/><c:majorTickMark val="none"/>\
			<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/><c:crosses val="autoZero"/>\
			<c:auto val="0"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx><c:valAx><c:axId val="2"/>\
			<c:scaling><c:orientation val="minMax"/>%s<c:min val="0"/></c:scaling><c:delete val="%d"/>\
			<c:axPos val="%s"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/>\
			<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/>\
			<c:crossBetween val="between"/></c:valAx></c:plotArea>""";

	private static final String LEGEND = """
			<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>""";

	private static final String END = """
			<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln>\
			</c:spPr><c:txPr><a:bodyPr/>%s</c:txPr><c:externalData r:id="%s">\
			<c:autoUpdate val="0"/></c:externalData></c:chartSpace>""";

	private static final String DRAWING = """
			<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/>\
			<wp:docPr id="%d" name="Chart %d" descr="%s"/><wp:cNvGraphicFramePr/><a:graphic>\
			<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="%s"/>\
			</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""";

	private final PackagePart document;

	WordCharts(PackagePart document) {
		this.document = document;
	}

	/**
	 * Adds a chart to the file.
	 * @param block the chart
	 * @param number which one of the report, from 1
	 * @param drawing number of its drawing in the file
	 * @return the drawing that shows it, as text
	 */
	String add(Block.Chart block, int number, int drawing) {
		try {
			OPCPackage file = this.document.getPackage();
			PackagePart chart = part(file, "/word/charts/jiping", number, ".xml", XWPFRelation.CHART.getContentType());
			PackagePart data = part(file, "/word/embeddings/jiping", number, ".xlsx", WORKBOOK);
			String dataId = chart.addRelationship(data.getPartName(), TargetMode.INTERNAL, PACKAGE).getId();
			WordFile.write(chart,
					(BEGIN + plot(block) + END.formatted(FACES, dataId)).getBytes(StandardCharsets.UTF_8));
			WordFile.write(data, workbook(block));
			String id = this.document
				.addRelationship(chart.getPartName(), TargetMode.INTERNAL, XWPFRelation.CHART.getRelation())
				.getId();
			return DRAWING.formatted(WIDTH * Units.EMU_PER_CENTIMETER,
					(ChartSize.height(block) + AROUND) * Units.EMU_PER_POINT, drawing, number,
					WordXml.escaped(block.caption()), id);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InvalidFormatException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A report written here may be the template of another, with charts of these names.
	 */
	private static PackagePart part(OPCPackage file, String name, int number, String ending, String type)
			throws InvalidFormatException {
		PackagePartName free = PackagingURIHelper.createPartName(name + number + ending);
		for (int again = 1; file.containPart(free); again++) {
			free = PackagingURIHelper.createPartName(name + number + "-" + again + ending);
		}
		return file.createPart(free, type);
	}

	private static String plot(Block.Chart block) {
		boolean lying = block.shape() != Block.Chart.Shape.COLUMNS;
		boolean stacked = block.shape() == Block.Chart.Shape.STACKED;
		StringBuilder plot = new StringBuilder(2000);
		plot.append("<c:barDir val=\"").append(lying ? "bar" : "col");
		plot.append("\"/><c:grouping val=\"").append(stacked ? "stacked" : "clustered");
		plot.append("\"/><c:varyColors val=\"0\"/>");
		for (int s = 0; s < block.series().size(); s++) {
			series(block, s, plot);
		}
		plot.append("<c:gapWidth val=\"60\"/>").append(stacked ? "<c:overlap val=\"100\"/>" : "");
		plot.append(AXES.formatted(lying ? "maxMin" : "minMax", lying ? "l" : "b",
				block.unit().equals("%") ? "<c:max val=\"100\"/>" : "", lying ? 1 : 0, lying ? "t" : "l"));
		return plot.append((block.series().size() > 1) ? LEGEND : "").toString();
	}

	private static void series(Block.Chart block, int number, StringBuilder plot) {
		Block.Series series = block.series().get(number);
		char column = (char) ('B' + number);
		int last = block.categories().size() + 1;
		plot.append("<c:ser><c:idx val=\"").append(number).append("\"/><c:order val=\"").append(number);
		plot.append("\"/><c:tx>").append(texts("$" + column + "$1", List.of(series.name()))).append("</c:tx>");
		plot.append("<c:spPr>").append(tone(number)).append(EDGE).append("</c:spPr>").append(labels(block, series));
		plot.append("<c:cat>").append(texts("$A$2:$A$" + last, block.categories())).append("</c:cat><c:val>");
		plot.append("<c:numRef><c:f>")
			.append(SHEET)
			.append("!$" + column + "$2:$" + column + "$" + last)
			.append("</c:f><c:numCache><c:formatCode>General</c:formatCode>")
			.append(points(series.values().stream().map((value) -> figure(value).toPlainString()).toList()))
			.append("</c:numCache></c:numRef></c:val></c:ser>");
	}

	/** Rates carry their sign; in a bar of shares a narrow piece says nothing. */
	private static String labels(Block.Chart block, Block.Series series) {
		String format = block.unit().equals("%") ? "#,##0.00&quot;%&quot;" : "#,##0.00";
		if (block.shape() != Block.Chart.Shape.STACKED) {
			return LABELS.formatted("", format, "", FACES);
		}
		String narrow = IntStream.range(0, series.values().size())
			.filter((i) -> series.values().get(i).compareTo(NARROW) < 0)
			.mapToObj((i) -> "<c:dLbl><c:idx val=\"" + i + "\"/><c:delete val=\"1\"/></c:dLbl>")
			.collect(Collectors.joining());
		return LABELS.formatted(narrow, format, ON_WHITE, FACES);
	}

	/** As exact as a cell of a workbook can be, so that both say the same. */
	private static BigDecimal figure(BigDecimal value) {
		return value.round(CELL);
	}

	private static String texts(String cells, List<String> values) {
		return "<c:strRef><c:f>" + SHEET + "!" + cells + "</c:f><c:strCache>" + points(values)
				+ "</c:strCache></c:strRef>";
	}

	private static String points(List<String> values) {
		return IntStream.range(0, values.size())
			.mapToObj((i) -> "<c:pt idx=\"" + i + "\"><c:v>" + WordXml.escaped(values.get(i)) + "</c:v></c:pt>")
			.collect(Collectors.joining("", "<c:ptCount val=\"" + values.size() + "\"/>", ""));
	}

	private static String tone(int series) {
		int tone = series % TONES.length;
		return (tone == HATCHED) ? HATCHING : "<a:solidFill><a:srgbClr val=\"" + TONES[tone] + "\"/></a:solidFill>";
	}

	private static byte[] workbook(Block.Chart block) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Jiping", null)) {
			Worksheet sheet = workbook.newWorksheet(SHEET);
			for (int r = 0; r < block.categories().size(); r++) {
				sheet.value(r + 1, 0, block.categories().get(r));
			}
			for (int s = 0; s < block.series().size(); s++) {
				Block.Series series = block.series().get(s);
				sheet.value(0, s + 1, series.name());
				for (int r = 0; r < series.values().size(); r++) {
					sheet.value(r + 1, s + 1, figure(series.values().get(r)));
				}
			}
		}
		return out.toByteArray();
	}

}
