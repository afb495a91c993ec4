package org.jiping.report;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Count;

/**
 * A phase of the evaluation.
 *
 * @param no its place among the phases
 * @param name what it is called
 * @param started its first day
 * @param finished its last day
 * @param work what was done in it
 */
@Embeddable
public record WorkPhase(@Column(name = "line_no", nullable = false) Count no, @Column(nullable = false) String name,
		@Column(nullable = false) LocalDate started, @Column(nullable = false) LocalDate finished,
		@Column(nullable = false) String work) {
}
