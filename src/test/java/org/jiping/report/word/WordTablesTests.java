package org.jiping.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables of a Word file, read again as Word has them.
 */
class WordTablesTests {

	@Test
	void joinedCellsAreJoinedBothWaysAndKeepTheirLines() throws IOException {
		List<Block.Row> rows = List.of(
				new Block.Row(Arrays.asList(new Block.Cell("合并\n两行", 2, 2, 0, null), null, Block.Cell.of("1")), false),
				new Block.Row(Arrays.asList(null, null, Block.Cell.of("2")), false),
				new Block.Row(Arrays.asList(Block.Cell.of("甲"), new Block.Cell("合计", 1, 2, 0, null), null), false));
		List<Block.Column> columns = List.of(new Block.Column("一", 10, false), new Block.Column("二", 20, false),
				new Block.Column("三", 30, false));
		byte[] word = new WordDocumentWriter(List.of(new Block.Table("", "", columns, rows)), Map.of(), Looks.PLAIN,
				null, "题", "者")
			.write();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
			List<XWPFTableRow> read = document.getTables().get(0).getRows();
			assertThat(read).extracting(WordTablesTests::cells)
				.containsExactly(List.of("一", "二", "三"), List.of("2 wide restart", "1"),
						List.of("2 wide continue", "2"), List.of("甲", "2 wide"));
			assertThat(read.get(1).getTableCells().get(0).getParagraphs()).extracting(XWPFParagraph::getText)
				.containsExactly("合并", "两行");
			// As wide as the columns it takes.
			assertThat(read.get(1).getTableCells().get(0).getWidth()).isEqualTo(8844 / 2);
		}
	}

	private static List<String> cells(XWPFTableRow row) {
		List<String> cells = new ArrayList<>();
		for (XWPFTableCell cell : row.getTableCells()) {
			CTTcPr properties = cell.getCTTc().getTcPr();
			String wide = properties.isSetGridSpan() ? properties.getGridSpan().getVal() + " wide" : cell.getText();
			cells.add(wide + (properties.isSetVMerge() ? " " + properties.getVMerge().getVal() : ""));
		}
		return cells;
	}

}
