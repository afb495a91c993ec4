package org.jiping.report.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.List;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfBorderArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfTextArray;
import com.lowagie.text.pdf.PdfWriter;

/**
 * The pages of a report: where the next line goes, and the tags that say what stands
 * where. Everything that is no content (rules, page numbers, marks) is tagged as such.
 */
final class PdfPages {

	static final float MM = 72f / 25.4f;

	static final PdfName ARTIFACT = new PdfName("Artifact");

	private static final float LEFT = 28 * MM;

	private static final float RIGHT = 26 * MM;

	private static final float TOP = 37 * MM;

	private static final float BOTTOM = 35 * MM;

	/** Slack against binary rounding when lines are counted. */
	private static final float ROUNDING = 0.5f;

	private static final float NUMBER = 14;

	private static final Color MARK = new Color(0xE6, 0xE6, 0xE6);

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final Document document = new Document(PageSize.A4, LEFT, RIGHT, TOP, BOTTOM);

	private final PdfWriter writer;

	private final Types types;

	private final PdfStructureElement root;

	private final boolean measuring;

	private int number = 1;

	private boolean landscape;

	/** A cover carries no number. */
	private boolean covered = true;

	private float y;

	/**
	 * Pages of a print.
	 * @param types its faces
	 * @param measuring whether things are only placed, to learn their pages
	 * @param mark words across every page, empty for none
	 * @param title title of the document
	 * @param author author of the document
	 */
	PdfPages(Types types, boolean measuring, String mark, String title, String author) {
		this.types = types;
		this.measuring = measuring;
		this.writer = PdfWriter.getInstance(this.document, this.out);
		this.writer.setPdfVersion(PdfWriter.VERSION_1_7);
		this.writer.setFullCompression();
		this.writer.setTagged();
		this.writer.setPageEvent(new Margins(mark));
		this.writer.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
		this.document.addTitle(title);
		this.document.addAuthor(author);
		this.document.addCreator("Jiping");
		this.document.open();
		this.y = this.document.top();
		this.writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
		this.root = new PdfStructureElement(this.writer.getStructureTreeRoot(), new PdfName("Document"));
		PdfArchive.declare(this.writer, title, author);
	}

	byte[] finish() {
		this.writer.setPageEmpty(false);
		this.document.close();
		return this.out.toByteArray();
	}

	/** Whether things are only placed: nothing need be drawn. */
	boolean measuring() {
		return this.measuring;
	}

	Types types() {
		return this.types;
	}

	Type type(ReportFonts.Role role, float size) {
		return this.types.of(role, size);
	}

	PdfContentByte content() {
		return this.writer.getDirectContent();
	}

	PdfOutline outline() {
		return this.writer.getRootOutline();
	}

	PdfStructureElement tag(String name) {
		return tag(this.root, name);
	}

	PdfStructureElement tag(PdfStructureElement parent, String name) {
		return this.measuring ? parent : new PdfStructureElement(parent, new PdfName(name));
	}

	int number() {
		return this.number;
	}

	float left() {
		return this.document.left();
	}

	float width() {
		return this.document.right() - this.document.left();
	}

	/** Points from the foot of the text area to where the next thing goes. */
	float room() {
		return this.y - this.document.bottom() + ROUNDING;
	}

	/** Points of a whole page. */
	float height() {
		return this.document.top() - this.document.bottom();
	}

	float y() {
		return this.y;
	}

	float down(float points) {
		this.y -= points;
		return this.y;
	}

	void newPage() {
		this.number++;
		if (!this.measuring) {
			this.writer.setPageEmpty(false);
			this.document.newPage();
		}
		this.y = this.document.top();
	}

	void turn(boolean sideways) {
		lie(sideways);
		newPage();
	}

	/** Lays the first page of a document without a cover, where nothing stands yet. */
	void first(boolean sideways) {
		this.covered = false;
		lie(sideways);
		if (!this.measuring) {
			// An empty page takes the new size and is not left.
			this.document.newPage();
		}
		this.y = this.document.top();
	}

	private void lie(boolean sideways) {
		if (sideways != this.landscape) {
			this.landscape = sideways;
			this.document.setPageSize(sideways ? PageSize.A4.rotate() : PageSize.A4);
			if (sideways) {
				this.document.setMargins(TOP * 0.7f, BOTTOM * 0.7f, LEFT, RIGHT);
			}
			else {
				this.document.setMargins(LEFT, RIGHT, TOP, BOTTOM);
			}
		}
	}

	void destination(String name) {
		if (this.measuring) {
			return;
		}
		content().localDestination(name, new PdfDestination(PdfDestination.FITH, this.y));
	}

	void link(String name, float left, float bottom, float right, float top) {
		if (this.measuring) {
			return;
		}
		PdfAnnotation link = PdfAnnotation.createLink(this.writer, new Rectangle(left, bottom, right, top),
				PdfAnnotation.HIGHLIGHT_NONE, PdfAction.gotoLocalPage(name, false));
		link.put(PdfName.F, new com.lowagie.text.pdf.PdfNumber(PdfAnnotation.FLAGS_PRINT));
		link.setBorder(new PdfBorderArray(0, 0, 0));
		this.writer.addAnnotation(link);
	}

	void rule(float fromX, float fromY, float toX, float toY, float weight) {
		if (this.measuring) {
			return;
		}
		PdfContentByte content = content();
		content.beginMarkedContentSequence(ARTIFACT);
		content.setLineWidth(weight);
		content.moveTo(fromX, fromY);
		content.lineTo(toX, toY);
		content.stroke();
		content.endMarkedContentSequence();
	}

	void box(float x, float bottom, float width, float height, Color fill) {
		if (this.measuring) {
			return;
		}
		PdfContentByte content = content();
		content.beginMarkedContentSequence(ARTIFACT);
		content.setColorFill(fill);
		content.rectangle(x, bottom, width, height);
		content.fill();
		content.setColorFill(Color.BLACK);
		content.endMarkedContentSequence();
	}

	/**
	 * Puts one line of text on the page.
	 * @param type its face
	 * @param line the line
	 * @param x where it begins
	 * @param baseline where it stands
	 * @param tag what it belongs to
	 * @param strong which of its characters are bold
	 */
	void put(Type type, ChineseLines.Line line, float x, float baseline, PdfStructureElement tag, BitSet strong) {
		if (this.measuring) {
			return;
		}
		PdfDictionary words = new PdfDictionary();
		words.put(PdfName.ACTUALTEXT, new PdfString(line.text(), PdfObject.TEXT_UNICODE));
		content().beginMarkedContentSequence(tag, words);
		set(type, line, x, baseline, strong);
		content().endMarkedContentSequence();
	}

	/**
	 * Puts a line on the page that is no content there: a page number, or what was said
	 * before.
	 * @param type its face
	 * @param line the line
	 * @param x where it begins
	 * @param baseline where it stands
	 */
	void aside(Type type, ChineseLines.Line line, float x, float baseline) {
		if (this.measuring) {
			return;
		}
		content().beginMarkedContentSequence(ARTIFACT);
		set(type, line, x, baseline, new BitSet());
		content().endMarkedContentSequence();
	}

	/** The same without a tag of its own. */
	void set(Type type, ChineseLines.Line line, float x, float baseline, BitSet strong) {
		PdfContentByte content = content();
		content.beginText();
		content.setCharacterSpacing(line.spacing());
		content.setTextMatrix(x, baseline);
		Shown shown = new Shown(content, type.size());
		int at = 0;
		for (String piece : new ChineseLines(type).pieces(line.text())) {
			if (at > 0) {
				shown.array.add(ChineseLines.shift());
			}
			for (Type.Run run : type.runs(piece)) {
				int start = 0;
				while (start < run.text().length()) {
					boolean bold = strong.get(at);
					int end = start + 1;
					while (end < run.text().length() && strong.get(at + end - start) == bold) {
						end++;
					}
					shown.add(run.face(), bold, run.text().substring(start, end));
					at += end - start;
					start = end;
				}
			}
		}
		shown.flush();
		shown.normal();
		content.setCharacterSpacing(0);
		content.endText();
	}

	/**
	 * What is shown in one face and weight at a time.
	 */
	private static final class Shown {

		private final PdfContentByte content;

		private final float size;

		private @org.jspecify.annotations.Nullable BaseFont face;

		private boolean bold;

		private boolean heavy;

		private PdfTextArray array = new PdfTextArray();

		private boolean anything;

		Shown(PdfContentByte content, float size) {
			this.content = content;
			this.size = size;
		}

		void add(BaseFont next, boolean strong, String text) {
			if (next != this.face || strong != this.bold) {
				// A gap already noted belongs to what comes next.
				PdfTextArray gap = this.anything ? new PdfTextArray() : this.array;
				flush();
				this.array = gap;
				this.face = next;
				this.bold = strong;
			}
			this.array.add(text);
			this.anything = true;
		}

		void flush() {
			if (this.anything && this.face != null) {
				if (this.bold != this.heavy) {
					this.content.setTextRenderingMode(this.bold ? PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE
							: PdfContentByte.TEXT_RENDER_MODE_FILL);
					this.content.setLineWidth(this.size / 30);
					this.heavy = this.bold;
				}
				this.content.setFontAndSize(this.face, this.size);
				this.content.showText(this.array);
			}
			this.array = new PdfTextArray();
			this.anything = false;
		}

		void normal() {
			if (this.heavy) {
				this.content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
			}
		}

	}

	/**
	 * Page numbers "— 1 —": odd pages to the right, even pages to the left, one character
	 * in; and the mark of a draft.
	 */
	private final class Margins extends PdfPageEventHelper {

		private final String mark;

		Margins(String mark) {
			this.mark = mark;
		}

		@Override
		public void onEndPage(PdfWriter writer, Document document) {
			Rectangle page = document.getPageSize();
			if (!this.mark.isEmpty()) {
				Type type = type(ReportFonts.Role.HEADING, 110);
				float width = new ChineseLines(type).width(this.mark);
				float lean = (float) Math.sqrt(0.5);
				PdfContentByte under = writer.getDirectContentUnder();
				under.beginMarkedContentSequence(ARTIFACT);
				under.beginText();
				under.setColorFill(MARK);
				under.setTextMatrix(lean, lean, -lean, lean, page.getWidth() / 2 - width / 2 * lean + 30 * lean,
						page.getHeight() / 2 - width / 2 * lean - 30 * lean);
				for (Type.Run run : type.runs(this.mark)) {
					under.setFontAndSize(run.face(), type.size());
					under.showText(run.text());
				}
				under.setColorFill(Color.BLACK);
				under.endText();
				under.endMarkedContentSequence();
			}
			if (writer.getPageNumber() == 1 && PdfPages.this.covered) {
				return;
			}
			Type type = type(ReportFonts.Role.NUMBER, NUMBER);
			String text = "— " + writer.getPageNumber() + " —";
			float width = new ChineseLines(type).width(text);
			boolean odd = writer.getPageNumber() % 2 == 1;
			float x = odd ? page.getWidth() - document.rightMargin() - NUMBER - width : document.leftMargin() + NUMBER;
			aside(type, new ChineseLines.Line(text, 0, width), x, document.bottomMargin() - 7 * MM - NUMBER);
		}

	}

	/**
	 * Lines of a text set apart, for measuring.
	 * @param type its face
	 * @param text the text, its own line breaks kept
	 * @param width points a line may take
	 * @return the lines
	 */
	static List<ChineseLines.Line> lines(Type type, String text, float width) {
		return lines(type, text, width, true);
	}

	/**
	 * Lines of a text in a table or set apart.
	 * @param type its face
	 * @param text the text, its own line breaks kept
	 * @param width points a line may take
	 * @param hanging whether a stop or comma may hang into the margin
	 * @return the lines
	 */
	static List<ChineseLines.Line> lines(Type type, String text, float width, boolean hanging) {
		if (!text.isEmpty() && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
			return type.lines(text, 0, width, hanging);
		}
		return text.lines().flatMap((line) -> type.lines(line, 0, width, hanging).stream()).toList();
	}

}
