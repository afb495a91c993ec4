package org.jiping.target;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A figure that shows what the department achieved.
 *
 * @param key what its figure is called after {@code achieved_}
 * @param name what people call it
 * @param unit its unit, or what a plain number counts
 * @param value the figure in that unit
 * @param basis the paper or system it was taken from
 */
@Embeddable
record Achievement(@Column(name = "data_key", nullable = false) String key, @Column(nullable = false) String name,
		@Column(name = "unit_word", nullable = false) String unit,
		@Column(name = "figure", nullable = false) BigDecimal value, @Column(nullable = false) String basis) {
}
