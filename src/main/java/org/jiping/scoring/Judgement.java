package org.jiping.scoring;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluator found on a criterion, and why.
 *
 * @param criterion criterion
 * @param part part
 * @param verdict verdict
 * @param figure figure
 * @param grade grade
 * @param basis basis
 */
@Embeddable
public record Judgement(@Column(nullable = false) String criterion, @Nullable String part, @Nullable String verdict,
		@Nullable BigDecimal figure, @Nullable String grade, @Column(nullable = false) String basis) {
}
