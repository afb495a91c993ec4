package org.jiping.scoring;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A score an evaluator stands by in place of the computed one, and why.
 *
 * @param criterion code of the criterion
 * @param computedThen what was computed when it was adopted, null where nothing could be
 * @param points points adopted, at most what the criterion is worth
 * @param reason why another score is right
 * @param approver who stands by it
 */
@Embeddable
public record AdoptedScore(@Column(nullable = false) String criterion, @Nullable BigDecimal computedThen,
		@Column(nullable = false) BigDecimal points, @Column(nullable = false) String reason,
		@Column(nullable = false) String approver) {
}
