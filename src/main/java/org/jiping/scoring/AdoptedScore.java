package org.jiping.scoring;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A score an evaluator stands by in place of the computed one, and why.
 *
 * @param criterion criterion
 * @param computedThen computed then
 * @param points adopted
 * @param reason reason
 * @param approver approver
 */
@Embeddable
public record AdoptedScore(@Column(nullable = false) String criterion, @Nullable BigDecimal computedThen,
		@Column(nullable = false) BigDecimal points, @Column(nullable = false) String reason,
		@Column(nullable = false) String approver) {
}
