package org.jiping.report.word;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jiping.report.document.Block;
import org.jiping.report.document.Decimals;
import org.jiping.report.document.Looks;
import org.jiping.report.document.TableSize;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/**
 * Adds tables to a Word file: fixed widths, repeated heads, really merged cells, rows
 * that do not split, decimal points below each other.
 */
final class WordTables {

	/** Weight of rules, in eighths of a point. */
	private static final int THICK = 12;

	private static final int THIN = 4;

	private static final String BLACK = "000000";

	private final XWPFDocument document;

	private final WordStyles styles;

	private final Looks.TableLines lines;

	private int size = TableSize.USUAL.halfPoints();

	WordTables(XWPFDocument document, WordStyles styles, Looks.TableLines lines) {
		this.document = document;
		this.styles = styles;
		this.lines = lines;
	}

	/**
	 * Adds a table.
	 * @param block the table
	 * @param all its width, in twentieths of a point
	 */
	void add(Block.Table block, int all) {
		this.size = TableSize.of(block, all / 20).halfPoints();
		List<Decimals> decimals = IntStream.range(0, block.columns().size())
			.mapToObj((c) -> Decimals.of(block, c))
			.toList();
		int rows = block.rows().size() + 1;
		XWPFTable table = this.document.createTable(rows, block.columns().size());
		int[] widths = widths(block, all);
		CTTblGrid grid = table.getCTTbl().getTblGrid();
		if (grid == null) {
			grid = table.getCTTbl().addNewTblGrid();
		}
		while (grid.sizeOfGridColArray() > 0) {
			grid.removeGridCol(0);
		}
		for (int width : widths) {
			grid.addNewGridCol().setW(BigInteger.valueOf(width));
		}
		CTTblWidth whole = table.getCTTbl().getTblPr().isSetTblW() ? table.getCTTbl().getTblPr().getTblW()
				: table.getCTTbl().getTblPr().addNewTblW();
		whole.setType(STTblWidth.DXA);
		whole.setW(BigInteger.valueOf(all));
		var margins = table.getCTTbl().getTblPr().addNewTblCellMar();
		margin(margins.addNewTop(), 50);
		margin(margins.addNewLeft(), 80);
		margin(margins.addNewBottom(), 50);
		margin(margins.addNewRight(), 80);
		table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
		borders(table);
		header(table.getRow(0), block, widths);
		for (int r = 1; r < rows; r++) {
			Block.Row row = block.rows().get(r - 1);
			CTTrPr properties = table.getRow(r).getCtRow().addNewTrPr();
			properties.addNewCantSplit();
			List<XWPFTableCell> cells = table.getRow(r).getTableCells();
			for (int c = 0; c < row.cells().size(); c++) {
				fill(cells.get(c), row.cells().get(c), block.columns().get(c), row.strong(), widths[c],
						decimals.get(c));
			}
		}
	}

	private static void margin(CTTblWidth margin, int width) {
		margin.setType(STTblWidth.DXA);
		margin.setW(BigInteger.valueOf(width));
	}

	private static int[] widths(Block.Table block, int all) {
		int sum = block.columns().stream().mapToInt(Block.Column::width).sum();
		return block.columns().stream().mapToInt((column) -> all * column.width() / sum).toArray();
	}

	private void header(XWPFTableRow row, Block.Table block, int[] widths) {
		row.setRepeatHeader(true);
		row.setCantSplitRow(true);
		for (int c = 0; c < widths.length; c++) {
			XWPFTableCell cell = row.getCell(c);
			if (this.lines == Looks.TableLines.GRID) {
				cell.setColor("EEF1F5");
			}
			XWPFParagraph paragraph = prepare(cell, widths[c]);
			paragraph.setAlignment(ParagraphAlignment.CENTER);
			paragraph.setKeepNext(true);
			XWPFRun run = paragraph.createRun();
			run.setText(block.columns().get(c).title());
			run.setBold(true);
			size(run);
		}
	}

	/** The usual size is that of the style, so that the firm can change it there. */
	private void size(XWPFRun run) {
		if (this.size != TableSize.USUAL.halfPoints()) {
			run.setFontSize(this.size / 2.0);
		}
	}

	private void fill(XWPFTableCell target, Block.@Nullable Cell cell, Block.Column column, boolean strong, int width,
			Decimals decimals) {
		XWPFParagraph paragraph = prepare(target, width);
		CTTcPr properties = target.getCTTc().getTcPr();
		if (cell == null) {
			properties.addNewVMerge().setVal(STMerge.CONTINUE);
			return;
		}
		if (cell.rows() > 1) {
			properties.addNewVMerge().setVal(STMerge.RESTART);
		}
		properties.addNewVAlign().setVal(STVerticalJc.CENTER);
		String[] lines = cell.text().split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			XWPFParagraph line = (i == 0) ? paragraph : target.addParagraph();
			if (i > 0) {
				line.setStyle(this.styles.id(WordStyles.CELL));
			}
			if (column.numeric()) {
				line.setAlignment(ParagraphAlignment.RIGHT);
			}
			if (column.numeric()) {
				Decimals.Missing missing = decimals.missing(lines[i]);
				// A digit is half as wide as high, a point a quarter; twentieths of a
				// point.
				line.setIndentationRight(missing.digits() * this.size * 5 + (missing.point() ? this.size * 5 / 2 : 0));
			}
			if (cell.depth() > 0) {
				line.setIndentationLeft(cell.depth() * 210);
			}
			XWPFRun run = line.createRun();
			run.setText(lines[i]);
			if (strong) {
				run.setBold(true);
			}
			size(run);
		}
	}

	private XWPFParagraph prepare(XWPFTableCell cell, int width) {
		CTTcPr properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
		CTTblWidth own = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
		own.setType(STTblWidth.DXA);
		own.setW(BigInteger.valueOf(width));
		XWPFParagraph paragraph = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().get(0);
		paragraph.setStyle(this.styles.id(WordStyles.CELL));
		return paragraph;
	}

	private void borders(XWPFTable table) {
		if (this.lines == Looks.TableLines.GRID) {
			return;
		}
		table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, THICK, 0, BLACK);
		table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, THICK, 0, BLACK);
		table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, BLACK);
		table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, BLACK);
		table.setInsideHBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, BLACK);
		table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, BLACK);
		for (XWPFTableCell cell : table.getRow(0).getTableCells()) {
			CTTcPr properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
			var below = properties.addNewTcBorders().addNewBottom();
			below.setVal(STBorder.SINGLE);
			below.setSz(BigInteger.valueOf(THIN));
		}
	}

}
