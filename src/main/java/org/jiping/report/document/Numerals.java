package org.jiping.report.document;

/**
 * Numbers as Chinese documents write them in headings and lists.
 */
public final class Numerals {

	private static final String DIGITS = "〇一二三四五六七八九";

	private static final int CIRCLED_ONE = 0x2460;

	private Numerals() {
	}

	/**
	 * A number in Chinese numerals.
	 * @param number 1 to 99
	 * @return for instance 十二
	 */
	public static String chinese(int number) {
		if (number < 10) {
			return DIGITS.substring(number, number + 1);
		}
		int tens = number / 10;
		int ones = number % 10;
		return ((tens > 1) ? DIGITS.substring(tens, tens + 1) : "") + "十"
				+ ((ones > 0) ? DIGITS.substring(ones, ones + 1) : "");
	}

	/**
	 * A number in brackets, as items of lists carry it.
	 * @param number from 1
	 * @return for instance （3）
	 */
	public static String bracketed(int number) {
		return "（" + number + "）";
	}

	/**
	 * A circled number.
	 * @param number 1 to 20
	 * @return for instance ③
	 */
	public static String circled(int number) {
		return (number <= 20) ? String.valueOf((char) (CIRCLED_ONE + number - 1)) : "(" + number + ")";
	}

}
