package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.Optional;

import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;

/**
 * The narrow window through which a rule sees figures.
 */
public interface Figures {

	/**
	 * Looks a figure up.
	 * @param key its name
	 * @return the figure, or nothing when it is missing
	 */
	Optional<Figure> find(String key);

	/**
	 * A figure as a rule sees it.
	 *
	 * @param key its name in rules
	 * @param name its name for people
	 * @param unit its unit
	 * @param value its exact value
	 */
	record Figure(String key, String name, Unit unit, BigDecimal value) {

		/**
		 * Refuses to stand beside a figure of another unit.
		 * @param other the other figure
		 */
		void mustFit(Figure other) {
			if (other.unit() != this.unit) {
				throw new IllegalArgumentException(
						this.key + " is in " + this.unit + ", " + other.key() + " in " + other.unit());
			}
		}

		public String printed() {
			return Printed.withUnit(this.value, this.unit);
		}

	}

}
