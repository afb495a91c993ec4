package org.jiping.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Count;

/**
 * Posts and staff of a kind.
 *
 * @param line key of the fixed line
 * @param authorised authorised posts
 * @param inPost staff in post
 */
@Embeddable
record StaffLine(@Column(nullable = false) String line, @Column(nullable = false) Count authorised,
		@Column(nullable = false) Count inPost) {
}
