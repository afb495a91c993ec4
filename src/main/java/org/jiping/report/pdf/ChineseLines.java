package org.jiping.report.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines as word processors do for Chinese: a stop or comma that
 * no longer fits hangs into the margin instead of drawing its character to the next line,
 * so that both papers break alike.
 */
final class ChineseLines {

	private static final String HANGING = "，。、；：？！";

	/** Space between an ideograph and a figure or Latin word, in parts of the size. */
	private static final float GAP = 0.2f;

	private final Type type;

	ChineseLines(Type type) {
		this.type = type;
	}

	/**
	 * One line of text.
	 *
	 * @param text what stands on it
	 * @param spacing points added after every character so that the line fills its width;
	 * 0 on the last line
	 * @param width points it takes without that
	 */
	record Line(String text, float spacing, float width) {

	}

	/**
	 * Breaks a text.
	 * @param text one paragraph
	 * @param indent points the first line stands in
	 * @param width points a line may take
	 * @param hanging whether a stop or comma may hang into the margin
	 * @return the lines, one at least
	 */
	List<Line> of(String text, float indent, float width, boolean hanging) {
		List<Line> lines = new ArrayList<>();
		int start = 0;
		while (start < text.length() || lines.isEmpty()) {
			float room = lines.isEmpty() ? width - indent : width;
			int end = end(text, start, room, hanging);
			lines.add(line(text.substring(start, end), room, end == text.length()));
			start = end;
		}
		return lines;
	}

	private int end(String text, int start, float room, boolean hanging) {
		float used = 0;
		int lastBreak = start;
		for (int i = start; i < text.length();) {
			int point = text.codePointAt(i);
			int after = i + Character.charCount(point);
			float before = used;
			used += this.type.width(point) + ((i > start) ? gap(text.charAt(i - 1), text.charAt(i)) : 0);
			boolean hangs = hanging && before <= room && HANGING.indexOf(point) >= 0;
			if (used > room && !hangs) {
				return (lastBreak > start) ? lastBreak
						: Math.max(i, start + Character.charCount(text.codePointAt(start)));
			}
			if (after < text.length() && ChineseLineBreaks.between(text.charAt(after - 1), text.charAt(after))) {
				lastBreak = after;
			}
			i = after;
		}
		return text.length();
	}

	private Line line(String text, float room, boolean last) {
		float width = width(text);
		boolean hangs = width > room && HANGING.indexOf(text.charAt(text.length() - 1)) >= 0;
		String inside = hangs ? text.substring(0, text.length() - 1) : text;
		int gaps = hangs ? inside.length() : inside.length() - 1;
		float spacing = (last || gaps < 1) ? 0 : (room - (hangs ? width(inside) : width)) / gaps;
		return new Line(text, spacing, width);
	}

	/**
	 * The width of a text with its gaps.
	 * @param text the text
	 * @return points
	 */
	float width(String text) {
		float width = 0;
		for (int i = 0; i < text.length();) {
			int point = text.codePointAt(i);
			width += this.type.width(point) + ((i > 0) ? gap(text.charAt(i - 1), text.charAt(i)) : 0);
			i += Character.charCount(point);
		}
		return width;
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
		return apart ? GAP * this.type.size() : 0;
	}

	private static boolean ideograph(char c) {
		return c >= 0x2E80 && Character.isIdeographic(c);
	}

	private static boolean latin(char c) {
		return c < 0x80 && (Character.isLetterOrDigit(c) || c == '%');
	}

}
