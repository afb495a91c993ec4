package org.jiping.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;
import org.jiping.quantity.Count;
import org.jspecify.annotations.Nullable;

/**
 * An experience worth copying, or a problem with its recommendation.
 *
 * @param kind 经验 or 问题
 * @param no its number among its kind
 * @param title its heading in the report
 * @param indicators codes of the indicators it concerns, null for none
 * @param content what was found
 * @param recommendation what should be done, null for nothing
 * @param basis what rule or paper it rests on
 * @param amount the money it concerns
 */
@Embeddable
public record CaseFinding(@Column(nullable = false) String kind, @Column(name = "line_no", nullable = false) Count no,
		@Column(nullable = false) String title, @Nullable String indicators, @Column(nullable = false) String content,
		@Nullable String recommendation, @Nullable String basis, @Nullable Amount amount) {
}
