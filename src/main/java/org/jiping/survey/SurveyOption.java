package org.jiping.survey;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What an answer is worth.
 *
 * @param survey survey
 * @param option option
 * @param label meaning
 * @param worth worth, as a ratio
 */
@Embeddable
record SurveyOption(@Column(nullable = false) String survey,
		@Column(name = "option_letter", nullable = false) String option, @Column(nullable = false) String label,
		@Column(nullable = false) BigDecimal worth) {
}
