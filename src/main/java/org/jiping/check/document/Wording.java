package org.jiping.check.document;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that contradict their document: places left open, years far away, a grade that is
 * not that of its score, one code with several names, one name with several codes.
 */
final class Wording implements DocumentCheck {

	private static final Pattern OPEN = Pattern.compile("[XＸ]{2,}|×{2,}(?!\\d)|待填写|待补充|待核实|TBD|TODO");

	private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");

	private static final Pattern GRADE = Pattern
		.compile("(?:得分|评分|总分)为?(\\d+(?:\\.\\d+)?)分.{0,20}(?:等级|级别)为?[“\"]?(优|良|中|差)");

	private static final Pattern BAND = Pattern
		.compile("(?<!\\d)(\\d{1,3})分?(?:[（(]含[）)]?.{0,14}?|以上|[-—~～至]\\d{1,3}分?)(?:为|评为|等级为)[“\"]?(优|良|中|差)");

	private static final Pattern CODE_FIRST = Pattern.compile("([A-D]\\d(?:-\\d{1,2})?)([\\u4e00-\\u9fa5]{4,24})");

	private static final Pattern CODE_LAST = Pattern
		.compile("([\\u4e00-\\u9fa5]{4,24})([A-D]\\d(?:-\\d{1,2})?)(?:[（(]\\d+(?:\\.\\d+)?[）)])?");

	/** What a report calls the year it is about. */
	private static final Pattern TITLED = Pattern.compile("(20\\d{2})年度?[^。，]{0,30}(?:绩效评价|绩效自评|评价报告|自评报告|自评表)");

	/** Lines among which a title is looked for. */
	private static final int TOP = 30;

	@Override
	public void look(DocumentText document, Consumer<Suspicion> found) {
		int year = year(document);
		for (DocumentText.Line line : document.texts()) {
			Matcher open = OPEN.matcher(line.text());
			if (open.find()) {
				found.accept(Suspicion.of(DocumentFault.PLACEHOLDER, line.number(), line.text(), open.group()));
			}
		}
		for (DocumentText.Line line : document.lines()) {
			Matcher other = YEAR.matcher(line.text());
			while (other.find() && !line.text().contains("《") && !line.text().contains("〔")) {
				int named = Integer.parseInt(other.group(1));
				if (named > year + 1 || named < year - 1) {
					found.accept(Suspicion.of(DocumentFault.YEAR, line.number(), line.text(), other.group(),
							String.valueOf(year)));
					break;
				}
			}
		}
		grade(document, found);
		names(document, found);
	}

	/** The year of the document's title, or else the one named most. */
	private static int year(DocumentText document) {
		for (DocumentText.Line line : document.lines()) {
			Matcher titled = TITLED.matcher(line.text());
			if (line.number() <= TOP && titled.find()) {
				return Integer.parseInt(titled.group(1));
			}
		}
		Map<String, Integer> times = new HashMap<>();
		for (DocumentText.Line line : document.lines()) {
			Matcher year = YEAR.matcher(line.text());
			while (year.find()) {
				times.merge(year.group(1), 1, Integer::sum);
			}
		}
		return times.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map((entry) -> Integer.parseInt(entry.getKey()))
			.orElse(0);
	}

	private static void grade(DocumentText document, Consumer<Suspicion> found) {
		Map<String, BigDecimal> bands = new LinkedHashMap<>(
				Map.of("优", BigDecimal.valueOf(90), "良", BigDecimal.valueOf(80), "中", BigDecimal.valueOf(60)));
		for (DocumentText.Line line : document.lines()) {
			Matcher band = BAND.matcher(line.text());
			while (band.find()) {
				bands.put(band.group(2), new BigDecimal(band.group(1)));
			}
		}
		for (DocumentText.Line line : document.lines()) {
			Matcher grade = GRADE.matcher(line.text());
			while (grade.find()) {
				BigDecimal score = new BigDecimal(grade.group(1));
				String right = bands.entrySet()
					.stream()
					.filter((band) -> score.compareTo(band.getValue()) >= 0)
					.max(Map.Entry.comparingByValue())
					.map(Map.Entry::getKey)
					.orElse("差");
				if (!right.equals(grade.group(2))) {
					found.accept(Suspicion.of(DocumentFault.GRADE, line.number(), line.text(), grade.group(1),
							grade.group(2), right));
				}
			}
		}
	}

	private static void names(DocumentText document, Consumer<Suspicion> found) {
		Map<String, DocumentText.Line> codes = new LinkedHashMap<>();
		Map<String, String> names = new HashMap<>();
		Map<String, String> siblings = new HashMap<>();
		for (DocumentText.Line line : document.texts()) {
			String text = line.text().replaceAll("\\s", "");
			Matcher first = CODE_FIRST.matcher(text);
			Matcher last = CODE_LAST.matcher(text);
			String code;
			String name;
			if (first.matches()) {
				code = first.group(1);
				name = first.group(2);
			}
			else if (last.matches()) {
				code = last.group(2);
				name = last.group(1);
			}
			else {
				continue;
			}
			DocumentText.Line known = codes.putIfAbsent(code, line);
			String before = names.putIfAbsent(code, name);
			if (known != null && before != null && !before.equals(name)) {
				found.accept(Suspicion.of(DocumentFault.NAMES, line.number(), line.text(), code, before, name,
						String.valueOf(known.number())));
				names.put(code, name);
			}
			String other = siblings.putIfAbsent(name, code);
			if (other != null && !other.equals(code) && other.length() == code.length()
					&& other.charAt(0) == code.charAt(0)) {
				found.accept(Suspicion.of(DocumentFault.SAME_NAME, line.number(), line.text(), name, other, code));
			}
		}
	}

}
