package org.jiping.scoring.web;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A score adopted in place of the computed one, as typed.
 *
 * @param points points
 * @param reason why
 * @param approver who stands by it
 */
public record AdoptForm(@NotNull @DecimalMin("0") @Digits(integer = 4, fraction = 6) BigDecimal points,
		@NotBlank @Size(max = 2000) String reason, @NotBlank @Size(max = 100) String approver) {
}
