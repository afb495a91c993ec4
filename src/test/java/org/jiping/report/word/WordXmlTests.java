package org.jiping.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.jiping.report.document.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever people write arrives in the Word file as they wrote it, and never breaks it.
 */
class WordXmlTests {

	private static String written(String text) throws IOException {
		byte[] word = new WordDocumentWriter(
				List.of(new Block.Paragraph(List.of(Span.of(text)), Block.Paragraph.Style.BODY, null)), Map.of(),
				Looks.PLAIN, null, "题", "者")
			.write();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
			return document.getParagraphs()
				.stream()
				.filter((paragraph) -> "JpBody".equals(paragraph.getStyle()))
				.map(XWPFParagraph::getText)
				.findFirst()
				.orElseThrow();
		}
	}

	@Test
	void signsOfXmlAreText() throws IOException {
		assertThat(written("a < b && c > \"d\" </w:t><w:t>")).isEqualTo("a < b && c > \"d\" </w:t><w:t>");
		assertThat(written("  前后有空格  ")).isEqualTo("  前后有空格  ");
	}

	@Test
	void rareCharactersAndEmojiStay() throws IOException {
		assertThat(written("𠮷野家 😀 𪚥")).isEqualTo("𠮷野家 😀 𪚥");
	}

	@Test
	void whatMayNotStandInXmlBecomesAQuestionMark() throws IOException {
		assertThat(written("a\u0000b\u0007c\uFFFEd")).isEqualTo("a?b?c?d");
		assertThat(written("half \uD83D pair")).isEqualTo("half ? pair");
		assertThat(written("half \uDE00 pair")).isEqualTo("half ? pair");
		assertThat(written("end \uD83D")).isEqualTo("end ?");
	}

	@Test
	void linesAndTabsAreThoseOfWord() throws IOException {
		assertThat(written("一\n二\t三\n")).isEqualTo("一\n二\t三\n");
	}

	@Test
	void signsThatAreChineseAndLatinAlikeAreSetAsChinese() {
		for (String sign : List.of("“良”", "①", "3×2", "——", "Σ", "100℃")) {
			assertThat(new WordXml().run(sign, "<w:b/>").toString()).as(sign)
				.startsWith("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:b/></w:rPr>");
		}
	}

	@Test
	void plainWordsAndFiguresSayNothingOfTheirFace() {
		assertThat(new WordXml().run("得分88.93分，𠮷", "").toString())
			.isEqualTo("<w:r><w:t xml:space=\"preserve\">得分88.93分，𠮷</w:t></w:r>");
	}

}
