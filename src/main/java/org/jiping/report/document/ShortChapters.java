package org.jiping.report.document;

import java.util.List;
import java.util.Set;

/**
 * Chapters begin a page, but not where that would leave the page before all but blank.
 */
final class ShortChapters {

	/** Characters of a chapter of a few lines. */
	private static final int FEW = 400;

	private ShortChapters() {
	}

	/**
	 * Whether the next chapter goes on where the text before it ends: behind the title of
	 * the body, and behind a chapter of but a few lines.
	 * @param blocks the document so far
	 * @param chapters headings of its chapters
	 * @return false where it begins a page
	 */
	static boolean follows(List<Block> blocks, Set<String> chapters) {
		int length = 0;
		for (int i = blocks.size() - 1; i >= 0 && length <= FEW; i--) {
			Block block = blocks.get(i);
			if (block instanceof Block.Title) {
				return true;
			}
			if (block instanceof Block.Heading begun) {
				if (begun.level() == 1) {
					return chapters.contains(begun.text());
				}
				length += begun.text().length();
			}
			else if (block instanceof Block.Paragraph paragraph) {
				length += paragraph.text().length();
			}
			else {
				return false;
			}
		}
		return false;
	}

}
