package org.jiping.target;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;

/**
 * An item that shows in detail how a task was done.
 *
 * @param indicator indicator
 * @param item item
 * @param group group
 * @param quantity quantity
 * @param measureWord measure
 * @param unitPrice unit price, in 元
 * @param amount amount, in 元
 * @param remark remark
 */
@Embeddable
record TaskDetail(@Column(nullable = false) String indicator, @Column(nullable = false) String item,
		@Column(name = "group_name") @Nullable String group, @Nullable BigDecimal quantity,
		@Nullable String measureWord, @Nullable Amount unitPrice, @Column(nullable = false) Amount amount,
		@Nullable String remark) {
}
