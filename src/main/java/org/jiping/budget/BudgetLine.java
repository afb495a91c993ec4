package org.jiping.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of budgets arranged.
 *
 * @param line key of the fixed line
 * @param initial initial budget, in 元
 * @param adjusted adjusted budget, in 元
 * @param otherIncome other income, in 元
 */
@Embeddable
record BudgetLine(@Column(nullable = false) String line, @Nullable Amount initial, @Nullable Amount adjusted,
		@Nullable Amount otherIncome) {
}
