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
 * @param no its number in the list
 * @param kind what kind of vehicle, as 轿车
 * @param make make and model, never a number plate; null where nobody says
 * @param acquired the day it was acquired
 * @param how how it was acquired, as 购置; null where nobody says
 * @param amount original value, in 元
 */
@Embeddable
record Vehicle(@Column(name = "line_no", nullable = false) Count no, @Column(nullable = false) String kind,
		@Nullable String make, @Column(nullable = false) LocalDate acquired, @Nullable String how,
		@Column(nullable = false) Amount amount) {
}
