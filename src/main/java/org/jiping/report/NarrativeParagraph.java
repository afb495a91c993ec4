package org.jiping.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Count;

/**
 * A paragraph of a section.
 *
 * @param section key of the place it stands at
 * @param no its place among the paragraphs there
 * @param text the paragraph, with figures by name in double braces
 */
@Embeddable
record NarrativeParagraph(@Column(nullable = false) String section,
		@Column(name = "line_no", nullable = false) Count no,
		@Column(name = "paragraph", nullable = false) String text) {
}
