package org.jiping.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes payment lists in the layout Excel itself writes: shared strings, raw UTF-8,
 * {@code spans}, numbers of seventeen digits, no {@code t="n"}.
 */
final class LedgerFile {

	static final String[] HEADINGS = { "支付日期", "支付凭证号", "预算单位", "支出类型", "项目名称", "部门经济分类编码", "部门经济分类名称", "功能分类编码", "资金性质",
			"收款人名称", "用途", "支付金额" };

	private static final String[][] ECONOMIC = { { "30101", "基本工资" }, { "30102", "津贴补贴" }, { "30107", "绩效工资" },
			{ "30201", "办公费" }, { "30202", "印刷费" }, { "30206", "电费" }, { "30211", "差旅费" }, { "30213", "维修（护）费" },
			{ "30217", "公务接待费" }, { "30227", "委托业务费" }, { "30231", "公务用车运行维护费" }, { "30299", "其他商品和服务支出" },
			{ "30305", "生活补助" }, { "31002", "办公设备购置" } };

	private LedgerFile() {
	}

	/**
	 * Writes a file unless it is there.
	 * @param file where to
	 * @param rows how many lines
	 * @throws IOException if the disk refuses
	 */
	static void write(Path file, int rows) throws IOException {
		if (Files.exists(file)) {
			return;
		}
		Files.createDirectories(file.getParent());
		Path part = file.resolveSibling(file.getFileName() + ".part");
		Map<String, Integer> strings = new HashMap<>();
		StringBuilder table = new StringBuilder();
		Random random = new Random(rows);
		try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
			entry(zip, "[Content_Types].xml",
					"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
			entry(zip, "_rels/.rels",
					"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
			entry(zip, "xl/_rels/workbook.xml.rels",
					"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
			entry(zip, "xl/workbook.xml",
					"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr defaultThemeVersion=\"124226\"/><sheets><sheet name=\"支付明细\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
			entry(zip, "xl/styles.xml",
					"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"1\"><font><sz val=\"11\"/></font></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			StringBuilder out = new StringBuilder(
					"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:L"
							+ (rows + 2) + "\"/><sheetData>");
			out.append("<row r=\"1\" spans=\"1:12\"><c r=\"A1\" t=\"s\"><v>").append(string("单位：元", strings, table)).append("</v></c></row>");
			out.append("<row r=\"2\" spans=\"1:12\">");
			for (int c = 0; c < HEADINGS.length; c++) {
				words(out, c, 2, string(HEADINGS[c], strings, table));
			}
			out.append("</row>");
			for (int i = 0; i < rows; i++) {
				row(out, i + 3, random, strings, table, i, rows);
				if (out.length() > 1 << 16) {
					zip.write(out.toString().getBytes(StandardCharsets.UTF_8));
					out.setLength(0);
				}
			}
			zip.write(out.append("</sheetData></worksheet>").toString().getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			write(zip, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\""
					+ strings.size() + "\">");
			write(zip, table.toString());
			write(zip, "</sst>");
			zip.closeEntry();
		}
		Files.move(part, file);
	}

	private static void row(StringBuilder out, int number, Random random, Map<String, Integer> strings,
			StringBuilder table, int i, int rows) {
		boolean basic = random.nextInt(3) > 0;
		// A project has one function and one source, as budgets have it.
		int project = random.nextInt(80);
		String[] economic = ECONOMIC[random.nextInt(ECONOMIC.length)];
		int day = 44197 + (int) (365L * i / rows);
		out.append("<row r=\"").append(number).append("\" spans=\"1:12\">");
		out.append("<c r=\"A").append(number).append("\" s=\"1\"><v>").append(day).append("</v></c>");
		// A voucher holds four lines, so that a quarter of the strings is its own.
		words(out, 1, number, string("ZF2021" + (1_000_000 + i / 4), strings, table));
		words(out, 2, number, string("预算单位" + random.nextInt(60), strings, table));
		words(out, 3, number, string(basic ? "基本支出" : "项目支出", strings, table));
		if (!basic) {
			words(out, 4, number, string("第" + project + "号专项资金项目", strings, table));
		}
		words(out, 5, number, string(economic[0], strings, table));
		words(out, 6, number, string(economic[1], strings, table));
		words(out, 7, number, string(basic ? "2080101" : "20801" + (10 + project % 20), strings, table));
		words(out, 8, number, string((basic || project % 5 > 0) ? "一般公共预算拨款" : "非同级财政拨款", strings, table));
		words(out, 9, number, string("收款单位" + random.nextInt(4000) + "有限公司", strings, table));
		words(out, 10, number, string("支付" + economic[1] + "第" + random.nextInt(5000) + "批", strings, table));
		long cents = 100 + random.nextInt(9_000_000);
		out.append("<c r=\"L").append(number).append("\" s=\"2\"><v>").append(cents / 100).append('.');
		out.append((cents % 100 < 10) ? "0" : "").append(cents % 100);
		if (i % 3 == 0) {
			// Binary noise in the seventeenth digit, as Excel writes it.
			int digits = Long.toString(cents / 100).length() + 2;
			out.append("0".repeat(16 - digits)).append('1');
		}
		out.append("</v></c></row>");
	}

	private static void words(StringBuilder out, int column, int row, int string) {
		out.append("<c r=\"").append((char) ('A' + column)).append(row).append("\" t=\"s\"><v>").append(string).append("</v></c>");
	}

	private static int string(String text, Map<String, Integer> strings, StringBuilder table) {
		return strings.computeIfAbsent(text, (key) -> {
			table.append("<si><t>").append(key).append("</t><phoneticPr fontId=\"1\" type=\"noConversion\"/></si>");
			return strings.size();
		});
	}

	private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		write(zip, content);
		zip.closeEntry();
	}

	private static void write(OutputStream out, String content) throws IOException {
		out.write(content.getBytes(StandardCharsets.UTF_8));
	}

}
