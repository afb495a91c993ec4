package org.jiping.quantity;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quantity as people write it in a standard or a form, such as {@code 95%} or
 * {@code 6万人}.
 *
 * @param value the quantity in the unit kept
 * @param unit that unit
 * @param text the quantity as written
 */
public record Typed(BigDecimal value, Unit unit, String text) {

	private static final Pattern SHAPE = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)([^\\d.]*)");

	/**
	 * Reads a quantity.
	 * @param text a number with its unit; a number alone has none
	 * @return the quantity, or nothing if the number or the unit cannot be read
	 */
	public static Optional<Typed> parse(String text) {
		Matcher matcher = SHAPE.matcher(plain(text));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		BigDecimal number = new BigDecimal(matcher.group(1));
		return Unit.parse(matcher.group(2)).map((unit) -> new Typed(unit.toKept(number), unit.unit(), plain(text)));
	}

	/**
	 * Whether a text is a plain decimal number.
	 * @param text the text
	 * @return the number, or nothing
	 */
	public static Optional<BigDecimal> number(String text) {
		return plain(text).matches("[+-]?\\d{1,18}(\\.\\d{1,12})?") ? Optional.of(new BigDecimal(plain(text)))
				: Optional.empty();
	}

	/** Full-width digits and signs as plain ones. */
	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
	}

}
