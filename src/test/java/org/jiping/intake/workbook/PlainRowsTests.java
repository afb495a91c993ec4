package org.jiping.intake.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jiping.intake.SheetRow;
import org.jiping.intake.TableFile;
import org.jiping.intake.UnreadableFileException;
import org.jiping.problem.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows read from bytes are the rows a parser reads, whatever a sheet looks like.
 */
class PlainRowsTests {

	private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

	private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

	private static final String PLAIN = """
			<row r="1" spans="1:4" ht="18.5" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44197</v></c>\
			<c r="D1" s="2"><v>84515.900000000001</v></c></row>\
			<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#DIV/0!</v></c><c r="C3" t="str"><f>A1&amp;"x"</f>\
			<v>a &lt;b&gt; &amp;amp; &quot;c&quot;</v></c><c r="D3"><f t="shared" ref="D3:D9" si="0">SUM(A1:A2)</f><v>3</v></c>\
			<c r="E3"><f>NOW()</f></c><c r="F3"><f>NOW()</f><v></v></c><c r="G3"><f/><v>7</v></c></row>\
			<row r="4"/><row><c><v>-1.5E-3</v></c><c/><c s="1"/><c t="inlineStr"><is><t xml:space="preserve"> 预算 😀 </t></is></c>\
			<c t="inlineStr"><is><t/></is></c><c t="n"><v/></c></row>
			  <row r='9'>
			    <c r='AB9' t='d'><v>2021-03-01</v></c>
			    <c r="AC9" t="s"><v>1</v></c>
			  </row>
			""";

	@TempDir
	private Path folder;

	@Test
	void thePathOfAPartIsFollowedAndNeverForEver() {
		assertThat(XlsxPackage.plain("xl/worksheets/../styles.xml")).isEqualTo("xl/styles.xml");
		assertThat(XlsxPackage.plain("xl/a//../b.xml")).isEqualTo("xl/b.xml");
		assertThat(XlsxPackage.plain("../../b.xml")).isEqualTo("b.xml");
	}

	@Test
	void aPlainSheetNeedsNoParser() throws IOException {
		Seen seen = read(DECLARATION + sheet(PLAIN));
		assertThat(seen.parserFrom()).isEmpty();
		assertThat(seen.plain()).isEqualTo(seen.parsed());
		assertThat(seen.plain()).hasSize(5)
			.contains("3: 0 TEXT TRUE | 1 ERROR #DIV/0! | 2 TEXT a <b> &amp; \"c\" | 3 NUMBER 3 | 4 UNCALCULATED  "
					+ "| 5 UNCALCULATED  | 6 NUMBER 7", "5: 0 NUMBER -1.5E-3 | 3 TEXT  预算 😀 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<?xml version='1.0' encoding='utf-8'?>", "<?xml version=\"1.0\"?>\n" })
	void otherDeclarationsOfTheSameEncodingAreKnown(String declaration) throws IOException {
		Seen seen = read(declaration + sheet(PLAIN));
		assertThat(seen.parserFrom()).isEmpty();
		assertThat(seen.plain()).isEqualTo(seen.parsed()).hasSize(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!-- more -->", "<row><c><v><![CDATA[5]]></v></c></row>",
			"<row><c t=\"str\"><v>a&#10;b</v></c></row>", "<row><c t=\"str\"><v>a\r\nb</v></c></row>",
			"<row><c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>",
			"<row><c><v>5</v><extLst/></c></row>", "<row><c t=\"odd\"><v>5</v></c></row>", "<?note?>",
			"<row><c t=\"inlineStr\"><is><t>a</t><rPh sb=\"0\" eb=\"1\"><t>b</t></rPh></is></c></row>",
			"<row r = \"12\"><c r=\"A12\"><v>5</v></c></row>", "<x:row xmlns:x=\"http://other\"/>" })
	void whatIsNotPlainIsReadByTheParserFromThere(String odd) throws IOException {
		Seen seen = read(DECLARATION + sheet(PLAIN + odd + "<row><c><v>6</v></c></row>"));
		assertThat(seen.parserFrom()).hasValue(5);
		assertThat(seen.plain()).isEqualTo(seen.parsed()).hasSizeGreaterThan(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<row><c><v>5</v></row>", "<row><c r=\"A1 t=\"s\"><v>0</v></c></row>",
			"<row><c t=\"s\"><v>99</v></c></row>", "<row><c t=\"s\"><v></v></c></row>",
			"<row><c t=\"str\"><v>a & b</v></c></row>", "<row><c t=\"str\"><v>\u0001</v></c></row>",
			"<row><c r=\"ZZZ9\"><v>5</v></c></row>", "</worksheet>" })
	void whatIsDamagedIsRefusedAsTheParserDoes(String damage) throws IOException {
		Seen seen = read(DECLARATION + sheet(PLAIN + damage));
		assertThat(seen.plain()).isEqualTo(seen.parsed()).hasSize(6).last().asString().startsWith("refused");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE worksheet><worksheet " + MAIN + "><sheetData>",
			"<worksheet " + MAIN + "><!-- <sheetData> --><sheetData>",
			"<worksheet " + MAIN + "><sheetData/><sheetData>" })
	void whatComesBeforeTheRowsMayBeForTheParser(String before) throws IOException {
		Seen seen = read(DECLARATION + before + PLAIN + "</sheetData></worksheet>");
		assertThat(seen.parserFrom()).hasValue(0);
		assertThat(seen.plain()).isEqualTo(seen.parsed()).isNotEmpty();
	}

	@Test
	void aSheetThatBreaksOffIsRefused() throws IOException {
		String whole = (DECLARATION + sheet(PLAIN)).strip();
		for (int length = whole.length() - 1; length > 0; length--) {
			Seen seen = read(whole.substring(0, length));
			assertThat(seen.plain()).isEqualTo(seen.parsed()).last().asString().startsWith("refused");
		}
	}

	@Test
	void valuesAcrossTheEdgeOfWhatIsInMemoryAreWhole() throws IOException {
		StringBuilder rows = new StringBuilder();
		for (int i = 0; i < 9000; i++) {
			rows.append("<row><c t=\"str\"><v>")
				.append("财政".repeat(i % 37))
				.append(i)
				.append("</v></c><c s=\"1\"><v>")
				.append(i)
				.append(".25</v></c></row>");
		}
		rows.append("<row><c t=\"str\"><v>").append("长".repeat(200_000)).append("</v></c></row>");
		Seen seen = read(DECLARATION + sheet(rows.toString()));
		assertThat(seen.parserFrom()).hasValue(9000);
		assertThat(seen.plain()).isEqualTo(seen.parsed()).hasSize(9001);
	}

	@Test
	void aSheetWithSignsChangedIsReadAsTheParserReadsItOrRefused() throws IOException {
		byte[] original = (DECLARATION + sheet(PLAIN)).getBytes(StandardCharsets.UTF_8);
		Random random = new Random(20_211_231);
		String signs = "<>/\"'&= \tcvrst0x?!-]\u0001é";
		int refused = 0;
		for (int i = 0; i < 1500; i++) {
			byte[] bytes = original.clone();
			for (int changes = random.nextInt(2); changes >= 0; changes--) {
				bytes[random.nextInt(bytes.length)] = (byte) signs.charAt(random.nextInt(signs.length()));
			}
			Seen seen = read(bytes);
			String text = new String(bytes, StandardCharsets.UTF_8);
			List<String> parsed = seen.parsed();
			if (parsed.get(parsed.size() - 1).startsWith("refused")) {
				refused++;
				// What stands around the rows is no concern of theirs.
				int whole = parsed.size() - 1;
				assertThat(seen.plain()).as(() -> text).hasSizeGreaterThanOrEqualTo(whole);
				assertThat(seen.plain().subList(0, whole)).as(() -> text).isEqualTo(parsed.subList(0, whole));
			}
			else {
				assertThat(seen.plain()).as(() -> text).isEqualTo(parsed);
			}
		}
		assertThat(refused).isBetween(400, 1400);
	}

	private static String sheet(String rows) {
		return "<worksheet " + MAIN + "><sheetPr codeName=\"a&gt;b\"/><dimension ref=\"A1\"/><sheetViews><sheetView "
				+ "workbookViewId=\"0\"/></sheetViews><cols><col min=\"1\" max=\"1\" width=\"9\"/></cols><sheetData>"
				+ rows + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>\n";
	}

	private Seen read(String sheet) throws IOException {
		return read(sheet.getBytes(StandardCharsets.UTF_8));
	}

	private Seen read(byte[] sheet) throws IOException {
		Path path = this.folder.resolve("sheet.xlsx");
		try (OutputStream out = Files.newOutputStream(path); ZipOutputStream zip = new ZipOutputStream(out)) {
			part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
			part(zip, "xl/_rels/workbook.xml.rels",
					relations("worksheet", "worksheets/sheet1.xml", "sharedStrings.xml", "styles.xml"));
			part(zip, "xl/workbook.xml", "<workbook " + MAIN
					+ " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/"
					+ "2006/relationships\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>");
			part(zip, "xl/sharedStrings.xml", "<sst " + MAIN + "><si><t>支付</t></si><si><t>凭证</t></si></sst>");
			part(zip, "xl/styles.xml", "<styleSheet " + MAIN + "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
					+ "<xf numFmtId=\"4\"/></cellXfs></styleSheet>");
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			zip.write(sheet);
			zip.closeEntry();
		}
		try (XlsxFile file = new XlsxFile(path, Location.file("sheet.xlsx"))) {
			List<String> plain = new ArrayList<>();
			noting(plain, () -> file.read(0, taker(plain)));
			OptionalInt[] from = { OptionalInt.empty() };
			noting(new ArrayList<>(), () -> from[0] = file.scan(0, taker(new ArrayList<>())));
			List<String> parsed = new ArrayList<>();
			noting(parsed, () -> file.parse(0, 0, taker(parsed)));
			return new Seen(plain, parsed, from[0]);
		}
	}

	private static void noting(List<String> rows, Runnable reading) {
		try {
			reading.run();
		}
		catch (UnreadableFileException ex) {
			rows.add("refused " + ex.problem());
		}
	}

	private static TableFile.RowTaker taker(List<String> rows) {
		return (row) -> {
			List<String> cells = new ArrayList<>();
			for (int c = 0; c < row.size(); c++) {
				SheetRow.Kind kind = row.kind(c);
				if (kind != null) {
					cells.add(c + " " + kind + " " + row.text(c));
				}
			}
			return rows.add(row.number() + ": " + String.join(" | ", cells));
		};
	}

	private static String relations(String first, String... targets) {
		StringBuilder relations = new StringBuilder(
				"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
		for (int i = 0; i < targets.length; i++) {
			relations.append("<Relationship Id=\"r")
				.append(i)
				.append("\" Type=\"http://x/")
				.append(first)
				.append("\" Target=\"")
				.append(targets[i])
				.append("\"/>");
		}
		return relations.append("</Relationships>").toString();
	}

	private static void part(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	/**
	 * What was read of a sheet.
	 *
	 * @param plain rows as they are read
	 * @param parsed rows as the parser alone reads them
	 * @param parserFrom from which row on the parser was needed
	 */
	private record Seen(List<String> plain, List<String> parsed, OptionalInt parserFrom) {
	}

}
