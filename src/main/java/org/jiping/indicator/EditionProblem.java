package org.jiping.indicator;

import org.jiping.problem.ProblemCode;
import org.jiping.problem.Severity;

/**
 * What can be wrong with an edition as it is written.
 */
enum EditionProblem implements ProblemCode {

	/** The file is not YAML. */
	NOT_YAML("E-001"),
	/** The file holds no edition. */
	NOT_AN_EDITION("E-002"),
	/** An edition of this key and revision is being edited already, or was published. */
	SAME_AS_PUBLISHED("E-003"),
	/** The file is not in UTF-8. */
	NOT_UTF8("E-004"),
	/** Something required is blank. */
	BLANK("E-101"),
	/** Not a number. */
	NOT_A_NUMBER("E-102"),
	/** The key of the edition is not one. */
	KEY_INVALID("E-103"),
	/** The year is not a year. */
	YEAR_INVALID("E-104"),
	/** A number outside its bounds. */
	OUT_OF_BOUNDS("E-105"),
	/** A word that is none of the choices. */
	NOT_A_CHOICE("E-106"),
	/** The level-1 weights do not add up to 100. */
	NOT_HUNDRED("E-107", Severity.WARNING),
	/** A field that nothing of this kind has. */
	FIELD_UNKNOWN("E-108"),
	/** A code that cannot be one. */
	CODE_INVALID("E-109"),
	/** No grades. */
	NO_GRADES("E-111"),
	/** Grades are not in descending order. */
	GRADES_ORDER("E-112"),
	/** The lowest grade does not begin at 0. */
	GRADES_BOTTOM("E-113"),
	/** A hole between two grades. */
	GRADES_HOLE("E-114"),
	/** Two grades overlap. */
	GRADES_OVERLAP("E-115"),
	/** Scores above the best grade. */
	GRADES_TOP("E-116"),
	/** A name or code stands twice. */
	TWICE("E-121"),
	/** The edition has no indicators. */
	NO_INDICATORS("E-122"),
	/** An indicator with neither children nor criteria, or with both. */
	CHILDREN_OR_CRITERIA("E-123"),
	/** Parts do not add up to the weight above them. */
	WEIGHT_GAP("E-124"),
	/** Points or a weight that are not above zero. */
	NOT_POSITIVE("E-125"),
	/** Criteria at another level than the third. */
	LEVEL_WRONG("E-126"),
	/** The key of a derived figure is not one. */
	MEASURE_KEY_INVALID("E-131"),
	/** A derived figure takes the name of a ledger figure. */
	MEASURE_TAKEN("E-132"),
	/** The unit is not known. */
	UNIT_UNKNOWN("E-133"),
	/** The formula cannot be read. */
	FORMULA_INVALID("E-134"),
	/** A figure nobody offers. */
	MEASURE_UNKNOWN("E-135"),
	/** Formulas that use each other in a circle. */
	FORMULA_CIRCLE("E-136"),
	/** Units that do not go together. */
	UNITS_CLASH("E-137"),
	/** No such kind of rule. */
	RULE_KIND_UNKNOWN("E-201"),
	/** A parameter of the rule is missing. */
	PARAMETER_MISSING("E-202"),
	/** A parameter the kind of rule does not have. */
	PARAMETER_UNKNOWN("E-203"),
	/** Not a number with a unit. */
	NOT_A_LIMIT("E-204"),
	/** Neither yes nor no. */
	NOT_A_FLAG("E-205"),
	/** Not a percentage. */
	NOT_A_SHARE("E-206"),
	/** A placeholder the paragraph cannot fill. */
	PLACEHOLDER_UNKNOWN("E-301"),
	/** The workbook has no sheet of this name. */
	SHEET_MISSING("E-401"),
	/** The sheet has no column of this name. */
	COLUMN_MISSING("E-402"),
	/** A line belongs to something that is not there. */
	PARENT_UNKNOWN("E-403"),
	/** A name of a parameter nobody knows. */
	PARAMETER_NAME_UNKNOWN("E-404"),
	/** Something a workbook cannot hold. */
	NOT_FOR_EXCEL("E-406"),
	/** A cell that holds an error instead of a value. */
	CELL_ERROR("E-405");

	private final String code;

	private final Severity severity;

	EditionProblem(String code) {
		this(code, Severity.ERROR);
	}

	EditionProblem(String code, Severity severity) {
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
