package org.jiping.scoring;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluator found on a criterion, and why.
 *
 * @param criterion code of the criterion judged
 * @param part key of the part judged, null for the criterion as a whole
 * @param verdict 是, 否, 依据不足 or 不适用, null where a figure or grade answers
 * @param figure a coefficient, a number of defects or points, as the rule asks, null for
 * none
 * @param grade the grade found, null where none is asked
 * @param basis what the judgement rests on
 */
@Embeddable
public record Judgement(@Column(nullable = false) String criterion, @Nullable String part, @Nullable String verdict,
		@Nullable BigDecimal figure, @Nullable String grade, @Column(nullable = false) String basis) {
}
