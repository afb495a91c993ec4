package org.jiping.report;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Count;

/**
 * A phase of the evaluation.
 *
 * @param no no.
 * @param name phase
 * @param started from
 * @param finished to
 * @param work work
 */
@Embeddable
public record WorkPhase(@Column(name = "line_no", nullable = false) Count no, @Column(nullable = false) String name,
		@Column(nullable = false) LocalDate started, @Column(nullable = false) LocalDate finished,
		@Column(nullable = false) String work) {
}
