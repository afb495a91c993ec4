package org.jiping.quantity.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jiping.quantity.Count;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a count as a whole number column.
 */
@Converter(autoApply = true)
public class CountConverter implements AttributeConverter<Count, Long> {

	@Override
	public @Nullable Long convertToDatabaseColumn(@Nullable Count count) {
		return (count != null) ? count.value() : null;
	}

	@Override
	public @Nullable Count convertToEntityAttribute(@Nullable Long column) {
		return (column != null) ? new Count(column) : null;
	}

}
