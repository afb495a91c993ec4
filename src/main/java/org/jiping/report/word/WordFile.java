package org.jiping.report.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.namespace.QName;

import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocument1;

/**
 * A Word file whose body is written as text, behind what stands in it already: POI keeps
 * the package, its styles, headers and charts, and is spared an object for every cell.
 */
final class WordFile extends XWPFDocument {

	private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private static final String MARK = "jiping-body";

	/** The namespace of all that Word writes. */
	static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final Map<String, String> NAMESPACES = new TreeMap<>(
			Map.of("w", MAIN, "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "wp",
					"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "a",
					"http://schemas.openxmlformats.org/drawingml/2006/main", "c",
					"http://schemas.openxmlformats.org/drawingml/2006/chart"));

	private final WordXml body = new WordXml();

	WordFile() {
	}

	WordFile(InputStream template) throws IOException {
		super(template);
	}

	/**
	 * What is written behind what stands in the file.
	 * @return the text so far
	 */
	WordXml body() {
		return this.body;
	}

	@Override
	protected void commit() throws IOException {
		XWPFParagraph place = createParagraph();
		place.createRun().setText(MARK);
		XmlOptions options = new XmlOptions(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
		options
			.setSaveSyntheticDocumentElement(new QName(CTDocument1.type.getName().getNamespaceURI(), "document", "w"));
		String around = getDocument().xmlText(options);
		removeBodyElement(getPosOfParagraph(place));
		int mark = around.lastIndexOf(MARK);
		int from = Math.max(around.lastIndexOf("<w:p>", mark), around.lastIndexOf("<w:p ", mark));
		int to = around.indexOf("</w:p>", mark) + "</w:p>".length();
		int root = around.indexOf("<w:document") + "<w:document".length();
		StringBuilder whole = new StringBuilder(around.length() + this.body.length() + 1000);
		whole.append(DECLARATION).append(around, 0, root);
		String declared = around.substring(root, around.indexOf('>', root));
		NAMESPACES.forEach((prefix, uri) -> {
			if (!declared.contains("xmlns:" + prefix + "=")) {
				whole.append(" xmlns:").append(prefix).append("=\"").append(uri).append('"');
			}
		});
		whole.append(around, root, from).append(this.body).append(around, to, around.length());
		write(getPackagePart(), whole.toString().getBytes(StandardCharsets.UTF_8));
	}

	static void write(PackagePart part, byte[] content) throws IOException {
		try (OutputStream out = part.getOutputStream()) {
			out.write(content);
		}
	}

}
