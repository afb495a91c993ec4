package org.jiping.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A project, or a heading that adds up projects.
 *
 * @param code its number, by which lines below name it
 * @param parent number of the line above, null for none
 * @param name the project
 * @param opening carried over, in 元
 * @param fiscalIncome fiscal appropriation, in 元
 * @param otherIncome other income, in 元
 * @param spent spent this year, in 元
 * @param remark what else is to be said, null for nothing
 */
@Embeddable
record ProjectLine(@Column(nullable = false) String code, @Nullable String parent,
		@Column(nullable = false) String name, @Nullable Amount opening, @Nullable Amount fiscalIncome,
		@Nullable Amount otherIncome, @Nullable Amount spent, @Nullable String remark) {
}
