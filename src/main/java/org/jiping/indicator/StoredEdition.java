package org.jiping.indicator;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * An edition as text; a draft may change, a published one never does.
 */
@Entity
@Table(name = "indicator_edition")
class StoredEdition {

	@Id
	private UUID id;

	@Version
	private long version;

	@Column(nullable = false)
	private String editionKey;

	@Column(nullable = false)
	private int revision;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private EditionStatus status;

	@Column(nullable = false)
	private String fingerprint;

	@Column(nullable = false)
	private String source;

	private @Nullable UUID basedOn;

	@Column(nullable = false)
	private Instant storedAt;

	@Column(nullable = false)
	private Instant changedAt;

	@Column(nullable = false)
	private String changedBy;

	@SuppressWarnings("NullAway.Init")
	protected StoredEdition() {
	}

	/**
	 * A new draft.
	 * @param editionKey its key, empty while none is written
	 * @param source its text
	 * @param basedOn the edition it was copied from, if any
	 * @param by who made it
	 * @param at when
	 */
	StoredEdition(String editionKey, String source, @Nullable UUID basedOn, String by, Instant at) {
		this.id = UUID.randomUUID();
		this.status = EditionStatus.DRAFT;
		this.storedAt = at;
		this.basedOn = basedOn;
		this.revision = 0;
		write(editionKey, source, by, at);
	}

	/**
	 * Replaces a draft's text.
	 * @param key the key the text has, empty while none is written
	 * @param text the text; {@link EditionStateException} unless this is a draft
	 * @param by who wrote it
	 * @param at when
	 */
	final void write(String key, String text, String by, Instant at) {
		must(EditionStatus.DRAFT, "change");
		this.editionKey = key;
		this.source = text;
		this.fingerprint = fingerprint(text);
		this.changedBy = by;
		this.changedAt = at;
	}

	void publish(int as, String by, Instant at) {
		must(EditionStatus.DRAFT, "publish");
		this.status = EditionStatus.PUBLISHED;
		this.revision = as;
		this.storedAt = at;
		this.changedBy = by;
		this.changedAt = at;
	}

	void retire(String by, Instant at) {
		must(EditionStatus.PUBLISHED, "retire");
		this.status = EditionStatus.RETIRED;
		this.changedBy = by;
		this.changedAt = at;
	}

	void reinstate(String by, Instant at) {
		must(EditionStatus.RETIRED, "reinstate");
		this.status = EditionStatus.PUBLISHED;
		this.changedBy = by;
		this.changedAt = at;
	}

	void must(EditionStatus wanted, String verb) {
		if (this.status != wanted) {
			throw new EditionStateException("cannot " + verb + " what is " + this.status);
		}
	}

	static String fingerprint(String text) {
		return DigestUtils.sha256Hex(text);
	}

	UUID id() {
		return this.id;
	}

	long version() {
		return this.version;
	}

	String editionKey() {
		return this.editionKey;
	}

	int revision() {
		return this.revision;
	}

	EditionStatus status() {
		return this.status;
	}

	String fingerprint() {
		return this.fingerprint;
	}

	String source() {
		return this.source;
	}

	@Nullable UUID basedOn() {
		return this.basedOn;
	}

	Instant changedAt() {
		return this.changedAt;
	}

	String changedBy() {
		return this.changedBy;
	}

}
