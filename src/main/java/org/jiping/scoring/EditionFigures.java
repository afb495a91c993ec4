package org.jiping.scoring;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jiping.indicator.Criterion;
import org.jiping.indicator.EditionManagement;
import org.jiping.indicator.FigureNames;
import org.jiping.indicator.Indicator;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.intake.WantedFigures;
import org.jiping.measure.Formula;
import org.jiping.measure.MeasureKey;
import org.springframework.stereotype.Component;

/**
 * Finds in the rules of an edition, and in the formulas they rest on, the figures that
 * people are to type in.
 */
@Component
class EditionFigures implements WantedFigures {

	private final EditionManagement editions;

	/** Published editions do not change. */
	private final Map<UUID, Map<MeasureKey, String>> known = new ConcurrentHashMap<>();

	EditionFigures(EditionManagement editions) {
		this.editions = editions;
	}

	@Override
	public List<Wanted> of(UUID edition, String... prefixes) {
		Map<MeasureKey, String> needed = this.known.computeIfAbsent(edition, (id) -> needed(this.editions.edition(id)));
		return Arrays.stream(prefixes)
			.flatMap((prefix) -> needed.entrySet()
				.stream()
				.filter((each) -> each.getKey().value().startsWith(prefix))
				.map((each) -> new Wanted(each.getKey().value().substring(prefix.length()),
						FigureNames.of(each.getKey()).orElse(""), each.getValue())))
			.toList();
	}

	/** The figures an edition rests on, with the first indicator that does. */
	private static Map<MeasureKey, String> needed(IndicatorEdition asking) {
		Map<MeasureKey, Formula> formulas = new LinkedHashMap<>();
		asking.measures().forEach((measure) -> formulas.put(measure.key(), measure.formula()));
		Map<MeasureKey, String> needed = new LinkedHashMap<>();
		asking.leaves()
			.forEach((leaf) -> leaf.criteria().forEach((criterion) -> needs(criterion, formulas, leaf.code(), needed)));
		// Figures that the edition tells without points hanging on them.
		String first = asking.leaves().map(Indicator::code).findFirst().orElse("");
		formulas.values().forEach((formula) -> formula.inputs().forEach((key) -> needed.putIfAbsent(key, first)));
		return needed;
	}

	/** The figures of a criterion and those their formulas rest on. */
	private static void needs(Criterion criterion, Map<MeasureKey, Formula> formulas, String indicator,
			Map<MeasureKey, String> needed) {
		Deque<MeasureKey> open = new ArrayDeque<>();
		RuleCatalogue.rule(criterion).needs().forEach((key) -> open.add(new MeasureKey(key)));
		while (!open.isEmpty()) {
			MeasureKey key = open.poll();
			needed.putIfAbsent(key, indicator);
			Formula formula = formulas.get(key);
			if (formula != null) {
				open.addAll(formula.inputs());
			}
		}
	}

}
