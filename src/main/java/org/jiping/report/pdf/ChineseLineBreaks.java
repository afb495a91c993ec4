package org.jiping.report.pdf;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/**
 * Where a Chinese line may end (避头尾): never before a closing mark, never after an opening
 * one, never inside a number or a Latin word.
 */
final class ChineseLineBreaks implements SplitCharacter {

	private static final String NEVER_FIRST = "，。、；：？！）》」』】〕”’％%…—·,.;:?!)]}℃万元人分件项场";

	private static final String NEVER_LAST = "（《「『【〔“‘([{＝=×÷－−";

	@Override
	public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
		char here = text[current];
		char next = (current + 1 < end) ? text[current + 1] : ' ';
		if (NEVER_LAST.indexOf(here) >= 0 || (NEVER_FIRST.indexOf(next) >= 0 && closes(here, next))) {
			return false;
		}
		return here == ' ' || here >= 0x2E80 || next >= 0x2E80;
	}

	/**
	 * Units follow their number on the same line; elsewhere the same characters are
	 * ordinary words.
	 */
	private static boolean closes(char here, char next) {
		return "万元人分件项场".indexOf(next) < 0 || Character.isDigit(here);
	}

}
