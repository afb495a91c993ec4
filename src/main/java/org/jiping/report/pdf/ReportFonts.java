package org.jiping.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The faces a report is set in: those of a folder where the bureau keeps its own, and
 * otherwise the free ones that travel with the application.
 */
public final class ReportFonts {

	/** The first character that some face may lack. */
	private static final int FIRST_UNSURE = 0x80;

	private static final String PACKED = ".gz";

	private static final Logger LOG = LoggerFactory.getLogger(ReportFonts.class);

	private static final BaseFont SERIF = bundled("JipingSerifSC-Regular.ttf");

	private static final BaseFont SANS = bundled("JipingSansSC-Bold.ttf");

	private static final BaseFont KAI = bundled("JipingKaiSC-Regular.ttf");

	private static final ReportFonts BUNDLED = new ReportFonts(Map.of());

	private final Map<Role, BaseFont> own = new EnumMap<>(Role.class);

	private final Map<Role, Faces> faces = new EnumMap<>(Role.class);

	private ReportFonts(Map<Role, BaseFont> own) {
		this.own.putAll(own);
		for (Role role : Role.values()) {
			List<BaseFont> inTurn = new ArrayList<>(role.free());
			if (own.containsKey(role)) {
				inTurn.add(0, own.get(role));
			}
			this.faces.put(role, new Faces(inTurn));
		}
	}

	/**
	 * The free faces alone.
	 * @return the faces
	 */
	public static ReportFonts bundled() {
		return BUNDLED;
	}

	/**
	 * The faces of a folder, where it has one that a role asks for; a file that is no
	 * font is passed over and logged.
	 * @param folder the folder; one that does not exist has none
	 * @return the faces
	 */
	public static ReportFonts of(Path folder) {
		Map<Role, BaseFont> own = new EnumMap<>(Role.class);
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				files.sorted().forEach((file) -> read(file, own));
			}
			catch (IOException ex) {
				LOG.warn("The fonts folder cannot be read", ex);
			}
		}
		return own.isEmpty() ? BUNDLED : new ReportFonts(own);
	}

	private static void read(Path file, Map<Role, BaseFont> own) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		try {
			if (name.endsWith(".ttf") || name.endsWith(".otf")) {
				take(BaseFont.createFont(file.toString(), BaseFont.IDENTITY_H, true, false), own);
			}
			else if (name.endsWith(".ttc")) {
				int faces = BaseFont.enumerateTTCNames(file.toString()).length;
				for (int i = 0; i < faces; i++) {
					take(BaseFont.createFont(file + "," + i, BaseFont.IDENTITY_H, true, false), own);
				}
			}
		}
		catch (IOException | DocumentException ex) {
			LOG.warn("{} in the fonts folder is no font that may be embedded", file.getFileName(), ex);
		}
	}

	/** PDF/A-2 wants the list of characters complete or not at all. */
	private static BaseFont archived(BaseFont font) {
		font.setIncludeCidSet(false);
		return font;
	}

	private static void take(BaseFont font, Map<Role, BaseFont> own) {
		archived(font);
		Set<String> names = new LinkedHashSet<>();
		for (String[][] all : List.of(font.getFamilyFontName(), font.getFullFontName())) {
			for (String[] name : all) {
				names.add(name[3].toLowerCase(Locale.ROOT).replace(" ", ""));
			}
		}
		names.add(font.getPostscriptFontName().toLowerCase(Locale.ROOT));
		for (Role role : Role.values()) {
			if (role.wanted.stream().anyMatch(names::contains)) {
				own.putIfAbsent(role, font);
			}
		}
	}

	private static BaseFont bundled(String name) {
		try (InputStream in = ReportFonts.class.getResourceAsStream("/report/fonts/" + name)) {
			if (in == null) {
				throw new IllegalStateException("no font " + name);
			}
			boolean packed = name.endsWith(PACKED);
			byte[] bytes = packed ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
			return archived(BaseFont.createFont(packed ? name.substring(0, name.length() - PACKED.length()) : name,
					BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The face of rare Han characters. */
	static BaseFont rare() {
		return Rare.FACE;
	}

	/**
	 * The faces tried for a character in turn.
	 * @param role what it is set as
	 * @return the faces
	 */
	Faces faces(Role role) {
		return Objects.requireNonNull(this.faces.get(role));
	}

	/**
	 * Which face stands for one that is missing.
	 * @return name of the face asked for and of the one used, for each that is missing
	 */
	public List<Replaced> replaced() {
		List<Replaced> replaced = new ArrayList<>();
		for (Role role : Role.values()) {
			if (!this.own.containsKey(role)) {
				replaced.add(new Replaced(role.face, role.free().get(0).getFamilyFontName()[0][3]));
			}
		}
		return replaced;
	}

	/**
	 * The characters of a text that no face has.
	 * @param text any text
	 * @return the characters, printed as 〓 in the PDF
	 */
	public Set<String> lacking(String text) {
		Faces faces = faces(Role.TEXT);
		return text.codePoints()
			.filter((point) -> point >= FIRST_UNSURE && !Character.isWhitespace(point))
			.distinct()
			.filter((point) -> faces.of(point) == null)
			.mapToObj(Character::toString)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Thirty megabytes that most reports never need.
	 */
	private static final class Rare {

		private static final BaseFont FACE = bundled("JipingRareHan-Regular.ttf.gz");

	}

	/**
	 * A face that is missing.
	 *
	 * @param wanted the face official documents ask for
	 * @param used the face used in its place
	 */
	public record Replaced(String wanted, String used) {
	}

	/**
	 * What text is set as, with the face GB/T 9704-2012 asks for.
	 */
	enum Role {

		/** The title. */
		TITLE("方正小标宋简体", "fzxiaobiaosong-b05s", "fzxbsjw--gb1-0", "方正小标宋_gbk"),
		/** Headings of the first level, table heads and captions. */
		HEADING("黑体", "simhei"),
		/** Headings of the second level. */
		SUBHEADING("楷体_GB2312", "kaiti_gb2312", "楷体", "kaiti", "simkai"),
		/** Running text. */
		TEXT("仿宋_GB2312", "fangsong_gb2312", "仿宋", "fangsong", "simfang"),
		/** Page numbers. */
		NUMBER("宋体", "simsun");

		private final String face;

		private final List<String> wanted;

		Role(String face, String... others) {
			this.face = face;
			List<String> wanted = new ArrayList<>(List.of(others));
			wanted.add(face.toLowerCase(Locale.ROOT));
			this.wanted = List.copyOf(wanted);
		}

		private List<BaseFont> free() {
			return switch (this) {
				case TITLE, HEADING -> List.of(SANS, SERIF);
				case SUBHEADING -> List.of(KAI, SERIF, SANS);
				case TEXT, NUMBER -> List.of(SERIF, SANS);
			};
		}

	}

}
