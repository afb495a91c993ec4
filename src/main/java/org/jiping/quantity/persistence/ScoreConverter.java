package org.jiping.quantity.persistence;

import java.math.BigDecimal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jiping.quantity.Score;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a score as a numeric column in points.
 */
@Converter(autoApply = true)
public class ScoreConverter implements AttributeConverter<Score, BigDecimal> {

	@Override
	public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Score score) {
		return (score != null) ? score.points() : null;
	}

	@Override
	public @Nullable Score convertToEntityAttribute(@Nullable BigDecimal column) {
		return (column != null) ? new Score(column) : null;
	}

}
