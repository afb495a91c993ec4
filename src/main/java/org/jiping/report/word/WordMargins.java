package org.jiping.report.word;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * Headers and footers of a Word file: the page numbers of official documents, or those of
 * the firm's template, and the mark of a draft.
 */
final class WordMargins {

	private static final int NUMBER = 14;

	private static final int IN = 280;

	/** Where Word begins to count the shapes of headers. */
	private static final int SHAPES = 2049;

	private static final String WATERMARK = """
			<xml-fragment xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
			xmlns:w10="urn:schemas-microsoft-com:office:word">
			<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
			path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t" o:connecttype="rect"/>
			<v:textpath on="t" fitshape="t"/></v:shapetype>
			<v:shape id="PowerPlusWaterMarkObject%1$d" o:spid="_x0000_s%1$d" type="#_x0000_t136" style="position:absolute;
			margin-left:0;margin-top:0;width:360pt;height:150pt;rotation:315;z-index:-251658752;
			mso-position-horizontal:center;mso-position-horizontal-relative:margin;
			mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f"
			fillcolor="#e0e0e0" stroked="f"><v:fill opacity=".5"/>
			<v:textpath style="font-family:&quot;SimHei&quot;;font-size:1pt" string="%2$s"/>
			<w10:wrap anchorx="margin" anchory="margin"/></v:shape></xml-fragment>""";

	private final XWPFDocument document;

	private final String references;

	WordMargins(XWPFDocument document, String mark, boolean ownMargins) {
		this.document = document;
		if (!ownMargins) {
			document.setEvenAndOddHeadings(true);
			number(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
			number(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
			document.createFooter(HeaderFooterType.FIRST).createParagraph();
		}
		if (!mark.isEmpty()) {
			for (HeaderFooterType type : HeaderFooterType.values()) {
				mark(document.createHeader(type), SHAPES + type.ordinal(), mark);
			}
		}
		if (document.getDocument().getBody().isSetSectPr()) {
			CTSectPr last = document.getDocument().getBody().getSectPr();
			StringBuilder all = new StringBuilder();
			last.getHeaderReferenceList().forEach((each) -> all.append(reference("header", each)));
			last.getFooterReferenceList().forEach((each) -> all.append(reference("footer", each)));
			this.references = all.toString();
			// Every section gets them anew.
			document.getDocument().getBody().unsetSectPr();
		}
		else {
			this.references = "";
		}
	}

	/**
	 * The headers and footers of every section.
	 * @return the references, as text
	 */
	String references() {
		return this.references;
	}

	private static String reference(String kind, CTHdrFtrRef each) {
		return "<w:" + kind + "Reference w:type=\"" + each.getType() + "\" r:id=\"" + WordXml.escaped(each.getId())
				+ "\"/>";
	}

	private void number(HeaderFooterType type, ParagraphAlignment alignment) {
		XWPFFooter footer = this.document.createFooter(type);
		XWPFParagraph paragraph = footer.createParagraph();
		paragraph.setAlignment(alignment);
		paragraph.setIndentationLeft((alignment == ParagraphAlignment.LEFT) ? IN : 0);
		paragraph.setIndentationRight((alignment == ParagraphAlignment.RIGHT) ? IN : 0);
		run(paragraph, "— ");
		field(paragraph, " PAGE ", "1");
		run(paragraph, " —");
	}

	/**
	 * The shape Word itself makes for a watermark, by the name it makes it under so that
	 * it can take it away: pale, aslant, behind the text.
	 */
	private static void mark(XWPFHeader header, int shape, String mark) {
		XWPFParagraph paragraph = header.getParagraphs().isEmpty() ? header.createParagraph()
				: header.getParagraphs().get(0);
		String text = mark.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
		try {
			paragraph.createRun().getCTR().addNewPict().set(XmlObject.Factory.parse(WATERMARK.formatted(shape, text)));
		}
		catch (XmlException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void run(XWPFParagraph paragraph, String text) {
		XWPFRun run = paragraph.createRun();
		run.setText(text);
		run.setFontFamily("宋体");
		run.setFontSize(NUMBER);
	}

	private static void field(XWPFParagraph paragraph, String instruction, String shown) {
		for (STFldCharType.Enum part : new STFldCharType.Enum[] { STFldCharType.BEGIN, STFldCharType.SEPARATE,
				STFldCharType.END }) {
			XWPFRun run = paragraph.createRun();
			run.setFontSize(NUMBER);
			run.getCTR().addNewFldChar().setFldCharType(part);
			if (part == STFldCharType.BEGIN) {
				XWPFRun code = paragraph.createRun();
				code.getCTR().addNewInstrText().setStringValue(instruction);
			}
			else if (part == STFldCharType.SEPARATE) {
				run(paragraph, shown);
			}
		}
	}

}
