package org.jiping.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.tika.Tika;

/**
 * Says by its content what kind of file something is, and whether that kind is taken.
 */
final class FileKind {

	private static final Tika TIKA = new Tika();

	/** Shown in the browser as they are. */
	static final Set<String> INLINE = Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp");

	private static final Set<String> TAKEN = Set.of("text/plain", "text/csv", "message/rfc822", "audio/mpeg",
			"audio/x-wav", "audio/vnd.wave", "audio/mp4", "video/mp4", "video/quicktime", "application/rtf",
			"image/bmp", "image/tiff", "application/x-tika-msoffice");

	private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

	private static final Map<String, String> PACKAGES = Map.of("word/", OPEN_XML + "wordprocessingml.document", "xl/",
			OPEN_XML + "spreadsheetml.sheet", "ppt/", OPEN_XML + "presentationml.presentation");

	private static final int ENTRIES = 4000;

	private FileKind() {
	}

	/**
	 * What a file is.
	 * @param content its bytes
	 * @param name its name, which decides nothing but which kind of text a text is
	 * @return its media type
	 */
	static String of(byte[] content, String name) {
		String type = TIKA.detect(content);
		if (type.equals("application/zip") || type.startsWith("application/x-tika-ooxml")) {
			return packaged(content).orElse("application/zip");
		}
		boolean text = type.equals("text/plain");
		if (text && name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
			return "text/csv";
		}
		if (text && name.toLowerCase(Locale.ROOT).endsWith(".eml")) {
			return "message/rfc822";
		}
		return type;
	}

	private static Optional<String> packaged(byte[] content) {
		boolean described = false;
		String found = null;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			ZipEntry entry = zip.getNextEntry();
			for (int i = 0; i < ENTRIES && entry != null; i++) {
				String name = entry.getName();
				described |= name.equals("[Content_Types].xml");
				for (Map.Entry<String, String> each : PACKAGES.entrySet()) {
					if (name.startsWith(each.getKey())) {
						found = each.getValue();
					}
				}
				if (described && found != null) {
					return Optional.of(found);
				}
				entry = zip.getNextEntry();
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			return Optional.empty();
		}
		return Optional.empty();
	}

	static boolean taken(String type) {
		return INLINE.contains(type) || TAKEN.contains(type) || PACKAGES.containsValue(type);
	}

	static boolean word(String type) {
		return type.equals(PACKAGES.get("word/"));
	}

	static boolean table(String type) {
		return type.equals(PACKAGES.get("xl/")) || type.equals("text/csv")
				|| type.equals("application/x-tika-msoffice");
	}

}
