package org.jiping.evaluation;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What is evaluated, who commissioned it and when it was carried out.
 *
 * @param project the project, empty where it is the department as a whole
 * @param client who commissioned it
 * @param baseDate the day the figures are taken at
 * @param started first day of the work
 * @param finished last day of the work
 */
@Embeddable
public record CaseProfile(@Column(nullable = false) String project, @Column(nullable = false) String client,
		@Column(nullable = false) LocalDate baseDate, @Column(nullable = false) LocalDate started,
		@Column(nullable = false) LocalDate finished) {
}
