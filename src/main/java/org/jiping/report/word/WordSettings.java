package org.jiping.report.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTCompat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTCompatSetting;

/**
 * What a new Word file says of itself so that Word need not guess: which Word lays it
 * out, that a line which ends early is not stretched, and which face stands in for one of
 * the faces of official documents.
 */
final class WordSettings {

	private static final String WORD = "http://schemas.microsoft.com/office/word";

	/** That of Word 2013 and all later ones; a file without it opens for Word 2007. */
	private static final String MODE = "15";

	/** What a machine without the faces of official documents has in their place. */
	private static final Map<String, String> STAND_INS = new TreeMap<>(Map.of(WordStyles.SONG, "仿宋", WordStyles.KAI,
			"楷体", WordStyles.HEI, "SimHei", WordStyles.TITLE_FONT, "华文中宋"));

	private static final String FONT = """
			<w:font w:name="%s"><w:altName w:val="%s"/><w:charset w:val="86"/><w:family w:val="auto"/>\
			<w:pitch w:val="variable"/></w:font>""";

	private WordSettings() {
	}

	/**
	 * A file with nothing in it.
	 * @return the file
	 */
	static WordFile blank() {
		WordFile file = new WordFile();
		CTCompat compatibility = file.getSettings().getCTSettings().addNewCompat();
		compatibility.addNewDoNotExpandShiftReturn();
		CTCompatSetting mode = compatibility.addNewCompatSetting();
		mode.setName("compatibilityMode");
		mode.setUri(WORD);
		mode.setVal(MODE);
		fonts(file.getPackagePart());
		return file;
	}

	private static void fonts(PackagePart document) {
		StringBuilder table = new StringBuilder("<w:fonts xmlns:w=\"").append(WordFile.MAIN).append("\">");
		STAND_INS.forEach((name, other) -> table.append(FONT.formatted(name, other)));
		table.append("</w:fonts>");
		try {
			PackagePart part = document.getPackage()
				.createPart(PackagingURIHelper.createPartName(XWPFRelation.FONT_TABLE.getDefaultFileName()),
						XWPFRelation.FONT_TABLE.getContentType());
			WordFile.write(part, table.toString().getBytes(StandardCharsets.UTF_8));
			document.addRelationship(part.getPartName(), TargetMode.INTERNAL, XWPFRelation.FONT_TABLE.getRelation());
		}
		catch (InvalidFormatException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
