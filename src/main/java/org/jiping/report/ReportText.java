package org.jiping.report;

import java.util.List;

import org.jiping.report.document.Block;

/**
 * A report as plain text, its tables cell by cell, as the examination of documents reads
 * it.
 */
final class ReportText {

	private ReportText() {
	}

	static String of(List<Block> blocks) {
		StringBuilder text = new StringBuilder();
		for (Block block : blocks) {
			if (block instanceof Block.Heading heading) {
				text.append(heading.text()).append('\n');
			}
			else if (block instanceof Block.Paragraph paragraph && !paragraph.unwritten()) {
				text.append(paragraph.text()).append('\n');
			}
			else if (block instanceof Block.Table table) {
				text.append(table.caption()).append('\n');
				if (!table.unit().isEmpty()) {
					text.append(table.unit()).append('\n');
				}
				row(table.columns().stream().map(Block.Column::title).toList(), text);
				table.rows()
					.forEach((row) -> row(
							row.cells().stream().map((cell) -> (cell != null) ? cell.text() : "").toList(), text));
				text.append("\n\n");
			}
		}
		return text.toString();
	}

	private static void row(List<String> cells, StringBuilder text) {
		cells.forEach((cell) -> text.append('\t').append(cell.replace('\n', ' ')).append('\n'));
		text.append('\n');
	}

}
