package org.jiping.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One version of a ledger of a case.
 *
 * @param id its identifier
 * @param kind key of the ledger
 * @param label which of several of that kind
 * @param importId the import that brought it
 * @param number its number, from 1
 * @param fingerprint what it was read from, and how
 * @param lines number of lines
 * @param total sum of the ledger, null where it has none
 * @param takenAt when it was taken in
 * @param takenBy who confirmed it
 * @param replacedAt when the next version came, null for the present one
 */
public record LedgerVersion(UUID id, String kind, String label, UUID importId, int number, String fingerprint,
		long lines, @Nullable BigDecimal total, Instant takenAt, String takenBy, @Nullable Instant replacedAt) {
}
