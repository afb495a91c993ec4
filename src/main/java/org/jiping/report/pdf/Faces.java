package org.jiping.report.pdf;

import java.util.List;

import com.lowagie.text.pdf.BaseFont;
import org.jspecify.annotations.Nullable;

/**
 * The faces tried in turn for a character. What was found of a character is kept for all
 * prints; threads that look at once find the same.
 */
final class Faces {

	/** All of the basic plane is kept. */
	private static final int KEPT = 0x10000;

	private static final int NONE = -1;

	private final BaseFont[] faces;

	/** Thousandths of the size, from 1; 0 for not asked yet. */
	private final short[] widths = new short[KEPT];

	/** Which face has a character, from 1; 0 for not asked yet. */
	private final byte[] places = new byte[KEPT];

	Faces(List<BaseFont> faces) {
		this.faces = faces.toArray(new BaseFont[0]);
	}

	BaseFont first() {
		return this.faces[0];
	}

	/**
	 * The face that has a character.
	 * @param point the character
	 * @return the face, null where none has it
	 */
	@Nullable BaseFont of(int point) {
		if (point >= KEPT) {
			return at(place(point));
		}
		int known = this.places[point];
		if (known == 0) {
			known = place(point);
			this.places[point] = (byte) known;
		}
		return at(known);
	}

	private @Nullable BaseFont at(int place) {
		if (place == NONE) {
			return null;
		}
		return (place <= this.faces.length) ? this.faces[place - 1] : ReportFonts.rare();
	}

	/** Behind the faces stands that of rare Han characters, which few reports need. */
	private int place(int point) {
		for (int i = 0; i < this.faces.length; i++) {
			if (this.faces[i].charExists(point)) {
				return i + 1;
			}
		}
		return (Character.isIdeographic(point) && ReportFonts.rare().charExists(point)) ? this.faces.length + 1 : NONE;
	}

	/**
	 * The width of a character that one of the faces has.
	 * @param point the character
	 * @param face the face
	 * @return thousandths of the size
	 */
	int width(int point, BaseFont face) {
		if (point >= KEPT) {
			return face.getWidth(Character.toString(point));
		}
		int known = this.widths[point];
		if (known == 0) {
			known = face.getWidth(Character.toString(point)) + 1;
			this.widths[point] = (short) known;
		}
		return known - 1;
	}

}
