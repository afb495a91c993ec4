package org.jiping.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jiping.evaluation.CaseId;

/**
 * A score sheet as it was at one time; it never changes.
 */
@Entity
@Table(name = "score_sheet")
class StoredSheet {

	@Id
	private UUID id;

	@Column(nullable = false)
	private UUID caseId;

	@Column(nullable = false)
	private UUID editionId;

	@Column(nullable = false)
	private String engine;

	@Column(nullable = false)
	private int format;

	@Column(nullable = false)
	private String fingerprint;

	@Column(nullable = false)
	private BigDecimal strict;

	@Column(nullable = false)
	private BigDecimal adopted;

	@Column(nullable = false)
	private String grade;

	@Column(nullable = false)
	private boolean complete;

	@Column(nullable = false)
	private Instant storedAt;

	@Column(nullable = false)
	private String storedBy;

	@Column(nullable = false)
	private String content;

	@SuppressWarnings("NullAway.Init")
	protected StoredSheet() {
	}

	StoredSheet(CaseId caseId, UUID editionId, ScoreSheet sheet, String fingerprint, String content, String by,
			Instant at) {
		this.id = UUID.randomUUID();
		this.caseId = caseId.value();
		this.editionId = editionId;
		this.engine = ScoreSheet.ENGINE;
		this.format = SheetRecord.FORMAT;
		this.fingerprint = fingerprint;
		this.strict = sheet.strict().points();
		this.adopted = sheet.adopted().points();
		this.grade = sheet.grade();
		this.complete = sheet.complete();
		this.storedAt = at;
		this.storedBy = by;
		this.content = content;
	}

	UUID id() {
		return this.id;
	}

	UUID caseId() {
		return this.caseId;
	}

	UUID editionId() {
		return this.editionId;
	}

	String fingerprint() {
		return this.fingerprint;
	}

	Instant storedAt() {
		return this.storedAt;
	}

	String storedBy() {
		return this.storedBy;
	}

	String content() {
		return this.content;
	}

}
