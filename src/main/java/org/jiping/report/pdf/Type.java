package org.jiping.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.lowagie.text.pdf.BaseFont;

/**
 * A face at a size. A character the face lacks is set in the next that has it; one that
 * none has is printed as 〓 and remembered, never as an empty box.
 */
final class Type {

	private static final String NOWHERE = "〓";

	/** How many widths are kept: all of the basic plane. */
	private static final int KEPT = 0x10000;

	private final List<BaseFont> faces;

	private final float size;

	private final Set<String> nowhere;

	private final float[] widths = new float[KEPT];

	private final Map<Wanted, List<ChineseLines.Line>> broken = new HashMap<>();

	/**
	 * A face at a size.
	 * @param faces the faces tried in turn
	 * @param size points
	 * @param nowhere takes the characters no face has
	 */
	Type(List<BaseFont> faces, float size, Set<String> nowhere) {
		this.faces = faces;
		this.size = size;
		this.nowhere = nowhere;
	}

	/**
	 * A text broken into lines, once for all passes of a print.
	 * @param text one paragraph
	 * @param indent points the first line stands in
	 * @param width points a line may take
	 * @return the lines
	 */
	List<ChineseLines.Line> lines(String text, float indent, float width) {
		return this.broken.computeIfAbsent(new Wanted(text, indent, width),
				(wanted) -> new ChineseLines(this).of(text, indent, width));
	}

	float size() {
		return this.size;
	}

	/**
	 * The width of one character.
	 * @param point the character
	 * @return points
	 */
	float width(int point) {
		if (point >= KEPT) {
			return measured(point);
		}
		float known = this.widths[point];
		if (known == 0) {
			known = measured(point) + 1;
			this.widths[point] = known;
		}
		return known - 1;
	}

	private float measured(int point) {
		BaseFont face = face(point);
		return (face != null) ? face.getWidthPoint(Character.toString(point), this.size)
				: this.faces.get(0).getWidthPoint(NOWHERE, this.size);
	}

	private @org.jspecify.annotations.Nullable BaseFont face(int point) {
		for (BaseFont face : this.faces) {
			if (face.charExists(point)) {
				return face;
			}
		}
		this.nowhere.add(Character.toString(point));
		return null;
	}

	/**
	 * A text in pieces of one face each.
	 * @param text the text
	 * @return the pieces in order
	 */
	List<Run> runs(String text) {
		List<Run> runs = new ArrayList<>();
		StringBuilder run = new StringBuilder();
		BaseFont now = this.faces.get(0);
		for (int i = 0; i < text.length();) {
			int point = text.codePointAt(i);
			i += Character.charCount(point);
			BaseFont face = face(point);
			BaseFont used = (face != null) ? face : this.faces.get(0);
			if (used != now && run.length() > 0) {
				runs.add(new Run(now, run.toString()));
				run.setLength(0);
			}
			now = used;
			run.append((face != null) ? Character.toString(point) : NOWHERE);
		}
		runs.add(new Run(now, run.toString()));
		return runs;
	}

	private record Wanted(String text, float indent, float width) {
	}

	/**
	 * A piece of text in one face.
	 *
	 * @param face the face
	 * @param text the text
	 */
	record Run(BaseFont face, String text) {
	}

}
