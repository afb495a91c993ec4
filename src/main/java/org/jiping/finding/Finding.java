package org.jiping.finding;

import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jiping.quantity.Amount;
import org.jspecify.annotations.Nullable;

/**
 * An experience worth copying, or a problem with what is recommended.
 *
 * @param problem whether it is a problem
 * @param number its number among its kind
 * @param title its title
 * @param indicators codes of the indicators it concerns
 * @param content what was found
 * @param recommendation what should be done
 * @param basis what rule or paper it rests on
 * @param amount the money it concerns
 */
public record Finding(boolean problem, long number, String title, @Nullable String indicators, String content,
		@Nullable String recommendation, @Nullable String basis, @Nullable Amount amount) {

	/**
	 * The same with its texts put into other words.
	 * @param words puts a text into other words
	 * @return the finding
	 */
	public Finding in(UnaryOperator<String> words) {
		return new Finding(this.problem, this.number, this.title, this.indicators, words.apply(this.content),
				(this.recommendation != null) ? words.apply(this.recommendation) : null, this.basis, this.amount);
	}

	/**
	 * The indicators it concerns.
	 * @return their codes, none where it names none
	 */
	public Set<String> codes() {
		return (this.indicators == null) ? Set.of()
				: Arrays.stream(this.indicators.split("[、，,;；\\s]+"))
					.filter((code) -> !code.isEmpty())
					.collect(Collectors.toSet());
	}

	/**
	 * What this finding is called by within its case.
	 * @return P for a problem or E for an experience, and its number
	 */
	public String key() {
		return (this.problem ? "P" : "E") + this.number;
	}

}
