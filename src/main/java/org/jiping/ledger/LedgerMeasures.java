package org.jiping.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiping.evaluation.CaseId;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureOffer;
import org.jiping.measure.MeasureOffers;
import org.jiping.measure.MeasureSource;
import org.jiping.measure.Provenance;
import org.springframework.stereotype.Component;

/**
 * Offers what was computed from uploaded ledgers as figures of the case, under names of
 * their own.
 */
@Component
class LedgerMeasures implements MeasureSource, MeasureOffers {

	private final LedgerManagement ledgers;

	private final LedgerKinds kinds;

	LedgerMeasures(LedgerManagement ledgers, LedgerKinds kinds) {
		this.ledgers = ledgers;
		this.kinds = kinds;
	}

	@Override
	public Set<String> prefixes() {
		Set<String> prefixes = new LinkedHashSet<>();
		definitions().forEach((definition) -> {
			String stem = definition.keyStem();
			prefixes.add(stem.substring(0, stem.indexOf('_')));
		});
		// "staff", "project" and "target" are first words of other rooms' figures.
		return prefixes.stream().map((first) -> switch (first) {
			case "staff" -> "staff_list";
			case "project" -> "project_entry";
			case "target" -> "target_entry";
			default -> first;
		}).collect(Collectors.toSet());
	}

	@Override
	public List<Measure> measures(CaseId id) {
		return this.ledgers.figures(id)
			.stream()
			.map((figure) -> new Measure(new MeasureKey(figure.key()), figure.name(), figure.unit(), figure.value(),
					Provenance.ledger(figure.shares().get(0).kind(),
							this.kinds.find(figure.shares().get(0).kind()).map(LedgerKind::title).orElse(""),
							figure.shares().get(0).label(), figure.name(), null)))
			.toList();
	}

	@Override
	public List<MeasureOffer> offers() {
		Set<String> seen = new LinkedHashSet<>();
		List<MeasureOffer> offers = new ArrayList<>();
		for (FigureDefinition definition : definitions()) {
			if (definition.single() && seen.add(definition.key())) {
				offers.add(new MeasureOffer(new MeasureKey(definition.key()), definition.name(), definition.unit()));
			}
		}
		return offers;
	}

	@Override
	public Optional<MeasureOffer> offer(MeasureKey key) {
		return definitions().stream()
			.filter((definition) -> !definition.single() && key.value().startsWith(definition.keyStem()))
			.findFirst()
			.map((definition) -> new MeasureOffer(key, null, definition.unit()));
	}

	private List<FigureDefinition> definitions() {
		return this.kinds.all().stream().flatMap((kind) -> kind.figures().stream()).toList();
	}

}
