package org.jiping.report.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.jiping.report.document.Span;
import org.jiping.report.document.TypeSizes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WordTemplateTests {

	@Test
	void aTemplateIsToldTheStylesItLacksByName() throws IOException {
		WordTemplate.Examined examined = WordTemplate.examine(template((document) -> {
		}));
		assertThat(examined.fault()).isNull();
		assertThat(examined.missing()).contains("heading 2", "caption", "toc 1").doesNotContain("heading 1");
	}

	@Test
	void theReportTakesItsCoverStylesAndFooterFromTheTemplate() throws IOException {
		byte[] template = template((document) -> {
			XWPFParagraph cover = document.createParagraph();
			cover.createRun().setText("某会计师事务所 {{@de");
			cover.createRun().setText("partment}}报告");
			document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("页脚");
			document.createHeader(HeaderFooterType.DEFAULT)
				.createTable(1, 1)
				.getRow(0)
				.getCell(0)
				.setText("{{@department}}页眉");
		});
		List<Block> blocks = List.of(new Block.Cover(List.of("自带封面"), List.of()),
				new Block.Heading(1, "一、基本情况", "h1", true, false),
				new Block.Paragraph(List.of(Span.of("正文")), Block.Paragraph.Style.BODY, null));
		byte[] word = new WordDocumentWriter(blocks, Map.of("h1", 2), Looks.PLAIN,
				new WordTemplate(template, (text) -> text.replace("{{@department}}", "人社局")), "题", "者")
			.write();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
			List<String> texts = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
			assertThat(texts).contains("某会计师事务所 人社局报告", "一、基本情况", "正文").doesNotContain("自带封面");
			assertThat(document.getParagraphs()).filteredOn((each) -> each.getText().equals("一、基本情况"))
				.extracting(XWPFParagraph::getStyle)
				.containsExactly("OwnOne");
			assertThat(document.getFooterList()).extracting((footer) -> footer.getText().strip()).contains("页脚");
			assertThat(document.getHeaderList()).extracting((header) -> header.getText().strip()).contains("人社局页眉");
			assertThat(document.getDocument().getBody().getSectPr().sizeOfFooterReferenceArray()).isPositive();
		}
	}

	@Test
	void theNamesInATemplateAreKnown() throws IOException {
		WordTemplate template = new WordTemplate(template((document) -> {
			document.createParagraph().createRun().setText("{{@department}}{{@nobody}}");
			document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("{{@agency}}");
		}), (text) -> text);
		assertThat(template.names()).containsExactly("{{@department}}", "{{@nobody}}", "{{@agency}}");
		assertThat(template.numbered()).as("a footer of its own without a page number").isFalse();
		assertThat(new WordTemplate(template((document) -> {
		}), (text) -> text).numbered()).isTrue();
		assertThat(new WordTemplate(new WordDocumentWriter(List.of(), Map.of(), Looks.PLAIN, null, "题", "者").write(),
				(text) -> text)
			.numbered()).isTrue();
	}

	@Test
	void aReportWrittenHereMayBeTheTemplateOfAnother() throws Exception {
		List<Block> blocks = List.of(new Block.Heading(1, "一、基本情况", "h1", true, false),
				new Block.Chart("图1-1　得分率", "%", Block.Chart.Shape.BARS, List.of("甲", "乙"),
						List.of(new Block.Series("得分率", List.of(BigDecimal.ONE, BigDecimal.TEN)))));
		byte[] first = new WordDocumentWriter(blocks, Map.of(), Looks.PLAIN, null, "题", "者").write();
		byte[] second = new WordDocumentWriter(blocks, Map.of(), Looks.PLAIN, new WordTemplate(first, (text) -> text),
				"题", "者")
			.write();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(second))) {
			assertThat(document.getPackage().getParts()).extracting((part) -> part.getPartName().getName())
				.contains("/word/charts/jiping1.xml", "/word/charts/jiping1-1.xml", "/word/embeddings/jiping1-1.xlsx");
		}
	}

	@Test
	void macrosLinkedContentAndDamagedFilesAreRefusedByName() throws IOException {
		assertThat(WordTemplate.examine("no zip".getBytes()).fault()).isEqualTo(WordTemplate.Fault.UNREADABLE);
		assertThat(WordTemplate.examine(template((document) -> {
			try {
				PackagePartName name = PackagingURIHelper.createPartName("/word/vbaProject.bin");
				document.getPackage().createPart(name, "application/vnd.ms-office.vbaProject");
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		})).fault()).isEqualTo(WordTemplate.Fault.MACROS);
		WordTemplate.Examined linked = WordTemplate.examine(template((document) -> document.getPackagePart()
			.addRelationship(URI.create("http://example.org/a.dotx"), TargetMode.EXTERNAL,
					"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", "rIdX")));
		assertThat(linked.fault()).isEqualTo(WordTemplate.Fault.LINKS);
		assertThat(linked.value()).isEqualTo("http://example.org/a.dotx");
	}

	@Test
	void theSizesOfATemplateAreThoseOfItsStylesTheirBasisAndItsDefaults() throws IOException {
		TypeSizes sizes = new WordTemplate(template((document) -> {
			document.createParagraph().createRun().setText("封面");
			document.createParagraph().setPageBreak(true);
			document.createParagraph().createRun().addBreak(BreakType.PAGE);
			CTPPrGeneral defaults = document.getStyles().getDefaultParagraphStyle().getPPr();
			defaults.addNewSpacing().setAfter(BigInteger.valueOf(160));
			style(document, "Base", "Normal", null, 24, 440, STLineSpacingRule.EXACT, 0);
			style(document, "Text", "Jiping Body", "Base", 0, 0, null, 200);
			style(document, "Two", "heading 2", "Base", 28, 360, STLineSpacingRule.AUTO, 0);
			style(document, "Three", "heading 3", "Base", 28, 240, STLineSpacingRule.AT_LEAST, 0);
		}), (text) -> text).sizes();
		assertThat(sizes.cover()).isEqualTo(3);
		assertThat(sizes.of(TypeSizes.Kind.PLAIN)).isEqualTo(new TypeSizes.Size(12, 22, 0, 8, 0));
		assertThat(sizes.of(TypeSizes.Kind.BODY)).isEqualTo(new TypeSizes.Size(12, 22, 0, 8, 24));
		assertThat(sizes.heading(1)).isEqualTo(new TypeSizes.Size(10, 13, 0, 8, 0));
		assertThat(sizes.heading(2).line()).isCloseTo(27.3f, within(0.01f));
		assertThat(sizes.heading(3).line()).isCloseTo(18.2f, within(0.01f));
		assertThat(sizes.of(TypeSizes.Kind.CAPTION)).isEqualTo(new TypeSizes.Size(12, 22, 6, 0, 0));
	}

	@Test
	void whatATemplateDoesNotSayIsAsInOfficialDocuments() throws IOException {
		try (XWPFDocument own = new XWPFDocument()) {
			assertThat(WordStyles.in(own).sizes()).containsAllEntriesOf(withoutIndents(TypeSizes.OFFICIAL));
		}
		assertThat(new WordTemplate(template((document) -> {
		}), (text) -> text).sizes().cover()).isZero();
	}

	/**
	 * The contents of the Word file are indented from the left, not in their first line.
	 */
	private static Map<TypeSizes.Kind, TypeSizes.Size> withoutIndents(TypeSizes sizes) {
		Map<TypeSizes.Kind, TypeSizes.Size> all = new EnumMap<>(sizes.sizes());
		all.computeIfPresent(TypeSizes.Kind.ENTRY_2,
				(kind, size) -> new TypeSizes.Size(size.type(), size.line(), 0, 0, 0));
		return all;
	}

	private static void style(XWPFDocument document, String id, String name, @Nullable String basis, int halfPoints,
			int line, STLineSpacingRule.@Nullable Enum rule, int indent) {
		CTStyle style = CTStyle.Factory.newInstance();
		style.setStyleId(id);
		style.setType(STStyleType.PARAGRAPH);
		style.addNewName().setVal(name);
		if (basis != null) {
			style.addNewBasedOn().setVal(basis);
		}
		CTPPrGeneral paragraph = style.addNewPPr();
		if (rule != null) {
			CTSpacing spacing = paragraph.addNewSpacing();
			spacing.setLine(BigInteger.valueOf(line));
			spacing.setLineRule(rule);
			style.addNewRPr().addNewSz().setVal(BigInteger.valueOf(halfPoints));
		}
		if (indent > 0) {
			paragraph.addNewInd().setFirstLineChars(BigInteger.valueOf(indent));
		}
		document.getStyles().addStyle(new XWPFStyle(style));
	}

	private static byte[] template(java.util.function.Consumer<XWPFDocument> content) throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			CTStyle style = CTStyle.Factory.newInstance();
			style.setStyleId("OwnOne");
			style.setType(STStyleType.PARAGRAPH);
			style.addNewName().setVal("heading 1");
			document.createStyles().addStyle(new XWPFStyle(style));
			content.accept(document);
			document.write(out);
			return out.toByteArray();
		}
	}

}
