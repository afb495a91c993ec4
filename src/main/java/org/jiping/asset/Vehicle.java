package org.jiping.asset;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jiping.quantity.Count;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle, without its plate.
 *
 * @param no no.
 * @param kind kind
 * @param make make
 * @param acquired acquired on
 * @param how how acquired
 * @param amount original value, in 元
 */
@Embeddable
record Vehicle(@Column(name = "line_no", nullable = false) Count no, @Column(nullable = false) String kind,
		@Nullable String make, @Column(nullable = false) LocalDate acquired, @Nullable String how,
		@Column(nullable = false) Amount amount) {
}
