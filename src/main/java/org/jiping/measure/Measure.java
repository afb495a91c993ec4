package org.jiping.measure;

import java.math.BigDecimal;

import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;

/**
 * A named figure of a case.
 *
 * @param key the name rules use
 * @param name the name people read
 * @param unit its unit
 * @param value the exact figure in that unit
 * @param provenance where it came from
 */
public record Measure(MeasureKey key, String name, Unit unit, BigDecimal value, Provenance provenance) {

	/**
	 * The page that shows where it came from.
	 * @return its address, relative to the case
	 */
	public String page() {
		return (this.provenance.sheet() != null) ? "figures/" + this.key : "scores?figure=" + this.key;
	}

	/**
	 * The figure with its unit, as {@link Printed#withUnit} prints it.
	 * @return the printed figure
	 */
	public String printed() {
		return Printed.withUnit(this.value, this.unit);
	}

}
