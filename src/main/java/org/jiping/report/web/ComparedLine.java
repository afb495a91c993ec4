package org.jiping.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;

/**
 * A line of two texts side by side, what was taken away and what was put in marked.
 *
 * @param left the line in the one, empty where it has none
 * @param right the line in the other, empty where it has none
 * @param changed whether they differ
 */
record ComparedLine(List<Part> left, List<Part> right, boolean changed) {

	/** A figure with its sign, separators and unit; a word in letters; any other sign. */
	private static final Pattern TOKEN = Pattern.compile("〔[^〕]*〕|[-−]?\\d[\\d,.]*(?:万元|亿元|元|[%‰])?|[A-Za-z]+|.",
			Pattern.DOTALL);

	/** Lines with less in common than one part of so many are two other lines. */
	private static final int HARDLY_ALIKE = 3;

	/**
	 * Two texts side by side.
	 * @param one the one, line by line
	 * @param other the other, line by line
	 * @return their lines
	 */
	static List<ComparedLine> of(List<String> one, List<String> other) {
		List<ComparedLine> compared = new ArrayList<>();
		DiffRowGenerator.create()
			.showInlineDiffs(false)
			.lineNormalizer((line) -> line)
			.build()
			.generateDiffRows(one, other)
			.forEach((row) -> compared.add(line(row)));
		return compared;
	}

	private static ComparedLine line(DiffRow row) {
		if (row.getTag() == DiffRow.Tag.CHANGE) {
			return line(row.getOldLine(), row.getNewLine());
		}
		boolean changed = row.getTag() != DiffRow.Tag.EQUAL;
		return new ComparedLine(whole(row.getOldLine(), changed), whole(row.getNewLine(), changed), changed);
	}

	private static ComparedLine line(String one, String other) {
		List<String> before = tokens(one);
		List<String> after = tokens(other);
		List<AbstractDelta<String>> deltas = DiffUtils.diff(before, after).getDeltas();
		int same = before.size() - deltas.stream().mapToInt((delta) -> delta.getSource().size()).sum();
		if (same * HARDLY_ALIKE < Math.max(before.size(), after.size())) {
			return new ComparedLine(whole(one, true), whole(other, true), true);
		}
		List<Part> left = new ArrayList<>();
		List<Part> right = new ArrayList<>();
		int leftAt = 0;
		int rightAt = 0;
		for (AbstractDelta<String> delta : deltas) {
			int leftFrom = delta.getSource().getPosition();
			int rightFrom = delta.getTarget().getPosition();
			add(left, before.subList(leftAt, leftFrom), false);
			add(right, after.subList(rightAt, rightFrom), false);
			add(left, delta.getSource().getLines(), true);
			add(right, delta.getTarget().getLines(), true);
			leftAt = leftFrom + delta.getSource().size();
			rightAt = rightFrom + delta.getTarget().size();
		}
		add(left, before.subList(leftAt, before.size()), false);
		add(right, after.subList(rightAt, after.size()), false);
		return new ComparedLine(left, right, true);
	}

	private static void add(List<Part> parts, List<String> tokens, boolean changed) {
		parts.addAll(whole(String.join("", tokens), changed));
	}

	private static List<Part> whole(String text, boolean changed) {
		return text.isEmpty() ? List.of() : List.of(new Part(text, changed));
	}

	private static List<String> tokens(String line) {
		return TOKEN.matcher(line).results().map(MatchResult::group).toList();
	}

	/**
	 * A stretch of a line.
	 *
	 * @param text what it says
	 * @param changed whether the other line lacks it
	 */
	record Part(String text, boolean changed) {
	}

}
