package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.Optional;

import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

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
	 * What people call a figure, which need not be there.
	 * @param key its name in rules
	 * @return its name for people, the key itself where nobody knows another
	 */
	default String name(String key) {
		return find(key).map(Figure::name).orElse(key);
	}

	/**
	 * A figure as a rule sees it.
	 *
	 * @param key its name in rules
	 * @param name its name for people
	 * @param unit its unit
	 * @param value its exact value
	 * @param counter what a plain number counts, null for nothing
	 */
	record Figure(String key, String name, Unit unit, BigDecimal value, @Nullable String counter) {

		public Figure(String key, String name, Unit unit, BigDecimal value) {
			this(key, name, unit, value, null);
		}

		/**
		 * Refuses to stand beside a figure of another unit.
		 * @param other the other figure
		 */
		void mustFit(Figure other) {
			boolean counted = this.counter == null || other.counter() == null || this.counter.equals(other.counter());
			if (other.unit() != this.unit || !counted) {
				throw new UnitMismatchException(other.name(), other.word(), this.name + "（" + word() + "）");
			}
		}

		private String word() {
			return (this.counter != null) ? this.counter : this.unit.symbol();
		}

		/**
		 * The figure with its unit.
		 * @return the printed figure
		 */
		public String printed() {
			return Printed.counted(this.value, this.unit, this.counter);
		}

	}

}
