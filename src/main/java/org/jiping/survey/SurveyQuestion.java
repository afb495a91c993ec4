package org.jiping.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Count;
import org.jspecify.annotations.Nullable;

/**
 * A question and how often each answer was chosen.
 *
 * @param survey key of its survey
 * @param no its number within the survey
 * @param question the question in full
 * @param topic what it is about in a few words, for the text of the report
 * @param a people who chose A
 * @param b people who chose B
 * @param c people who chose C
 * @param d people who chose D
 * @param e people who chose E, null where the survey offers no E
 */
@Embeddable
record SurveyQuestion(@Column(nullable = false) String survey, @Column(name = "line_no", nullable = false) Count no,
		@Column(nullable = false) String question, @Column(nullable = false) String topic,
		@Column(nullable = false) Count a, @Column(nullable = false) Count b, @Column(nullable = false) Count c,
		@Column(nullable = false) Count d, @Nullable Count e) {
}
