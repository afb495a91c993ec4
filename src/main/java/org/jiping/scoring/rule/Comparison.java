package org.jiping.scoring.rule;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The ways of comparing a figure with a limit; applied literally.
 */
public enum Comparison {

	/** At most. */
	AT_MOST("≤"),
	/** Less than. */
	LESS("<"),
	/** At least. */
	AT_LEAST("≥"),
	/** More than. */
	MORE(">"),
	/** Equal. */
	EQUAL("=");

	private final String sign;

	Comparison(String sign) {
		this.sign = sign;
	}

	public String sign() {
		return this.sign;
	}

	/**
	 * The end of the keys of sentences that tell this comparison in words.
	 * @return for instance {@code at-most}
	 */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Reads a sign.
	 * @param sign the sign; full-width forms are understood
	 * @return the comparison; {@link IllegalArgumentException} for anything else
	 */
	public static Comparison of(String sign) {
		String plain = sign.strip().replace('＞', '>').replace('＜', '<').replace(">=", "≥").replace("<=", "≤");
		for (Comparison each : values()) {
			if (each.sign.equals(plain)) {
				return each;
			}
		}
		throw new IllegalArgumentException("not a comparison: " + sign);
	}

	public boolean holds(BigDecimal figure, BigDecimal limit) {
		int order = figure.compareTo(limit);
		return switch (this) {
			case AT_MOST -> order <= 0;
			case LESS -> order < 0;
			case AT_LEAST -> order >= 0;
			case MORE -> order > 0;
			case EQUAL -> order == 0;
		};
	}

}
