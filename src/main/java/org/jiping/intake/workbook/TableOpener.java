package org.jiping.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jiping.intake.IntakeProblem;
import org.jiping.intake.TableFile;
import org.jiping.intake.UnreadableFileException;
import org.jiping.problem.Location;
import org.jiping.problem.Problem;
import org.jiping.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a file is from its first bytes and opens it with the reader for that.
 */
public final class TableOpener {

	/** Largest file accepted, in bytes. */
	public static final long LARGEST_FILE = 200L * 1024 * 1024;

	private static final int HEAD = 4096;

	private TableOpener() {
	}

	/**
	 * Opens a file.
	 * @param file the file
	 * @param name its name as handed in
	 * @return the opened file; {@link UnreadableFileException} if it cannot be opened
	 */
	public static TableFile open(Path file, String name) {
		Location at = Location.file(name);
		try {
			long size = Files.size(file);
			if (size == 0) {
				throw unreadable(IntakeProblem.FILE_EMPTY, at, null);
			}
			if (size > LARGEST_FILE) {
				throw unreadable(IntakeProblem.TOO_LARGE, at, String.valueOf(size), String.valueOf(LARGEST_FILE));
			}
			byte[] head;
			try (InputStream in = Files.newInputStream(file)) {
				head = in.readNBytes(HEAD);
			}
			if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) {
				return new XlsxFile(file, at);
			}
			if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
				if (encrypted(file)) {
					throw unreadable(IntakeProblem.ENCRYPTED, at, null);
				}
				return new XlsFile(file, at);
			}
			if (starts(head, 0x25, 0x50, 0x44, 0x46) || starts(head, 0x89, 0x50, 0x4e, 0x47)
					|| starts(head, 0xff, 0xd8, 0xff) || starts(head, 0x52, 0x61, 0x72, 0x21)
					|| starts(head, 0x37, 0x7a, 0xbc, 0xaf)) {
				// PDF, pictures, other archives.
				throw unreadable(IntakeProblem.NOT_A_TABLE, at, null);
			}
			String words = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
			if (words.contains("<html") || words.contains("<table") || words.contains("<!doctype")
					|| words.contains("<?mso-application") || words.contains("<?xml")) {
				throw unreadable(IntakeProblem.WEB_PAGE, at, null);
			}
			return new TextTable(file, at);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static UnreadableFileException unreadable(ProblemCode code, Location at, @Nullable String value,
			String... details) {
		return new UnreadableFileException(new Problem(code, at, value, List.of(details)));
	}

	private static boolean starts(byte[] head, int... bytes) {
		if (head.length < bytes.length) {
			return false;
		}
		for (int i = 0; i < bytes.length; i++) {
			if ((head[i] & 0xff) != bytes[i]) {
				return false;
			}
		}
		return true;
	}

	private static boolean encrypted(Path file) {
		try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
			return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

}
