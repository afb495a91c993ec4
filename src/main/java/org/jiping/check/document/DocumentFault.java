package org.jiping.check.document;

import org.jiping.check.Severity;

/**
 * What can be wrong inside a document.
 */
public enum DocumentFault {

	/** A total row is not the sum of its parts. */
	TOTAL_ROW("D-101", Severity.BLOCKING),
	/** A total column is not the sum of its parts. */
	TOTAL_COLUMN("D-102", Severity.BLOCKING),
	/** A cell looks like a number and is none. */
	NOT_A_NUMBER("D-103", Severity.BLOCKING),
	/** A rate is not its numerator divided by its denominator. */
	RATE("D-104", Severity.BLOCKING),
	/** Two rates with different denominators are the same throughout. */
	RATES_ALIKE("D-105", Severity.WARNING),
	/** A closing column or a balance is not what its columns give. */
	BALANCE("D-106", Severity.WARNING),
	/** A printed formula does not give its printed result. */
	FORMULA("D-201", Severity.BLOCKING),
	/** A printed increase or decrease is not the difference of its figures. */
	DIFFERENCE("D-202", Severity.WARNING),
	/** The parts named after a total do not add up to it. */
	PARTS("D-203", Severity.WARNING),
	/** The same line in 元 and in 万元 differs by more than rounding. */
	UNITS("D-204", Severity.NOTE),
	/** One quantity has several values. */
	SEVERAL_VALUES("D-301", Severity.WARNING),
	/** A share that whole people cannot make. */
	SHARE("D-302", Severity.WARNING),
	/** Cases received are not those concluded and pending. */
	CASES("D-303", Severity.WARNING),
	/** A closing rate is not cases concluded divided by cases accepted. */
	CLOSING_RATE("D-304", Severity.WARNING),
	/** More questionnaires came back, or were valid, than there were. */
	MORE_THAN_THERE_ARE("D-305", Severity.WARNING),
	/** Something ends before it begins. */
	PERIOD("D-306", Severity.WARNING),
	/** A rate in a sentence is not that of the two figures before it. */
	TEXT_RATE("D-307", Severity.WARNING),
	/** The shares of a whole do not add up to it. */
	SHARES("D-308", Severity.WARNING),
	/** Numbers of a list or of headings have a gap or change their kind. */
	NUMBERING("D-401", Severity.NOTE),
	/** A table's number stands out of order. */
	TABLE_NUMBER("D-402", Severity.NOTE),
	/** A reference leads to a table that is not there. */
	REFERENCE("D-403", Severity.WARNING),
	/** A place was left to be filled in. */
	PLACEHOLDER("D-404", Severity.BLOCKING),
	/** A year far from the evaluated one. */
	YEAR("D-405", Severity.NOTE),
	/** The grade is not that of the score. */
	GRADE("D-406", Severity.BLOCKING),
	/** A word of direction contradicts its figures. */
	DIRECTION("D-407", Severity.WARNING),
	/** One code has several names. */
	NAMES("D-408", Severity.NOTE),
	/** Two indicators beside each other have the same name. */
	SAME_NAME("D-409", Severity.NOTE),
	/** A boundary belongs to two outcomes. */
	BOUNDARY("D-501", Severity.NOTE),
	/** Full marks are given though a figure misses their condition. */
	BAND("D-502", Severity.BLOCKING),
	/** A stated total of points is not the sum of its parts. */
	POINTS("D-503", Severity.WARNING),
	/** Points were lost, and no finding says why. */
	UNEXPLAINED("D-504", Severity.WARNING),
	/** A standard asks for a figure the document does not give. */
	NO_VALUE("D-505", Severity.WARNING),
	/** A rate is computed on a base from which something was left out. */
	ADJUSTED_BASE("D-506", Severity.WARNING),
	/** A standard is quoted otherwise than it is printed. */
	STANDARD_DRIFT("D-507", Severity.WARNING),
	/** Full marks beside a shortfall. */
	SHORTFALL("D-508", Severity.WARNING),
	/** Full marks though a shortfall of the same thing is stated elsewhere. */
	SHORTFALL_ELSEWHERE("D-509", Severity.WARNING),
	/** Why a point was lost is none of the points of the standard. */
	NO_POINT("D-510", Severity.NOTE),
	/** A check broke. */
	BROKEN("D-901", Severity.WARNING);

	private final String code;

	private final Severity severity;

	DocumentFault(String code, Severity severity) {
		this.code = code;
		this.severity = severity;
	}

	public String code() {
		return this.code;
	}

	public Severity severity() {
		return this.severity;
	}

}
