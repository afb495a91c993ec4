package org.jiping.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of spending.
 *
 * @param line key of the fixed line
 * @param spent spent this year, in 元
 */
@Embeddable
record SpendingLine(@Column(nullable = false) String line, @Nullable Amount spent) {
}
