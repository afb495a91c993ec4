package org.jiping.measure;

import org.jiping.quantity.Unit;

/**
 * A figure defined by a formula over other figures.
 *
 * @param key its name in rules
 * @param name its name for people
 * @param unit the unit of the result
 * @param formula how it is computed
 */
public record DerivedMeasure(MeasureKey key, String name, Unit unit, Formula formula) {
}
