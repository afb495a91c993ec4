package org.jiping.check.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Printed standards against what was made of them: boundaries that belong to two
 * outcomes, stated totals of points, full marks though a figure misses their condition,
 * points lost without a finding.
 */
final class Standards implements DocumentCheck {

	private static final Pattern BOUNDARY = Pattern
		.compile("(小于或等于|小于等于|不高于|≤)(\\d+(?:\\.\\d+)?%?).{0,16}?(大于或等于|大于等于|不低于|≥)\\2(?![\\d.%])");

	private static final Pattern TOTAL = Pattern.compile("总分(\\d+(?:\\.\\d+)?)分");

	private static final Pattern TOP = Pattern.compile("[（(]([^（）()]*?以上[^（）()]*)[）)][，,]?得(\\d+(?:\\.\\d+)?)分");

	private static final Pattern CONDITION = Pattern
		.compile("([\\u4e00-\\u9fa5]{2,20}?)(?:达到)?(\\d+(?:\\.\\d+)?)(万人|人|件|场|万元|元|%)以上");

	private static final Pattern ADJUSTED = Pattern
		.compile("[（(](不含[^（）()]{2,30})[）)].{0,60}?([\\u4e00-\\u9fa5]{2,8}率)");

	private static final Pattern ITEM = Pattern.compile("[①-⑳]([\\u4e00-\\u9fa5“”]{3,14})");

	private static final Pattern QUOTED = Pattern.compile("评分标准“([^”]+(?:”经费”[^”]+)?)”");

	private static final Pattern PERCENT = Pattern.compile("\\d+(?:\\.\\d+)?%");

	private static final Pattern INDICATOR = Pattern.compile("[A-D]\\d-\\d+[\\u4e00-\\u9fa5]{3,24}");

	private static final Pattern MISSING = Pattern
		.compile("未(?:在[^，。；]{0,30}公开|公开|编制|进行|建立|完成|落实|粘贴|录入)|存在以下问题|不到位|存在缺陷");

	/** What a clause says was left undone, with a few words around it. */
	private static final Pattern NOT_DONE = Pattern.compile("[^，、：。；]{0,12}未[^，、：。；]{2,16}");

	/** A list of points each of which is had or lost. */
	private static final Pattern LISTED = Pattern.compile("①.{4,60}得\\d+(?:\\.\\d+)?分[，,]否则不得分", Pattern.DOTALL);

	private static final String WEAK = "[^，。；、]{0,3}(?:不到位|不严格?|不规范|不力|不足|不够|不完善|不健全|薄弱|缺失|存在[^，。；]{0,4}(?:问题|缺陷))";

	private static final int SHORTEST_STEM = 4;

	private static final int HALF = 50;

	/** Of a hundred pairs of signs; below this two texts speak of different things. */
	private static final int LEAST_SHARED = 20;

	private static final Pattern MARKS = Pattern.compile("满分(\\d+(?:\\.\\d+)?)分.{0,20}得分(\\d+(?:\\.\\d+)?)分");

	@Override
	public void look(DocumentText document, Consumer<Suspicion> found) {
		for (DocumentText.Line line : document.texts()) {
			Matcher boundary = BOUNDARY.matcher(line.text());
			while (boundary.find()) {
				found.accept(Suspicion.of(DocumentFault.BOUNDARY, line.number(), line.text(), boundary.group(2),
						boundary.group()));
			}
		}
		Map<String, List<Quantities.Said>> said = Quantities.collect(document);
		for (DocumentText.Grid table : document.tables()) {
			for (DocumentText.Row row : table.rows()) {
				points(row, found);
				band(row, said, found);
			}
		}
		lost(document, found);
		bases(document, found);
		quoted(document, found);
		List<Analysis> analyses = analyses(document);
		shortfalls(document, analyses, found);
		checklists(document, analyses, found);
	}

	private static void points(DocumentText.Row row, Consumer<Suspicion> found) {
		for (int c = 1; c < row.cells().size(); c++) {
			Matcher total = TOTAL.matcher(row.cell(c));
			if (total.find()) {
				int column = c;
				weight(row, c).filter((weight) -> weight.compareTo(new BigDecimal(total.group(1))) != 0)
					.ifPresent((weight) -> found.accept(Suspicion.of(DocumentFault.POINTS, row.lineOf(column),
							row.cell(column), total.group(1), weight.toPlainString())));
			}
		}
	}

	private static Optional<BigDecimal> weight(DocumentText.Row row, int before) {
		for (int c = before - 1; c >= 0; c--) {
			Optional<BigDecimal> number = Figures.of(row.cell(c));
			if (number.isPresent()) {
				return number;
			}
		}
		return Optional.empty();
	}

	private static void band(DocumentText.Row row, Map<String, List<Quantities.Said>> said, Consumer<Suspicion> found) {
		int last = row.cells().size() - 1;
		Optional<BigDecimal> score = Figures.of(row.cell(last));
		for (int c = 0; c < last && score.isPresent(); c++) {
			Matcher top = TOP.matcher(row.cell(c));
			if (top.find() && new BigDecimal(top.group(2)).compareTo(score.get()) == 0) {
				Matcher condition = CONDITION.matcher(top.group(1));
				while (condition.find()) {
					missed(row, last, condition, top.group(2), said, found);
				}
			}
		}
	}

	private static void missed(DocumentText.Row row, int column, Matcher condition, String points,
			Map<String, List<Quantities.Said>> said, Consumer<Suspicion> found) {
		String name = Quantities.name(condition.group(1));
		String base = Quantities.base(condition.group(3));
		BigDecimal bound = new BigDecimal(condition.group(2)).multiply(Quantities.factor(condition.group(3)));
		List<Quantities.Said> values = new ArrayList<>();
		said.forEach((key, all) -> {
			String[] parts = key.split(" ");
			if (name.length() >= 4 && parts[1].equals(base) && parts[0].endsWith(name)) {
				values.addAll(all);
			}
		});
		if (values.isEmpty() && name.length() >= 4 && !known(name, base, said)) {
			found.accept(Suspicion.of(DocumentFault.NO_VALUE, row.lineOf(column), condition.group(), name,
					condition.group(2) + condition.group(3), points));
		}
		values.stream()
			.filter((each) -> each.value().compareTo(bound) < 0)
			.findFirst()
			.ifPresent((each) -> found.accept(Suspicion.of(DocumentFault.BAND, row.lineOf(column), condition.group(),
					name, each.printed(), condition.group(2) + condition.group(3), points, String.valueOf(each.line()),
					String.valueOf(values.size()))));
	}

	/** Half of its pairs of signs stand in the name of a quantity of the same unit. */
	private static boolean known(String name, String base, Map<String, List<Quantities.Said>> said) {
		return said.keySet().stream().anyMatch((key) -> {
			String[] parts = key.split(" ");
			return parts[1].equals(base) && shared(name, parts[0]) >= HALF;
		});
	}

	private static void bases(DocumentText document, Consumer<Suspicion> found) {
		for (DocumentText.Line line : document.lines()) {
			Matcher base = ADJUSTED.matcher(line.text());
			if (base.find()) {
				found.accept(Suspicion.of(DocumentFault.ADJUSTED_BASE, line.number(), line.text(), base.group(1),
						base.group(2)));
			}
		}
	}

	/** A quoted standard must name no other percentages than the printed one. */
	private static void quoted(DocumentText document, Consumer<Suspicion> found) {
		String item = "";
		List<DocumentText.Line> texts = document.texts();
		for (DocumentText.Line line : document.lines()) {
			Matcher heading = ITEM.matcher(line.text());
			if (heading.matches()) {
				item = heading.group(1);
			}
			Matcher quote = QUOTED.matcher(line.text());
			if (item.isEmpty() || !quote.find()) {
				continue;
			}
			Set<String> said = percentages(quote.group(1));
			String name = item;
			texts.stream()
				.filter((each) -> each.text().matches("[①-⑳]" + Pattern.quote(name) + "[：:].*"))
				.findFirst()
				.filter((printed) -> !percentages(printed.text()).containsAll(said))
				.ifPresent((printed) -> found.accept(Suspicion.of(DocumentFault.STANDARD_DRIFT, line.number(),
						line.text(), name, String.join("、", said), String.join("、", percentages(printed.text())),
						String.valueOf(printed.number()))));
		}
	}

	private static Set<String> percentages(String text) {
		Set<String> all = new TreeSet<>();
		Matcher each = PERCENT.matcher(text.replace('％', '%'));
		while (each.find()) {
			all.add(each.group());
		}
		return all;
	}

	/** Full marks though the document names something of the indicator not done. */
	private static void shortfalls(DocumentText document, List<Analysis> analyses, Consumer<Suspicion> found) {
		for (Analysis analysis : analyses) {
			if (!analysis.full()) {
				continue;
			}
			String stem = stem(analysis.subject());
			Optional<Suspicion> own = first(MISSING, analysis.lines(), DocumentFault.SHORTFALL, analysis);
			if (own.isPresent()) {
				found.accept(own.get());
			}
			else if (stem.length() >= SHORTEST_STEM) {
				first(Pattern.compile(Pattern.quote(stem) + WEAK), document.lines(), DocumentFault.SHORTFALL_ELSEWHERE,
						analysis)
					.ifPresent(found);
			}
		}
	}

	/** The first line that says something of an indicator. */
	private static Optional<Suspicion> first(Pattern pattern, List<DocumentText.Line> lines, DocumentFault fault,
			Analysis analysis) {
		for (DocumentText.Line line : lines) {
			Matcher said = pattern.matcher(line.text());
			if (said.find()) {
				return Optional.of(Suspicion.of(fault, line.number(), line.text(), analysis.name(), said.group(),
						analysis.marks()));
			}
		}
		return Optional.empty();
	}

	/**
	 * What an analysis names as not done must be one of the points the standard lists:
	 * otherwise nobody can say which of them was lost.
	 */
	private static void checklists(DocumentText document, List<Analysis> analyses, Consumer<Suspicion> found) {
		Map<String, String> standards = new HashMap<>();
		for (DocumentText.Grid table : document.tables()) {
			for (DocumentText.Row row : table.rows()) {
				row.cells()
					.stream()
					.filter((cell) -> LISTED.matcher(cell).find())
					.findFirst()
					.ifPresent((cell) -> row.cells().forEach((name) -> standards.putIfAbsent(name.strip(), cell)));
			}
		}
		for (Analysis analysis : analyses) {
			String standard = standards.get(analysis.subject().strip());
			if (analysis.full() || standard == null) {
				continue;
			}
			Suspicion first = null;
			int best = 0;
			for (DocumentText.Line line : analysis.lines()) {
				Matcher missing = NOT_DONE.matcher(line.text());
				while (missing.find()) {
					best = Math.max(best, shared(missing.group(), standard));
					first = (first != null) ? first : Suspicion.of(DocumentFault.NO_POINT, line.number(), line.text(),
							analysis.name(), missing.group(), analysis.marks());
				}
			}
			if (first != null && best < LEAST_SHARED) {
				found.accept(first);
			}
		}
	}

	/** How many in a hundred pairs of signs of a text stand in another. */
	private static int shared(String text, String other) {
		int shared = 0;
		int pairs = text.length() - 1;
		for (int i = 0; i < pairs; i++) {
			shared += other.contains(text.substring(i, i + 2)) ? 1 : 0;
		}
		return (pairs > 0) ? shared * 100 / pairs : 100;
	}

	/** What is written under the heading of each indicator, up to its marks. */
	private static List<Analysis> analyses(DocumentText document) {
		List<Analysis> all = new ArrayList<>();
		List<DocumentText.Line> lines = new ArrayList<>();
		String indicator = "";
		for (DocumentText.Line line : document.lines()) {
			if (INDICATOR.matcher(line.text().strip()).matches()) {
				indicator = line.text().strip();
				lines = new ArrayList<>();
			}
			lines.add(line);
			Matcher marks = MARKS.matcher(line.text());
			if (marks.find()) {
				if (!indicator.isEmpty()) {
					all.add(new Analysis(indicator, lines, marks.group(2), marks.group(1).equals(marks.group(2))));
				}
				indicator = "";
				lines = new ArrayList<>();
			}
		}
		return all;
	}

	private static void lost(DocumentText document, Consumer<Suspicion> found) {
		StringBuilder problems = new StringBuilder();
		boolean inside = false;
		for (DocumentText.Line line : document.lines()) {
			if (line.text().matches("[（(]?[一二三四五六七八九十]+[、）)].{0,12}存在的?(主要)?问题.{0,12}")) {
				inside = true;
			}
			else if (line.annex() > 0 || line.text().matches("[一二三四五六七八九十]+、.{2,20}")) {
				inside = false;
			}
			if (inside) {
				problems.append(line.text());
			}
		}
		if (problems.isEmpty()) {
			return;
		}
		String said = problems.toString();
		for (DocumentText.Grid table : document.tables()) {
			int full = column(table, "分值");
			int got = column(table, "得分");
			int rate = column(table, "得分率");
			if (full < 0 || got < 0 || rate < 0) {
				continue;
			}
			for (DocumentText.Row row : table.body()) {
				Optional<BigDecimal> all = Figures.of(row.cell(full));
				Optional<BigDecimal> own = Figures.of(row.cell(got));
				Matcher named = Pattern.compile("([A-D]\\d-\\d+)(.+)").matcher(row.cell(Math.max(full - 1, 0)).strip());
				if (all.isPresent() && own.isPresent() && own.get().compareTo(all.get()) < 0 && named.matches()
						&& !said.contains(named.group(1)) && !said.contains(stem(named.group(2)))) {
					found.accept(
							Suspicion.of(DocumentFault.UNEXPLAINED, row.lineOf(got), String.join(" | ", row.cells()),
									named.group(1) + named.group(2), all.get().subtract(own.get()).toPlainString()));
				}
			}
		}
	}

	private static String stem(String name) {
		return name.replaceAll("(管理|工作|情况|完成|任务|规范性|有效性|设定)+$", "");
	}

	private static int column(DocumentText.Grid table, String title) {
		for (int c = 0; c < table.head().size(); c++) {
			if (table.head().get(c).replaceAll("\\s", "").equals(title)) {
				return c;
			}
		}
		return -1;
	}

	/**
	 * The analysis of an indicator.
	 *
	 * @param name its number and name
	 * @param lines what is written
	 * @param marks the marks it got
	 * @param full whether these are all
	 */
	private record Analysis(String name, List<DocumentText.Line> lines, String marks, boolean full) {

		/** The name without its number. */
		String subject() {
			return this.name.replaceFirst("^[A-D]\\d-\\d+", "");
		}

	}

}
