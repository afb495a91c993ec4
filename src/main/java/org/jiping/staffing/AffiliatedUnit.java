package org.jiping.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A unit that belongs to the department.
 *
 * @param name its full name
 * @param rank its administrative rank, as 正科级
 * @param duties its main duties, null where nobody says
 */
@Embeddable
record AffiliatedUnit(@Column(nullable = false) String name, @Column(nullable = false) String rank,
		@Nullable String duties) {
}
