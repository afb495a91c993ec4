package org.jiping.measure;

import java.math.BigDecimal;

import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A named figure of a case.
 *
 * @param key the name rules use
 * @param name the name people read
 * @param unit its unit
 * @param value the exact figure in that unit
 * @param provenance where it came from
 * @param counter what a plain number counts, such as 平方米, null for nothing
 */
public record Measure(MeasureKey key, String name, Unit unit, BigDecimal value, Provenance provenance,
		@Nullable String counter) {

	public Measure(MeasureKey key, String name, Unit unit, BigDecimal value, Provenance provenance) {
		this(key, name, unit, value, provenance, null);
	}

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
		return Printed.counted(this.value, this.unit, this.counter);
	}

}
