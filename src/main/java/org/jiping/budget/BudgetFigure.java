package org.jiping.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A single budget figure with the reason it was taken.
 *
 * @param line key of the fixed line
 * @param amount amount, in 元
 * @param basis the paper it was taken from, null where nobody says
 */
@Embeddable
record BudgetFigure(@Column(nullable = false) String line, @Nullable Amount amount, @Nullable String basis) {
}
