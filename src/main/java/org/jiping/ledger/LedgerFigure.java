package org.jiping.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a case computed from its ledgers.
 *
 * @param key its name for rules
 * @param name its name for people
 * @param unit its unit
 * @param value its value, over all ledgers that take part
 * @param shares what each ledger version brings to it
 * @param fills the typed cell that says the same, null where there is none
 */
public record LedgerFigure(String key, String name, Unit unit, BigDecimal value, List<Share> shares,
		@Nullable Fill fills) {

	public String printed() {
		return exact(this.value, this.unit);
	}

	/**
	 * A figure beside its ledger, where not a 分 may hide behind rounding.
	 * @param value the figure
	 * @param unit its unit
	 * @return money in 元 with two decimals, anything else with its unit
	 */
	public static String exact(BigDecimal value, Unit unit) {
		return (unit == Unit.YUAN) ? Printed.yuan(value) + unit.symbol() : Printed.withUnit(value, unit);
	}

	/**
	 * What one ledger version brings to a figure.
	 *
	 * @param version the version
	 * @param kind key of the ledger
	 * @param label its label
	 * @param value what its lines come to
	 * @param selection the lines
	 */
	public record Share(UUID version, String kind, String label, BigDecimal value, Selection selection) {
	}

}
