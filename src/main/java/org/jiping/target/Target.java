package org.jiping.target;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Count;
import org.jspecify.annotations.Nullable;

/**
 * A task: what was planned and what was done.
 *
 * @param indicator indicator
 * @param key key
 * @param name task
 * @param depth level
 * @param unit unit
 * @param direction direction
 * @param plan planned
 * @param upperPlan set from above
 * @param actual done
 * @param remark remark
 */
@Embeddable
record Target(@Column(nullable = false) String indicator, @Column(name = "data_key", nullable = false) String key,
		@Column(nullable = false) String name, @Nullable Count depth,
		@Column(name = "unit_word", nullable = false) String unit, @Column(nullable = false) String direction,
		@Column(nullable = false) BigDecimal plan, @Nullable BigDecimal upperPlan,
		@Column(nullable = false) BigDecimal actual, @Nullable String remark) {
}
