package org.jiping.quantity.persistence;

import java.math.BigDecimal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an amount as a numeric column in 元.
 */
@Converter(autoApply = true)
public class AmountConverter implements AttributeConverter<Amount, BigDecimal> {

	@Override
	public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Amount amount) {
		return (amount != null) ? amount.yuan() : null;
	}

	@Override
	public @Nullable Amount convertToEntityAttribute(@Nullable BigDecimal column) {
		return (column != null) ? new Amount(column) : null;
	}

}
