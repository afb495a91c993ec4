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

	private final Map<String, NarrativePlace> places = new LinkedHashMap<>();

	private final Set<Integer> bare;

	/** Headings that stay whatever stands below them. */
	private final Set<Integer> kept = new HashSet<>();

	private final List<String> annexes = new ArrayList<>();

	/** Headings of the numbered chapters so far. */
	private final Set<String> chapters = new HashSet<>();

	private int headings;

	private String chapterHeading = "";

	private String heading = "";

	private final Function<String, List<Span>> live;

	private final Function<String, List<String>> written;

	private final UnaryOperator<String> fitting;

	private final Map<String, String> titles;

	private final Phrases phrases;

	private final Numbering numbering;

	private int anchors;

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
		this.written = written;
		this.fitting = fitting;
		this.bare = Set.copyOf(bare);
	}

	/**
	 * Headings with nothing below them, neither written nor generated; the summary and
	 * the annexes are not among them.
	 * @return their numbers in order, of all headings
	 */
	public Set<Integer> bare() {
		Set<Integer> found = BareHeadings.in(this.blocks);
		found.removeAll(this.kept);
		return found;
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
		return this.places;
	}

	public void cover(List<String> title, List<String> lines) {
		this.blocks.add(new Block.Cover(title, lines));
	}

	/**
	 * Says the title again, at the head of the body and on a new page.
	 * @param lines its lines
	 */
	public void bodyTitle(List<String> lines) {
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
		this.kept.add(this.headings);
		heading(1, title(key), true, false);
	}

	/**
	 * Begins a numbered chapter on a new page.
	 * @param key key of its heading
	 */
	public void chapter(String key) {
		this.numbering.restart();
		String title = title(key);
		if (leftOut(title)) {
			this.chapterHeading = this.heading;
			return;
		}
		String number = this.numbering.chapter();
		this.references.putIfAbsent("chapter:" + key, this.phrases.say("chapter", number));
		heading(1, number + "、" + title, !ShortChapters.follows(this.blocks, this.chapters), false);
		this.chapters.add(this.heading);
	}

	public void section(String key) {
		sectionTitled(title(key));
	}

	public void sectionTitled(String title) {
		this.numbering.restartItems();
		String words = text(title);
		if (!leftOut(words)) {
			heading(2, this.numbering.section() + words, false, false);
		}
	}

	public void item(String key) {
		itemTitled(title(key));
	}

	public void itemTitled(String title) {
		String words = text(title);
		if (!leftOut(words)) {
			heading(3, this.numbering.item() + words, false, false);
		}
	}

	public void note(String title) {
		String words = text(title);
		if (!leftOut(words)) {
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
		this.kept.add(this.headings);
		String number = this.numbering.annex();
		this.references.putIfAbsent("annex:" + key, number);
		String named = this.titles.getOrDefault("annex." + key, title);
		this.annexes.add(text(named));
		heading(1, number + "　" + named, true, landscape);
	}

	private String title(String key) {
		return text(Optional.ofNullable(this.titles.get(key)).orElseGet(() -> this.phrases.say(key)));
	}

	/** A heading that is left out still says where the places below it are. */
	private boolean leftOut(String title) {
		boolean leftOut = this.bare.contains(this.headings);
		if (leftOut) {
			this.headings++;
			this.heading = title;
		}
		return leftOut;
	}

	private void heading(int level, String text, boolean newPage, boolean landscape) {
		this.headings++;
		this.heading = text;
		this.numbering.below(level);
		if (level == 1) {
			this.chapterHeading = text;
		}
		this.blocks.add(new Block.Heading(level, text, "h" + (++this.anchors), newPage, landscape));
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
		List<String> own = this.written.apply(place);
		String generated = this.fitting.apply(this.phrases.say(phrase, arguments));
		if (generated.isEmpty()) {
			optional(place);
			return;
		}
		place(place, generated, false, 0);
		if (own.isEmpty()) {
			paragraph(generated, Block.Paragraph.Style.BODY, place);
		}
		else {
			passage(place, Passage.of(own).parts());
		}
	}

	private void place(String place, String generated, boolean optional, int numbered) {
		String here = this.heading.equals(this.chapterHeading) ? this.heading
				: this.chapterHeading + "／" + this.heading;
		this.places.merge(place, new NarrativePlace(place, here, List.of(), generated, optional, numbered),
				(known, again) -> known.alsoBelow(here));
	}

	/**
	 * Adds what people wrote at a place, and keeps the place where nothing is written.
	 * @param place the place
	 */
	public void written(String place) {
		place(place, "", false, 0);
		List<String> own = this.written.apply(place);
		if (own.isEmpty()) {
			this.blocks.add(new Block.Paragraph(List.of(), Block.Paragraph.Style.BODY, place));
		}
		else {
			passage(place, Passage.of(own).parts());
		}
	}

	/**
	 * Tells again what people wrote at a place, without the tables and headings it has
	 * there.
	 * @param place the place
	 */
	public void retold(String place) {
		List<String> lines = Passage.of(this.written.apply(place)).plain();
		if (lines.isEmpty()) {
			written(place);
			return;
		}
		place(place, "", false, 0);
		lines.forEach((line) -> paragraph(line, Block.Paragraph.Style.BODY, place));
	}

	/**
	 * Adds what people wrote at a place where nothing need be written.
	 * @param place the place
	 */
	public void optional(String place) {
		place(place, "", true, 0);
		written(place);
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
		this.places.put(place,
				new NarrativePlace(place, this.heading + "／" + label, List.of(), generated, optional, 0));
		List<String> own = Passage.of(this.written.apply(place)).plain();
		return new Block.Cell(own.isEmpty() ? generated : text(String.join("\n", own)), 1, 0, Block.Cell.PLACE + place);
	}

	/**
	 * Adds what people wrote at a place, its paragraphs numbered where there are several.
	 * @param place the place
	 */
	public void list(String place) {
		place(place, "", false, this.numbering.depth());
		Passage own = Passage.of(this.written.apply(place));
		if (own.parts().isEmpty()) {
			written(place);
		}
		else {
			list(place, own);
		}
	}

	/**
	 * Adds what people wrote at a place under headings of their own, each of which begins
	 * an item of the section.
	 * @param place the place
	 */
	public void titled(String place) {
		place(place, "", false, NarrativePlace.TITLED);
		List<Passage.Titled> own = Passage.of(this.written.apply(place)).titled();
		if (own.isEmpty()) {
			written(place);
		}
		for (Passage.Titled each : own) {
			if (!each.title().isEmpty()) {
				itemTitled(Passage.bare(each.title()));
			}
			list(place, each.text());
		}
	}

	private void list(String place, Passage own) {
		if (!own.listed()) {
			passage(place, own.parts());
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

	private void passage(String place, List<Passage.Part> parts) {
		Passage.Counter counter = new Passage.Counter();
		for (Passage.Part part : parts) {
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
