package org.jiping.report.word;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
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

	private final XWPFDocument document;

	private final List<CTHdrFtrRef> headers = new ArrayList<>();

	private final List<CTHdrFtrRef> footers = new ArrayList<>();

	WordMargins(XWPFDocument document, String mark, boolean ownMargins) {
		this.document = document;
		if (!ownMargins) {
			document.setEvenAndOddHeadings(true);
			number(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
			number(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
			document.createFooter(HeaderFooterType.FIRST).createParagraph();
		}
		if (!mark.isEmpty()) {
			XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
			policy.createWatermark(mark);
		}
		if (document.getDocument().getBody().isSetSectPr()) {
			CTSectPr last = document.getDocument().getBody().getSectPr();
			last.getHeaderReferenceList().forEach((each) -> this.headers.add((CTHdrFtrRef) each.copy()));
			last.getFooterReferenceList().forEach((each) -> this.footers.add((CTHdrFtrRef) each.copy()));
			// Every section gets them anew.
			document.getDocument().getBody().unsetSectPr();
		}
	}

	/**
	 * Gives a section its headers and footers.
	 * @param section the section
	 */
	void addTo(CTSectPr section) {
		this.headers.forEach((each) -> section.addNewHeaderReference().set(each));
		this.footers.forEach((each) -> section.addNewFooterReference().set(each));
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

	private static void run(XWPFParagraph paragraph, String text) {
		XWPFRun run = paragraph.createRun();
		run.setText(text);
		run.setFontSize(NUMBER);
		run.setFontFamily("宋体");
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
