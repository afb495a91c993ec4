package org.jiping.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jiping.measure.Measure;
import org.jiping.measure.Measures;
import org.jiping.quantity.Unit;

/**
 * Looks for plain numbers in a text that say what a figure of the case says, or say it
 * otherwise.
 */
final class TextFigures {

	private static final Pattern NUMBER = Pattern
		.compile("(?<![\\d.\\w〔])(-?\\d[\\d,]*(?:\\.\\d+)?)\\s*(亿元|万元|元|%|％|万人|人次|人|个|项|件|台|份|家|辆|户)?");

	private static final Pattern LIVE = Pattern.compile("\\{\\{[^{}]*}}");

	/** Words that say a figure is the whole, put before or behind its name. */
	private static final Pattern WHOLE = Pattern.compile("合计|总计|总额");

	/** How far before a number the name of its figure may end. */
	private static final int NEAR = 8;

	private static final int SHORTEST_NAME = 4;

	/** Shorter numbers are like each other by chance. */
	private static final int FEWEST_DIGITS = 3;

	private final Map<String, List<Measure>> printed = new LinkedHashMap<>();

	private final List<Named> measures;

	/** So many characters before a number are looked at. */
	private final int window;

	TextFigures(Measures figures) {
		this.measures = figures.all()
			.stream()
			.map((each) -> new Named(WHOLE.matcher(each.name()).replaceAll(""), each))
			.filter((each) -> each.bare().length() >= SHORTEST_NAME)
			.toList();
		this.window = 2 * (NEAR + this.measures.stream().mapToInt((each) -> each.bare().length()).max().orElse(0));
		for (Measure measure : figures.all()) {
			this.printed.computeIfAbsent(measure.printed().replace(",", ""), (key) -> new ArrayList<>()).add(measure);
		}
	}

	/**
	 * Looks through a text.
	 * @param text the text with the names of its figures
	 * @return what was found, in the order of the text
	 */
	List<Hint> hints(String text) {
		Set<Hint> hints = new LinkedHashSet<>();
		for (String line : text.lines().toList()) {
			String plain = LIVE.matcher(line).replaceAll((match) -> "　".repeat(match.group().length()));
			Matcher number = NUMBER.matcher(plain);
			while (number.find()) {
				hint(plain, number).ifPresent(hints::add);
			}
		}
		return List.copyOf(hints);
	}

	private Optional<Hint> hint(String line, Matcher number) {
		String unit = (number.group(2) != null) ? number.group(2).replace('％', '%') : "";
		String typed = number.group(1).replace(",", "");
		String before = WHOLE.matcher(line.substring(Math.max(0, number.start() - this.window), number.start()))
			.replaceAll("");
		Optional<Unit> kind = unit.isEmpty() ? Optional.empty() : Unit.parse(unit).map(Unit.Scaled::unit);
		Optional<Measure> named = kind.flatMap((wanted) -> meant(before, wanted, new BigDecimal(typed), unit));
		if (named.isPresent()) {
			boolean same = same(named.get(), new BigDecimal(typed), unit);
			return Optional.of(new Hint(number.group().strip(), named.get(), same));
		}
		if (unit.isEmpty() || typed.length() < 2) {
			return Optional.empty();
		}
		List<Measure> alike = this.printed.getOrDefault(typed + unit, List.of());
		return alike.isEmpty() ? swapped(typed, unit).map((each) -> new Hint(number.group().strip(), each, false))
				: Optional.of(new Hint(number.group().strip(), alike.get(0), true));
	}

	/**
	 * The figure a number is said to be: of all whose names begin with the longest name
	 * before it, the one that comes closest. 项目支出 may be what was budgeted or spent.
	 */
	private Optional<Measure> meant(String before, Unit wanted, BigDecimal typed, String unit) {
		Optional<String> name = this.measures.stream()
			.filter((each) -> each.measure().unit() == wanted && endsNear(before, each.bare()))
			.map(Named::bare)
			.max(Comparator.comparingInt(String::length));
		BigDecimal value = typed.multiply(factor(unit));
		return name.flatMap((bare) -> this.measures.stream()
			.filter((each) -> each.measure().unit() == wanted && each.bare().startsWith(bare))
			.map(Named::measure)
			.min(Comparator.comparing((Measure each) -> each.value().subtract(value).abs())));
	}

	private static BigDecimal factor(String unit) {
		return Unit.parse(unit).map(Unit.Scaled::factor).orElse(BigDecimal.ONE);
	}

	/**
	 * A figure of which two neighbouring digits were typed in the wrong order, as people
	 * do: 4.50 for 4.05.
	 */
	private Optional<Measure> swapped(String typed, String unit) {
		char[] signs = typed.toCharArray();
		List<Integer> digits = IntStream.range(0, signs.length)
			.filter((i) -> Character.isDigit(signs[i]))
			.boxed()
			.toList();
		if (digits.size() < FEWEST_DIGITS) {
			return Optional.empty();
		}
		for (int i = 1; i < digits.size(); i++) {
			char[] other = signs.clone();
			other[digits.get(i - 1)] = signs[digits.get(i)];
			other[digits.get(i)] = signs[digits.get(i - 1)];
			List<Measure> meant = this.printed.getOrDefault(new String(other) + unit, List.of());
			if (!meant.isEmpty()) {
				return Optional.of(meant.get(0));
			}
		}
		return Optional.empty();
	}

	private static boolean endsNear(String before, String name) {
		int at = before.lastIndexOf(name);
		if (at < 0) {
			return false;
		}
		String between = before.substring(at + name.length());
		return between.length() <= NEAR && between.chars().noneMatch((c) -> "，。；、：0123456789（".indexOf(c) >= 0);
	}

	private static boolean same(Measure measure, BigDecimal typed, String unit) {
		BigDecimal value = measure.value().divide(factor(unit), Math.max(typed.scale(), 0), RoundingMode.HALF_UP);
		return value.compareTo(typed) == 0;
	}

	/**
	 * A number that stands for a figure.
	 *
	 * @param typed the number as it stands in the text
	 * @param measure the figure it seems to be
	 * @param same whether it says the same
	 */
	record Hint(String typed, Measure measure, boolean same) {
	}

	/**
	 * A figure by its name without the words that say it is the whole.
	 *
	 * @param bare the name
	 * @param measure the figure
	 */
	private record Named(String bare, Measure measure) {
	}

}
