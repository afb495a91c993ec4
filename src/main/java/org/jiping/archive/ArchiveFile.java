package org.jiping.archive;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.intake.TableExport;

/**
 * A zip that keeps the hash of everything put into it.
 */
final class ArchiveFile implements AutoCloseable {

	private final ZipOutputStream zip;

	private final List<Line> lines = new ArrayList<>();

	private final Set<String> names = new HashSet<>();

	ArchiveFile(OutputStream out) {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
	}

	/**
	 * Adds a file.
	 * @param name its path; where it is taken a number is added
	 * @param content writes its content
	 * @throws IOException if it cannot be written
	 */
	void add(String name, Content content) throws IOException {
		String path = name;
		for (int i = 2; !this.names.add(path); i++) {
			int dot = name.lastIndexOf('.');
			path = (dot > 0) ? name.substring(0, dot) + "-" + i + name.substring(dot) : name + "-" + i;
		}
		MessageDigest digest = DigestUtils.getSha256Digest();
		this.zip.putNextEntry(new ZipEntry(path));
		Counting counted = new Counting(new DigestOutputStream(this.zip, digest));
		content.write(counted);
		this.zip.closeEntry();
		this.lines.add(new Line(path, counted.bytes, HexFormat.of().formatHex(digest.digest())));
	}

	void add(String name, byte[] content) throws IOException {
		add(name, (out) -> out.write(content));
	}

	/**
	 * Adds a table as a workbook.
	 * @param name its path
	 * @param table writes it
	 * @param sheet name of its first sheet
	 * @throws IOException if it cannot be written
	 */
	void table(String name, String sheet, Table table) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TableExport export = new TableExport(bytes, sheet)) {
			table.write(export);
		}
		add(name, bytes.toByteArray());
	}

	/**
	 * Everything put in so far.
	 * @return path, size and hash of each file
	 */
	List<Line> lines() {
		return List.copyOf(this.lines);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/**
	 * Writes a file's content.
	 */
	interface Content {

		void write(OutputStream out) throws IOException;

	}

	/**
	 * Writes a table.
	 */
	interface Table {

		void write(TableExport export);

	}

	/**
	 * A file of the archive.
	 *
	 * @param path where it stands
	 * @param bytes its size
	 * @param sha256 its hash
	 */
	record Line(String path, long bytes, String sha256) {
	}

	/** Counts, and leaves the zip open. */
	private static final class Counting extends FilterOutputStream {

		private long bytes;

		Counting(OutputStream out) {
			super(out);
		}

		@Override
		public void write(int value) throws IOException {
			this.out.write(value);
			this.bytes++;
		}

		@Override
		public void write(byte[] content, int offset, int length) throws IOException {
			this.out.write(content, offset, length);
			this.bytes += length;
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
