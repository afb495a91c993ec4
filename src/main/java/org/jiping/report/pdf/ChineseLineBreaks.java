package org.jiping.report.pdf;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/**
 * Where a Chinese line may end (避头尾): never before a closing mark, never after an opening
 * one, never inside a number or a Latin word.
 */
final class ChineseLineBreaks implements SplitCharacter {

	private static final String NEVER_FIRST = "，。、；：？！）》」』】〕”’％%…—·,.;:?!)]}℃";

	private static final String NEVER_LAST = "（《「『【〔“‘([{";

	/** A figure stays with the bracket before it, as word processors have it. */
	private static final String CLOSING = "）》」』】〕”’";

	@Override
	public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
		return between(text[current], (current + 1 < end) ? text[current + 1] : ' ');
	}

	static boolean between(char here, char next) {
		if (NEVER_LAST.indexOf(here) >= 0 || NEVER_FIRST.indexOf(next) >= 0) {
			return false;
		}
		if (CLOSING.indexOf(here) >= 0 && Character.isDigit(next)) {
			return false;
		}
		return here == ' ' || here >= 0x2E80 || next >= 0x2E80;
	}

}
