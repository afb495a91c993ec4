package org.jiping.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jiping.evaluation.CaseId;

/**
 * Door: a ledger offers its figures with where they came from.
 */
public interface MeasureSource {

	/**
	 * The first words of every key offered here; no two sources may share one.
	 * @return the prefixes, without the underscore that follows
	 */
	Set<String> prefixes();

	/**
	 * The figures of a case.
	 * @param id the case
	 * @return the figures that are there; what is blank in the ledger is left out
	 */
	List<Measure> measures(CaseId id);

	/**
	 * What the figures of lines are called that every case names itself.
	 * @param id the case
	 * @return the names, also of figures that are not filled in
	 */
	default Map<MeasureKey, String> names(CaseId id) {
		return Map.of();
	}

}
