package org.jiping.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An edition as it lies in store: its text, its state, and what can be read of it.
 *
 * @param id its identifier
 * @param version raised by every change of a draft
 * @param revision its number among the published ones of its key, 0 for a draft
 * @param status how far it has come
 * @param fingerprint SHA-256 of its text
 * @param basedOn the edition it was copied from, if any
 * @param changedBy who changed it last, empty for what came with the application
 * @param changedAt when
 * @param document its text as a tree
 * @param reading the edition, null where faults forbid to make one
 * @param faults everything that is wrong with it
 */
public record EditionEntry(UUID id, long version, int revision, EditionStatus status, String fingerprint,
		@Nullable UUID basedOn, String changedBy, Instant changedAt, EditionDocument document,
		@Nullable IndicatorEdition reading, List<EditionFault> faults) {

	public EditionEntry {
		faults = List.copyOf(faults);
	}

	public String key() {
		return this.document.text("key");
	}

	public String name() {
		return this.document.text("name");
	}

	public boolean draft() {
		return this.status == EditionStatus.DRAFT;
	}

	public Optional<IndicatorEdition> edition() {
		return Optional.ofNullable(this.reading);
	}

	/**
	 * How many faults stand at a place or below it.
	 * @param path the way to the place
	 * @return the number
	 */
	public long faultsWithin(String path) {
		return this.faults.stream().filter((fault) -> fault.within(path)).count();
	}

}
