package org.jiping.check.document;

/**
 * Small numbers of headings and annexes, in digits or in Chinese numerals.
 */
final class ChineseNumber {

	/** A number from 1 to 99. */
	static final String PATTERN = "\\d{1,2}|[一二三四五六七八九十]{1,3}";

	private static final String NUMERALS = "一二三四五六七八九";

	private ChineseNumber() {
	}

	/**
	 * What a number says.
	 * @param number digits or numerals up to 九十九
	 * @return 1 to 99
	 */
	static int of(String number) {
		if (Character.isDigit(number.charAt(0))) {
			return Integer.parseInt(number);
		}
		int ten = number.indexOf('十');
		if (ten < 0) {
			return NUMERALS.indexOf(number) + 1;
		}
		int tens = (ten == 0) ? 1 : NUMERALS.indexOf(number.charAt(0)) + 1;
		int ones = (ten == number.length() - 1) ? 0 : NUMERALS.indexOf(number.charAt(ten + 1)) + 1;
		return tens * 10 + ones;
	}

}
