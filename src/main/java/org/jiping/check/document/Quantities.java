package org.jiping.check.document;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One quantity, several values: what is named alike and counted in alike units must be
 * the same everywhere. A name is the words before a number, without the words that only
 * lead to it.
 */
final class Quantities implements DocumentCheck {

	private static final Pattern NUMBER = Pattern
		.compile(Figures.NUMBER + "\\s*(亿元|万元|元|万人|人次|人|名|个|项|件|份|起|台|辆|家|%|％)(?!以上|以下|之间|[-—~～至]\\d)");

	/** Words between a name and its number. */
	private static final Pattern LEADING = Pattern.compile("(共计|合计|总计|总额|控制在|达到|分别|人数|完成|实现|达|为|约|共|数|了|在)+$");

	/** Words before a name that tell nothing about it. */
	private static final Pattern BEFORE = Pattern.compile("^.*?(开展各类|开展|举办各类|各类|其中|全市|全年|本次|本年度|年度|截止|截至|20\\d\\d年)");

	/** Words that make a quantity of the same last words another one. */
	private static final Pattern QUALIFIED = Pattern.compile("经费|支出|收入|项目|预算|基本|补充|职工|居民|企业|机关单位|再|困难|政府|高|不");

	/** Names that mean what the annex is about, such as one questionnaire of several. */
	private static final Pattern OF_ITS_ANNEX = Pattern.compile("(综合|总体|整体)满意(度|率)");

	private static final Pattern CHAPTER = Pattern.compile("^[一二三四五六七八九十]+、");

	private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年)");

	/** Values of a part are compared only where they are almost the same. */
	private static final BigDecimal ALMOST = new BigDecimal("0.001");

	private static final int SHORTEST = 4;

	private static final int LONGEST = 12;

	/** How far before a number its name may begin. */
	private static final int FAR = 60;

	/** So many values of one name are a list, not a contradiction. */
	private static final int MOST_DIFFERENT = 50;

	private static final Set<String> COMMON = Set.of("得分", "分值", "满分", "其他", "小计", "发放", "收回", "显示", "标准", "下达", "问卷");

	@Override
	public void look(DocumentText document, Consumer<Suspicion> found) {
		Map<String, List<Said>> said = collect(document);
		Map<String, List<Said>> longer = longer(said);
		Set<String> told = new TreeSet<>();
		for (Map.Entry<String, List<Said>> entry : said.entrySet()) {
			String name = entry.getKey();
			List<Said> all = new ArrayList<>(entry.getValue());
			all.addAll(longer.getOrDefault(name, List.of()));
			boolean part = name.contains("*");
			List<Said> different = different(all);
			if (part && different.size() > 1) {
				different = drifted(different);
			}
			String values = String.join("、", different.stream().map(Said::printed).toList());
			if (different.size() > 1 && different.size() <= 4 && told.add(values)) {
				String lines = String.join("、", different.stream().map((each) -> String.valueOf(each.line())).toList());
				found.accept(
						Suspicion.of(DocumentFault.SEVERAL_VALUES, different.get(0).line(), different.get(0).excerpt(),
								name.substring(0, name.indexOf(' ')).replaceAll("附件.*|[*\\d]", ""), values, lines));
			}
		}
	}

	/** What is said under longer names: 账面资产原值 and 资产原值 are one. */
	private static Map<String, List<Said>> longer(Map<String, List<Said>> said) {
		Map<String, List<Said>> longer = new HashMap<>();
		said.forEach((name, values) -> {
			for (int from = 1; from < name.length() && !name.contains("*"); from++) {
				String shorter = name.substring(from);
				if (said.containsKey(shorter) && !QUALIFIED.matcher(name.substring(0, from)).find()) {
					longer.computeIfAbsent(shorter, (key) -> new ArrayList<>()).addAll(values);
				}
			}
		});
		return longer;
	}

	/**
	 * Every quantity of a document.
	 * @param document the document
	 * @return what is said of each, by name and unit
	 */
	static Map<String, List<Said>> collect(DocumentText document) {
		Map<String, List<Said>> said = new LinkedHashMap<>();
		String annex = "";
		for (DocumentText.Line line : document.lines()) {
			annex = (line.annex() > 0) ? "附件" + line.annex() : CHAPTER.matcher(line.text()).find() ? "" : annex;
			sentence(line, annex, said);
		}
		for (DocumentText.Grid table : document.tables()) {
			cells(table, said);
		}
		return said;
	}

	private static void sentence(DocumentText.Line line, String annex, Map<String, List<Said>> said) {
		Matcher number = NUMBER.matcher(line.text());
		int end = 0;
		int depth = 0;
		boolean parts = false;
		while (number.find()) {
			String before = line.text().substring(end, number.start());
			end = number.end();
			for (char c : before.toCharArray()) {
				depth += (c == '（' || c == '(') ? 1 : (c == '）' || c == ')') ? -1 : 0;
				parts &= "。；;".indexOf(c) < 0;
			}
			parts |= before.contains("其中");
			String name = name(before);
			boolean counted = "个项".contains(number.group(2)) && end < line.text().length()
					&& Character.isIdeographic(line.text().charAt(end));
			if (name.length() >= SHORTEST && !counted && !before.contains("分别") && !line.text().contains("受访者")
					&& COMMON.stream().noneMatch(name::contains)) {
				Matcher year = YEAR.matcher(before.substring(Math.max(0, lastStop(before))));
				String of = OF_ITS_ANNEX.matcher(name).matches() ? annex : year.find() ? year.group() : "";
				// A part named without its total is another quantity wherever the total
				// is another.
				add(said, (depth > 0 || parts) ? name + "*" : name + of, number.group(1), number.group(2),
						line.number(), line.text());
			}
		}
	}

	private static int lastStop(String text) {
		int last = 0;
		for (int i = 0; i < text.length(); i++) {
			last = ("，。；：、".indexOf(text.charAt(i)) >= 0) ? i + 1 : last;
		}
		return last;
	}

	static String name(String before) {
		String near = before.substring(Math.max(0, before.length() - FAR));
		String[] pieces = near.replaceAll("[“”\"]", "").split("[，。；：、（）()《》:;,=＝÷×≤≥<>＜＞≠\\s\\d.%％\\-~至]");
		String last = (pieces.length == 0) ? "" : pieces[pieces.length - 1];
		String name = LEADING.matcher(last).replaceAll("");
		name = BEFORE.matcher(name).replaceFirst("");
		name = LEADING.matcher(name).replaceAll("");
		return (name.length() > LONGEST) ? name.substring(name.length() - LONGEST) : name;
	}

	/** The rows of a table that compares a plan with what was done. */
	private static void cells(DocumentText.Grid table, Map<String, List<Said>> said) {
		int done = -1;
		int unit = -1;
		for (int c = 0; c < table.head().size(); c++) {
			done = table.head().get(c).contains("实际完成") ? c : done;
			unit = table.head().get(c).contains("单位") ? c : unit;
		}
		if (done < 0 || table.head().size() < 3) {
			return;
		}
		for (DocumentText.Row row : table.body()) {
			String label = row.cells()
				.stream()
				.limit(2)
				.filter((cell) -> cell.length() >= SHORTEST && Figures.of(cell).isEmpty())
				.findFirst()
				.orElse("");
			String name = LEADING.matcher(label).replaceAll("");
			String cell = row.cell(done);
			if (name.length() >= SHORTEST && Figures.of(cell).isPresent()) {
				String own = Figures.percent(cell) || label.endsWith("率") ? "%"
						: (unit >= 0) ? row.cell(unit) : table.unit();
				if (!own.isEmpty()) {
					add(said, name, cell.replaceAll("[%％\\s]", ""), own, row.lineOf(done),
							String.join(" | ", row.cells()));
				}
			}
		}
	}

	private static void add(Map<String, List<Said>> said, String name, String number, String unit, int line,
			String excerpt) {
		BigDecimal typed = Figures.number(number);
		BigDecimal factor = factor(unit);
		said.computeIfAbsent(name + " " + base(unit), (key) -> new ArrayList<>())
			.add(new Said(typed.multiply(factor), Figures.step(typed).multiply(factor), number + unit, line, excerpt));
	}

	static String base(String unit) {
		return switch (unit) {
			case "亿元", "万元", "元" -> "元";
			case "万人", "人次", "人", "名" -> "人";
			case "%", "％" -> "%";
			default -> unit;
		};
	}

	static BigDecimal factor(String unit) {
		return unit.startsWith("万") ? BigDecimal.valueOf(10_000)
				: unit.startsWith("亿") ? BigDecimal.valueOf(100_000_000) : BigDecimal.ONE;
	}

	/** The first place of each value; values that differ by rounding alone are one. */
	private static List<Said> different(List<Said> all) {
		List<Said> different = new ArrayList<>();
		for (Said each : all) {
			boolean known = different.size() >= MOST_DIFFERENT || different.stream()
				.anyMatch((other) -> other.value()
					.subtract(each.value())
					.abs()
					.compareTo(other.step().max(each.step()).divide(BigDecimal.valueOf(2))) <= 0);
			if (!known) {
				different.add(each);
			}
		}
		return different;
	}

	private static List<Said> drifted(List<Said> all) {
		for (Said one : all) {
			for (Said other : all) {
				BigDecimal gap = one.value().subtract(other.value()).abs();
				if (gap.signum() > 0 && gap.compareTo(one.value().abs().multiply(ALMOST)) < 0) {
					return List.of(one, other);
				}
			}
		}
		return List.of();
	}

	/**
	 * What a document says of a quantity at one place.
	 *
	 * @param value in its basic unit
	 * @param step one unit of the last printed place
	 * @param printed as printed
	 * @param line where
	 * @param excerpt what stands there
	 */
	record Said(BigDecimal value, BigDecimal step, String printed, int line, String excerpt) {
	}

}
