package org.jiping.report.document;

import java.util.List;

/**
 * The end of a letter: what is enclosed and who signs, a line free above either. The
 * signature stays on one page with the last of the enclosures.
 *
 * @param blocks the document
 * @param from its first paragraph
 * @param to the block behind its last
 */
public record Closing(List<Block> blocks, int from, int to) {

	/**
	 * The end of a letter a block belongs to.
	 * @param blocks the document
	 * @param at the block
	 * @return the closing; an empty one where the block is no part of any
	 */
	public static Closing around(List<Block> blocks, int at) {
		int from = at;
		while (from > 0 && letter(blocks, from - 1)) {
			from--;
		}
		int to = at;
		boolean signed = false;
		while (to < blocks.size() && letter(blocks, to)) {
			signed |= style(blocks, to) == Block.Paragraph.Style.RIGHT;
			to++;
		}
		return signed ? new Closing(blocks, from, to) : new Closing(blocks, at, at);
	}

	/**
	 * Whether a line is left free above a block.
	 * @param at the block
	 * @return true above the first enclosure, and above the first line of the signature
	 */
	public boolean gap(int at) {
		boolean inside = at >= this.from && at < this.to;
		return inside && (at == this.from || (style(this.blocks, at) == Block.Paragraph.Style.RIGHT
				&& style(this.blocks, at - 1) == Block.Paragraph.Style.FLUSH));
	}

	/**
	 * Whether a block stays on the page of the next.
	 * @param at the block
	 * @return true from the last enclosure on, for all but the last line
	 */
	public boolean keptWithNext(int at) {
		return at >= kept() && at < this.to - 1;
	}

	/**
	 * Where what stays together begins.
	 * @return the last enclosure, or the first line of the signature without any; behind
	 * everything in an empty closing
	 */
	public int kept() {
		for (int i = this.to - 1; i > this.from; i--) {
			if (style(this.blocks, i - 1) == Block.Paragraph.Style.FLUSH) {
				return i - 1;
			}
		}
		return this.from;
	}

	private static boolean letter(List<Block> blocks, int at) {
		return blocks.get(at) instanceof Block.Paragraph paragraph && paragraph.style().letter();
	}

	private static Block.Paragraph.Style style(List<Block> blocks, int at) {
		return ((Block.Paragraph) blocks.get(at)).style();
	}

}
