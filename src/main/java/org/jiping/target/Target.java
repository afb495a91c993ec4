package org.jiping.target;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Count;
import org.jspecify.annotations.Nullable;

/**
 * A task: what was planned and what was done.
 *
 * @param indicator code of the level-3 indicator it shows
 * @param key what its figures are called after {@code target_}
 * @param name what was to be done
 * @param depth 0 or null for a task of its own, more for a part of the one above
 * @param unit what its numbers count, as 人 or 万元
 * @param direction on which side of the plan the result is good: ≥, ＞, =, ＜ or ≤
 * @param plan what was planned for the year
 * @param upperPlan what a level above set, null where none did
 * @param actual what was done
 * @param remark why it differs, null for nothing to say
 */
@Embeddable
record Target(@Column(nullable = false) String indicator, @Column(name = "data_key", nullable = false) String key,
		@Column(nullable = false) String name, @Nullable Count depth,
		@Column(name = "unit_word", nullable = false) String unit, @Column(nullable = false) String direction,
		@Column(nullable = false) BigDecimal plan, @Nullable BigDecimal upperPlan,
		@Column(nullable = false) BigDecimal actual, @Nullable String remark) {
}
