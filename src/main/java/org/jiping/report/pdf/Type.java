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

	/** How many widths are kept: all of the basic plane. */
	private static final int KEPT = 0x10000;

	private final List<BaseFont> faces;

	private final float size;

	private final Set<String> nowhere;

	private final float[] widths = new float[KEPT];

	/** Which face has a character, from 1; 0 for not asked yet, -1 for none. */
	private final byte[] places = new byte[KEPT];

	private final Map<Wanted, List<ChineseLines.Line>> broken = new HashMap<>();

	/**
	 * A face at a size.
	 * @param faces the faces tried in turn
	 * @param size points
	 * @param nowhere takes the characters no face has
	 */
	Type(List<BaseFont> faces, float size, Set<String> nowhere) {
		this.faces = new ArrayList<>(faces);
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

	private @Nullable BaseFont face(int point) {
		int known = (point < KEPT) ? this.places[point] : 0;
		if (known == 0) {
			known = place(point);
			if (point < KEPT) {
				this.places[point] = (byte) known;
			}
		}
		return (known > 0) ? this.faces.get(known - 1) : null;
	}

	/** Which face has a character, from 1; -1 if none has. */
	private int place(int point) {
		for (int i = 0; i < this.faces.size(); i++) {
			if (this.faces.get(i).charExists(point)) {
				return i + 1;
			}
		}
		BaseFont rare = ReportFonts.rare(point);
		if (rare != null) {
			this.faces.add(rare);
			return this.faces.size();
		}
		this.nowhere.add(Character.toString(point));
		return -1;
	}

	/**
	 * A text in pieces of one face each.
	 * @param text the text
	 * @return the pieces in order
	 */
	List<Run> runs(String text) {
		BaseFont first = this.faces.get(0);
		if (text.codePoints().allMatch((point) -> face(point) == first)) {
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
