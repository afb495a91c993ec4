package org.jiping.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A kind of government procurement, planned and done.
 *
 * @param line key of the fixed line
 * @param budget budget, in 元
 * @param actual purchased, in 元
 */
@Embeddable
record ProcurementLine(@Column(nullable = false) String line, @Nullable Amount budget, @Nullable Amount actual) {
}
