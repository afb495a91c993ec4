package org.jiping.report.pdf;

/**
 * Where a Chinese line may end (避头尾): never before a closing mark, never after an opening
 * one, never inside a number or a Latin word.
 */
final class ChineseLineBreaks {

	private static final String NEVER_FIRST = "，。、；：？！）》」』】〕”’％%…—·,.;:?!)]}℃";

	private static final String NEVER_LAST = "（《「『【〔“‘([{";

	/** A figure stays with the bracket before it, as word processors have it. */
	private static final String CLOSING = "）》」』】〕”’";

	/**
	 * Bars around an amount: the one stands before a figure, the other behind its unit.
	 */
	private static final char BAR = '|';

	private static final String EQUALS = "=＝";

	private ChineseLineBreaks() {
	}

	static boolean between(char here, char next) {
		if (NEVER_LAST.indexOf(here) >= 0 || NEVER_FIRST.indexOf(next) >= 0) {
			return false;
		}
		if ((next == BAR && EQUALS.indexOf(here) < 0) || (here == BAR && Character.isDigit(next))) {
			return false;
		}
		if (CLOSING.indexOf(here) >= 0 && Character.isDigit(next)) {
			return false;
		}
		return here == ' ' || here >= 0x2E80 || next >= 0x2E80;
	}

}
