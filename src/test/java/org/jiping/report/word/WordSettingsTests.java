package org.jiping.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jiping.report.document.Block;
import org.jiping.report.document.Looks;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Word file leaves nothing to guess: not how old it is, not its language, not what
 * stands in for a face that a machine lacks, not which label belongs to which bar.
 */
class WordSettingsTests {

	private static Map<String, String> parts(Looks looks, Block... blocks) throws IOException {
		byte[] word = new WordDocumentWriter(List.of(blocks), Map.of(), looks, null, "题", "者").write();
		Map<String, String> parts = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
			for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
				parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return parts;
	}

	@Test
	void itOpensForTheWordOfToday() throws IOException {
		assertThat(parts(Looks.PLAIN).get("word/settings.xml"))
			.contains("w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"");
	}

	@Test
	void itsTextIsChinese() throws IOException {
		assertThat(parts(Looks.PLAIN).get("word/styles.xml")).containsPattern("<w:lang [^>]*w:eastAsia=\"zh-CN\"");
	}

	@Test
	void facesOfOfficialDocumentsNameTheirStandIn() throws IOException {
		Map<String, String> parts = parts(Looks.PLAIN);
		assertThat(parts.get("word/_rels/document.xml.rels")).contains("fontTable.xml");
		assertThat(parts.get("word/fontTable.xml")).contains("w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋\"/>",
				"w:name=\"楷体_GB2312\"><w:altName w:val=\"楷体\"/>", "w:name=\"方正小标宋简体\"><w:altName w:val=\"华文中宋\"/>");
	}

	@Test
	void theMarkOfADraftIsOneThatWordCanTakeAway() throws IOException {
		Map<String, String> parts = parts(new Looks(Looks.TableLines.GRID, "草稿 & \"初\""));
		assertThat(Stream.of(1, 2, 3).map((number) -> parts.get("word/header" + number + ".xml"))).hasSize(3)
			.allSatisfy((header) -> assertThat(header).contains("id=\"PowerPlusWaterMarkObject",
					"string=\"草稿 &amp; &quot;初&quot;\""));
	}

	@Test
	void aNarrowShareHasNoLabelAndTheOthersStandOnWhite() throws IOException {
		Block.Chart chart = new Block.Chart("图", "%", Block.Chart.Shape.STACKED, List.of("第1题", "第2题", "第3题"),
				List.of(new Block.Series("满意",
						List.of(new BigDecimal("7.49"), new BigDecimal("7.5"), new BigDecimal("7.51")))));
		assertThat(parts(Looks.PLAIN, chart).get("word/charts/jiping1.xml"))
			.contains("<c:dLbls><c:dLbl><c:idx val=\"0\"/><c:delete val=\"1\"/></c:dLbl>"
					+ "<c:numFmt formatCode=\"#,##0.00&quot;%&quot;\" sourceLinked=\"0\"/><c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/>");
	}

	@Test
	void wordsOfAChartAreSetInTheFacesOfTheReport() throws IOException {
		Block.Chart chart = new Block.Chart("图", "万元", Block.Chart.Shape.COLUMNS, List.of("基本支出"),
				List.of(new Block.Series("支出", List.of(BigDecimal.ONE))));
		assertThat(parts(Looks.PLAIN, chart).get("word/charts/jiping1.xml"))
			.contains("<a:latin typeface=\"Times New Roman\"/><a:ea typeface=\"仿宋_GB2312\"/>")
			.doesNotContain("<c:dLbl>");
	}

}
