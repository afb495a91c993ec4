package org.jiping.measure;

import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A figure a ledger can offer, before any case has filled it in.
 *
 * @param key the name rules use
 * @param name the name people read, null where only a case gives it one
 * @param unit its unit, null where only a case gives it one
 */
public record MeasureOffer(MeasureKey key, @Nullable String name, @Nullable Unit unit) {
}
