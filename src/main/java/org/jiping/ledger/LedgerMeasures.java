package org.jiping.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jiping.evaluation.CaseId;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureOffer;
import org.jiping.measure.MeasureOffers;
import org.jiping.measure.MeasureSource;
import org.jiping.measure.Provenance;
import org.jiping.quantity.Ratio;
import org.jiping.quantity.Unit;
import org.springframework.stereotype.Component;

/**
 * Offers what was computed from uploaded ledgers as figures of the case, under names of
 * their own.
 */
@Component
class LedgerMeasures implements MeasureSource, MeasureOffers {

	private static final String SHARE = "_share";

	private static final Pattern OPTION = Pattern.compile("(answer_\\w+_q\\d+)_[a-e]");

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
		// "staff", "project", "target" and "fund" are first words of other rooms'
		// figures.
		return prefixes.stream().map((first) -> switch (first) {
			case "staff" -> "staff_list";
			case "project" -> "project_entry";
			case "target" -> "target_entry";
			case "fund" -> "fund_entry";
			default -> first;
		}).collect(Collectors.toSet());
	}

	@Override
	public List<Measure> measures(CaseId id) {
		List<LedgerFigure> figures = this.ledgers.figures(id);
		List<Measure> measures = new ArrayList<>(shares(figures));
		figures.stream()
			.map((figure) -> new Measure(new MeasureKey(figure.key()), figure.name(), figure.unit(), figure.value(),
					Provenance.ledger(figure.shares().get(0).kind(),
							this.kinds.find(figure.shares().get(0).kind()).map(LedgerKind::title).orElse(""),
							figure.shares().get(0).label(), figure.name(), null)))
			.forEach(measures::add);
		return measures;
	}

	/** The share of an option among all answers to its question. */
	private static List<Measure> shares(List<LedgerFigure> figures) {
		Map<String, List<LedgerFigure>> questions = new LinkedHashMap<>();
		for (LedgerFigure figure : figures) {
			Matcher option = OPTION.matcher(figure.key());
			if (option.matches()) {
				questions.computeIfAbsent(option.group(1), (key) -> new ArrayList<>()).add(figure);
			}
		}
		List<Measure> shares = new ArrayList<>();
		questions.values().forEach((options) -> {
			List<MeasureKey> inputs = options.stream().map((figure) -> new MeasureKey(figure.key())).toList();
			BigDecimal all = options.stream().map(LedgerFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
			String sum = "SUM(" + options.stream().map(LedgerFigure::key).collect(Collectors.joining(", ")) + ")";
			for (LedgerFigure figure : options) {
				Ratio.of(figure.value(), all)
					.ifPresent((share) -> shares
						.add(new Measure(new MeasureKey(figure.key() + SHARE), figure.name() + "%", Unit.RATIO,
								share.value(), Provenance.derived(figure.key() + " / " + sum, inputs))));
			}
		});
		return shares;
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
		if (key.value().endsWith(SHARE) && key.value().startsWith("answer_")) {
			return Optional.of(new MeasureOffer(key, null, Unit.RATIO));
		}
		return definitions().stream()
			.filter((definition) -> !definition.single() && key.value().startsWith(definition.keyStem()))
			.findFirst()
			.map((definition) -> new MeasureOffer(key, null, definition.unit()));
	}

	private List<FigureDefinition> definitions() {
		return this.kinds.all().stream().flatMap((kind) -> kind.figures().stream()).toList();
	}

}
