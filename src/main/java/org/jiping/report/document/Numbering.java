package org.jiping.report.document;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of a document in the making: 一、（一）1．（1）, one below the other, and those of
 * tables, charts and annexes.
 */
final class Numbering {

	/** Levels of headings that bear a number of their own: chapters and sections. */
	private static final int CHAPTERS = 1;

	private static final int SECTIONS = 2;

	private final Phrases phrases;

	private int level;

	private int chapter;

	private int section;

	private int item;

	private int table;

	private int chart;

	private int annex;

	Numbering(Phrases phrases) {
		this.phrases = phrases;
	}

	/** A chapter, an annex or a part without a number begins. */
	void restart() {
		this.section = 0;
		this.item = 0;
		this.table = 0;
		this.chart = 0;
	}

	/** A section begins, with a heading or without. */
	void restartItems() {
		this.item = 0;
	}

	/**
	 * Says below what the next list stands.
	 * @param heading level of the heading, from 1
	 */
	void below(int heading) {
		this.level = heading;
	}

	String chapter() {
		this.chapter++;
		return Numerals.chinese(this.chapter);
	}

	String section() {
		this.section++;
		return "（" + Numerals.chinese(this.section) + "）";
	}

	String item() {
		this.item++;
		return this.item + "．";
	}

	String annex() {
		this.annex++;
		return this.phrases.say("annex", this.annex);
	}

	String table() {
		this.table++;
		return inPlace("table", this.table);
	}

	String chart() {
		this.chart++;
		return inPlace("chart", this.chart);
	}

	/** Tables and charts are counted in each chapter or annex. */
	private String inPlace(String phrase, int number) {
		String place = (this.annex > 0) ? this.phrases.say("annex.short", this.annex)
				: (this.chapter > 0) ? String.valueOf(this.chapter) : this.phrases.say("summary.short");
		return this.phrases.say(phrase, place, number);
	}

	/**
	 * How deep the paragraphs of a list are numbered.
	 * @return 1 below a chapter, 2 below a section, 3 below anything deeper
	 */
	int depth() {
		return Math.max(1, Math.min(this.level, SECTIONS + 1));
	}

	/**
	 * The number of a paragraph in a list, one level below its heading.
	 * @param number from 1
	 * @return （一） below a chapter, 1． below a section, （1） below an item
	 */
	String paragraph(int number) {
		return switch (depth()) {
			case CHAPTERS -> "（" + Numerals.chinese(number) + "）";
			case SECTIONS -> number + "．";
			default -> Numerals.bracketed(number);
		};
	}

	/**
	 * Texts with the numbers of paragraphs, where there are several.
	 * @param texts the texts
	 * @return as many texts
	 */
	List<String> paragraphs(List<String> texts) {
		return (texts.size() < 2) ? texts
				: IntStream.range(0, texts.size()).mapToObj((i) -> paragraph(i + 1) + texts.get(i)).toList();
	}

}
