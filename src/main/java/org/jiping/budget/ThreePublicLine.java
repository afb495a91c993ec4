package org.jiping.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A kind of three-public spending over two years.
 *
 * @param line key of the fixed line
 * @param priorBudget budget of the year before, in 元
 * @param budget budget, in 元
 * @param priorSpent spent the year before, in 元
 * @param spent spent, in 元
 */
@Embeddable
record ThreePublicLine(@Column(nullable = false) String line, @Nullable Amount priorBudget, @Nullable Amount budget,
		@Nullable Amount priorSpent, @Nullable Amount spent) {
}
