package org.jiping.report.pdf;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.jiping.report.document.TypeSizes;

/**
 * A printed report: its bytes, and the page every heading stands on.
 *
 * @param bytes the PDF
 * @param pages page by anchor, from 1
 * @param nowhere characters no face has, printed as 〓
 */
public record PdfReport(byte[] bytes, Map<String, Integer> pages, Set<String> nowhere) {

	/**
	 * Prints a report; everything is placed once before it is drawn, so that the contents
	 * know their pages.
	 * @param blocks the report
	 * @param looks how it is made up
	 * @param fonts the faces
	 * @param title title of the document
	 * @param author author of the document
	 * @return the printed report
	 */
	public static PdfReport print(List<Block> blocks, Looks looks, ReportFonts fonts, String title, String author) {
		Types types = new Types(fonts);
		Map<String, Integer> pages = new PdfDocumentWriter(blocks, null, looks, TypeSizes.OFFICIAL, types, title,
				author)
			.measure();
		byte[] bytes = new PdfDocumentWriter(blocks, pages, looks, TypeSizes.OFFICIAL, types, title, author).print();
		return new PdfReport(bytes, pages, Set.copyOf(types.nowhere()));
	}

	/**
	 * The pages of a report set in other sizes, which is not printed.
	 * @param blocks the report
	 * @param looks how it is made up
	 * @param sizes how big its types are
	 * @param fonts the faces
	 * @return page of every heading by anchor, from 1
	 */
	public static Map<String, Integer> pages(List<Block> blocks, Looks looks, TypeSizes sizes, ReportFonts fonts) {
		return new PdfDocumentWriter(blocks, null, looks, sizes, new Types(fonts), "", "").measure();
	}

}
