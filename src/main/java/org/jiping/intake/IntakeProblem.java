package org.jiping.intake;

import org.jiping.problem.ProblemCode;
import org.jiping.problem.Severity;

/**
 * What can be wrong with a workbook as such, whatever ledger it holds.
 */
public enum IntakeProblem implements ProblemCode {

	/** The file has no bytes. */
	FILE_EMPTY("I-001"),
	/** The file is not an .xlsx workbook. */
	NOT_A_WORKBOOK("I-002"),
	/** The file is protected by a password. */
	ENCRYPTED("I-003"),
	/** The old .xls format. */
	OLD_FORMAT("I-004"),
	/** A workbook that cannot be read to its end. */
	DAMAGED("I-005"),
	/** The file is larger than is accepted. */
	TOO_LARGE("I-006"),
	/** The file inflates beyond reason. */
	ZIP_BOMB("I-007"),
	/** The file's XML declares a document type or an external entity. */
	EXTERNAL_ENTITY("I-008"),
	/** A workbook without any worksheet content. */
	NO_CONTENT("I-009"),
	/** A web page or XML saved under the name of a workbook. */
	WEB_PAGE("I-010"),
	/** More different texts than the memory allows. */
	STRINGS_TOO_MANY("I-011"),
	/** Filled cells far to the right of any table. */
	TOO_WIDE("I-012"),
	/** A file that is neither a workbook nor text. */
	NOT_A_TABLE("I-013"),
	/** Text in an encoding nobody recognises. */
	CHARSET_UNKNOWN("I-014"),
	/** More rows than a sheet may have. */
	TOO_MANY_ROWS("I-015"),
	/** A sheet is missing. */
	SHEET_MISSING("I-101"),
	/** A sheet is hidden. */
	SHEET_HIDDEN("I-102"),
	/** No header row among the first fifteen rows. */
	HEADER_MISSING("I-103"),
	/** A column is missing. */
	COLUMN_MISSING("I-104"),
	/** A heading nobody knows. */
	COLUMN_UNKNOWN("I-105"),
	/** A heading stands twice. */
	COLUMN_TWICE("I-106"),
	/** A filled column without a heading. */
	HEADING_BLANK("I-107"),
	/** Headings merged with other cells. */
	HEADER_MERGED("I-108"),
	/** A sheet that is not part of the case workbook. */
	SHEET_UNKNOWN("I-109", Severity.WARNING),
	/** The unit of money is not stated. */
	UNIT_MISSING("I-110"),
	/** The unit of money is not one that is understood. */
	UNIT_UNKNOWN("I-111"),
	/** A heading states another unit than the sheet. */
	UNIT_CONFLICT("I-112"),
	/** A line label nobody knows. */
	LINE_UNKNOWN("I-120"),
	/** A line is missing. */
	LINE_MISSING("I-121"),
	/** A required cell is blank. */
	VALUE_MISSING("I-201"),
	/** Text where a number belongs. */
	NOT_A_NUMBER("I-202"),
	/** A number with misplaced separators. */
	MALFORMED_NUMBER("I-203"),
	/** An approximate number. */
	APPROXIMATE_NUMBER("I-204"),
	/** A dash where a number belongs. */
	DASH_FOR_NUMBER("I-205"),
	/** A date where a number belongs. */
	DATE_FOR_NUMBER("I-206"),
	/** A number that carries its own unit. */
	UNIT_IN_CELL("I-207"),
	/** A negative figure where none may be. */
	NEGATIVE("I-208"),
	/** A figure above what is possible. */
	TOO_BIG("I-209"),
	/** Money finer than a 分. */
	TOO_FINE("I-210"),
	/** A fraction where only whole numbers count. */
	NOT_WHOLE("I-211"),
	/** A date typed as text. */
	DATE_AS_TEXT("I-212"),
	/** Something that is no date where a date belongs. */
	NOT_A_DATE("I-213"),
	/** A word outside the allowed ones. */
	NOT_A_CHOICE("I-214"),
	/** A formula whose stored result is an error. */
	FORMULA_ERROR("I-215"),
	/** A percentage without its sign. */
	PERCENT_UNCLEAR("I-216"),
	/** Text longer than can be kept. */
	TEXT_TOO_LONG("I-217"),
	/** A key stands twice. */
	KEY_TWICE("I-301"),
	/** A total that is not the sum of its lines. */
	TOTAL_WRONG("I-302"),
	/** A computed cell that differs from its own line. */
	COMPUTED_WRONG("I-303"),
	/** A line whose parent is not there. */
	PARENT_MISSING("I-304"),
	/** A line that stands below itself. */
	PARENT_CIRCLE("I-305"),
	/** The fiscal year is not a year. */
	YEAR_INVALID("I-401"),
	/** The edition is not known. */
	EDITION_UNKNOWN("I-402"),
	/** A date of the case is not a date. */
	CASE_DATE_INVALID("I-403"),
	/** There is a case for this department, year and edition already. */
	CASE_EXISTS("I-404"),
	/** The workbook belongs to another case. */
	OTHER_CASE("I-405"),
	/** The agency is not known here. */
	AGENCY_UNKNOWN("I-406"),
	/** A department known by another name. */
	DEPARTMENT_NAMED("I-407");

	private final String code;

	private final Severity severity;

	IntakeProblem(String code) {
		this(code, Severity.ERROR);
	}

	IntakeProblem(String code, Severity severity) {
		this.code = code;
		this.severity = severity;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public Severity severity() {
		return this.severity;
	}

}
