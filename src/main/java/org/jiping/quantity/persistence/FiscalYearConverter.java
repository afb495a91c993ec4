package org.jiping.quantity.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jiping.quantity.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a fiscal year as a whole number column.
 */
@Converter(autoApply = true)
public class FiscalYearConverter implements AttributeConverter<FiscalYear, Integer> {

	@Override
	public @Nullable Integer convertToDatabaseColumn(@Nullable FiscalYear year) {
		return (year != null) ? year.value() : null;
	}

	@Override
	public @Nullable FiscalYear convertToEntityAttribute(@Nullable Integer column) {
		return (column != null) ? new FiscalYear(column) : null;
	}

}
