package org.jiping.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jiping.indicator.Criterion;
import org.jiping.scoring.rule.ChecklistRule;
import org.jiping.scoring.rule.Comparison;
import org.jiping.scoring.rule.CompletionRule;
import org.jiping.scoring.rule.DeductRule;
import org.jiping.scoring.rule.DiscretionaryRule;
import org.jiping.scoring.rule.GradeRule;
import org.jiping.scoring.rule.LevelsRule;
import org.jiping.scoring.rule.LinearRule;
import org.jiping.scoring.rule.RangeRule;
import org.jiping.scoring.rule.RateRule;
import org.jiping.scoring.rule.ScheduleRule;
import org.jiping.scoring.rule.ScoringRule;
import org.jiping.scoring.rule.Threshold;
import org.jiping.scoring.rule.ThresholdRule;
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
			Map.entry("rate", (p) -> new RateRule(p.text("measure"))));

	private RuleCatalogue() {
	}

	/**
	 * The rule of a criterion.
	 * @param criterion the criterion
	 * @return its rule; {@link IllegalArgumentException} naming the criterion if the kind
	 * is unknown or a parameter is missing or impossible
	 */
	public static ScoringRule rule(Criterion criterion) {
		Function<Parameters, ScoringRule> kind = KINDS.get(criterion.rule().kind());
		if (kind == null) {
			throw new IllegalArgumentException(criterion.code() + ": no rule kind " + criterion.rule().kind());
		}
		try {
			ScoringRule rule = kind.apply(new Parameters(criterion.rule().parameters()));
			if (rule instanceof ChecklistRule checklist) {
				checklist.mustAddUpTo(criterion.points().points());
			}
			return rule;
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(criterion.code() + ": " + ex.getMessage(), ex);
		}
	}

	private static ScoringRule checklist(Parameters p) {
		return new ChecklistRule(
				p.each("items",
						(item) -> new ChecklistRule.Item(item.text("key"), item.text("name"), item.optional("points"))),
				p.has("mode") && p.text("mode").equals("fraction"));
	}

	private static ScoringRule completion(Parameters p) {
		return new CompletionRule(p.each("tasks", (task) -> new CompletionRule.Task(task.text("name"),
				task.text("actual"), task.text("target"), task.has("lessIsBetter") && task.flag("lessIsBetter"))));
	}

	private static ScoringRule levels(Parameters p) {
		Parameters otherwise = p.inner("otherwise");
		return new LevelsRule(
				p.each("levels",
						(level) -> new LevelsRule.Level(level.text("name"), level.decimal("points"),
								level.each("conditions",
										(condition) -> new LevelsRule.Condition(condition.text("measure"),
												condition.text("name"), condition.limit("min"),
												condition.has("attestable") && condition.flag("attestable"))))),
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

		boolean flag(String name) {
			return Boolean.parseBoolean(text(name));
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
