package org.jiping.report.word;

import org.jspecify.annotations.Nullable;

/**
 * Text of a Word body: paragraphs, runs and the order their properties must have.
 */
final class WordXml {

	private static final int START = 1 << 16;

	private static final String CHINESE = "<w:rFonts w:hint=\"eastAsia\"/>";

	private final StringBuilder text = new StringBuilder(START);

	/** Where the last paragraph begins if it is empty, otherwise -1. */
	private int emptyAt = -1;

	/**
	 * Adds text as it is.
	 * @param xml well-formed, or a part of it
	 * @return this
	 */
	WordXml raw(String xml) {
		this.text.append(xml);
		return this;
	}

	WordXml raw(int number) {
		this.text.append(number);
		return this;
	}

	/**
	 * Begins a paragraph.
	 * @param style id of its style
	 * @param format what it has beside, null for nothing
	 * @return this
	 */
	WordXml begin(String style, @Nullable Format format) {
		this.emptyAt = -1;
		raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(escaped(style)).raw("\"/>");
		if (format != null) {
			format.write(this);
		}
		return raw("</w:pPr>");
	}

	WordXml end() {
		return raw("</w:p>");
	}

	/**
	 * Adds an empty paragraph.
	 * @param style id of its style
	 * @param format what it has beside, null for nothing
	 */
	void empty(String style, @Nullable Format format) {
		int at = this.text.length();
		begin(style, format).end();
		this.emptyAt = at;
	}

	/**
	 * Takes the last paragraph away if it is empty.
	 * @return whether it was
	 */
	boolean dropEmpty() {
		if (this.emptyAt < 0) {
			return false;
		}
		this.text.setLength(this.emptyAt);
		this.emptyAt = -1;
		return true;
	}

	/**
	 * Adds a run of text.
	 * @param words the text; lines and tabs in it become those of Word
	 * @param properties of the run, as they are; a face among them only for words without
	 * quotation marks, dashes and the like
	 * @return this
	 */
	WordXml run(String words, String properties) {
		raw("<w:r>");
		boolean hint = ambiguous(words);
		if (hint || !properties.isEmpty()) {
			raw("<w:rPr>").raw(hint ? CHINESE : "").raw(properties).raw("</w:rPr>");
		}
		int from = 0;
		for (int i = 0; i <= words.length(); i++) {
			char at = (i < words.length()) ? words.charAt(i) : '\n';
			if (at == '\n' || at == '\t') {
				if (i > from) {
					words(words.substring(from, i));
				}
				if (i < words.length()) {
					raw((at == '\n') ? "<w:br/>" : "<w:tab/>");
				}
				from = i + 1;
			}
		}
		return raw("</w:r>");
	}

	/**
	 * Whether a text has signs that are Chinese and Latin alike: quotation marks, dashes,
	 * numbers in circles, signs of reckoning. Word sets them in the Latin face of a run
	 * that does not say otherwise (MS-OI29500, 2.1.88).
	 */
	private static boolean ambiguous(String words) {
		for (int i = 0; i < words.length(); i++) {
			char at = words.charAt(i);
			if (at > 0xA0 && at < 0x2E80) {
				return true;
			}
		}
		return false;
	}

	private void words(String words) {
		raw("<w:t xml:space=\"preserve\">").raw(escaped(words)).raw("</w:t>");
	}

	/**
	 * Adds a part of a field.
	 * @param part begin, separate or end
	 * @return this
	 */
	WordXml field(String part) {
		return raw("<w:r><w:fldChar w:fldCharType=\"").raw(part).raw("\"/></w:r>");
	}

	WordXml instruction(String words) {
		return raw("<w:r><w:instrText xml:space=\"preserve\">").raw(escaped(words)).raw("</w:instrText></w:r>");
	}

	/**
	 * Text as it may stand in XML; what may not becomes a question mark.
	 * @param words the text
	 * @return the text, escaped
	 */
	static String escaped(String words) {
		StringBuilder escaped = null;
		for (int i = 0; i < words.length(); i++) {
			char at = words.charAt(i);
			boolean pair = Character.isHighSurrogate(at) && i + 1 < words.length()
					&& Character.isLowSurrogate(words.charAt(i + 1));
			String other = switch (at) {
				case '&' -> "&amp;";
				case '<' -> "&lt;";
				case '>' -> "&gt;";
				case '"' -> "&quot;";
				default -> (at >= ' ' || at == '\t' || at == '\n' || at == '\r') && at < '\uFFFE'
						&& (pair || !Character.isSurrogate(at)) ? null : "?";
			};
			if (other != null && escaped == null) {
				escaped = new StringBuilder(words.length() + 20).append(words, 0, i);
			}
			if (escaped != null) {
				escaped.append((other != null) ? other : at);
				if (pair) {
					escaped.append(words.charAt(i + 1));
				}
			}
			if (pair) {
				i++;
			}
		}
		return (escaped != null) ? escaped.toString() : words;
	}

	int length() {
		return this.text.length();
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

	/**
	 * What a paragraph has beside its style.
	 *
	 * @param keepNext whether it stays with what follows
	 * @param newPage whether it begins a page
	 * @param spacing attributes of its line spacing, empty for those of the style
	 * @param left indentation on the left, in twentieths of a point, 0 for none
	 * @param right the same on the right, -1 for that of the style
	 * @param alignment left, center, right or both, empty for that of the style
	 * @param section settings of the section it ends, empty for none
	 */
	record Format(boolean keepNext, boolean newPage, String spacing, int left, int right, String alignment,
			String section) {

		/** Nothing beside the style. */
		static final Format NONE = new Format(false, false, "", 0, -1, "", "");

		Format keptWithNext() {
			return new Format(true, this.newPage, this.spacing, this.left, this.right, this.alignment, this.section);
		}

		Format onNewPage() {
			return new Format(this.keepNext, true, this.spacing, this.left, this.right, this.alignment, this.section);
		}

		Format spaced(String attributes) {
			return new Format(this.keepNext, this.newPage, attributes, this.left, this.right, this.alignment,
					this.section);
		}

		Format indented(int onLeft, int onRight) {
			return new Format(this.keepNext, this.newPage, this.spacing, onLeft, onRight, this.alignment, this.section);
		}

		Format aligned(String side) {
			return new Format(this.keepNext, this.newPage, this.spacing, this.left, this.right, side, this.section);
		}

		Format ending(String settings) {
			return new Format(this.keepNext, this.newPage, this.spacing, this.left, this.right, this.alignment,
					settings);
		}

		void write(WordXml xml) {
			if (this.keepNext) {
				xml.raw("<w:keepNext/>");
			}
			if (this.newPage) {
				xml.raw("<w:pageBreakBefore/>");
			}
			if (!this.spacing.isEmpty()) {
				xml.raw("<w:spacing ").raw(this.spacing).raw("/>");
			}
			if (this.left > 0 || this.right >= 0) {
				xml.raw("<w:ind");
				if (this.left > 0) {
					xml.raw(" w:left=\"").raw(this.left).raw("\"");
				}
				if (this.right >= 0) {
					xml.raw(" w:right=\"").raw(this.right).raw("\"");
				}
				xml.raw("/>");
			}
			if (!this.alignment.isEmpty()) {
				xml.raw("<w:jc w:val=\"").raw(this.alignment).raw("\"/>");
			}
			xml.raw(this.section);
		}

	}

}
