package org.jiping.indicator;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * An edition as it was when it was stored; it never changes.
 */
@Entity
@Table(name = "indicator_edition")
class StoredEdition {

	@Id
	private UUID id;

	@Column(nullable = false)
	private String editionKey;

	@Column(nullable = false)
	private String fingerprint;

	@Column(nullable = false)
	private String source;

	@Column(nullable = false)
	private Instant storedAt;

	@SuppressWarnings("NullAway.Init")
	protected StoredEdition() {
	}

	StoredEdition(String editionKey, String fingerprint, String source, Instant storedAt) {
		this.id = UUID.randomUUID();
		this.editionKey = editionKey;
		this.fingerprint = fingerprint;
		this.source = source;
		this.storedAt = storedAt;
	}

	UUID id() {
		return this.id;
	}

	String editionKey() {
		return this.editionKey;
	}

	String source() {
		return this.source;
	}

}
