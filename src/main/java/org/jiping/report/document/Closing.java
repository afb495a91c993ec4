package org.jiping.report.document;

import java.util.List;

/**
 * The end of a letter: what is enclosed and who signs. It stays on one page, a line free
 * above the enclosures and above the signature.
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
	 * @return true for all but its last
	 */
	public boolean keptWithNext(int at) {
		return at >= this.from && at < this.to - 1;
	}

	private static boolean letter(List<Block> blocks, int at) {
		return blocks.get(at) instanceof Block.Paragraph paragraph && paragraph.style().letter();
	}

	private static Block.Paragraph.Style style(List<Block> blocks, int at) {
		return ((Block.Paragraph) blocks.get(at)).style();
	}

}
