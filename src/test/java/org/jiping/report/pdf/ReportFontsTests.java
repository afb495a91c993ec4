package org.jiping.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReportFontsTests {

	@TempDir
	private Path folder;

	@Test
	void aFaceInTheFolderIsUsedAndNoLongerNamedAsReplaced() throws IOException {
		assertThat(ReportFonts.bundled().replaced()).extracting(ReportFonts.Replaced::wanted)
			.containsExactly("方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "宋体");
		Files.write(this.folder.resolve("simkai.ttf"), renamed("Jiping Kai SC", "KaiTi_GB2312 "));
		Files.writeString(this.folder.resolve("broken.ttf"), "no font");
		Files.writeString(this.folder.resolve("readme.txt"), "fonts");
		ReportFonts fonts = ReportFonts.of(this.folder);
		assertThat(fonts.replaced()).extracting(ReportFonts.Replaced::wanted).doesNotContain("楷体_GB2312");
		assertThat(fonts.faces(ReportFonts.Role.SUBHEADING).first().getFamilyFontName()[0][3])
			.startsWith("KaiTi_GB2312");
	}

	@Test
	void aFolderThatIsNotThereHasNoFaces() {
		assertThat(ReportFonts.of(this.folder.resolve("nowhere"))).isSameAs(ReportFonts.bundled());
	}

	@Test
	void aLetterTheFaceLacksIsSetInTheNextAndOneThatNoneHasIsPrintedAsAMark() {
		Set<String> nowhere = new HashSet<>();
		Faces faces = ReportFonts.bundled().faces(ReportFonts.Role.SUBHEADING);
		// 喆 is not among the characters of GB 2312 the Kai face has.
		Type type = new Type(faces, 16, nowhere);
		assertThat(type.runs("甲喆乙")).extracting(Type.Run::face)
			.containsExactly(faces.first(), ReportFonts.bundled().faces(ReportFonts.Role.TEXT).first(), faces.first());
		assertThat(nowhere).isEmpty();
		assertThat(type.runs("甲😀")).extracting(Type.Run::text).containsExactly("甲〓");
		assertThat(nowhere).containsExactly("😀");
	}

	@Test
	void rareHanCharactersOfNamesHaveAFaceOfTheirOwn() {
		Set<String> nowhere = new HashSet<>();
		Type type = new Type(ReportFonts.bundled().faces(ReportFonts.Role.TEXT), 16, nowhere);
		// 𠮷, three of the standard list that Noto lacks, and some of every extension
		// from
		// B to F.
		String rare = "𠮷𣘼𩽹𩽼𪜶𫝀𫠠𬺰𮯟";
		assertThat(type.runs("甲" + rare + "乙")).extracting(Type.Run::text).containsExactly("甲", rare, "乙");
		assertThat(type.width(rare.codePointAt(0))).isEqualTo(16);
		assertThat(nowhere).isEmpty();
		assertThat(ReportFonts.bundled().lacking(rare)).isEmpty();
	}

	@Test
	void theCharactersNoFaceHasAreNamedBeforeAnythingIsPrinted() {
		assertThat(ReportFonts.bundled().lacking("<p>甲喆乙 😀 100％</p>😀")).containsExactly("😀");
		assertThat(ReportFonts.bundled().lacking("综合得分为88.93分。")).isEmpty();
	}

	private static byte[] renamed(String name, String other) throws IOException {
		try (InputStream in = ReportFonts.class.getResourceAsStream("/report/fonts/JipingKaiSC-Regular.ttf")) {
			String all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
			return all.replace(utf16(name), utf16(other)).getBytes(StandardCharsets.ISO_8859_1);
		}
	}

	private static String utf16(String name) {
		return new String(name.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
	}

}
