package org.jiping.check.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Totals in sentences against the parts named after 其中 or in brackets, and increases
 * against the two figures they are the difference of.
 */
final class TextSums implements DocumentCheck {

	private static final BigDecimal HALF = new BigDecimal("0.5");

	/** Without a colon only some of the parts may be named. */
	private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

	private static final String UNIT = "(亿元|万元|元|万人|人次|人|名|个|项|件|份|起|台|辆|家|所|张|户|套)";

	private static final Pattern AMOUNT = Pattern.compile(Figures.NUMBER + UNIT);

	/** A total, then its parts after a colon or in brackets. */
	private static final Pattern TOTAL = Pattern.compile(Figures.NUMBER + UNIT + "(?:[，,；]其中[：:]?|[（(])");

	private static final Pattern MOVED = Pattern.compile("(增加|减少|增长|下降|上升|降低)(?:了)?" + Figures.NUMBER + UNIT);

	@Override
	public void look(DocumentText document, Consumer<Suspicion> found) {
		for (DocumentText.Line line : document.lines()) {
			parts(line, found);
			for (String sentence : line.text().split("。")) {
				moved(line, sentence, found);
			}
		}
	}

	private static void parts(DocumentText.Line line, Consumer<Suspicion> found) {
		Matcher total = TOTAL.matcher(line.text());
		while (total.find()) {
			boolean bracket = line.text().charAt(total.end() - 1) == '（' || line.text().charAt(total.end() - 1) == '(';
			String rest = line.text().substring(total.end());
			String listed = bracket ? inside(rest) : outside(rest);
			List<BigDecimal> parts = new ArrayList<>();
			Matcher part = AMOUNT.matcher(withoutBrackets(listed));
			boolean alike = true;
			while (part.find()) {
				alike &= part.group(2).equals(total.group(2)) || kin(part.group(2), total.group(2));
				parts.add(Figures.number(part.group(1)));
			}
			BigDecimal stated = Figures.number(total.group(1));
			if (!alike || parts.size() < 2 || listed.contains("不含") || listed.contains("包括")) {
				continue;
			}
			BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
			BigDecimal gap = stated.subtract(sum);
			boolean announced = bracket || total.group().matches(".*[：:]");
			boolean near = gap.abs().compareTo(stated.abs().multiply(announced ? HALF : TWENTIETH)) < 0;
			if (gap.signum() != 0 && near) {
				found.accept(Suspicion.of(DocumentFault.PARTS, line.number(), total.group() + listed,
						total.group(1) + total.group(2), sum.toPlainString(), gap.toPlainString()));
			}
		}
	}

	private static boolean kin(String one, String other) {
		return "人名".contains(one) && "人名".contains(other);
	}

	private static String inside(String text) {
		int depth = 1;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			depth += (c == '（' || c == '(') ? 1 : (c == '）' || c == ')') ? -1 : 0;
			if (depth == 0) {
				return text.substring(0, i);
			}
		}
		return "";
	}

	private static String outside(String text) {
		String[] pieces = text.split("[。；;]", 2);
		return pieces[0];
	}

	private static String withoutBrackets(String text) {
		return text.replaceAll("[（(][^（()）]*[）)]", "");
	}

	private static void moved(DocumentText.Line line, String sentence, Consumer<Suspicion> found) {
		Matcher moved = MOVED.matcher(sentence);
		if (!moved.find()) {
			return;
		}
		List<BigDecimal> before = new ArrayList<>();
		Matcher amount = AMOUNT.matcher(sentence.substring(0, moved.start()));
		while (amount.find()) {
			if (amount.group(2).equals(moved.group(3))) {
				before.add(Figures.number(amount.group(1)));
			}
		}
		if (before.size() != 2) {
			return;
		}
		BigDecimal stated = Figures.number(moved.group(2));
		BigDecimal exact = before.get(0).subtract(before.get(1));
		boolean named = sentence.substring(0, moved.start()).matches(".*比(?:上年|去年|上年末|年初)[^，；]{0,12}");
		boolean close = named || exact.abs().subtract(stated).abs().compareTo(stated.abs().movePointLeft(1)) < 0;
		if (close && exact.abs().compareTo(stated) != 0) {
			found.accept(Suspicion.of(DocumentFault.DIFFERENCE, line.number(), sentence,
					moved.group(2) + moved.group(3), exact.abs().toPlainString()));
		}
		boolean up = rises(moved.group(1));
		Optional.of(exact.signum())
			.filter((sign) -> close && ((up && sign < 0) || (!up && sign > 0)))
			.ifPresent((sign) -> found.accept(Suspicion.of(DocumentFault.DIRECTION, line.number(), sentence,
					moved.group(1), before.get(0).toPlainString(), before.get(1).toPlainString())));
	}

	static boolean rises(String word) {
		return !List.of("下降", "降低", "减少").contains(word);
	}

}
