package org.jiping.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.lowagie.text.pdf.BaseFont;
import org.jspecify.annotations.Nullable;

/**
 * A face at a size. A character the face lacks is set in the next that has it; one that
 * none has is printed as 〓 and remembered, never as an empty box.
 */
final class Type {

	private static final String NOWHERE = "〓";

	private static final float THOUSANDTH = 0.001f;

	private final Faces faces;

	private final float size;

	private final Set<String> nowhere;

	private final Map<Wanted, List<ChineseLines.Line>> broken = new HashMap<>();

	/**
	 * A face at a size.
	 * @param faces the faces tried in turn
	 * @param size points
	 * @param nowhere takes the characters no face has
	 */
	Type(Faces faces, float size, Set<String> nowhere) {
		this.faces = faces;
		this.size = size;
		this.nowhere = nowhere;
	}

	/**
	 * A text broken into lines, once for all passes of a print.
	 * @param text one paragraph
	 * @param indent points the first line stands in
	 * @param width points a line may take
	 * @param hanging whether a stop or comma may hang into the margin
	 * @return the lines
	 */
	List<ChineseLines.Line> lines(String text, float indent, float width, boolean hanging) {
		return this.broken.computeIfAbsent(new Wanted(text, indent, width, hanging),
				(wanted) -> new ChineseLines(this).of(text, indent, width, hanging));
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
		BaseFont face = face(point);
		int wide = (face != null) ? this.faces.width(point, face) : this.faces.first().getWidth(NOWHERE);
		return wide * THOUSANDTH * this.size;
	}

	private @Nullable BaseFont face(int point) {
		BaseFont face = this.faces.of(point);
		if (face == null) {
			this.nowhere.add(Character.toString(point));
		}
		return face;
	}

	/**
	 * A text in pieces of one face each.
	 * @param text the text
	 * @return the pieces in order
	 */
	List<Run> runs(String text) {
		BaseFont first = this.faces.first();
		int same = 0;
		while (same < text.length() && this.faces.of(text.codePointAt(same)) == first) {
			same += Character.charCount(text.codePointAt(same));
		}
		if (same == text.length()) {
			return List.of(new Run(first, text));
		}
		List<Run> runs = new ArrayList<>();
		StringBuilder run = new StringBuilder();
		BaseFont now = first;
		for (int i = 0; i < text.length();) {
			int point = text.codePointAt(i);
			i += Character.charCount(point);
			BaseFont face = face(point);
			BaseFont used = (face != null) ? face : first;
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

	private record Wanted(String text, float indent, float width, boolean hanging) {
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
