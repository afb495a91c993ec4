package org.jiping.report.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.jiping.report.document.Span;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import static org.assertj.core.api.Assertions.assertThat;

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
			assertThat(document.getDocument().getBody().getSectPr().sizeOfFooterReferenceArray()).isPositive();
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
