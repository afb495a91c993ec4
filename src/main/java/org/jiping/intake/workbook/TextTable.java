package org.jiping.intake.workbook;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jiping.intake.IntakeProblem;
import org.jiping.intake.SheetRow;
import org.jiping.intake.SheetRow.Kind;
import org.jiping.intake.TableFile;
import org.jiping.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reads .csv and .txt: UTF-8, UTF-16 with its mark, or GB18030; commas, tabs or
 * semicolons.
 */
final class TextTable implements TableFile {

	private static final char[] DELIMITERS = { '\t', ',', ';', '|' };

	private static final int SAMPLE = 65_536;

	/** Held open, so that the file may lose its name meanwhile. */
	private final FileChannel file;

	private final Location at;

	private final Charset charset;

	private final char delimiter;

	private @Nullable CountedStream counted;

	TextTable(Path file, Location at) throws IOException {
		this.at = at;
		this.file = FileChannel.open(file, StandardOpenOption.READ);
		try {
			this.charset = charset();
			this.delimiter = delimiter();
		}
		catch (IOException | RuntimeException ex) {
			this.file.close();
			throw ex;
		}
	}

	private InputStream bytes() throws IOException {
		this.file.position(0);
		return new BufferedInputStream(new FilterInputStream(Channels.newInputStream(this.file)) {

			@Override
			public void close() {
				// The channel is closed with the table.
			}
		});
	}

	private Charset charset() throws IOException {
		byte[] head;
		try (InputStream in = bytes()) {
			head = in.readNBytes(SAMPLE);
		}
		if (head.length >= 2 && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
				|| (head[0] == (byte) 0xfe && head[1] == (byte) 0xff))) {
			return StandardCharsets.UTF_16;
		}
		for (byte b : head) {
			if (b == 0) {
				throw TableOpener.unreadable(IntakeProblem.NOT_A_TABLE, this.at, null);
			}
		}
		for (Charset candidate : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
			if (fits(candidate)) {
				return candidate;
			}
		}
		throw TableOpener.unreadable(IntakeProblem.CHARSET_UNKNOWN, this.at, null);
	}

	private boolean fits(Charset candidate) throws IOException {
		char[] buffer = new char[SAMPLE];
		try (Reader reader = new InputStreamReader(bytes(),
				candidate.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT))) {
			while (reader.read(buffer) >= 0) {
				continue;
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	/** The sign that splits the first lines into the most and the most even columns. */
	private char delimiter() throws IOException {
		char[] sample = new char[SAMPLE];
		int length;
		try (Reader reader = reader()) {
			length = Math.max(reader.read(sample), 0);
		}
		String[] lines = new String(sample, 0, length).split("\\R", 20);
		char best = ',';
		long most = 0;
		for (char candidate : DELIMITERS) {
			long columns = 0;
			for (int i = 0; i < lines.length - ((lines.length == 20) ? 1 : 0); i++) {
				columns = Math.max(columns, lines[i].chars().filter((c) -> c == candidate).count());
			}
			if (columns > most) {
				most = columns;
				best = candidate;
			}
		}
		return best;
	}

	private Reader reader() throws IOException {
		this.counted = new CountedStream(bytes());
		Reader reader = new InputStreamReader(this.counted, this.charset);
		if (this.charset.equals(StandardCharsets.UTF_8)) {
			// The mark some programs put first is no part of the first heading.
			PushbackReader pushback = new PushbackReader(reader);
			int first = pushback.read();
			if (first >= 0 && first != '\ufeff') {
				pushback.unread(first);
			}
			return pushback;
		}
		return reader;
	}

	@Override
	public List<Sheet> sheets() {
		return List.of(new Sheet("", false));
	}

	@Override
	public void read(int sheet, RowTaker taker) {
		SheetRow row = new SheetRow(false);
		CSVFormat format = CSVFormat.DEFAULT.builder()
			.setDelimiter(this.delimiter)
			.setIgnoreEmptyLines(false)
			.setTrailingData(true)
			.setLenientEof(true)
			.get();
		try (LineBound reader = new LineBound(reader()); CSVParser parser = format.parse(reader)) {
			int number = 0;
			for (CSVRecord line : parser) {
				reader.nextLine();
				row.begin(++number);
				for (int c = 0; c < line.size(); c++) {
					put(row, c, line.get(c));
				}
				if (!taker.take(row)) {
					return;
				}
			}
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			throw TableOpener.unreadable(IntakeProblem.DAMAGED, this.at, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void put(SheetRow row, int column, String text) {
		if (text.isBlank()) {
			return;
		}
		if (column >= SheetRow.MOST_COLUMNS) {
			throw TableOpener.unreadable(IntakeProblem.TOO_WIDE, this.at.cell(row.number() - 1, column), text,
					String.valueOf(SheetRow.MOST_COLUMNS));
		}
		if (text.length() > SheetRow.LONGEST_CELL) {
			row.put(column, Kind.TOO_LONG, text.substring(0, 40));
		}
		else {
			row.put(column, Kind.TEXT, text);
		}
	}

	@Override
	public long position() {
		return (this.counted != null) ? this.counted.count : 0;
	}

	@Override
	public long size(int sheet) {
		try {
			return this.file.size();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Refuses a line without an end, as behind a quotation mark nobody closed.
	 */
	private static final class LineBound extends FilterReader {

		private static final long MOST = 8_000_000;

		private long since;

		LineBound(Reader in) {
			super(in);
		}

		void nextLine() {
			this.since = 0;
		}

		@Override
		public int read() throws IOException {
			return counted(super.read(), 1);
		}

		@Override
		public int read(char[] chars, int from, int length) throws IOException {
			int read = super.read(chars, from, length);
			return counted(read, read);
		}

		private int counted(int result, int read) {
			this.since += Math.max(read, 0);
			if (this.since > MOST) {
				throw new IllegalStateException("a line without an end");
			}
			return result;
		}

	}

	/**
	 * Counts what is read.
	 */
	private static final class CountedStream extends FilterInputStream {

		private long count;

		CountedStream(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			this.count += (read >= 0) ? 1 : 0;
			return read;
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			int read = super.read(bytes, from, length);
			this.count += Math.max(read, 0);
			return read;
		}

	}

}
