package org.jiping.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A unit that belongs to the department.
 *
 * @param name unit
 * @param rank rank
 * @param duties main duties
 */
@Embeddable
record AffiliatedUnit(@Column(nullable = false) String name, @Column(nullable = false) String rank,
		@Nullable String duties) {
}
