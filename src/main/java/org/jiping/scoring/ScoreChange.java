package org.jiping.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One change of one criterion's score: who, when, from, to, why.
 */
@Entity
@Table(name = "score_change")
class ScoreChange {

	@Id
	private UUID id;

	@Column(nullable = false)
	private UUID sheetId;

	@Column(nullable = false)
	private UUID caseId;

	@Column(nullable = false)
	private String criterion;

	@Column(nullable = false)
	private String name;

	@Column(nullable = false)
	private Instant changedAt;

	@Column(nullable = false)
	private String changedBy;

	private @Nullable BigDecimal strictFrom;

	private @Nullable BigDecimal strictTo;

	private @Nullable BigDecimal adoptedFrom;

	private @Nullable BigDecimal adoptedTo;

	private @Nullable String stateFrom;

	private @Nullable String stateTo;

	@Column(nullable = false)
	private String why;

	@SuppressWarnings("NullAway.Init")
	protected ScoreChange() {
	}

	/**
	 * Notes a change.
	 * @param sheet the sheet that shows it first
	 * @param before the criterion before, null where it was not there
	 * @param after the criterion after, null where it is there no more
	 * @param why what changed, as JSON
	 */
	ScoreChange(StoredSheet sheet, ScoreTree.@Nullable Leaf before, ScoreTree.@Nullable Leaf after, String why) {
		ScoreTree.Leaf named = (after != null) ? after : before;
		if (named == null) {
			throw new IllegalArgumentException("nothing changed");
		}
		this.id = UUID.randomUUID();
		this.sheetId = sheet.id();
		this.caseId = sheet.caseId();
		this.criterion = named.code();
		this.name = named.name();
		this.changedAt = sheet.storedAt();
		this.changedBy = sheet.storedBy();
		this.strictFrom = (before != null) ? points(before.strict()) : null;
		this.strictTo = (after != null) ? points(after.strict()) : null;
		this.adoptedFrom = (before != null) ? points(before.adopted()) : null;
		this.adoptedTo = (after != null) ? points(after.adopted()) : null;
		this.stateFrom = (before != null) ? before.state() : null;
		this.stateTo = (after != null) ? after.state() : null;
		this.why = why;
	}

	private static @Nullable BigDecimal points(@Nullable String points) {
		return (points != null) ? new BigDecimal(points) : null;
	}

	UUID sheetId() {
		return this.sheetId;
	}

	String criterion() {
		return this.criterion;
	}

	String name() {
		return this.name;
	}

	@Nullable BigDecimal strictFrom() {
		return this.strictFrom;
	}

	@Nullable BigDecimal strictTo() {
		return this.strictTo;
	}

	@Nullable BigDecimal adoptedFrom() {
		return this.adoptedFrom;
	}

	@Nullable BigDecimal adoptedTo() {
		return this.adoptedTo;
	}

	@Nullable String stateFrom() {
		return this.stateFrom;
	}

	@Nullable String stateTo() {
		return this.stateTo;
	}

	String why() {
		return this.why;
	}

}
