package org.jiping.report.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A document in the making: sections add to it, and it gives chapters, sections, tables,
 * charts and annexes their numbers.
 */
public final class Draft {

	private final List<Block> blocks = new ArrayList<>();

	private final Map<String, String> references = new LinkedHashMap<>();

	private final WritingPlaces places;

	private final Headings headings;

	private final List<String> annexes = new ArrayList<>();

	/** Headings of the numbered chapters so far. */
	private final Set<String> chapters = new HashSet<>();

	private final Function<String, List<Span>> live;

	private final UnaryOperator<String> fitting;

	private final Map<String, String> titles;

	private final Phrases phrases;

	private final Numbering numbering;

	/**
	 * An empty document.
	 * @param phrases the sentences
	 * @param titles headings named anew, by their key
	 * @param live puts figures and references in place of their names
	 * @param written what people wrote at a place, line by line
	 * @param fitting takes out of a generated sentence what this document does not have
	 * @param bare headings to leave out, as {@link #bare()} of an earlier draft found
	 * them
	 */
	public Draft(Phrases phrases, Map<String, String> titles, Function<String, List<Span>> live,
			Function<String, List<String>> written, UnaryOperator<String> fitting, Set<Integer> bare) {
		this.phrases = phrases;
		this.numbering = new Numbering(phrases);
		this.titles = Map.copyOf(titles);
		this.live = live;
		this.places = new WritingPlaces(written);
		this.fitting = fitting;
		this.headings = new Headings(bare);
	}

	/**
	 * Headings with nothing below them, neither written nor generated; the summary and
	 * the annexes are not among them.
	 * @return their numbers in order, of all headings
	 */
	public Set<Integer> bare() {
		return this.headings.bare(this.blocks);
	}

	/**
	 * The document, its wide tables on pages that lie on their side.
	 * @return its pieces in order
	 */
	public List<Block> blocks() {
		return WideTables.turned(this.blocks, (caption) -> caption.isEmpty() ? this.phrases.say("table.continued.plain")
				: this.phrases.say("table.continued", caption));
	}

	/**
	 * What each chapter, table, chart and annex is called.
	 * @return for instance {@code table:funds-budget} → 表1-1
	 */
	public Map<String, String> references() {
		return Collections.unmodifiableMap(new LinkedHashMap<>(this.references));
	}

	/**
	 * The titles of the annexes so far.
	 * @return the titles, without their numbers
	 */
	public List<String> annexes() {
		return List.copyOf(this.annexes);
	}

	/**
	 * The places people may write at, in printed order.
	 * @return the places by key
	 */
	public Map<String, NarrativePlace> places() {
		return this.places.all();
	}

	public void cover(List<String> title, List<String> lines) {
		this.blocks.add(new Block.Cover(title, lines));
	}

	/**
	 * Says the title again, at the head of the body and on a new page.
	 * @param lines its lines
	 */
	public void bodyTitle(List<String> lines) {
		this.headings.stand(text(String.join("", lines)));
		this.blocks.add(new Block.Title(lines));
	}

	public void contents() {
		this.blocks.add(new Block.Contents(this.phrases.say("contents")));
	}

	/**
	 * Begins a part without a number, such as the summary.
	 * @param key key of its heading
	 */
	public void part(String key) {
		this.numbering.restart();
		this.headings.keep();
		heading(1, title(key), true, false);
	}

	/**
	 * Begins a numbered chapter on a new page.
	 * @param key key of its heading
	 */
	public void chapter(String key) {
		this.numbering.restart();
		String title = title(key);
		if (this.headings.passed(1, title)) {
			return;
		}
		String number = this.numbering.chapter();
		this.references.putIfAbsent("chapter:" + key, this.phrases.say("chapter", number));
		String text = number + "、" + title;
		heading(1, text, !ShortChapters.follows(this.blocks, this.chapters), false);
		this.chapters.add(text);
	}

	public void section(String key) {
		sectionTitled(title(key));
	}

	public void sectionTitled(String title) {
		this.numbering.restartItems();
		String words = text(title);
		if (!this.headings.passed(2, words)) {
			heading(2, this.numbering.section() + words, false, false);
		}
	}

	public void item(String key) {
		itemTitled(title(key));
	}

	public void itemTitled(String title) {
		String words = text(title);
		if (!this.headings.passed(3, words)) {
			heading(3, this.numbering.item() + words, false, false);
		}
	}

	public void note(String title) {
		String words = text(title);
		if (!this.headings.passed(4, words)) {
			heading(4, words, false, false);
		}
	}

	/**
	 * Begins an annex on a new page.
	 * @param key what it is referred to as
	 * @param title its title
	 * @param landscape whether its pages lie on their side
	 */
	public void annex(String key, String title, boolean landscape) {
		this.numbering.restart();
		this.headings.keep();
		String number = this.numbering.annex();
		this.references.putIfAbsent("annex:" + key, number);
		String named = this.titles.getOrDefault("annex." + key, title);
		this.annexes.add(text(named));
		heading(1, number + "　" + named, true, landscape);
	}

	private String title(String key) {
		return text(Optional.ofNullable(this.titles.get(key)).orElseGet(() -> this.phrases.say(key)));
	}

	private void heading(int level, String text, boolean newPage, boolean landscape) {
		this.numbering.below(level);
		this.blocks.add(new Block.Heading(level, text, this.headings.begin(level, text), newPage, landscape));
	}

	/**
	 * Says a sentence, or what people wrote in its place.
	 * @param phrase its key
	 * @param arguments its arguments
	 */
	public void say(String phrase, Object... arguments) {
		sayAt(phrase, phrase, arguments);
	}

	/**
	 * Says a sentence at a place of its own, for sentences said more than once; a
	 * sentence none of whose figures is known is left to people.
	 * @param place where people may write another
	 * @param phrase its key
	 * @param arguments its arguments
	 */
	public void sayAt(String place, String phrase, Object... arguments) {
		String generated = this.fitting.apply(this.phrases.say(phrase, arguments));
		Passage own = place(place, generated, generated.isEmpty(), 0);
		if (own.parts().isEmpty() && !generated.isEmpty()) {
			paragraph(generated, Block.Paragraph.Style.BODY, place);
		}
		else {
			passage(place, own);
		}
	}

	private Passage place(String place, String generated, boolean optional, int numbered) {
		return this.places.open(place, this.headings.here(), generated, optional, numbered);
	}

	/**
	 * Adds what people wrote at a place, and keeps the place where nothing is written.
	 * @param place the place
	 */
	public void written(String place) {
		passage(place, place(place, "", false, 0));
	}

	/**
	 * Asks for texts without which a part is not printed at all.
	 * @param title what the part would be called
	 * @param wanted the places of the texts
	 * @return whether something is written at any of them; if not, they are kept all the
	 * same, to be written at
	 */
	public boolean anyWritten(String title, List<String> wanted) {
		return wanted.stream()
			.map((place) -> this.places.open(place, title, "", false, 0))
			.filter((own) -> !own.parts().isEmpty())
			.count() > 0;
	}

	/**
	 * Tells again what people wrote at a place, without the tables and headings it has
	 * there, unless it is nothing but a table.
	 * @param place the place
	 */
	public void retold(String place) {
		Passage own = place(place, "", false, 0);
		List<String> lines = own.plain();
		lines.forEach((line) -> paragraph(line, Block.Paragraph.Style.BODY, place));
		if (lines.isEmpty()) {
			passage(place, own);
		}
	}

	/**
	 * Adds what people wrote at a place where nothing need be written.
	 * @param place the place
	 */
	public void optional(String place) {
		passage(place, place(place, "", true, 0));
	}

	/**
	 * What a cell of a form says: what people wrote at a place of their own, or something
	 * generated.
	 * @param place the place
	 * @param label what belongs there, for the list of places
	 * @param generated what is said where nobody wrote, empty for nothing
	 * @param optional whether nothing need be written
	 * @return the cell, which leads to the place
	 */
	public Block.Cell cell(String place, String label, String generated, boolean optional) {
		List<String> own = this.places.open(place, this.headings.here(label), generated, optional, 0).plain();
		return new Block.Cell(own.isEmpty() ? generated : text(String.join("\n", own)), 1, 0, Block.Cell.PLACE + place);
	}

	/**
	 * Adds what people wrote at a place, its paragraphs numbered where there are several.
	 * @param place the place
	 */
	public void list(String place) {
		list(place, place(place, "", false, this.numbering.depth()));
	}

	/**
	 * Adds what people wrote at a place under headings of their own, each of which begins
	 * an item of the section.
	 * @param place the place
	 */
	public void titled(String place) {
		List<Passage.Titled> own = place(place, "", false, NarrativePlace.TITLED).titled();
		if (own.isEmpty()) {
			unwritten(place);
		}
		for (Passage.Titled each : own) {
			if (!each.title().isEmpty()) {
				itemTitled(Passage.bare(each.title()));
			}
			if (!each.text().parts().isEmpty()) {
				list(place, each.text());
			}
		}
	}

	private void list(String place, Passage own) {
		if (!own.listed()) {
			passage(place, own);
			return;
		}
		int number = 0;
		for (Passage.Part part : own.parts()) {
			if (part instanceof Passage.Words words) {
				paragraph(this.numbering.paragraph(++number) + words.text(), Block.Paragraph.Style.BODY, place);
			}
			else if (part instanceof Passage.Table tabled) {
				written(tabled);
			}
		}
	}

	private void passage(String place, Passage own) {
		if (own.parts().isEmpty()) {
			unwritten(place);
		}
		Passage.Counter counter = new Passage.Counter();
		for (Passage.Part part : own.parts()) {
			String number = counter.number(part);
			if (part instanceof Passage.Heading headed) {
				note(headed.text());
			}
			else if (part instanceof Passage.Words words) {
				paragraph(words.text(), Block.Paragraph.Style.BODY, place);
			}
			else if (part instanceof Passage.Item listed) {
				paragraph(number + listed.text(), Block.Paragraph.Style.BODY, place);
			}
			else if (part instanceof Passage.Table tabled) {
				written(tabled);
			}
		}
	}

	private void unwritten(String place) {
		this.blocks.add(new Block.Paragraph(List.of(), Block.Paragraph.Style.BODY, place));
	}

	/** A table nobody filled in is not printed, and neither are its blank rows. */
	private void written(Passage.Table whole) {
		Passage.Table written = whole.written();
		if (written.rows().size() > 1 || !written.rows().get(0).stream().allMatch(String::isBlank)) {
			OwnTable own = new OwnTable(written, this.live);
			table("", Passage.bare(written.caption()), "", own.columns(), own.rows());
		}
	}

	/**
	 * Adds paragraphs, numbered where there are several.
	 * @param texts the texts
	 */
	public void list(List<String> texts) {
		this.numbering.paragraphs(texts).forEach(this::paragraph);
	}

	/**
	 * Adds a paragraph; figures named in it are put in.
	 * @param text the text
	 */
	public void paragraph(String text) {
		paragraph(text, Block.Paragraph.Style.BODY);
	}

	public void paragraph(String text, Block.Paragraph.Style style) {
		paragraph(text, style, null);
	}

	private void paragraph(String text, Block.Paragraph.Style style, @Nullable String place) {
		for (String line : Passage.tidy(text).split("\\R")) {
			if (!line.isBlank()) {
				// Lines that end a letter are set with spaces of their own.
				String words = style.letter() ? line : line.strip();
				this.blocks.add(new Block.Paragraph(Passage.spans(words, this.live), style, place));
			}
		}
	}

	/**
	 * Adds a table and numbers it.
	 * @param key what it is referred to as, empty for nothing
	 * @param caption its caption, without a number; a table without one has no number
	 * either
	 * @param unit its unit line, empty for none
	 * @param columns columns
	 * @param rows rows; where there are none, the table says so
	 */
	public void table(String key, String caption, String unit, List<Block.Column> columns, List<Block.Row> rows) {
		String number = caption.isEmpty() ? "" : this.numbering.table();
		if (!key.isEmpty()) {
			this.references.putIfAbsent("table:" + key, number);
		}
		List<Block.Row> shown = rows.isEmpty() ? List.of(nothing(columns.size())) : rows;
		this.blocks.add(new Block.Table((number + "　" + text(caption)).strip(), unit, columns, shown));
	}

	private Block.Row nothing(int columns) {
		List<Block.@Nullable Cell> cells = new ArrayList<>();
		for (int c = 0; c < columns; c++) {
			cells.add(Block.Cell.of((c == 0) ? this.phrases.say("table.empty") : "—"));
		}
		return new Block.Row(cells, false);
	}

	/**
	 * Adds a chart and numbers it, unless there is nothing to show.
	 * @param key what it is referred to as
	 * @param caption its caption, without a number
	 * @param unit unit of its values
	 * @param shape how it is drawn
	 * @param categories what is compared
	 * @param series the rows of values
	 */
	public void chart(String key, String caption, String unit, Block.Chart.Shape shape, List<String> categories,
			List<Block.Series> series) {
		boolean something = series.stream()
			.anyMatch((each) -> each.values().stream().anyMatch((value) -> value.signum() != 0));
		if (categories.isEmpty() || !something) {
			return;
		}
		String number = this.numbering.chart();
		this.references.putIfAbsent("chart:" + key, number);
		// Rates carry their sign at every figure, amounts do not.
		String counted = (unit.isEmpty() || unit.equals("%")) ? "" : this.phrases.say("chart.unit", unit);
		this.blocks.add(new Block.Chart(number + "　" + text(caption) + counted, unit, shape, categories, series));
	}

	public String phrase(String key, Object... arguments) {
		return this.phrases.say(key, arguments);
	}

	/**
	 * A text with its figures put in, without their references.
	 * @param text the text
	 * @return plain text
	 */
	public String text(String text) {
		return Passage.tidy(String.join("", this.live.apply(text).stream().map(Span::text).toList()));
	}

}
