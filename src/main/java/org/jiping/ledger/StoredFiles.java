package org.jiping.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps originals in the database, in pieces, once for each content.
 */
@Component
@Transactional
class StoredFiles {

	private static final int PIECE = 1024 * 1024;

	private final JdbcClient database;

	private final Clock clock;

	StoredFiles(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Stores a file, or finds the one that holds the same bytes.
	 * @param in the content
	 * @return the stored file
	 * @throws IOException if the content cannot be read to its end
	 */
	StoredFile store(InputStream in) throws IOException {
		UUID id = UUID.randomUUID();
		MessageDigest digest = DigestUtils.getSha256Digest();
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.database.sql("insert into stored_file (id, sha256, bytes, stored_at) values (?, '', 0, ?)")
			.params(id, now)
			.update();
		long bytes = 0;
		int position = 0;
		for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
			digest.update(piece);
			bytes += piece.length;
			this.database.sql("insert into stored_file_piece (file_id, position, content) values (?, ?, ?)")
				.params(id, position++, piece)
				.update();
		}
		String sha256 = HexFormat.of().formatHex(digest.digest());
		Optional<UUID> same = this.database.sql("select id from stored_file where sha256 = ? limit 1")
			.params(sha256)
			.query(UUID.class)
			.optional();
		if (same.isPresent()) {
			this.database.sql("delete from stored_file where id = ?").params(id).update();
			return new StoredFile(same.get(), sha256, bytes);
		}
		this.database.sql("update stored_file set sha256 = ?, bytes = ? where id = ?")
			.params(sha256, bytes, id)
			.update();
		return new StoredFile(id, sha256, bytes);
	}

	@Transactional(readOnly = true)
	public StoredFile get(UUID id) {
		return this.database.sql("select id, sha256, bytes from stored_file where id = ?")
			.params(id)
			.query(StoredFile.class)
			.single();
	}

	/**
	 * Writes a file out.
	 * @param id which one
	 * @param out where to
	 */
	@Transactional(readOnly = true)
	public void copy(UUID id, OutputStream out) {
		int pieces = this.database.sql("select count(*) from stored_file_piece where file_id = ?")
			.params(id)
			.query(Integer.class)
			.single();
		try {
			for (int i = 0; i < pieces; i++) {
				out.write(this.database.sql("select content from stored_file_piece where file_id = ? and position = ?")
					.params(id, i)
					.query((row, number) -> row.getBytes(1))
					.single());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A file on disk for as long as it is read.
	 * @param id which one
	 * @return the copy, to be closed
	 */
	@Transactional(readOnly = true)
	public LocalCopy local(UUID id) {
		try {
			Path file = Files.createTempFile("jiping-ledger-", ".tmp");
			try (OutputStream out = Files.newOutputStream(file)) {
				copy(id, out);
			}
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(file);
				throw ex;
			}
			return new LocalCopy(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A stored file.
	 *
	 * @param id its identifier
	 * @param sha256 digest of its bytes
	 * @param bytes its size
	 */
	record StoredFile(UUID id, String sha256, long bytes) {
	}

	/**
	 * A copy on disk.
	 *
	 * @param path where it lies
	 */
	record LocalCopy(Path path) implements AutoCloseable {

		/**
		 * Takes the name away while the file is open, where the system allows it, so that
		 * nothing is left even if the process dies.
		 */
		void unlink() {
			try {
				Files.deleteIfExists(this.path);
			}
			catch (IOException ex) {
				// Windows keeps an open file; close() takes it away.
			}
		}

		@Override
		public void close() {
			try {
				Files.deleteIfExists(this.path);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
