package org.jiping.check;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;
import org.jiping.account.Viewer;
import org.jiping.check.document.DocumentExamination;
import org.jiping.check.document.DocumentText;
import org.jiping.check.document.Suspicion;
import org.jiping.check.word.WordText;
import org.jiping.evaluation.CaseNotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents from elsewhere that people had examined; each sees only their own.
 */
@Service
@Transactional
public class ExaminedDocuments {

	/** Signs of a document; a report of 500 pages has fewer. */
	public static final int LARGEST = 2_000_000;

	private final JdbcClient database;

	private final Clock clock;

	ExaminedDocuments(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Brings a Word file to plain text, its tables cell by cell.
	 * @param bytes the file
	 * @return its text: a line that begins with a tab is a cell, an empty line ends a
	 * row, two end a table; nothing if it is no .docx
	 */
	public static Optional<String> textOf(byte[] bytes) {
		return WordText.of(bytes);
	}

	/**
	 * Keeps a document for examination.
	 * @param name its name
	 * @param text its text, as {@link DocumentText#of} reads it
	 * @param viewer who hands it in
	 * @return its id
	 */
	public UUID keep(String name, String text, Viewer viewer) {
		UUID id = UUID.randomUUID();
		// PostgreSQL keeps no zero signs in texts.
		String content = text.replace("\u0000", "");
		this.database
			.sql("insert into examined_document (id, name, content, sha256, examined_at, examined_by) "
					+ "values (?, ?, ?, ?, ?, ?)")
			.params(id, name, content, DigestUtils.sha256Hex(content), Timestamp.from(this.clock.instant()),
					viewer.username())
			.update();
		return id;
	}

	/**
	 * The documents somebody handed in.
	 * @param viewer who asks
	 * @return their own documents, newest first
	 */
	@Transactional(readOnly = true)
	public List<Entry> of(Viewer viewer) {
		return this.database
			.sql("select id, name, examined_at from examined_document where examined_by = ? order by examined_at desc")
			.params(viewer.username())
			.query((row, number) -> new Entry(row.getObject("id", UUID.class), row.getString("name"),
					row.getTimestamp("examined_at").toInstant()))
			.list();
	}

	/**
	 * Examines a document.
	 * @param id which one; {@link CaseNotFoundException} if the viewer has none such
	 * @param viewer who asks
	 * @return what contradicts something else in it, by line
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public List<Suspicion> examine(UUID id, Viewer viewer) {
		String content = this.database.sql("select content from examined_document where id = ? and examined_by = ?")
			.params(id, viewer.username())
			.query(String.class)
			.optional()
			.orElseThrow(() -> new CaseNotFoundException("document " + id));
		return DocumentExamination.examine(DocumentText.of(content));
	}

	/**
	 * A document that was handed in.
	 *
	 * @param id its id
	 * @param name its name
	 * @param at when
	 */
	public record Entry(UUID id, String name, Instant at) {
	}

}
