package org.jiping.evaluation;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who commissioned an evaluation and when it was carried out.
 *
 * @param client who commissioned it
 * @param baseDate the day the figures are taken at
 * @param started first day of the work
 * @param finished last day of the work
 */
@Embeddable
public record CaseProfile(@Column(nullable = false) String client, @Column(nullable = false) LocalDate baseDate,
		@Column(nullable = false) LocalDate started, @Column(nullable = false) LocalDate finished) {
}
