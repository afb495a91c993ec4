package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jiping.indicator.Criterion;
import org.jiping.scoring.rule.Band;
import org.jiping.scoring.rule.BandsRule;
import org.jiping.scoring.rule.BetterOfRule;
import org.jiping.scoring.rule.ChecklistRule;
import org.jiping.scoring.rule.CoefficientRule;
import org.jiping.scoring.rule.CompareRule;
import org.jiping.scoring.rule.Comparison;
import org.jiping.scoring.rule.CompletionRule;
import org.jiping.scoring.rule.CutRule;
import org.jiping.scoring.rule.DeductRule;
import org.jiping.scoring.rule.DeviationRule;
import org.jiping.scoring.rule.DiscretionaryRule;
import org.jiping.scoring.rule.GradeRule;
import org.jiping.scoring.rule.LevelsRule;
import org.jiping.scoring.rule.LinearRule;
import org.jiping.scoring.rule.PartsRule;
import org.jiping.scoring.rule.PriorStateRule;
import org.jiping.scoring.rule.RangeRule;
import org.jiping.scoring.rule.RateRule;
import org.jiping.scoring.rule.RuleFault;
import org.jiping.scoring.rule.RuleProblem;
import org.jiping.scoring.rule.ScheduleRule;
import org.jiping.scoring.rule.ScoringRule;
import org.jiping.scoring.rule.SeriesRule;
import org.jiping.scoring.rule.StepsRule;
import org.jiping.scoring.rule.Threshold;
import org.jiping.scoring.rule.ThresholdRule;
import org.jiping.scoring.rule.VoidingRule;
import org.jiping.scoring.rule.YesNoRule;
import org.jspecify.annotations.Nullable;

/**
 * Makes rules of their definitions: every kind of rule an edition may use, with its
 * parameters.
 */
public final class RuleCatalogue {

	private static final Map<String, Function<Parameters, ScoringRule>> KINDS = Map.ofEntries(
			Map.entry("yes-no", (p) -> new YesNoRule()), Map.entry("checklist", RuleCatalogue::checklist),
			Map.entry("threshold",
					(p) -> new ThresholdRule(p.text("measure"), Comparison.of(p.text("op")), p.limit("limit"))),
			Map.entry("range",
					(p) -> new RangeRule(p.text("measure"), p.limit("low"), p.flag("lowIncluded"), p.limit("high"),
							p.flag("highIncluded"))),
			Map.entry("linear", (p) -> new LinearRule(p.text("measure"), p.limit("zero"), p.limit("full"))),
			Map.entry("completion", RuleCatalogue::completion), Map.entry("levels", RuleCatalogue::levels),
			Map.entry("schedule", RuleCatalogue::schedule),
			Map.entry("deduct", (p) -> new DeductRule(p.decimal("per"))),
			Map.entry("discretionary", (p) -> new DiscretionaryRule()), Map.entry("grade", RuleCatalogue::grades),
			Map.entry("rate", (p) -> new RateRule(p.text("measure"))),
			Map.entry("series", (p) -> new SeriesRule(p.texts("measures"), p.flag("rising"), p.flag("strict"))),
			Map.entry("compare", (p) -> new CompareRule(p.text("left"), Comparison.of(p.text("op")), p.text("right"))),
			Map.entry("prior-state",
					(p) -> new PriorStateRule(p.text("measure"), p.text("prior"), p.decimal("none"),
							p.decimal("notAbove"), p.decimal("above"))),
			Map.entry("bands", RuleCatalogue::bands), Map.entry("steps", RuleCatalogue::steps),
			Map.entry("deviation", (p) -> new DeviationRule(p.text("actual"), p.text("planned"))),
			Map.entry("coefficient", RuleCatalogue::coefficient),
			Map.entry("cut", (p) -> new CutRule(p.decimal("points"))),
			Map.entry("voiding", (p) -> new VoidingRule(p.limit("share").value(), p.optional("voidAt"))),
			Map.entry("better-of", RuleCatalogue::betterOf), Map.entry("parts", RuleCatalogue::parts));

	private RuleCatalogue() {
	}

	/**
	 * The rule of a criterion.
	 * @param criterion the criterion
	 * @return its rule; {@link RuleFault} if its parameters cannot be meant, another
	 * {@link IllegalArgumentException} if the kind is unknown or a parameter is missing
	 */
	public static ScoringRule rule(Criterion criterion) {
		ScoringRule rule = rule(criterion.rule().kind(), new Parameters(criterion.rule().parameters()));
		rule.mustSuit(criterion.points().points());
		return rule;
	}

	/**
	 * The kinds of rule an edition may use.
	 * @return their names in editions, sorted
	 */
	public static List<String> kinds() {
		return KINDS.keySet().stream().sorted().toList();
	}

	private static ScoringRule rule(String name, Parameters parameters) {
		Function<Parameters, ScoringRule> kind = KINDS.get(name);
		if (kind == null) {
			throw new IllegalArgumentException("no rule kind " + name);
		}
		return kind.apply(parameters);
	}

	private static ScoringRule bands(Parameters p) {
		return new BandsRule(p.text("measure"), p.has("target") ? p.text("target") : null,
				p.each("bands",
						(band) -> new Band(band.has("low") ? band.limit("low") : null, band.optionalFlag("lowIncluded"),
								band.has("high") ? band.limit("high") : null, band.optionalFlag("highIncluded"),
								band.decimal("points"))));
	}

	private static ScoringRule steps(Parameters p) {
		boolean share = p.has("share");
		if (share == p.has("points")) {
			throw new RuleFault(RuleProblem.ONE_OF_TWO);
		}
		return new StepsRule(p.text("measure"), p.limit("line"), p.choice("side", StepsRule.Side.class),
				p.limit("step"), p.choice("counting", StepsRule.Counting.class),
				share ? p.limit("share").value() : p.decimal("points"), share,
				p.has("floor") ? p.decimal("floor") : BigDecimal.ZERO, p.has("zero") ? p.limit("zero") : null);
	}

	private static ScoringRule coefficient(Parameters p) {
		return new CoefficientRule(!p.has("tiers") ? List.of()
				: p.each("tiers", (tier) -> new CoefficientRule.Tier(tier.text("name"), tier.limit("from").value())));
	}

	private static ScoringRule betterOf(Parameters p) {
		return new BetterOfRule(p.each("alternatives", (each) -> {
			Parameters inner = each.inner("rule");
			return new BetterOfRule.Alternative(each.text("name"), rule(inner.text("kind"), inner));
		}));
	}

	private static ScoringRule parts(Parameters p) {
		return new PartsRule(p.each("parts", (each) -> {
			Parameters inner = each.inner("rule");
			return new PartsRule.Part(each.text("key"), each.text("name"), each.limit("share").value(),
					rule(inner.text("kind"), inner));
		}));
	}

	private static ScoringRule checklist(Parameters p) {
		return new ChecklistRule(
				p.each("items",
						(item) -> new ChecklistRule.Item(item.text("key"), item.text("name"), item.optional("points"))),
				p.has("mode") && p.text("mode").equals("fraction"));
	}

	private static ScoringRule completion(Parameters p) {
		return new CompletionRule(p.each("tasks", (task) -> new CompletionRule.Task(task.text("name"),
				task.text("actual"), task.text("target"), task.optionalFlag("lessIsBetter"))));
	}

	private static ScoringRule levels(Parameters p) {
		Parameters otherwise = p.inner("otherwise");
		return new LevelsRule(
				p.each("levels", (level) -> new LevelsRule.Level(level.text("name"), level.decimal("points"), level
					.each("conditions",
							(condition) -> new LevelsRule.Condition(condition.text("measure"), condition.text("name"),
									condition.limit("min"), condition.optionalFlag("attestable"))))),
				otherwise.text("name"), otherwise.decimal("points"));
	}

	private static ScoringRule schedule(Parameters p) {
		return new ScheduleRule(p.text("basis").equals("ratio"), p.limit("zero"), p.limit("full"),
				p.each("periods", (period) -> new ScheduleRule.Period(period.text("name"), period.text("actual"),
						period.text("planned"), period.limit("standard"), period.decimal("points"))));
	}

	private static ScoringRule grades(Parameters p) {
		return new GradeRule(p.each("grades", (grade) -> new GradeRule.Grade(grade.text("name"),
				grade.decimal("points"), grade.text("description"))));
	}

	/**
	 * Typed access to the parameters of a rule.
	 *
	 * @param values the parameters as written
	 */
	private record Parameters(Map<String, Object> values) {

		boolean has(String name) {
			return this.values.containsKey(name);
		}

		String text(String name) {
			Object value = this.values.get(name);
			if (value == null) {
				throw new IllegalArgumentException("no parameter " + name);
			}
			return value.toString();
		}

		BigDecimal decimal(String name) {
			return new BigDecimal(text(name));
		}

		@Nullable BigDecimal optional(String name) {
			return has(name) ? decimal(name) : null;
		}

		List<String> texts(String name) {
			if (!(this.values.get(name) instanceof List<?> list)) {
				throw new IllegalArgumentException("no parameter " + name);
			}
			return list.stream().map(Object::toString).toList();
		}

		<E extends Enum<E>> E choice(String name, Class<E> type) {
			return Enum.valueOf(type, text(name).toUpperCase(java.util.Locale.ROOT));
		}

		boolean flag(String name) {
			return switch (text(name)) {
				case "true" -> true;
				case "false" -> false;
				default -> throw new IllegalArgumentException(name + " is neither true nor false");
			};
		}

		boolean optionalFlag(String name) {
			return has(name) && flag(name);
		}

		Threshold limit(String name) {
			return Threshold.parse(text(name));
		}

		@SuppressWarnings("unchecked")
		Parameters inner(String name) {
			if (this.values.get(name) instanceof Map<?, ?> map) {
				return new Parameters((Map<String, Object>) map);
			}
			throw new IllegalArgumentException("no parameter " + name);
		}

		@SuppressWarnings("unchecked")
		<T> List<T> each(String name, Function<Parameters, T> reader) {
			if (!(this.values.get(name) instanceof List<?> list) || list.isEmpty()) {
				throw new IllegalArgumentException("no parameter " + name);
			}
			List<T> read = new ArrayList<>();
			list.forEach((entry) -> read.add(reader.apply(new Parameters((Map<String, Object>) entry))));
			return read;
		}

	}

}
