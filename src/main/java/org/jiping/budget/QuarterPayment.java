package org.jiping.budget;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jiping.quantity.Amount;

/**
 * What was paid by the end of a quarter, against what was to be paid.
 *
 * @param line key of the fixed line
 * @param day cut-off date
 * @param planned funds to be paid, in 元
 * @param paid paid to date, in 元
 */
@Embeddable
record QuarterPayment(@Column(nullable = false) String line, @Column(nullable = false) LocalDate day,
		@Column(nullable = false) Amount planned, @Column(nullable = false) Amount paid) {
}
