package org.jiping.survey;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What an answer is worth.
 *
 * @param survey key of its survey
 * @param option its letter, A to E
 * @param label what the letter means, as 非常满意
 * @param worth worth, as a ratio
 */
@Embeddable
record SurveyOption(@Column(nullable = false) String survey,
		@Column(name = "option_letter", nullable = false) String option, @Column(nullable = false) String label,
		@Column(nullable = false) BigDecimal worth) {
}
