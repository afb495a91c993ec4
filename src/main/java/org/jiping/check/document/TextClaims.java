package org.jiping.check.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a sentence says of its own figures: a rate after its two figures, shares of a
 * whole, a sum after its parts, a move from one figure to another, the same sum in 元 and
 * in 万元, a beginning and an end, questionnaires issued, returned and valid.
 */
final class TextClaims implements DocumentCheck {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final Pattern AMOUNT = Pattern
		.compile(Figures.NUMBER + "(亿元|万元|元|万人次|万人|人次|人|名|个|项|件|份|户|公里|亩|所|期|分)(?!钟)");

	private static final Pattern RATE = Pattern.compile("([\\u4e00-\\u9fa5]{0,10}率)为?" + Figures.NUMBER + "[%％]");

	private static final Pattern SHARE = Pattern.compile(Figures.NUMBER + "[%％]");

	private static final Pattern SUM = Pattern
		.compile("(?:合计|共计|总计|总分|总得分)为?" + Figures.NUMBER + "(万元|元|人|名|个|项|件|份|分)");

	private static final Pattern MOVE = Pattern
		.compile("[由从]" + Figures.NUMBER + "([%％]|万元|元|人|名|个|项|件)(?:大幅|逐步)?(上升|提高|提升|增加|增长|下降|降低|减少)(?:至|到|为)"
				+ Figures.NUMBER + "([%％]|万元|元|人|名|个|项|件)");

	private static final Pattern CONVERTED = Pattern
		.compile(Figures.NUMBER + "元[，,（(]?(?:折合|约合|合|即)(?:人民币)?" + Figures.NUMBER + "万元");

	private static final String DATE = "(\\d{4})年(\\d{1,2})月(\\d{1,2})日";

	private static final Pattern PERIOD = Pattern.compile(DATE + "(?:开始|起)?[，,]?(?:至|到|—|－|-|~|～)" + DATE);

	private static final Pattern PART_OF = Pattern.compile(Figures.NUMBER
			+ "(亿元|万元|元|万人|人|项|件|份|户|个)[，,]?(占[^，。；\\d]{0,16})" + Figures.NUMBER + "\\2的" + Figures.NUMBER + "[%％]");

	private static final Pattern MISSED = Pattern.compile("((?:目标|计划|指标)值?为?(?:≥|不低于|大于等于|不少于)" + Figures.NUMBER
			+ "([%％万人元项件个次天]*))[^。；]{0,24}?((?:实际|完成)[^\\d。；]{0,8}" + Figures.NUMBER + "\\3)[^。]{0,40}?得"
			+ Figures.NUMBER + "分[^。]{0,6}满分" + Figures.NUMBER + "分");

	private static final Pattern ISSUED = Pattern.compile("(?:发放|发出)[^，。；\\d]{0,12}" + Figures.NUMBER + "份");

	private static final Pattern RETURNED = Pattern.compile("(?:收回|回收)[^，。；\\d率]{0,12}" + Figures.NUMBER + "份");

	private static final Pattern VALID = Pattern.compile("有效[^，。；\\d率]{0,8}" + Figures.NUMBER + "份");

	private static final Pattern OF_COPIES = Pattern
		.compile("(有效(?:问卷)?(?:收回|回收)?|收回|回收)率[为达：:]*" + Figures.NUMBER + "[%％]");

	@Override
	public void look(DocumentText document, Consumer<Suspicion> found) {
		for (DocumentText.Line line : document.lines()) {
			questionnaires(line, found);
			String before = "";
			for (String sentence : line.text().split("[。；;]")) {
				rate(line, before, sentence, found);
				before = sentence;
				shares(line, sentence, found);
				sum(line, sentence, found);
				part(line, sentence, found);
				missed(line, sentence, found);
				move(line, sentence, found);
				converted(line, sentence, found);
				period(line, sentence, found);
				returned(line, sentence, found);
			}
		}
	}

	/**
	 * Only where two figures of one unit stand before the rate can it be that of nothing
	 * else: in its own sentence, or in the one before if its own has none.
	 */
	private static void rate(DocumentText.Line line, String before, String sentence, Consumer<Suspicion> found) {
		Matcher rate = RATE.matcher(sentence);
		if (!rate.find()) {
			return;
		}
		List<BigDecimal> amounts = new ArrayList<>();
		List<String> units = new ArrayList<>();
		String own = sentence.substring(0, rate.start());
		Matcher amount = AMOUNT.matcher(AMOUNT.matcher(own).find() ? own : before);
		while (amount.find()) {
			amounts.add(Figures.number(amount.group(1)));
			units.add(amount.group(2));
		}
		int last = amounts.size();
		// Behind another rate it may be one of two rates.
		if (SHARE.matcher(own).find()) {
			return;
		}
		if (last < 2 || !units.get(last - 1).equals(units.get(last - 2))
				|| units.stream().filter(units.get(last - 1)::equals).count() != 2) {
			return;
		}
		BigDecimal stated = Figures.number(rate.group(2));
		BigDecimal one = amounts.get(last - 2);
		BigDecimal other = amounts.get(last - 1);
		Optional<BigDecimal> nearest = nearest(stated, percent(one, other), percent(other, one));
		if (nearest.isEmpty()) {
			return;
		}
		BigDecimal gap = nearest.get().subtract(stated).abs();
		BigDecimal slack = Figures.step(stated).add(nearest.get().multiply(coarse(one).add(coarse(other))));
		if (gap.compareTo(slack) > 0 && gap.compareTo(stated.movePointLeft(1)) < 0) {
			boolean upright = percent(one, other).equals(nearest);
			found.accept(
					Suspicion.of(DocumentFault.TEXT_RATE, line.number(), sentence, rate.group(1), rate.group(2) + "%",
							(upright ? one : other).toPlainString(), (upright ? other : one).toPlainString(),
							nearest.get().setScale(2, RoundingMode.HALF_UP).toPlainString() + "%"));
		}
	}

	private static Optional<BigDecimal> percent(BigDecimal one, BigDecimal other) {
		return Figures.divided(one.multiply(HUNDRED), other);
	}

	private static Optional<BigDecimal> nearest(BigDecimal stated, Optional<BigDecimal> one,
			Optional<BigDecimal> other) {
		return (one.isEmpty() || other.isEmpty()) ? Optional.empty()
				: (one.get().subtract(stated).abs().compareTo(other.get().subtract(stated).abs()) <= 0) ? one : other;
	}

	/** How far rounding may have moved a figure, as a share of it. */
	private static BigDecimal coarse(BigDecimal figure) {
		return (figure.scale() <= 0 || figure.signum() == 0) ? BigDecimal.ZERO
				: Figures.step(figure).divide(figure.multiply(BigDecimal.valueOf(2)), MathContext.DECIMAL64);
	}

	private static void shares(DocumentText.Line line, String sentence, Consumer<Suspicion> found) {
		int from = sentence.indexOf("其中");
		if (from < 0) {
			return;
		}
		List<BigDecimal> shares = new ArrayList<>();
		Matcher share = SHARE.matcher(sentence.substring(from));
		while (share.find()) {
			shares.add(Figures.number(share.group(1)));
		}
		BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal gap = sum.subtract(HUNDRED).abs();
		BigDecimal slack = shares.stream().map(Figures::step).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (shares.size() > 2 && gap.compareTo(slack) > 0 && gap.compareTo(BigDecimal.TEN) < 0) {
			found.accept(Suspicion.of(DocumentFault.SHARES, line.number(), sentence, sum.toPlainString() + "%"));
		}
	}

	private static void sum(DocumentText.Line line, String sentence, Consumer<Suspicion> found) {
		Matcher sum = SUM.matcher(sentence);
		if (!sum.find() || sentence.substring(0, sum.start()).contains("其中")) {
			return;
		}
		List<BigDecimal> parts = new ArrayList<>();
		Matcher part = AMOUNT.matcher(sentence.substring(0, sum.start()));
		while (part.find()) {
			if (part.group(2).equals(sum.group(2))) {
				parts.add(Figures.number(part.group(1)));
			}
		}
		BigDecimal stated = Figures.number(sum.group(1));
		BigDecimal exact = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal gap = stated.subtract(exact);
		if (parts.size() > 1 && gap.signum() != 0 && gap.abs().compareTo(stated.movePointLeft(1)) < 0) {
			found.accept(Suspicion.of(DocumentFault.PARTS, line.number(), sentence, sum.group(1) + sum.group(2),
					exact.toPlainString(), gap.toPlainString()));
		}
	}

	private static void part(DocumentText.Line line, String sentence, Consumer<Suspicion> found) {
		Matcher part = PART_OF.matcher(sentence);
		while (part.find()) {
			BigDecimal stated = Figures.number(part.group(5));
			percent(Figures.number(part.group(1)), Figures.number(part.group(4)))
				.filter((exact) -> exact.subtract(stated).abs().compareTo(Figures.step(stated)) > 0)
				.ifPresent((exact) -> found.accept(Suspicion.of(DocumentFault.TEXT_RATE, line.number(), sentence,
						part.group(3), part.group(5) + "%", part.group(1), part.group(4),
						exact.setScale(2, RoundingMode.HALF_UP).toPlainString() + "%")));
		}
	}

	/** Full marks for a figure that misses its target. */
	private static void missed(DocumentText.Line line, String sentence, Consumer<Suspicion> found) {
		Matcher missed = MISSED.matcher(sentence);
		if (missed.find() && Figures.number(missed.group(5)).compareTo(Figures.number(missed.group(2))) < 0
				&& Figures.number(missed.group(6)).compareTo(Figures.number(missed.group(7))) == 0) {
			found.accept(Suspicion.of(DocumentFault.SHORTFALL, line.number(), sentence, missed.group(1),
					missed.group(4), missed.group(6)));
		}
	}

	private static void move(DocumentText.Line line, String sentence, Consumer<Suspicion> found) {
		Matcher move = MOVE.matcher(sentence);
		while (move.find()) {
			int sign = Figures.number(move.group(4)).compareTo(Figures.number(move.group(1)));
			boolean up = TextSums.rises(move.group(3));
			if (move.group(2).equals(move.group(5)) && ((up && sign < 0) || (!up && sign > 0))) {
				found.accept(Suspicion.of(DocumentFault.DIRECTION, line.number(), sentence, move.group(3),
						move.group(1), move.group(4)));
			}
		}
	}

	private static void converted(DocumentText.Line line, String sentence, Consumer<Suspicion> found) {
		Matcher converted = CONVERTED.matcher(sentence);
		while (converted.find()) {
			BigDecimal stated = Figures.number(converted.group(2));
			BigDecimal exact = Figures.number(converted.group(1)).movePointLeft(4);
			if (!Figures.same(stated, exact)) {
				found.accept(Suspicion.of(DocumentFault.UNITS, line.number(), sentence, converted.group(),
						converted.group(2), converted.group(1),
						exact.setScale(Math.max(stated.scale(), 0), RoundingMode.HALF_UP).toPlainString()));
			}
		}
	}

	private static void period(DocumentText.Line line, String sentence, Consumer<Suspicion> found) {
		Matcher period = PERIOD.matcher(sentence);
		while (period.find()) {
			Optional<LocalDate> from = date(period, 1);
			Optional<LocalDate> to = date(period, 4);
			if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
				found.accept(Suspicion.of(DocumentFault.PERIOD, line.number(), sentence, to.get().toString(),
						from.get().toString()));
			}
		}
	}

	private static Optional<LocalDate> date(Matcher matcher, int group) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(group)),
					Integer.parseInt(matcher.group(group + 1)), Integer.parseInt(matcher.group(group + 2))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** Of a paragraph that says once each how many were issued, returned and valid. */
	private static void questionnaires(DocumentText.Line line, Consumer<Suspicion> found) {
		Optional<BigDecimal> issued = only(ISSUED, line.text());
		Optional<BigDecimal> returned = only(RETURNED, line.text());
		Optional<BigDecimal> valid = only(VALID, line.text());
		Matcher rate = OF_COPIES.matcher(line.text());
		while (rate.find()) {
			boolean ofValid = rate.group(1).startsWith("有效");
			Optional<BigDecimal> copies = ofValid ? valid : returned;
			List<BigDecimal> wholes = Stream.of(issued, ofValid ? returned : Optional.<BigDecimal>empty())
				.flatMap(Optional::stream)
				.toList();
			BigDecimal stated = Figures.number(rate.group(2));
			List<BigDecimal> right = wholes.stream()
				.flatMap((whole) -> copies.flatMap((some) -> percent(some, whole)).stream())
				.toList();
			if (!right.isEmpty() && right.stream()
				.noneMatch((each) -> each.subtract(stated).abs().compareTo(Figures.step(stated)) <= 0)) {
				found.accept(Suspicion.of(DocumentFault.TEXT_RATE, line.number(), line.text(), rate.group(1) + "率",
						rate.group(2) + "%", copies.orElseThrow().toPlainString(), wholes.get(0).toPlainString(),
						right.get(0).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%"));
			}
		}
	}

	private static Optional<BigDecimal> only(Pattern pattern, String text) {
		List<BigDecimal> all = pattern.matcher(text).results().map((each) -> Figures.number(each.group(1))).toList();
		return (all.size() == 1) ? Optional.of(all.get(0)) : Optional.empty();
	}

	private static void returned(DocumentText.Line line, String sentence, Consumer<Suspicion> found) {
		List<Pattern> order = List.of(ISSUED, RETURNED, VALID);
		for (int i = 1; i < order.size(); i++) {
			Matcher more = order.get(i - 1).matcher(sentence);
			Matcher less = order.get(i).matcher(sentence);
			if (more.find() && less.find()
					&& Figures.number(less.group(1)).compareTo(Figures.number(more.group(1))) > 0) {
				found.accept(Suspicion.of(DocumentFault.MORE_THAN_THERE_ARE, line.number(), sentence, less.group(),
						more.group()));
			}
		}
	}

}
