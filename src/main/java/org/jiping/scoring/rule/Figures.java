package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.Optional;

import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;

/**
 * The narrow window through which a rule sees figures.
 */
public interface Figures {

	/** Below this many 元, two decimals of 万元 would hide differences. */
	BigDecimal SMALL = BigDecimal.valueOf(10_000);

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
	 */
	record Figure(String key, String name, Unit unit, BigDecimal value) {

		/**
		 * Refuses to stand beside a figure of another unit.
		 * @param other the other figure
		 */
		void mustFit(Figure other) {
			if (other.unit() != this.unit) {
				throw new UnitMismatchException(other.name(), other.unit().symbol(),
						this.name + "（" + this.unit.symbol() + "）");
			}
		}

		/**
		 * The figure with its unit; money too small to be told apart in 万元 stands in 元.
		 * @return the printed figure
		 */
		public String printed() {
			if (this.unit == Unit.YUAN && this.value.abs().compareTo(SMALL) < 0) {
				return Printed.plain(this.value) + this.unit.symbol();
			}
			return Printed.withUnit(this.value, this.unit);
		}

	}

}
