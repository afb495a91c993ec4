package org.jiping.check.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * Brings a Word file to plain text, its tables cell by cell.
 */
public final class WordText {

	private WordText() {
	}

	/**
	 * Reads a Word file.
	 * @param bytes the file
	 * @return its text: a line that begins with a tab is a cell, an empty line ends a
	 * row, two end a table; nothing if it is no .docx
	 */
	public static Optional<String> of(byte[] bytes) {
		StringBuilder text = new StringBuilder();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
			for (IBodyElement element : document.getBodyElements()) {
				if (element instanceof XWPFParagraph paragraph) {
					text.append(oneLine(paragraph.getText())).append('\n');
				}
				else if (element instanceof XWPFTable table) {
					table.getRows().forEach((row) -> row(row, text));
					text.append("\n\n");
				}
			}
			return Optional.of(text.toString().replaceAll("(?m)^ +", ""));
		}
		catch (IOException | RuntimeException ex) {
			// POI says what is wrong with a file in many ways; to whoever handed it in
			// they are one.
			return Optional.empty();
		}
	}

	/** A line of Chinese characters that is broken by hand goes on without a space. */
	private static String oneLine(String text) {
		return text.replaceAll("(?<=\\p{IsHan})[\\r\\n]+(?=\\p{IsHan})", "").replaceAll("[\\t\\r\\n]+", " ").strip();
	}

	private static void row(XWPFTableRow row, StringBuilder text) {
		for (XWPFTableCell cell : row.getTableCells()) {
			List<String> lines = cell.getParagraphs().stream().map((each) -> oneLine(each.getText())).toList();
			text.append('\t').append(lines.stream().collect(Collectors.joining(" "))).append('\n');
		}
		text.append('\n');
	}

}
