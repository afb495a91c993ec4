package org.jiping.report.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds headings with nothing below them.
 */
final class BareHeadings {

	private BareHeadings() {
	}

	/**
	 * Looks through a document.
	 * @param blocks the document
	 * @return which of its headings, counted in order from 0
	 */
	static Set<Integer> in(List<Block> blocks) {
		Set<Integer> found = new HashSet<>();
		Deque<Open> open = new ArrayDeque<>();
		int number = 0;
		for (Block block : blocks) {
			if (block instanceof Block.Heading begun) {
				open.removeIf((each) -> each.level() >= begun.level());
				open.add(new Open(number, begun.level()));
				found.add(number);
				number++;
			}
			else if (!(block instanceof Block.Paragraph paragraph && idle(paragraph))) {
				open.forEach((each) -> found.remove(each.number()));
			}
		}
		return found;
	}

	/**
	 * Nothing is said where nothing is written, nor by the annexes and names at the end.
	 */
	private static boolean idle(Block.Paragraph paragraph) {
		return paragraph.unwritten() || paragraph.style().letter();
	}

	private record Open(int number, int level) {
	}

}
