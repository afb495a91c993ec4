package org.jiping.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Count;

/**
 * A paragraph of a section.
 *
 * @param section section
 * @param no no.
 * @param text text
 */
@Embeddable
record NarrativeParagraph(@Column(nullable = false) String section,
		@Column(name = "line_no", nullable = false) Count no,
		@Column(name = "paragraph", nullable = false) String text) {
}
