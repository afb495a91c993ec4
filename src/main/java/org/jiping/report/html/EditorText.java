package org.jiping.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jiping.report.document.Passage;
import org.jiping.report.document.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Brings a text into the editor of the browser and back. Whatever HTML comes back, from
 * the editor or pasted from Word, only headings, paragraphs, lists, tables, bold words
 * and figures are taken from it.
 */
public final class EditorText {

	private static final Set<String> LEFT_OUT = Set.of("script", "style", "head", "title", "meta", "link", "iframe",
			"object", "embed", "svg", "math", "template", "noscript", "img", "video", "audio", "form", "button",
			"input", "select", "textarea", "xml");

	/** A row of more cells is too wide in any case, and is told so. */
	private static final int MOST_CELLS = 200;

	private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

	private static final Set<String> BLOCKS = Set.of("p", "div", "ul", "ol", "li", "table", "section", "article",
			"blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "br", "body", "tbody", "thead", "tr", "caption",
			"figure", "center", "dl", "dt", "dd");

	/** How Word marks an item of a list, by its level or by the number before it. */
	private static final Pattern WORD_ITEM = Pattern.compile("(?i)mso-list:\\s*(?:ignore|l\\d+\\s+level(\\d))");

	private static final String HALF = "#-^|";

	private static final String FULL = "＃－＾｜";

	/** The digits of a power, as in 平方米. */
	private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private static final int NOT_STRONG = -1;

	private final List<String> lines = new ArrayList<>();

	private final StringBuilder line = new StringBuilder();

	/** Where in the line its bold words begin. */
	private int strongFrom = NOT_STRONG;

	/** What the next line begins with. */
	private String sign = "";

	private EditorText() {
	}

	/**
	 * A text for the editor.
	 * @param text the text, line by line as {@link Passage} reads it
	 * @param live puts figures in place of their names
	 * @return HTML whose figures remember their names
	 */
	public static String html(String text, Function<String, List<Span>> live) {
		StringBuilder html = new StringBuilder();
		int depth = 0;
		for (Passage.Part part : Passage.of(text.lines().toList()).parts()) {
			int next = (part instanceof Passage.Item item) ? item.depth() : 0;
			lists(html, depth, next);
			depth = next;
			if (part instanceof Passage.Heading heading) {
				html.append("<h4>").append(inline(heading.text(), live)).append("</h4>");
			}
			else if (part instanceof Passage.Words words) {
				html.append("<p>").append(inline(words.text(), live)).append("</p>");
			}
			else if (part instanceof Passage.Item item) {
				html.append("<li>").append(inline(item.text(), live)).append("</li>");
			}
			else if (part instanceof Passage.Table table) {
				table(html, table, live);
			}
		}
		lists(html, depth, 0);
		return html.toString();
	}

	/** Lists below lists stand the way browsers make them. */
	private static void lists(StringBuilder html, int from, int to) {
		html.append("<ul>".repeat(Math.max(0, to - from))).append("</ul>".repeat(Math.max(0, from - to)));
	}

	private static void table(StringBuilder html, Passage.Table table, Function<String, List<Span>> live) {
		html.append("<table><caption>").append(inline(table.caption(), live)).append("</caption>");
		List<List<Passage.Table.@Nullable Area>> areas = table.areas();
		for (int r = 0; r < table.rows().size(); r++) {
			String cell = (r == 0) ? "th" : "td";
			html.append("<tr>");
			for (int c = 0; c < table.columns(); c++) {
				Passage.Table.Area area = areas.get(r).get(c);
				if (area != null) {
					html.append('<').append(cell).append(HtmlDocumentWriter.span("rowspan", area.rows()));
					html.append(HtmlDocumentWriter.span("colspan", area.columns())).append('>');
					String words = table.words(r, c);
					boolean strong = table.strong(r) && !words.isEmpty();
					html.append(inline(strong ? "**" + words.replace("\n", "**\n**") + "**" : words, live).replace("\n",
							"<br>"))
						.append("</")
						.append(cell)
						.append('>');
				}
			}
			html.append("</tr>");
		}
		html.append("</table>");
	}

	private static String inline(String text, Function<String, List<Span>> live) {
		StringBuilder html = new StringBuilder();
		String[] pieces = text.split("\\*\\*", -1);
		for (int i = 0; i < pieces.length; i++) {
			boolean strong = i % 2 == 1 && i < pieces.length - 1;
			html.append(strong ? "<strong>" : (i % 2 == 1) ? "**" : "");
			int at = 0;
			while (at < pieces[i].length()) {
				int from = pieces[i].indexOf("{{", at);
				int to = (from < 0) ? -1 : pieces[i].indexOf("}}", from);
				if (to < 0) {
					html.append(HtmlDocumentWriter.escape(pieces[i].substring(at)));
					break;
				}
				html.append(HtmlDocumentWriter.escape(pieces[i].substring(at, from)))
					.append(figure(pieces[i].substring(from + 2, to), behind(pieces[i], to + 2), live));
				at = to + 2;
			}
			html.append(strong ? "</strong>" : "");
		}
		return html.toString();
	}

	/** The words behind a figure, which may say what it counts. */
	private static String behind(String text, int from) {
		int next = text.indexOf("{{", from);
		return text.substring(from, (next < 0) ? text.length() : next);
	}

	/**
	 * A figure for the editor.
	 * @param name its name
	 * @param live puts figures in place of their names
	 * @return HTML that is not edited inside
	 */
	public static String figure(String name, Function<String, List<Span>> live) {
		return figure(name, "", live);
	}

	private static String figure(String name, String behind, Function<String, List<Span>> live) {
		List<Span> spans = live.apply("{{" + name + "}}" + behind);
		String shown = spans.isEmpty() ? "" : spans.get(0).text();
		return "<span class=\"jp-live\" contenteditable=\"false\" data-name=\"" + HtmlDocumentWriter.escape(name)
				+ "\">" + HtmlDocumentWriter.escape(shown) + "</span>";
	}

	/**
	 * The text an editor sends back, or something pasted.
	 * @param html any HTML
	 * @return the text, line by line as {@link Passage} reads it
	 */
	public static String text(String html) {
		EditorText text = new EditorText();
		text.walk(Jsoup.parseBodyFragment(html).body());
		text.end();
		return String.join("\n", Passage.of(text.lines).lines());
	}

	private void walk(Node node) {
		if (node instanceof TextNode words) {
			this.line.append(words.text());
		}
		else if (node instanceof Element element) {
			element(element);
		}
	}

	private void element(Element element) {
		String name = element.normalName();
		if (LEFT_OUT.contains(name) || element.attr("style").toLowerCase(Locale.ROOT).contains("mso-list:ignore")) {
			return;
		}
		if (element.hasAttr("data-name")) {
			this.line.append("{{").append(element.attr("data-name").replaceAll("[{}]", "")).append("}}");
		}
		else if (name.equals("table")) {
			end();
			table(element);
		}
		else if (HEADINGS.contains(name)) {
			block(element, "## ");
		}
		else if (name.equals("li")) {
			block(element, (element.parents().is("li, ul ul, ol ol, ul ol, ol ul")) ? "-- " : "- ");
		}
		else if (name.equals("p")) {
			int level = wordItem(element);
			block(element, (level > 1) ? "-- " : (level == 1) ? "- " : "");
		}
		else if ((name.equals("b") || name.equals("strong")) && this.strongFrom == NOT_STRONG) {
			this.strongFrom = this.line.length();
			element.childNodes().forEach(this::walk);
			strengthen();
			this.strongFrom = NOT_STRONG;
		}
		else if (name.equals("sup") && element.text().matches("\\d+")) {
			element.text().chars().forEach((digit) -> this.line.append(RAISED.charAt(digit - '0')));
		}
		else if (BLOCKS.contains(name)) {
			block(element, "");
		}
		else {
			element.childNodes().forEach(this::walk);
		}
	}

	/** The level of a paragraph in a list of Word, 0 for one in none. */
	private static int wordItem(Element paragraph) {
		Matcher list = WORD_ITEM.matcher(paragraph.outerHtml());
		return !list.find() ? 0 : (list.group(1) != null) ? Integer.parseInt(list.group(1)) : 1;
	}

	private void strengthen() {
		int from = this.strongFrom;
		if (from != NOT_STRONG && from <= this.line.length() && !this.line.substring(from).isBlank()
				&& this.line.indexOf("**", from) < 0) {
			this.line.insert(from, "**").append("**");
		}
	}

	private void block(Element element, String begins) {
		end();
		// A paragraph inside an item is the item.
		if (!begins.isEmpty()) {
			this.sign = begins;
		}
		element.childNodes().forEach(this::walk);
		end();
		if (!begins.isEmpty()) {
			this.sign = "";
		}
	}

	private void end() {
		// Bold words go on in the next line.
		strengthen();
		this.strongFrom = Math.min(this.strongFrom, 0);
		String words = this.line.toString().strip();
		this.line.setLength(0);
		if (!words.isEmpty()) {
			// A paragraph that begins like a sign of ours keeps its look, not its
			// meaning.
			boolean like = this.sign.isEmpty() && words.matches("(?s)(## |--? |\\^( |$)|\\|).*");
			this.lines
				.add(this.sign + (like ? FULL.charAt(HALF.indexOf(words.charAt(0))) + words.substring(1) : words));
			this.sign = "";
		}
	}

	private void table(Element table) {
		Element caption = table.selectFirst("> caption");
		List<List<String>> rows = new ArrayList<>();
		Map<Integer, Integer> down = new HashMap<>();
		Heads heads = new Heads();
		for (Element row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
			List<String> cells = new ArrayList<>();
			for (Element cell : row.select("> td, > th")) {
				reachedDown(cells, down);
				int wide = span(cell, "colspan");
				String words = cell(cell);
				heads.cell(rows.size(), cells.size(), wide, span(cell, "rowspan"), words);
				for (int c = 0; c < wide && cells.size() < MOST_CELLS; c++) {
					down.put(cells.size(), span(cell, "rowspan") - 1);
					cells.add((c == 0) ? words : Passage.LEFT);
				}
			}
			reachedDown(cells, down);
			rows.add(plainUnlessBold(cells));
		}
		String title = (caption != null) ? cell(caption).replace(Passage.BREAK, "") : "";
		if (title.isEmpty() && rows.size() > 1 && heads.title(rows.get(0).size())) {
			title = rows.remove(0).get(0);
			heads.next();
		}
		int high = heads.rows();
		if (high > 1 && high < rows.size()) {
			List<String> head = heads.merged(high, rows.get(0).size());
			rows.subList(0, high).clear();
			rows.add(0, head);
		}
		else if (!rows.isEmpty()) {
			rows.set(0, rows.get(0).stream().map((words) -> words.equals(Passage.LEFT) ? "" : words).toList());
		}
		this.lines.add(("^ " + Passage.bare(title)).strip());
		rows.forEach((row) -> this.lines.add("| " + String.join(" | ", row) + " |"));
	}

	/** Bold is a row of a table as a whole, as a total is, or not at all. */
	private static List<String> plainUnlessBold(List<String> cells) {
		return Passage.Table.strong(cells) ? cells : cells.stream().map(Passage::bare).toList();
	}

	private static void reachedDown(List<String> cells, Map<Integer, Integer> down) {
		while (down.getOrDefault(cells.size(), 0) > 0) {
			down.merge(cells.size(), -1, Integer::sum);
			cells.add(Passage.ABOVE);
		}
	}

	private static int span(Element cell, String name) {
		String text = cell.attr(name);
		return text.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(text), MOST_CELLS) : 1;
	}

	/** A bar outside a figure's name would begin another cell. */
	private static String cell(Element cell) {
		EditorText inside = new EditorText();
		cell.childNodes().forEach(inside::walk);
		inside.end();
		// A cell holds lines of words alone, those of a table inside it too.
		List<String> words = inside.lines.stream()
			.map((each) -> each.startsWith("|") ? Passage.unbarred(each, ' ').replaceAll("\\s+", " ").strip()
					: each.replaceFirst("^(## |--? |\\^ ?)", ""))
			.filter((each) -> !each.isEmpty())
			.toList();
		String lines = Passage.unbarred(String.join(Passage.BREAK, words), '｜');
		return lines.equals(Passage.LEFT) ? "＜" : lines;
	}

	/**
	 * The head of a table as it came: a head of several rows becomes one, each column
	 * titled with all that stands above it.
	 */
	private static final class Heads {

		private final List<Cell> cells = new ArrayList<>();

		private int first;

		void cell(int row, int column, int wide, int high, String words) {
			this.cells.add(new Cell(row, column, wide, high, Passage.bare(words)));
		}

		/** Whether the first row is one cell across all columns, a title. */
		boolean title(int columns) {
			return columns > 1
					&& this.cells.stream().anyMatch((cell) -> cell.row == 0 && cell.wide >= columns && cell.high == 1);
		}

		void next() {
			this.first = 1;
		}

		/** How many rows the head has: more than one where a cell of it spans columns. */
		int rows() {
			List<Cell> top = this.cells.stream().filter((cell) -> cell.row == this.first).toList();
			boolean spans = top.stream().anyMatch((cell) -> cell.wide > 1);
			return spans ? Math.max(2, top.stream().mapToInt(Cell::high).max().orElse(1)) : 1;
		}

		List<String> merged(int high, int columns) {
			List<Cell> head = this.cells.stream()
				.filter((cell) -> cell.row >= this.first && cell.row < this.first + high)
				.toList();
			List<String> merged = new ArrayList<>();
			for (int c = 0; c < columns; c++) {
				int column = c;
				merged.add(head.stream()
					.filter((cell) -> cell.column <= column && column < cell.column + cell.wide
							&& !cell.words.equals(Passage.ABOVE))
					.map(Cell::words)
					.collect(Collectors.joining()));
			}
			return merged;
		}

		private record Cell(int row, int column, int wide, int high, String words) {
		}

	}

}
