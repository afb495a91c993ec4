package org.jiping.check.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of headings, items and tables: gaps, changes of kind, tables out of order,
 * references that lead nowhere.
 */
final class Numbering implements DocumentCheck {

	private static final String NUMERALS = "一二三四五六七八九十";

	private static final Pattern CAPTION = Pattern.compile("^\\s*表\\s*(\\d{1,3})-(\\d{1,3})(?:-\\d{1,3})?.{0,40}$");

	private static final Pattern REFERENCE = Pattern.compile("见\\s*(?:下)?(表\\s*\\d+(?:-\\d+){0,2})");

	private static final Pattern SINGLE_CAPTION = Pattern.compile("^\\s*表\\s*(\\d{1,3})(?![\\d-]).{0,40}$");

	private static final Pattern TO_ANNEX = Pattern
		.compile("(?:见|按照?|根据|[（(])(?<annex>附件\\s*(?<number>" + ChineseNumber.PATTERN + "))(?![\\d" + NUMERALS + "])");

	private static final int WIDEST_GAP = 3;

	@Override
	public void look(DocumentText document, Consumer<Suspicion> found) {
		items(document, found);
		tables(document, found);
		annexes(document, found);
	}

	private static void items(DocumentText document, Consumer<Suspicion> found) {
		Map<Kind, Integer> last = new EnumMap<>(Kind.class);
		for (DocumentText.Line line : document.lines()) {
			for (Kind kind : Kind.values()) {
				int number = kind.number(line.text());
				if (number > 0) {
					int before = last.getOrDefault(kind, 0);
					int above = (kind == Kind.BRACKET) ? last.getOrDefault(Kind.CHINESE_BRACKET, 0) : 0;
					boolean changed = before == 0 && number > 1 && above == number - 1;
					boolean gap = before > 0 && number > before + 1 && number <= before + WIDEST_GAP;
					if (changed || gap) {
						found.accept(Suspicion.of(DocumentFault.NUMBERING, line.number(), line.text(),
								String.valueOf(changed ? above : before), String.valueOf(number)));
					}
					last.put(kind, number);
					for (Kind below : Kind.values()) {
						if (below.ordinal() > kind.ordinal()) {
							last.remove(below);
						}
					}
					break;
				}
			}
		}
	}

	private static void tables(DocumentText document, Consumer<Suspicion> found) {
		Set<String> captions = new LinkedHashSet<>();
		int chapter = 0;
		for (DocumentText.Line line : document.lines()) {
			Matcher caption = CAPTION.matcher(line.text());
			if (caption.matches()) {
				captions.add(number(line.text()));
				int own = Integer.parseInt(caption.group(1));
				if (own < chapter) {
					found.accept(Suspicion.of(DocumentFault.TABLE_NUMBER, line.number(), line.text(),
							number(line.text()), String.valueOf(chapter)));
				}
				chapter = Math.max(chapter, own);
			}
		}
		document.lines()
			.stream()
			.filter((line) -> SINGLE_CAPTION.matcher(line.text()).matches())
			.forEach((line) -> captions.add(number(line.text())));
		List<String> told = new ArrayList<>();
		for (DocumentText.Line line : document.lines()) {
			Matcher reference = REFERENCE.matcher(line.text());
			while (reference.find()) {
				String wanted = number(reference.group(1));
				if (!captions.contains(wanted) && !told.contains(wanted)) {
					told.add(wanted);
					found.accept(Suspicion.of(DocumentFault.REFERENCE, line.number(), line.text(), wanted));
				}
			}
		}
	}

	private static void annexes(DocumentText document, Consumer<Suspicion> found) {
		Set<Integer> there = new LinkedHashSet<>();
		int before = 0;
		for (DocumentText.Line line : document.lines()) {
			int number = line.annex();
			if (number > 0 && there.add(number)) {
				if (before > 0 && number > before + 1 && number <= before + WIDEST_GAP) {
					found.accept(Suspicion.of(DocumentFault.NUMBERING, line.number(), line.text(),
							String.valueOf(before), String.valueOf(number)));
				}
				before = number;
			}
		}
		for (DocumentText.Line line : document.lines()) {
			Matcher reference = TO_ANNEX.matcher(line.text());
			while (reference.find()) {
				if (there.add(ChineseNumber.of(reference.group("number")))) {
					found.accept(Suspicion.of(DocumentFault.REFERENCE, line.number(), line.text(),
							reference.group("annex").replaceAll("\\s", "")));
				}
			}
		}
	}

	private static String number(String text) {
		Matcher matcher = Pattern.compile("表\\s*(\\d+(?:-\\d+)*)").matcher(text);
		return matcher.find() ? "表" + matcher.group(1) : text;
	}

	/**
	 * Kinds of numbers, the highest first.
	 */
	private enum Kind {

		CHINESE("^([" + NUMERALS + "]{1,3})、.*"), CHINESE_BRACKET("^[（(]([" + NUMERALS + "]{1,3})[）)].*"),
		PLAIN("^(\\d{1,2})[、．.](?!\\d).*"), BRACKET("^[（(](\\d{1,2})[）)].*");

		private final Pattern pattern;

		Kind(String pattern) {
			this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
		}

		int number(String text) {
			Matcher matcher = this.pattern.matcher(text);
			if (!matcher.matches()) {
				return 0;
			}
			return ChineseNumber.of(matcher.group(1));
		}

	}

}
