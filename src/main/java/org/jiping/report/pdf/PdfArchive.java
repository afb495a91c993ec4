package org.jiping.report.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;

/**
 * Declares a document as PDF/A-2b: its colours mean sRGB, and its metadata says what it
 * is.
 */
final class PdfArchive {

	private static final String XMP = """
			<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
			<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
			<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
			xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
			<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
			<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
			<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
			<xmp:CreatorTool>Jiping</xmp:CreatorTool><pdf:Producer>%s</pdf:Producer>
			</rdf:Description></rdf:RDF></x:xmpmeta>
			<?xpacket end="w"?>""";

	private PdfArchive() {
	}

	/**
	 * Declares it.
	 * @param writer writes the document
	 * @param title its title
	 * @param author its author
	 */
	static void declare(PdfWriter writer, String title, String author) {
		try {
			writer.setOutputIntents("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1",
					ICC_Profile.getInstance(ColorSpace.CS_sRGB));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		// The library names every intent one for PDF/X unless asked for PDF/A-1.
		writer.getExtraCatalog()
			.getAsArray(PdfName.OUTPUTINTENTS)
			.getAsDict(0)
			.put(PdfName.S, new PdfName("GTS_PDFA1"));
		PdfDictionary info = writer.getInfo();
		// The day it was made stands in the register of issued reports; here it would
		// make
		// every printing another file.
		info.remove(PdfName.CREATIONDATE);
		info.remove(PdfName.MODDATE);
		String producer = String.valueOf(info.getAsString(PdfName.PRODUCER));
		writer.setXmpMetadata(
				XMP.formatted(escape(title), escape(author), escape(producer)).getBytes(StandardCharsets.UTF_8));
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
