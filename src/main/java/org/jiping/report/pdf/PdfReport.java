package org.jiping.report.pdf;

import java.util.List;
import java.util.Map;

import org.jiping.report.document.Block;

/**
 * A printed report: its bytes, and the page every heading stands on.
 *
 * @param bytes the PDF
 * @param pages page by anchor, from 1
 */
public record PdfReport(byte[] bytes, Map<String, Integer> pages) {

	/**
	 * Prints a report; it is set twice, so that the contents know their pages.
	 * @param blocks the report
	 * @param title title of the document
	 * @param author author of the document
	 * @return the printed report
	 */
	public static PdfReport print(List<Block> blocks, String title, String author) {
		PdfReport first = new PdfDocumentWriter(blocks, Map.of(), title, author).print();
		return new PdfDocumentWriter(blocks, first.pages(), title, author).print();
	}

}
