package org.jiping.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Count;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire and its copies.
 *
 * @param key what its figures are called after {@code survey_}
 * @param name what people call it
 * @param population who was asked
 * @param method how they were asked, null where nobody says
 * @param month when they were asked, null where nobody says
 * @param issued copies handed out
 * @param returned copies that came back, at most as many as were issued
 * @param valid copies that count, at most as many as returned
 */
@Embeddable
record Survey(@Column(name = "data_key", nullable = false) String key, @Column(nullable = false) String name,
		@Column(nullable = false) String population, @Nullable String method, @Nullable String month,
		@Column(nullable = false) Count issued, @Column(nullable = false) Count returned,
		@Column(nullable = false) Count valid) {
}
