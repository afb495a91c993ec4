package org.jiping.target;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;

/**
 * An item that shows in detail how a task was done.
 *
 * @param indicator code of the level-3 indicator it shows
 * @param item what was bought or done
 * @param group which of several items it belongs to, null for none
 * @param quantity how many, null where nothing is counted
 * @param measureWord what the quantity counts
 * @param unitPrice unit price, in 元
 * @param amount amount, in 元
 * @param remark what else is to be said, null for nothing
 */
@Embeddable
record TaskDetail(@Column(nullable = false) String indicator, @Column(nullable = false) String item,
		@Column(name = "group_name") @Nullable String group, @Nullable BigDecimal quantity,
		@Nullable String measureWord, @Nullable Amount unitPrice, @Column(nullable = false) Amount amount,
		@Nullable String remark) {
}
