package org.jiping.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jiping.indicator.Criterion;
import org.jiping.indicator.FigureNames;
import org.jiping.indicator.IndicatorEdition;
import org.jiping.measure.MeasureKey;
import org.jiping.scoring.rule.ScoringRule;

/**
 * An edition with its rules made ready, so that many cases can be scored by it.
 */
public final class ScoringPlan {

	private final IndicatorEdition edition;

	private final Map<String, ScoringRule> rules = new HashMap<>();

	private final Map<MeasureKey, String> names = new HashMap<>();

	/**
	 * Makes the rules of an edition.
	 * @param edition the edition; {@link IllegalArgumentException} if a rule cannot be
	 * made
	 * @param names what people call a figure of the ledgers, nothing where only a case
	 * knows
	 */
	public ScoringPlan(IndicatorEdition edition, Function<MeasureKey, Optional<String>> names) {
		this.edition = edition;
		edition.measures().forEach((measure) -> {
			measure.formula().inputs().forEach((key) -> name(key, names));
			this.names.put(measure.key(), measure.name());
		});
		edition.criteria().forEach((criterion) -> {
			ScoringRule rule = RuleCatalogue.rule(criterion);
			this.rules.put(criterion.code(), rule);
			rule.needs().forEach((key) -> name(new MeasureKey(key), names));
		});
	}

	private void name(MeasureKey key, Function<MeasureKey, Optional<String>> all) {
		if (!this.names.containsKey(key)) {
			all.apply(key).ifPresent((name) -> this.names.put(key, name));
		}
	}

	public IndicatorEdition edition() {
		return this.edition;
	}

	/**
	 * The rule of one of the edition's criteria.
	 * @param criterion the criterion
	 * @return its rule
	 */
	ScoringRule rule(Criterion criterion) {
		return this.rules.get(criterion.code());
	}

	/**
	 * What people call a figure that need not be there.
	 * @param key its name in rules
	 * @return its name for people, the key itself where nobody knows another
	 */
	String nameOf(MeasureKey key) {
		return Optional.ofNullable(this.names.get(key)).or(() -> FigureNames.of(key)).orElse(key.value());
	}

}
