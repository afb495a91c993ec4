package org.jiping.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of disposable funds.
 *
 * @param line key of the fixed line
 * @param opening carried over, in 元
 * @param received received this year, in 元
 */
@Embeddable
record FundLine(@Column(nullable = false) String line, @Nullable Amount opening, @Nullable Amount received) {
}
