package org.jiping.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jiping.intake.SheetRow;
import org.jiping.intake.SheetRow.Kind;
import org.jiping.quantity.Printed;
import org.jiping.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Understands the cells other systems export: numbers and days as text, full-width signs,
 * thousands separators, accounting negatives, dashes for nothing. What it does not
 * understand it says, and never guesses.
 */
final class LedgerCells {

	/** Digits Excel itself keeps; what stands behind them is binary noise. */
	private static final MathContext EXCEL_DIGITS = new MathContext(15);

	private static final int MOST_DIGITS = 15;

	private static final int MOST_KNOWN = 20_000;

	private static final int FIRST_SERIAL = 20_000;

	private static final int LAST_SERIAL = 60_000;

	private static final Pattern NUMBER = Pattern
		.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)?(\\.\\d+)?([eE][+-]?\\d{1,2})?");

	private static final Pattern BRACKETED = Pattern.compile("\\((.+)\\)");

	private static final Pattern NOTHING = Pattern.compile("[-—–−―─/\\\\]+|无");

	private static final Pattern DAY = Pattern
		.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?([ T]?\\d{1,2}[:：时].*)?");

	private static final Pattern PLAIN_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{6})?");

	private static final Pattern CODE = Pattern.compile("[\\[(【]?([A-Za-z]?\\d[\\d.\\s]*)[\\])】]?[-—_ :：]*(.*)");

	private static final Pattern WITH_UNIT = Pattern.compile("[+-]?[\\d,.]+(元|万元|亿元|千元|个|台|套|辆|人|万人)");

	private @Nullable LedgerProblem fault;

	private String detail = "";

	private @Nullable String rest;

	private final Map<String, LocalDate> days = new HashMap<>();

	private final Map<LedgerField, Map<String, Known>> seen = new IdentityHashMap<>();

	/**
	 * Reads a cell.
	 * @param field the field it belongs to
	 * @param row the row
	 * @param column the column
	 * @param money what one unit of money in the sheet is worth
	 * @return a {@link String}, {@link BigDecimal} or {@link LocalDate}; null for a blank
	 * cell and after a fault
	 */
	@Nullable Object read(LedgerField field, SheetRow row, int column, Unit.@Nullable Scaled money) {
		this.fault = null;
		this.detail = "";
		this.rest = null;
		Kind kind = row.kind(column);
		if (kind == null) {
			return null;
		}
		switch (kind) {
			case ERROR -> {
				return wrong(LedgerProblem.FORMULA_ERROR, "");
			}
			case UNCALCULATED -> {
				return wrong(LedgerProblem.NOT_CALCULATED, "");
			}
			case TOO_LONG -> {
				return wrong(LedgerProblem.TOO_LONG, "");
			}
			default -> {
			}
		}
		return switch (field.type()) {
			case TEXT -> text(row, column);
			case CODE, CHOICE -> known(field, row.shown(column));
			case DATE -> day(row, column);
			case COUNT -> whole(number(row, column));
			case DECIMAL -> bounded(number(row, column));
			case AMOUNT -> amount(number(row, column), money);
		};
	}

	/**
	 * Why the last cell could not be read.
	 * @return the fault, or nothing if it was read or blank
	 */
	Optional<LedgerProblem> fault() {
		return Optional.ofNullable(this.fault);
	}

	String detail() {
		return this.detail;
	}

	/**
	 * The words that stood behind the last code.
	 * @return the words, null where there were none
	 */
	@Nullable String rest() {
		return this.rest;
	}

	private static @Nullable String text(SheetRow row, int column) {
		String text = (row.kind(column) == Kind.NUMBER) ? plain(row.text(column)) : row.shown(column);
		String kept = clean(text);
		return kept.isEmpty() ? null : kept;
	}

	/** Without blanks around it, and without what a database cannot keep. */
	private static String clean(String text) {
		String stripped = edged(text) ? text.strip() : text;
		return (stripped.indexOf('\0') >= 0) ? stripped.replace("\0", "") : stripped;
	}

	private static boolean edged(String text) {
		return text.isEmpty() || Character.isWhitespace(text.charAt(0))
				|| Character.isWhitespace(text.charAt(text.length() - 1));
	}

	private static String plain(String number) {
		try {
			BigDecimal rounded = new BigDecimal(number).round(EXCEL_DIGITS).stripTrailingZeros();
			return Printed.unprintable(rounded) ? number : rounded.toPlainString();
		}
		catch (NumberFormatException ex) {
			return number;
		}
	}

	/** The same few codes and words come again and again. */
	private @Nullable String known(LedgerField field, String text) {
		Map<String, Known> seen = this.seen.computeIfAbsent(field, (key) -> new HashMap<>());
		Known known = seen.get(text);
		if (known == null) {
			String value = (field.type() == FieldType.CODE) ? code(text) : choice(field, text);
			known = new Known(value, this.rest, this.fault, this.detail);
			if (seen.size() < MOST_KNOWN) {
				seen.put(text, known);
			}
		}
		this.rest = known.rest();
		this.fault = known.fault();
		this.detail = known.detail();
		return known.value();
	}

	private @Nullable String code(String text) {
		Matcher matcher = CODE.matcher(tidy(text));
		if (!matcher.matches()) {
			return NOTHING.matcher(tidy(text)).matches() ? null : wrong(LedgerProblem.NOT_A_CODE, "");
		}
		String words = matcher.group(2).strip();
		this.rest = words.isEmpty() ? null : words;
		String digits = matcher.group(1).replaceAll("[\\s]", "");
		return digits.matches("[A-Za-z]?\\d+\\.0+") ? digits.substring(0, digits.indexOf('.'))
				: digits.replace(".", "");
	}

	private @Nullable String choice(LedgerField field, String text) {
		String word = tidy(text);
		if (word.isEmpty()) {
			return null;
		}
		String found = word(field, word);
		if (found == null) {
			List<String> known = field.values().values().stream().map((words) -> words.get(0)).toList();
			return wrong(LedgerProblem.NOT_A_CHOICE, String.join(" / ", known));
		}
		return found;
	}

	private static @Nullable String word(LedgerField field, String word) {
		for (Map.Entry<String, List<String>> value : field.values().entrySet()) {
			for (String known : value.getValue()) {
				if (tidy(known).equalsIgnoreCase(word)) {
					return value.getKey();
				}
			}
		}
		return null;
	}

	private @Nullable LocalDate day(SheetRow row, int column) {
		String text = row.text(column);
		// The same few hundred days come again and again.
		LocalDate known = this.days.get(text);
		if (known != null) {
			return known;
		}
		LocalDate day = (row.kind(column) == Kind.DATE) ? row.date(column) : parsed(row, column, tidy(text));
		if (day == null) {
			return NOTHING.matcher(tidy(text)).matches() ? null : wrong(LedgerProblem.NOT_A_DATE, "");
		}
		if (this.days.size() < MOST_KNOWN) {
			this.days.put(text, day);
		}
		return day;
	}

	private static @Nullable LocalDate parsed(SheetRow row, int column, String tidy) {
		Matcher matcher = DAY.matcher(tidy);
		if (!matcher.matches()) {
			matcher = PLAIN_DAY.matcher(tidy);
		}
		if (matcher.matches()) {
			try {
				return LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
						Integer.parseInt(matcher.group(3)));
			}
			catch (DateTimeException ex) {
				return null;
			}
		}
		if (tidy.matches("\\d{5}(\\.\\d+)?")) {
			int serial = Integer.parseInt(tidy.substring(0, 5));
			return (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) ? row.serial(serial) : null;
		}
		return null;
	}

	private @Nullable BigDecimal number(SheetRow row, int column) {
		String text = row.text(column);
		if (row.kind(column) == Kind.NUMBER) {
			BigDecimal brief = brief(text);
			if (brief != null) {
				return brief;
			}
			try {
				BigDecimal number = new BigDecimal(text);
				if (Printed.unprintable(number)) {
					return wrong(LedgerProblem.TOO_BIG, "");
				}
				return (number.precision() > MOST_DIGITS) ? number.round(EXCEL_DIGITS) : number;
			}
			catch (NumberFormatException ex) {
				return wrong(LedgerProblem.NOT_A_NUMBER, "");
			}
		}
		if (row.kind(column) == Kind.DATE) {
			return wrong(LedgerProblem.NOT_A_NUMBER, row.shown(column));
		}
		String tidy = tidy(text).replace("￥", "").replace("¥", "").replace('−', '-').replace('－', '-');
		if (tidy.isEmpty() || NOTHING.matcher(tidy).matches()) {
			return null;
		}
		Matcher bracketed = BRACKETED.matcher(tidy);
		boolean negative = false;
		if (bracketed.matches()) {
			tidy = bracketed.group(1);
			negative = true;
		}
		else if (tidy.endsWith("-")) {
			tidy = tidy.substring(0, tidy.length() - 1);
			negative = true;
		}
		if (!NUMBER.matcher(tidy).matches() || tidy.chars().noneMatch(Character::isDigit)) {
			return wrong(WITH_UNIT.matcher(tidy).matches() ? LedgerProblem.UNIT_IN_CELL : LedgerProblem.NOT_A_NUMBER,
					"");
		}
		BigDecimal number = new BigDecimal(tidy.replace(",", ""));
		return negative ? number.negate() : number;
	}

	/**
	 * A number of at most fifteen digits and two decimals, without the long way round.
	 */
	private static @Nullable BigDecimal brief(String text) {
		int length = text.length();
		if (length == 0 || length > MOST_DIGITS) {
			return null;
		}
		long digits = 0;
		int point = -1;
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			if (c >= '0' && c <= '9') {
				digits = digits * 10 + (c - '0');
			}
			else if (c == '.' && point < 0) {
				point = i;
			}
			else {
				return null;
			}
		}
		int scale = (point < 0) ? 0 : length - point - 1;
		return (scale > 2 || point == 0) ? null : BigDecimal.valueOf(digits, scale);
	}

	private @Nullable BigDecimal amount(@Nullable BigDecimal number, Unit.@Nullable Scaled money) {
		if (number == null) {
			return null;
		}
		BigDecimal yuan = (money == null || money.factor().compareTo(BigDecimal.ONE) == 0) ? number
				: money.toKept(number);
		if (yuan.scale() > 2) {
			yuan = yuan.stripTrailingZeros();
			if (yuan.scale() > 2) {
				return wrong(LedgerProblem.TOO_FINE, "");
			}
		}
		return bounded(yuan.setScale(2));
	}

	private @Nullable BigDecimal whole(@Nullable BigDecimal number) {
		if (number == null) {
			return null;
		}
		return (number.stripTrailingZeros().scale() > 0) ? wrong(LedgerProblem.NOT_WHOLE, "")
				: bounded(number.setScale(0));
	}

	private @Nullable BigDecimal bounded(@Nullable BigDecimal number) {
		return (number != null && number.precision() - number.scale() > MOST_DIGITS) ? wrong(LedgerProblem.TOO_BIG, "")
				: number;
	}

	private <T> @Nullable T wrong(LedgerProblem problem, String with) {
		this.fault = problem;
		this.detail = with;
		return null;
	}

	/**
	 * Full-width signs as plain ones, without any blanks.
	 * @param text the text as found
	 * @return the tidy text
	 */
	static String tidy(String text) {
		boolean clean = true;
		for (int i = 0; i < text.length() && clean; i++) {
			char c = text.charAt(i);
			clean = c > ' ' && c != '\u00a0' && c != '\u3000' && (c < '！' || c > '～');
		}
		if (clean) {
			return text;
		}
		StringBuilder tidy = new StringBuilder(text.length());
		for (char c : text.toCharArray()) {
			if (c >= '！' && c <= '～') {
				tidy.append((char) (c - '！' + '!'));
			}
			else if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00a0' && c != '\0' && c != '\ufeff') {
				tidy.append(c);
			}
		}
		return tidy.toString();
	}

	/**
	 * What a text was understood as.
	 *
	 * @param value the value, null for nothing and after a fault
	 * @param rest words behind a code
	 * @param fault why it could not be understood
	 * @param detail what the wording of the fault needs
	 */
	private record Known(@Nullable String value, @Nullable String rest, @Nullable LedgerProblem fault, String detail) {
	}

}
