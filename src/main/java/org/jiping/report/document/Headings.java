package org.jiping.report.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The headings of a document in the making, counted in order, and where the text stands
 * among them.
 */
final class Headings {

	private final Set<Integer> leftOut;

	/** Headings that stay whatever stands below them. */
	private final Set<Integer> kept = new HashSet<>();

	/** Numbers of those that are printed, in order. */
	private final List<Integer> printed = new ArrayList<>();

	private int count;

	private String chapter = "";

	private String last = "";

	/**
	 * No heading yet.
	 * @param leftOut numbers of the headings to leave out, from 0
	 */
	Headings(Set<Integer> leftOut) {
		this.leftOut = Set.copyOf(leftOut);
	}

	/** The next heading stays, whatever stands below it. */
	void keep() {
		this.kept.add(this.count);
	}

	/**
	 * Passes over the next heading if it is to be left out; it still says where the text
	 * below it stands.
	 * @param level its level, from 1
	 * @param title its words
	 * @return whether it is left out
	 */
	boolean passed(int level, String title) {
		boolean passed = this.leftOut.contains(this.count);
		if (passed) {
			next(level, title);
		}
		return passed;
	}

	/**
	 * Begins a heading.
	 * @param level its level, from 1
	 * @param text its number and its words
	 * @return its anchor
	 */
	String begin(int level, String text) {
		this.printed.add(this.count);
		next(level, text);
		return "h" + this.count;
	}

	/**
	 * Says what the text stands below that has no heading of its own.
	 * @param title what it is called
	 */
	void stand(String title) {
		this.chapter = title;
		this.last = title;
	}

	private void next(int level, String text) {
		this.count++;
		this.last = text;
		if (level == 1) {
			this.chapter = text;
		}
	}

	/**
	 * Where the text stands.
	 * @return the chapter and the last heading, once where they are the same
	 */
	String here() {
		return this.last.equals(this.chapter) ? this.last : this.chapter + "／" + this.last;
	}

	/**
	 * Where a cell of a form stands.
	 * @param label what belongs into the cell
	 * @return the last heading and the label
	 */
	String here(String label) {
		return this.last + "／" + label;
	}

	/**
	 * Printed headings with nothing below them, but for those that stay.
	 * @param blocks the document
	 * @return their numbers among all headings, from 0
	 */
	Set<Integer> bare(List<Block> blocks) {
		return BareHeadings.in(blocks)
			.stream()
			.map(this.printed::get)
			.filter((number) -> !this.kept.contains(number))
			.collect(Collectors.toSet());
	}

}
