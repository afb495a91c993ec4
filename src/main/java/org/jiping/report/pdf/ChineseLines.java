package org.jiping.report.pdf;

import java.util.ArrayList;
import java.util.List;

import com.lowagie.text.pdf.BaseFont;

/**
 * Breaks a paragraph into lines as word processors do for Chinese: a stop or comma that
 * no longer fits hangs into the margin instead of drawing its character to the next line,
 * so that both papers break alike.
 */
final class ChineseLines {

	private static final String HANGING = "，。、；：？！";

	/** Space between an ideograph and a figure or Latin word, in parts of the size. */
	private static final float GAP = 0.2f;

	private final BaseFont font;

	private final float size;

	ChineseLines(BaseFont font, float size) {
		this.font = font;
		this.size = size;
	}

	/**
	 * One line of text.
	 *
	 * @param text what stands on it
	 * @param spacing points added after every character so that the line fills its width;
	 * 0 on the last line
	 */
	record Line(String text, float spacing) {

	}

	/**
	 * Breaks a text.
	 * @param text one paragraph
	 * @param indent points the first line stands in
	 * @param width points a line may take
	 * @return the lines, one at least
	 */
	List<Line> of(String text, float indent, float width) {
		List<Line> lines = new ArrayList<>();
		int start = 0;
		while (start < text.length() || lines.isEmpty()) {
			float room = lines.isEmpty() ? width - indent : width;
			int end = end(text, start, room);
			lines.add(line(text.substring(start, end), room, end == text.length()));
			start = end;
		}
		return lines;
	}

	private int end(String text, int start, float room) {
		float used = 0;
		int lastBreak = start;
		for (int i = start; i < text.length(); i++) {
			float before = used;
			used += width(text.substring(i, i + 1)) + ((i > start) ? gap(text.charAt(i - 1), text.charAt(i)) : 0);
			boolean hangs = before <= room && HANGING.indexOf(text.charAt(i)) >= 0;
			if (used > room && !hangs) {
				return (lastBreak > start) ? lastBreak : Math.max(i, start + 1);
			}
			if (i + 1 < text.length() && ChineseLineBreaks.between(text.charAt(i), text.charAt(i + 1))) {
				lastBreak = i + 1;
			}
		}
		return text.length();
	}

	private Line line(String text, float room, boolean last) {
		boolean hangs = width(text) > room && HANGING.indexOf(text.charAt(text.length() - 1)) >= 0;
		String inside = hangs ? text.substring(0, text.length() - 1) : text;
		int gaps = hangs ? inside.length() : inside.length() - 1;
		return new Line(text, (last || gaps < 1) ? 0 : (room - width(inside)) / gaps);
	}

	private float width(String text) {
		float gaps = 0;
		for (int i = 1; i < text.length(); i++) {
			gaps += gap(text.charAt(i - 1), text.charAt(i));
		}
		return this.font.getWidthPoint(text, this.size) + gaps;
	}

	/**
	 * The text in pieces between which a gap stands.
	 * @param text what stands on a line
	 * @return the pieces in order
	 */
	List<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		int start = 0;
		for (int i = 1; i < text.length(); i++) {
			if (gap(text.charAt(i - 1), text.charAt(i)) > 0) {
				pieces.add(text.substring(start, i));
				start = i;
			}
		}
		pieces.add(text.substring(start));
		return pieces;
	}

	/**
	 * How far the next piece is moved.
	 * @return thousandths of the size, negative as the paper's operator wants it
	 */
	static float shift() {
		return -GAP * 1000;
	}

	private float gap(char left, char right) {
		boolean apart = (ideograph(left) && latin(right)) || (latin(left) && ideograph(right));
		return apart ? GAP * this.size : 0;
	}

	private static boolean ideograph(char c) {
		return Character.isIdeographic(c);
	}

	private static boolean latin(char c) {
		return c < 0x80 && (Character.isLetterOrDigit(c) || c == '%');
	}

}
