package org.jiping.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables written as workbooks, opened again.
 */
class TableExportTests {

	@Test
	void whereASheetIsFullTheTableGoesOnBelowTheSameHeadings() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (TableExport export = new TableExport(out, "明细", 3)) {
			export.head(List.of("名称"), List.of(10));
			for (String each : List.of("一", "二", "三", "四", "五")) {
				export.row(List.of(each), Set.of());
			}
		}
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(book).extracting(Sheet::getSheetName).containsExactly("明细", "明细 (2)", "明细 (3)");
			assertThat(book.getSheetAt(1)).extracting((row) -> row.getCell(0).toString())
				.containsExactly("名称", "三", "四");
			assertThat(book.getSheetAt(2)).extracting((row) -> row.getCell(0).toString()).containsExactly("名称", "五");
		}
	}

	@Test
	void wordsLongerThanACellAreCutOffAndSaySo() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (TableExport export = new TableExport(out, "明细")) {
			StringBuilder words = new StringBuilder();
			IntStream.range(0, 40_000).forEach((i) -> words.append((char) ('一' + i % 19_997)));
			export.row(List.of(words.toString()), Set.of());
		}
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).hasSize(32_767).endsWith("…");
		}
	}

}
