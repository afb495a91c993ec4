package org.jiping.report.document;

/**
 * Breaks the title of a narrow column into lines of about one length, so that no single
 * character stands alone below the others.
 */
public final class TableHeads {

	private TableHeads() {
	}

	/**
	 * The title with its line breaks. Words of Chinese mostly have two characters, so
	 * that lines of an even number break fewer of them.
	 * @param title the title
	 * @param room points a line may take
	 * @param size points of a character
	 * @return the title, unchanged where it fits or is not of Chinese characters alone
	 */
	public static String broken(String title, float room, float size) {
		int length = title.length();
		int most = (int) (room / size);
		if (length <= most || most < 2 || !title.codePoints().allMatch(Character::isIdeographic)) {
			return title;
		}
		int lines = (length + most - 1) / most;
		int each = (length + lines - 1) / lines;
		if (each % 2 == 1 && each < most && length - (lines - 1) * (each + 1) > 1) {
			each++;
		}
		return title.replaceAll("(.{" + each + "})(?=.)", "$1\n");
	}

}
