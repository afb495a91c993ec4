package org.jiping.indicator;

import java.util.List;
import java.util.Optional;

import org.jiping.measure.DerivedMeasure;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as it is being written.
 *
 * @param read the criterion, null where its rule cannot be made
 * @param faults what is wrong with it
 * @param measures the derived figures its rule may use
 */
public record TriedCriterion(@Nullable Criterion read, List<EditionFault> faults, List<DerivedMeasure> measures) {

	public Optional<Criterion> criterion() {
		return Optional.ofNullable(this.read);
	}

}
