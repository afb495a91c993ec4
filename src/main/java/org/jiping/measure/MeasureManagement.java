package org.jiping.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jiping.evaluation.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Gathers the figures and tables of a case from every ledger.
 */
@Service
@Transactional(readOnly = true)
public class MeasureManagement {

	private final List<MeasureSource> sources;

	private final List<TableSource> tables;

	private final MeasureCatalogue catalogue;

	MeasureManagement(List<MeasureSource> sources, List<TableSource> tables, MeasureCatalogue catalogue) {
		this.sources = sources;
		this.tables = tables;
		this.catalogue = catalogue;
		Map<String, MeasureSource> owners = new HashMap<>();
		for (MeasureSource source : sources) {
			for (String prefix : source.prefixes()) {
				if (owners.put(prefix, source) != null) {
					throw new IllegalStateException("two ledgers offer figures named " + prefix + "_…");
				}
			}
		}
	}

	/**
	 * All ledger figures of a case.
	 * @param id the case
	 * @return the figures
	 */
	public Measures measuresOf(CaseId id) {
		List<Measure> all = new ArrayList<>();
		for (MeasureSource source : this.sources) {
			for (Measure measure : source.measures(id)) {
				if (source.prefixes().stream().noneMatch((prefix) -> measure.key().value().startsWith(prefix + "_"))) {
					throw new IllegalStateException("figure outside its ledger's names: " + measure.key());
				}
				all.add(measure);
			}
		}
		return new Measures(all);
	}

	/**
	 * What figures are called, those a case lacks too.
	 * @param id the case
	 * @return says the name of a figure, its key where nobody knows one
	 */
	public Function<MeasureKey, String> namesOf(CaseId id) {
		SingletonSupplier<Map<MeasureKey, String>> own = SingletonSupplier.of(() -> {
			Map<MeasureKey, String> names = new HashMap<>();
			this.sources.forEach((source) -> names.putAll(source.names(id)));
			return names;
		});
		return (key) -> this.catalogue.offer(key)
			.map(MeasureOffer::name)
			.orElseGet(() -> own.obtain().getOrDefault(key, key.value()));
	}

	public Map<String, FigureTable> tablesOf(CaseId id) {
		Map<String, FigureTable> all = new LinkedHashMap<>();
		this.tables.forEach((source) -> source.tables(id).forEach((table) -> all.put(table.key(), table)));
		return all;
	}

}
