package org.jiping.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Writes lines into their table by COPY, in the transaction of the connection.
 */
final class LineWriter implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(LineWriter.class);

	private static final int BUFFER = 64 * 1024;

	private final CopyManager manager;

	private final SQLExceptionTranslator translator;

	private final String table;

	private final List<LedgerField> fields;

	private final byte @Nullable [] version;

	/** Fields that have had a value so far; the others are not sent. */
	private final boolean[] sent;

	private @Nullable CopyIn copy;

	private byte[] buffer = new byte[BUFFER + 1024];

	private int used;

	private int lines;

	/**
	 * Begins writing.
	 * @param connection the connection, in a transaction
	 * @param table the table
	 * @param kind the ledger
	 * @param version the version the lines belong to, null where the table knows
	 * @param before how many lines it has already
	 * @param translator says what a refusal of the database means
	 */
	LineWriter(Connection connection, String table, LedgerKind kind, @Nullable UUID version, int before,
			SQLExceptionTranslator translator) {
		this.lines = before;
		this.table = table;
		this.fields = kind.fields();
		this.sent = new boolean[this.fields.size()];
		this.version = (version != null) ? version.toString().getBytes(StandardCharsets.US_ASCII) : null;
		this.translator = translator;
		try {
			this.manager = connection.unwrap(PGConnection.class).getCopyAPI();
		}
		catch (SQLException ex) {
			throw refused(ex);
		}
	}

	void write(Line line, int part, int row) {
		CopyIn copying = copy(line);
		this.lines++;
		if (this.version != null) {
			plain(this.version);
			put('\t');
		}
		number(this.lines);
		put('\t');
		number(part);
		put('\t');
		number(row);
		for (int f = 0; f < this.sent.length; f++) {
			if (!this.sent[f]) {
				continue;
			}
			put('\t');
			Object value = line.get(f);
			if (value == null) {
				put('\\');
				put('N');
			}
			else if (value instanceof String text) {
				words(text);
			}
			else {
				ascii((value instanceof BigDecimal number) ? number.toPlainString() : value.toString());
			}
		}
		put('\n');
		if (this.used >= BUFFER) {
			flush(copying);
		}
	}

	/** The COPY under way; another one if the line has a value where none had one. */
	private CopyIn copy(Line line) {
		boolean more = this.copy == null;
		for (int f = 0; f < this.sent.length; f++) {
			if (!this.sent[f] && line.get(f) != null) {
				this.sent[f] = true;
				more = true;
			}
		}
		CopyIn copying = this.copy;
		if (copying == null || more) {
			finish();
			StringBuilder columns = new StringBuilder((this.version != null) ? "version_id, " : "")
				.append("line_no, part, row_no");
			for (int f = 0; f < this.sent.length; f++) {
				columns.append(this.sent[f] ? ", " + this.fields.get(f).column() : "");
			}
			try {
				copying = this.manager.copyIn("copy " + this.table + " (" + columns + ") from stdin"
						+ ((this.version == null) ? " with (freeze)" : ""));
			}
			catch (SQLException ex) {
				throw refused(ex);
			}
			this.copy = copying;
		}
		return copying;
	}

	int lines() {
		return this.lines;
	}

	private void put(char c) {
		room(1);
		this.buffer[this.used++] = (byte) c;
	}

	private void plain(byte[] bytes) {
		room(bytes.length);
		System.arraycopy(bytes, 0, this.buffer, this.used, bytes.length);
		this.used += bytes.length;
	}

	private void number(int number) {
		ascii(Integer.toString(number));
	}

	@SuppressWarnings("deprecation")
	private void ascii(String text) {
		int length = text.length();
		room(length);
		text.getBytes(0, length, this.buffer, this.used);
		this.used += length;
	}

	/** UTF-8 with the signs COPY reads as its own escaped; lone surrogates become "?". */
	private void words(String text) {
		int length = text.length();
		room(length * 3);
		byte[] bytes = this.buffer;
		int at = this.used;
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			if (c < 0x80) {
				switch (c) {
					case '\t' -> at = escaped(bytes, at, 't');
					case '\n' -> at = escaped(bytes, at, 'n');
					case '\r' -> at = escaped(bytes, at, 'r');
					case '\\' -> at = escaped(bytes, at, '\\');
					default -> bytes[at++] = (byte) c;
				}
			}
			else if (c < 0x800) {
				bytes[at++] = (byte) (0xc0 | (c >> 6));
				bytes[at++] = (byte) (0x80 | (c & 0x3f));
			}
			else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
				int point = Character.toCodePoint(c, text.charAt(++i));
				bytes[at++] = (byte) (0xf0 | (point >> 18));
				bytes[at++] = (byte) (0x80 | ((point >> 12) & 0x3f));
				bytes[at++] = (byte) (0x80 | ((point >> 6) & 0x3f));
				bytes[at++] = (byte) (0x80 | (point & 0x3f));
			}
			else if (Character.isSurrogate(c)) {
				bytes[at++] = '?';
			}
			else {
				bytes[at++] = (byte) (0xe0 | (c >> 12));
				bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
				bytes[at++] = (byte) (0x80 | (c & 0x3f));
			}
		}
		this.used = at;
	}

	private static int escaped(byte[] bytes, int at, char sign) {
		bytes[at] = '\\';
		bytes[at + 1] = (byte) sign;
		return at + 2;
	}

	private void room(int more) {
		if (this.used + more > this.buffer.length) {
			this.buffer = Arrays.copyOf(this.buffer, Math.max(this.used + more, this.buffer.length * 2));
		}
	}

	private void flush(CopyIn copying) {
		try {
			copying.writeToCopy(this.buffer, 0, this.used);
			this.used = 0;
		}
		catch (SQLException ex) {
			throw refused(ex);
		}
	}

	/**
	 * Ends the COPY; the lines are there for the rest of the transaction.
	 */
	void finish() {
		CopyIn copying = this.copy;
		if (copying != null) {
			flush(copying);
			try {
				copying.endCopy();
			}
			catch (SQLException ex) {
				throw refused(ex);
			}
		}
	}

	@Override
	public void close() {
		try {
			if (this.copy != null && this.copy.isActive()) {
				this.copy.cancelCopy();
			}
		}
		catch (SQLException ex) {
			LOG.debug("The connection was gone already", ex);
		}
	}

	private DataAccessException refused(SQLException ex) {
		DataAccessException said = this.translator.translate("copy lines", null, ex);
		return (said != null) ? said : new UncategorizedSQLException("copy lines", null, ex);
	}

}
