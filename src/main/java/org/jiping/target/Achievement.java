package org.jiping.target;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A figure that shows what the department achieved.
 *
 * @param key key
 * @param name name
 * @param unit unit
 * @param value value
 * @param basis basis
 */
@Embeddable
record Achievement(@Column(name = "data_key", nullable = false) String key, @Column(nullable = false) String name,
		@Column(name = "unit_word", nullable = false) String unit,
		@Column(name = "figure", nullable = false) BigDecimal value, @Column(nullable = false) String basis) {
}
