package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What people found on a criterion, part by part; the part without a name is the
 * criterion as a whole.
 *
 * @param parts findings by part
 */
public record Judged(Map<String, Part> parts) {

	/** Nobody has judged yet. */
	public static final Judged NOTHING = new Judged(Map.of());

	public Judged {
		parts = Map.copyOf(parts);
	}

	public Optional<Part> part(String name) {
		return Optional.ofNullable(this.parts.get(name));
	}

	public Optional<Part> whole() {
		return part("");
	}

	/**
	 * How many defects were found.
	 * @return the number, nothing where none is written or it is below zero
	 */
	Optional<BigDecimal> defects() {
		return whole().map(Part::figure).filter((number) -> number.signum() >= 0);
	}

	/**
	 * What was found on one part of several, as if it stood alone.
	 * @param key the part
	 * @return its findings, under the names they have inside it
	 */
	Judged under(String key) {
		Map<String, Part> inside = new HashMap<>();
		this.parts.forEach((name, part) -> {
			if (name.equals(key)) {
				inside.put("", part);
			}
			else if (name.startsWith(key + ".")) {
				inside.put(name.substring(key.length() + 1), part);
			}
		});
		return new Judged(inside);
	}

	/**
	 * Whether any part was found to lack evidence.
	 * @return true if so
	 */
	public boolean lacksEvidence() {
		return this.parts.values().stream().anyMatch((part) -> part.verdict() == Verdict.NOT_ENOUGH_EVIDENCE);
	}

	public boolean notApplicable() {
		return whole().filter((part) -> part.verdict() == Verdict.NOT_APPLICABLE).isPresent();
	}

	/**
	 * What can be said about something that is met or not.
	 */
	public enum Verdict {

		/** Met. */
		YES,
		/** Not met. */
		NO,
		/** Cannot be told from what was handed in. */
		NOT_ENOUGH_EVIDENCE,
		/** Does not apply to this department. */
		NOT_APPLICABLE

	}

	/**
	 * One finding.
	 *
	 * @param verdict met or not, where that was asked
	 * @param figure a number of defects, a fraction or points, where that was asked
	 * @param grade a grade or level, where that was asked
	 * @param basis why
	 */
	public record Part(@Nullable Verdict verdict, @Nullable BigDecimal figure, @Nullable String grade, String basis) {

		/**
		 * How far something was met, by its verdict.
		 * @return 1 or 0, or nothing where it was neither found met nor not met
		 */
		Optional<BigDecimal> met() {
			return (this.verdict == Verdict.YES) ? Optional.of(BigDecimal.ONE)
					: (this.verdict == Verdict.NO) ? Optional.of(BigDecimal.ZERO) : Optional.empty();
		}

	}

}
