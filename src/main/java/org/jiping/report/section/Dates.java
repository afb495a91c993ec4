package org.jiping.report.section;

import java.time.LocalDate;

/**
 * Days as documents write them: no leading zeros.
 */
public final class Dates {

	private Dates() {
	}

	/**
	 * A day in full.
	 * @param date the day
	 * @return for instance 2022年8月8日
	 */
	public static String full(LocalDate date) {
		return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
	}

}
