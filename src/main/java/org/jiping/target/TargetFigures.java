package org.jiping.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jiping.evaluation.CaseId;
import org.jiping.intake.WorkbookLayout;
import org.jiping.measure.Measure;
import org.jiping.measure.MeasureKey;
import org.jiping.measure.MeasureOffer;
import org.jiping.measure.MeasureOffers;
import org.jiping.measure.MeasureSource;
import org.jiping.measure.Provenance;
import org.jiping.quantity.Ratio;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers each task's plan and result and each achievement, brought from the unit typed to
 * the unit kept (286.54 万人 becomes 2,865,400 persons).
 */
@Component
@Transactional(readOnly = true)
class TargetFigures implements MeasureSource, MeasureOffers {

	private final TargetLedgers ledgers;

	private final WorkbookLayout layout;

	TargetFigures(TargetLedgers ledgers, WorkbookLayout layout) {
		this.ledgers = ledgers;
		this.layout = layout;
	}

	@Override
	public Set<String> prefixes() {
		return Set.of("target", "achieved");
	}

	@Override
	public List<Measure> measures(CaseId id) {
		List<Measure> measures = new ArrayList<>();
		this.ledgers.findById(id.value()).ifPresent((ledger) -> {
			for (Target target : ledger.targets()) {
				add(measures, "target_plan_", "targets", "plan", target.key(), target.name(), target.unit(),
						target.plan(), target.remark());
				add(measures, "target_actual_", "targets", "actual", target.key(), target.name(), target.unit(),
						target.actual(), target.remark());
				rate(measures, "target_rate_", "target_plan_", "plan", target, target.plan());
				if (target.upperPlan() != null) {
					add(measures, "target_upper_", "targets", "upperPlan", target.key(), target.name(), target.unit(),
							target.upperPlan(), target.remark());
					rate(measures, "target_upper_rate_", "target_upper_", "upperPlan", target, target.upperPlan());
				}
			}
			for (Achievement achievement : ledger.achievements()) {
				add(measures, "achieved_", "achievements", "value", achievement.key(), achievement.name(),
						achievement.unit(), achievement.value(), achievement.basis());
			}
		});
		return measures;
	}

	@Override
	public Optional<MeasureOffer> offer(MeasureKey key) {
		String name = key.value();
		return (name.matches("target_(upper_)?rate_.+")) ? Optional.of(new MeasureOffer(key, null, Unit.RATIO))
				: (name.matches("target_(plan|actual|upper)_.+|achieved_.+"))
						? Optional.of(new MeasureOffer(key, null, null)) : Optional.empty();
	}

	/**
	 * Completion = actual ÷ plan, where more is better.
	 */
	private void rate(List<Measure> measures, String prefix, String planPrefix, String column, Target target,
			BigDecimal plan) {
		boolean lessIsBetter = target.direction().startsWith("≤") || target.direction().startsWith("＜");
		MeasureKey actual = new MeasureKey("target_actual_" + target.key());
		MeasureKey planned = new MeasureKey(planPrefix + target.key());
		if (!lessIsBetter) {
			Ratio.of(target.actual(), plan)
				.ifPresent((ratio) -> measures.add(new Measure(new MeasureKey(prefix + target.key()),
						named(target.name(), title("actual") + "÷" + title(column)), Unit.RATIO, ratio.value(),
						Provenance.derived(actual + " / " + planned, List.of(actual, planned)))));
		}
	}

	private String title(String column) {
		return this.layout.sheet("targets").column(column).title();
	}

	private static String named(String name, String column) {
		return name + "（" + column + "）";
	}

	private void add(List<Measure> measures, String prefix, String sheet, String column, String key, String name,
			String unit, BigDecimal value, @Nullable String basis) {
		Unit.Scaled scaled = Unit.parse(unit).orElseThrow();
		String title = this.layout.sheet(sheet).column(column).title();
		// What was done bears the name alone, what was planned says so.
		String called = (sheet.equals("targets") && !column.equals("actual")) ? named(name, title) : name;
		measures.add(new Measure(new MeasureKey(prefix + key), called, scaled.unit(), scaled.toKept(value),
				Provenance.ledger(sheet, this.layout.sheet(sheet).title(), name, title, basis), scaled.counter()));
	}

}
