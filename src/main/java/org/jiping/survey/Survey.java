package org.jiping.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Count;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire and its copies.
 *
 * @param key key
 * @param name survey
 * @param population population
 * @param method method
 * @param month when
 * @param issued issued
 * @param returned returned
 * @param valid valid
 */
@Embeddable
record Survey(@Column(name = "data_key", nullable = false) String key, @Column(nullable = false) String name,
		@Column(nullable = false) String population, @Nullable String method, @Nullable String month,
		@Column(nullable = false) Count issued, @Column(nullable = false) Count returned,
		@Column(nullable = false) Count valid) {
}
