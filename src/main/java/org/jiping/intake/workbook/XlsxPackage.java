package org.jiping.intake.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jiping.intake.IntakeProblem;
import org.jiping.intake.UnreadableFileException;
import org.jiping.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * The zip of an .xlsx: its parts are parsed while they are inflated, within a ratio;
 * document types are refused.
 */
final class XlsxPackage implements AutoCloseable {

	private static final int MOST_ENTRIES = 20_000;

	private static final long LARGEST_PART = 4L * 1024 * 1024 * 1024;

	private static final long SMALL_ENOUGH = 1024L * 1024;

	private static final int HIGHEST_RATIO = 200;

	private static final XMLInputFactory XML = factory();

	private final Location at;

	private final ZipFile zip;

	private @Nullable Counted counted;

	XlsxPackage(Path file, Location at) {
		this.at = at;
		try {
			this.zip = new ZipFile(file.toFile());
		}
		catch (ZipException ex) {
			throw TableOpener.unreadable(IntakeProblem.DAMAGED, at, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (this.zip.size() > MOST_ENTRIES) {
			close();
			throw TableOpener.unreadable(IntakeProblem.ZIP_BOMB, at, String.valueOf(this.zip.size()));
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	boolean holds(String part) {
		return this.zip.getEntry(part) != null;
	}

	/** Bytes of a part once inflated, as the zip says. */
	long size(String part) {
		ZipEntry entry = this.zip.getEntry(part);
		return (entry != null) ? Math.max(entry.getSize(), 1) : 1;
	}

	/** Bytes inflated of the part parsed last. */
	long position() {
		return (this.counted != null) ? this.counted.count : 0;
	}

	@Override
	public void close() {
		try {
			this.zip.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The targets of a part's relations by their id, as names of entries. */
	Map<String, String> relations(String part) {
		Map<String, String> relations = new HashMap<>();
		if (this.zip.getEntry(part) == null) {
			return relations;
		}
		String folder = part.substring(0, part.lastIndexOf("_rels/"));
		parse(part, (xml) -> {
			String target = xml.getAttributeValue(null, "Target");
			if (xml.getLocalName().equals("Relationship") && target != null
					&& !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
				String entry = target.startsWith("/") ? target.substring(1) : folder + target;
				relations.put(String.valueOf(xml.getAttributeValue(null, "Id")), plain(entry));
			}
			return true;
		});
		return relations;
	}

	/** The name of an entry without steps to the folder above. */
	static String plain(String path) {
		Deque<String> names = new ArrayDeque<>();
		for (String name : path.split("/")) {
			if (name.equals("..")) {
				names.pollLast();
			}
			else if (!name.isEmpty() && !name.equals(".")) {
				names.add(name);
			}
		}
		return String.join("/", names);
	}

	/** Reads the bytes of a part as they are inflated. */
	<T> T scan(String part, Function<InputStream, T> reader) {
		try (Counted in = open(part)) {
			return reader.apply(in);
		}
		catch (IOException ex) {
			throw TableOpener.unreadable(IntakeProblem.DAMAGED, this.at, part);
		}
	}

	private Counted open(String part) throws IOException {
		ZipEntry entry = this.zip.getEntry(part);
		if (entry == null) {
			throw TableOpener.unreadable(IntakeProblem.DAMAGED, this.at, part);
		}
		this.counted = new Counted(this.zip.getInputStream(entry), entry);
		return this.counted;
	}

	void parse(String part, ElementTaker taker) {
		try (Counted in = open(part)) {
			XMLStreamReader xml = XML.createXMLStreamReader(in);
			try {
				while (xml.hasNext()) {
					int event = xml.next();
					if (event == XMLStreamConstants.DTD) {
						throw TableOpener.unreadable(IntakeProblem.EXTERNAL_ENTITY, this.at, part);
					}
					if (event == XMLStreamConstants.START_ELEMENT && !taker.take(xml)) {
						return;
					}
				}
			}
			finally {
				xml.close();
			}
		}
		catch (XMLStreamException ex) {
			if (ex.getNestedException() instanceof UnreadableFileException cause) {
				throw cause;
			}
			throw TableOpener.unreadable(IntakeProblem.DAMAGED, this.at, part);
		}
		catch (IOException ex) {
			throw TableOpener.unreadable(IntakeProblem.DAMAGED, this.at, part);
		}
	}

	/**
	 * Takes the beginning of each element.
	 */
	interface ElementTaker {

		boolean take(XMLStreamReader xml) throws XMLStreamException;

	}

	/**
	 * Counts what is inflated and stops where it grows beyond reason.
	 */
	private final class Counted extends FilterInputStream {

		private final ZipEntry entry;

		private long count;

		Counted(InputStream in, ZipEntry entry) {
			super(in);
			this.entry = entry;
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			if (read >= 0) {
				note(1);
			}
			return read;
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			int read = super.read(bytes, from, length);
			if (read > 0) {
				note(read);
			}
			return read;
		}

		private void note(int read) {
			this.count += read;
			if (this.count > LARGEST_PART || (this.count > SMALL_ENOUGH
					&& this.count / HIGHEST_RATIO > Math.max(this.entry.getCompressedSize(), 1))) {
				throw TableOpener.unreadable(IntakeProblem.ZIP_BOMB, XlsxPackage.this.at, this.entry.getName());
			}
		}

	}

}
