package org.jiping.quantity;

/**
 * Quotation marks of Chinese text (GB/T 15834): double ones outside, single ones inside.
 */
public final class Quotes {

	private Quotes() {
	}

	/**
	 * Makes single marks of those that stand inside others, as in “‘三公’经费控制率”.
	 * @param text a text put together of others
	 * @return the text; as it is where its marks do not come in pairs
	 */
	public static String nested(String text) {
		StringBuilder nested = new StringBuilder(text);
		int depth = 0;
		boolean inside = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '“') {
				depth++;
				inside |= depth > 1;
				nested.setCharAt(i, (depth > 1) ? '‘' : c);
			}
			else if (c == '”') {
				nested.setCharAt(i, (depth > 1) ? '’' : c);
				depth--;
				if (depth < 0) {
					return text;
				}
			}
		}
		return (inside && depth == 0) ? nested.toString() : text;
	}

}
