package org.jiping.check.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas printed with their numbers are computed again:
 * {@code （91.43%-90%）/（95%-90%）×2=0.57}.
 */
final class TextFormulas implements DocumentCheck {

	private static final Pattern FORMULA = Pattern.compile(
			"(?<![\\d.,%％()（）+\\-－×*/÷])([\\d(（][\\d.,%％()（）+\\-－×*/÷\\s]{0,200}[\\d%％)）])\\s*[=＝]\\s*(-?\\d[\\d,]*(?:\\.\\d+)?)([%％]?)");

	private static final String OPERATORS = "+-*/";

	@Override
	public void look(DocumentText document, Consumer<Suspicion> found) {
		for (DocumentText.Line line : document.texts()) {
			Matcher formula = FORMULA.matcher(line.text());
			while (formula.find()) {
				String left = plain(formula.group(1));
				if (left.chars().noneMatch((c) -> OPERATORS.indexOf(c) >= 0)) {
					continue;
				}
				BigDecimal printed = Figures.number(formula.group(2));
				BigDecimal stated = formula.group(3).isEmpty() ? printed : printed.movePointLeft(2);
				Optional<BigDecimal> exact = new Reader(left).value();
				// Numbers in the formula are rounded themselves: two units of the last
				// place are forgiven.
				BigDecimal forgiven = Figures.step(printed).multiply(BigDecimal.valueOf(2));
				if (!formula.group(3).isEmpty()) {
					forgiven = forgiven.movePointLeft(2);
				}
				// Whole numbers added up have nothing to round.
				BigDecimal most = left.matches("[\\d()+*-]+") && formula.group(3).isEmpty() ? BigDecimal.ZERO
						: forgiven;
				exact.filter((value) -> value.subtract(stated).abs().compareTo(most) > 0)
					.ifPresent((value) -> found
						.accept(Suspicion.of(DocumentFault.FORMULA, line.number(), line.text(), formula.group(1),
								formula.group(2) + formula.group(3), shown(value, !formula.group(3).isEmpty()))));
			}
		}
	}

	private static String shown(BigDecimal value, boolean percent) {
		BigDecimal number = (percent ? value.movePointRight(2) : value).round(new MathContext(4));
		return number.stripTrailingZeros().toPlainString() + (percent ? "%" : "");
	}

	private static String plain(String text) {
		return text.replace('（', '(')
			.replace('）', ')')
			.replace('－', '-')
			.replace('×', '*')
			.replace('÷', '/')
			.replace('％', '%')
			.replaceAll("[\\s,]", "");
	}

	/**
	 * Reads sums and products with brackets and percent signs.
	 */
	private static final class Reader {

		private final String text;

		private int at;

		Reader(String text) {
			this.text = text;
		}

		Optional<BigDecimal> value() {
			try {
				BigDecimal value = sum();
				return (this.at == this.text.length()) ? Optional.of(value) : Optional.empty();
			}
			catch (ArithmeticException | NumberFormatException | StringIndexOutOfBoundsException ex) {
				// No formula after all, or one that divides by nothing.
				return Optional.empty();
			}
		}

		private BigDecimal sum() {
			BigDecimal value = product();
			while (this.at < this.text.length() && "+-".indexOf(this.text.charAt(this.at)) >= 0) {
				boolean plus = this.text.charAt(this.at++) == '+';
				BigDecimal next = product();
				value = plus ? value.add(next) : value.subtract(next);
			}
			return value;
		}

		private BigDecimal product() {
			BigDecimal value = atom();
			while (this.at < this.text.length() && "*/".indexOf(this.text.charAt(this.at)) >= 0) {
				boolean times = this.text.charAt(this.at++) == '*';
				BigDecimal next = atom();
				value = times ? value.multiply(next) : value.divide(next, MathContext.DECIMAL64);
			}
			return value;
		}

		private BigDecimal atom() {
			BigDecimal value;
			if (this.text.charAt(this.at) == '(') {
				this.at++;
				value = sum();
				if (this.text.charAt(this.at++) != ')') {
					throw new NumberFormatException(this.text);
				}
			}
			else {
				int start = this.at;
				while (this.at < this.text.length()
						&& (Character.isDigit(this.text.charAt(this.at)) || this.text.charAt(this.at) == '.'
								|| (this.at == start && this.text.charAt(this.at) == '-'))) {
					this.at++;
				}
				value = new BigDecimal(this.text.substring(start, this.at));
			}
			while (this.at < this.text.length() && this.text.charAt(this.at) == '%') {
				value = value.movePointLeft(2);
				this.at++;
			}
			return value;
		}

	}

}
