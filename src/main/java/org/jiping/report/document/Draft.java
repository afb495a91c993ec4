package org.jiping.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A document in the making: sections add to it, and it gives chapters, sections, tables
 * and annexes their numbers.
 */
public final class Draft {

	private final List<Block> blocks = new ArrayList<>();

	private final Function<String, List<Span>> live;

	private final Phrases phrases;

	private int chapter;

	private int section;

	private int item;

	private int table;

	private int annex;

	private int anchors;

	/**
	 * An empty document.
	 * @param phrases the sentences
	 * @param live puts figures in place of their names
	 */
	public Draft(Phrases phrases, Function<String, List<Span>> live) {
		this.phrases = phrases;
		this.live = live;
	}

	public List<Block> blocks() {
		return List.copyOf(this.blocks);
	}

	public void cover(List<String> title, List<String> lines) {
		this.blocks.add(new Block.Cover(title, lines));
	}

	public void contents() {
		this.blocks.add(new Block.Contents(this.phrases.say("contents")));
	}

	/**
	 * Begins a part without a number, such as the summary.
	 * @param phrase key of its heading
	 */
	public void part(String phrase) {
		reset();
		heading(1, text(this.phrases.say(phrase)), true, false);
	}

	/**
	 * Begins a numbered chapter on a new page.
	 * @param phrase key of its heading
	 */
	public void chapter(String phrase) {
		this.chapter++;
		this.section = 0;
		this.item = 0;
		this.table = 0;
		heading(1, Numerals.chinese(this.chapter) + "、" + this.phrases.say(phrase), true, false);
	}

	public void section(String phrase) {
		sectionTitled(text(this.phrases.say(phrase)));
	}

	public void sectionTitled(String title) {
		this.section++;
		this.item = 0;
		heading(2, "（" + Numerals.chinese(this.section) + "）" + title, false, false);
	}

	public void item(String phrase) {
		itemTitled(text(this.phrases.say(phrase)));
	}

	public void itemTitled(String title) {
		this.item++;
		heading(3, this.item + "．" + title, false, false);
	}

	public void note(String title) {
		heading(4, title, false, false);
	}

	/**
	 * Begins an annex on a new page.
	 * @param title its title
	 * @param landscape whether its pages lie on their side
	 */
	public void annex(String title, boolean landscape) {
		this.annex++;
		reset();
		heading(1, this.phrases.say("annex", this.annex) + "　" + title, true, landscape);
	}

	private void reset() {
		this.section = 0;
		this.item = 0;
		this.table = 0;
	}

	private void heading(int level, String text, boolean newPage, boolean landscape) {
		this.blocks.add(new Block.Heading(level, text, "h" + (++this.anchors), newPage, landscape));
	}

	/**
	 * Adds a paragraph from a phrase.
	 * @param phrase its key
	 * @param arguments its arguments
	 */
	public void say(String phrase, Object... arguments) {
		paragraph(this.phrases.say(phrase, arguments));
	}

	/**
	 * Adds a paragraph; figures named in it are put in.
	 * @param text the text
	 */
	public void paragraph(String text) {
		paragraph(text, Block.Paragraph.Style.BODY);
	}

	public void paragraph(String text, Block.Paragraph.Style style) {
		for (String line : text.split("\\R")) {
			if (!line.isBlank()) {
				this.blocks.add(new Block.Paragraph(this.live.apply(line.strip()), style));
			}
		}
	}

	/**
	 * Adds paragraphs numbered （1）, （2） … where there are several.
	 * @param texts the texts
	 */
	public void list(List<String> texts) {
		for (int i = 0; i < texts.size(); i++) {
			paragraph((texts.size() > 1) ? "（" + (i + 1) + "）" + texts.get(i) : texts.get(i));
		}
	}

	/**
	 * The number the next table of this chapter or annex will carry.
	 * @return for instance 表1-2
	 */
	public String nextTable() {
		String place = (this.annex > 0) ? this.phrases.say("annex.short", this.annex)
				: (this.chapter > 0) ? String.valueOf(this.chapter) : this.phrases.say("summary.short");
		return this.phrases.say("table", place, this.table + 1);
	}

	/**
	 * Adds a table and numbers it.
	 * @param caption its caption, without a number
	 * @param unit its unit line, empty for none
	 * @param columns columns
	 * @param rows rows
	 */
	public void table(String caption, String unit, List<Block.Column> columns, List<Block.Row> rows) {
		String number = nextTable();
		this.table++;
		this.blocks.add(new Block.Table(number + "　" + text(caption), unit, columns, rows));
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
		return String.join("", this.live.apply(text).stream().map(Span::text).toList());
	}

}
