package org.jiping.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Count;
import org.jspecify.annotations.Nullable;

/**
 * A question and how often each answer was chosen.
 *
 * @param survey survey
 * @param no no.
 * @param question question
 * @param topic topic
 * @param a chose A
 * @param b chose B
 * @param c chose C
 * @param d chose D
 * @param e chose E
 */
@Embeddable
record SurveyQuestion(@Column(nullable = false) String survey, @Column(name = "line_no", nullable = false) Count no,
		@Column(nullable = false) String question, @Column(nullable = false) String topic,
		@Column(nullable = false) Count a, @Column(nullable = false) Count b, @Column(nullable = false) Count c,
		@Column(nullable = false) Count d, @Nullable Count e) {
}
