package org.jiping.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jiping.problem.Location;
import org.jiping.problem.ProblemCode;
import org.jiping.problem.Problems;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a handed-in cell means for the column it stands in. Full-width digits,
 * thousands separators and surrounding blanks are understood; anything else that is not
 * the thing itself is a problem, never a guess.
 */
final class CellReader {

	private static final int LONGEST_TEXT = 8000;

	/** No number takes more characters. */
	private static final int LONGEST_NUMBER = 64;

	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

	private static final Pattern DASH = Pattern.compile("[-—–－―─/]+|无|——");

	private static final Pattern APPROXIMATE = Pattern.compile("^(约|近|大约|左右|超|逾|不足).*|.*(余|多|左右|以上|以下)[\\p{IsHan}]*$");

	private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

	private static final Pattern DATE_LIKE = Pattern.compile("\\d{4}[-/.年]\\d{1,2}([-/.月](\\d{1,2}日?)?)?");

	private static final Pattern WITH_UNIT = Pattern
		.compile("[+-]?[\\d,]+(\\.\\d+)?(元|万元|亿元|千元|人|万人|项|件|场|天|个|台|套|辆|份|名|次)");

	private final Problems problems;

	CellReader(Problems problems) {
		this.problems = problems;
	}

	/**
	 * Reads one cell into its line, which already knows where the cell stands, and
	 * remembers there when something in it was not understood.
	 * @param row the line
	 * @param column the column the cell stands in
	 * @param raw the cell as handed in
	 * @param money what one typed unit of money is worth, null where there is none
	 */
	void read(RowView row, ColumnLayout column, RawCell raw, Unit.@Nullable Scaled money) {
		Object value = read(column, raw, money, row.at(column.key()));
		row.put(column.key(), value);
		if (value == null && !raw.blank()) {
			row.faulty(column.key());
		}
	}

	/**
	 * Reads one cell.
	 * @param column the column it stands in
	 * @param raw the cell as handed in
	 * @param money what one typed unit of money is worth, null where there is none
	 * @param at where it stands
	 * @return a {@link String}, {@link BigDecimal} or {@link LocalDate}, or null for a
	 * blank or faulty cell
	 */
	@Nullable Object read(ColumnLayout column, RawCell raw, Unit.@Nullable Scaled money, Location at) {
		if (raw.kind() == RawCell.Kind.ERROR) {
			return fault(IntakeProblem.FORMULA_ERROR, at, raw.text());
		}
		if (raw.blank() || tidy(raw.text()).isEmpty()) {
			return column.required() ? fault(IntakeProblem.VALUE_MISSING, at, "", column.title()) : null;
		}
		return switch (column.type()) {
			case LABEL, TEXT -> text(column, raw, at);
			case DATE -> date(raw, at);
			case PERCENT -> bounded(column, percent(raw, at), at, raw);
			case COUNT -> whole(bounded(column, number(raw, at), at, raw), at, raw);
			case DECIMAL -> bounded(column, number(raw, at), at, raw);
			case AMOUNT -> amount(bounded(column, number(raw, at), at, raw), money, at, raw);
		};
	}

	private @Nullable String text(ColumnLayout column, RawCell raw, Location at) {
		String text = raw.text().strip();
		if (text.length() > LONGEST_TEXT) {
			return fault(IntakeProblem.TEXT_TOO_LONG, at, text.substring(0, 40) + "…", String.valueOf(LONGEST_TEXT));
		}
		if (!column.choices().isEmpty() && !column.choices().contains(text)) {
			return fault(IntakeProblem.NOT_A_CHOICE, at, text, String.join(" / ", column.choices()));
		}
		return text;
	}

	private @Nullable LocalDate date(RawCell raw, Location at) {
		if (raw.date() != null) {
			return raw.date();
		}
		Matcher matcher = DATE.matcher(tidy(raw.text()));
		if (matcher.matches()) {
			try {
				LocalDate date = LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
						Integer.parseInt(matcher.group(3)));
				return (raw.kind() == RawCell.Kind.TYPED) ? date
						: fault(IntakeProblem.DATE_AS_TEXT, at, raw.text(), date.toString());
			}
			catch (DateTimeException ex) {
				return fault(IntakeProblem.NOT_A_DATE, at, raw.text());
			}
		}
		return fault(IntakeProblem.NOT_A_DATE, at, raw.text());
	}

	private @Nullable BigDecimal percent(RawCell raw, Location at) {
		if (raw.number() != null) {
			return raw.number();
		}
		String text = tidy(raw.text());
		if (!text.endsWith("%")) {
			return fault(IntakeProblem.PERCENT_UNCLEAR, at, raw.text());
		}
		BigDecimal number = number(RawCell.text(text.substring(0, text.length() - 1)), at);
		return (number != null) ? number.movePointLeft(2) : null;
	}

	private @Nullable BigDecimal number(RawCell raw, Location at) {
		if (raw.number() != null) {
			return raw.number();
		}
		if (raw.kind() == RawCell.Kind.DATE) {
			return fault(IntakeProblem.DATE_FOR_NUMBER, at, raw.text());
		}
		String text = tidy(raw.text());
		if (text.length() > LONGEST_NUMBER) {
			return fault(IntakeProblem.NOT_A_NUMBER, at, raw.text());
		}
		if (NUMBER.matcher(text).matches()) {
			return new BigDecimal(text.replace(",", ""));
		}
		if (DASH.matcher(text).matches()) {
			return fault(IntakeProblem.DASH_FOR_NUMBER, at, raw.text());
		}
		if (DATE_LIKE.matcher(text).matches()) {
			return fault(IntakeProblem.DATE_FOR_NUMBER, at, raw.text());
		}
		if (WITH_UNIT.matcher(text).matches()) {
			return fault(IntakeProblem.UNIT_IN_CELL, at, raw.text());
		}
		if (APPROXIMATE.matcher(text).matches()) {
			return fault(IntakeProblem.APPROXIMATE_NUMBER, at, raw.text());
		}
		if (text.matches("[+\\-\\d.,]+")) {
			return fault(IntakeProblem.MALFORMED_NUMBER, at, raw.text());
		}
		return fault(IntakeProblem.NOT_A_NUMBER, at, raw.text());
	}

	private @Nullable BigDecimal bounded(ColumnLayout column, @Nullable BigDecimal number, Location at, RawCell raw) {
		if (number != null && column.min() != null && number.compareTo(column.min()) < 0) {
			return fault(IntakeProblem.NEGATIVE, at, raw.text(), column.min().toPlainString());
		}
		if (number != null && column.max() != null && number.compareTo(column.max()) > 0) {
			return fault(IntakeProblem.TOO_BIG, at, raw.text(), column.max().toPlainString());
		}
		return number;
	}

	private @Nullable BigDecimal whole(@Nullable BigDecimal number, Location at, RawCell raw) {
		if (number == null) {
			return null;
		}
		BigDecimal plain = number.stripTrailingZeros();
		return (plain.scale() > 0) ? fault(IntakeProblem.NOT_WHOLE, at, raw.text()) : plain.setScale(0);
	}

	private @Nullable BigDecimal amount(@Nullable BigDecimal number, Unit.@Nullable Scaled money, Location at,
			RawCell raw) {
		if (number == null || money == null) {
			return null;
		}
		BigDecimal yuan = money.toKept(number).stripTrailingZeros();
		return (yuan.scale() > 2) ? fault(IntakeProblem.TOO_FINE, at, raw.text()) : yuan.setScale(2);
	}

	private <T> @Nullable T fault(ProblemCode code, Location at, String value, String... details) {
		this.problems.add(code, at, value, details);
		return null;
	}

	/**
	 * Brings full-width characters to their plain forms and takes away blanks.
	 * @param text the text as found
	 * @return the tidy text
	 */
	static String tidy(String text) {
		StringBuilder tidy = new StringBuilder(text.length());
		for (char c : text.toCharArray()) {
			if (c >= '！' && c <= '～') {
				tidy.append((char) (c - '！' + '!'));
			}
			else if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00a0') {
				tidy.append(c);
			}
		}
		return tidy.toString();
	}

}
