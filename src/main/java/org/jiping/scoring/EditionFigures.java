package org.jiping.scoring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

	EditionFigures(EditionManagement editions) {
		this.editions = editions;
	}

	@Override
	public List<Wanted> of(UUID edition, String prefix) {
		IndicatorEdition asking = this.editions.edition(edition);
		Map<MeasureKey, Formula> formulas = new LinkedHashMap<>();
		asking.measures().forEach((measure) -> formulas.put(measure.key(), measure.formula()));
		Map<String, Wanted> wanted = new LinkedHashMap<>();
		asking.leaves().forEach((leaf) -> leaf.criteria().forEach((criterion) -> {
			Deque<MeasureKey> open = new ArrayDeque<>(needs(criterion));
			while (!open.isEmpty()) {
				MeasureKey key = open.pop();
				Optional.ofNullable(formulas.get(key)).ifPresent((formula) -> formula.inputs().forEach(open::push));
				if (key.value().startsWith(prefix)) {
					wanted.computeIfAbsent(key.value().substring(prefix.length()), (rest) -> wanted(key, rest, leaf));
				}
			}
		}));
		return List.copyOf(wanted.values());
	}

	private static List<MeasureKey> needs(Criterion criterion) {
		return RuleCatalogue.rule(criterion).needs().stream().map(MeasureKey::new).toList();
	}

	private static Wanted wanted(MeasureKey key, String rest, Indicator leaf) {
		return new Wanted(rest, FigureNames.of(key).orElse(""), leaf.code());
	}

}
