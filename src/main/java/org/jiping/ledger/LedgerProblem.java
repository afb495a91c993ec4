package org.jiping.ledger;

import org.jiping.problem.ProblemCode;
import org.jiping.problem.Severity;

/**
 * What can be wrong with an uploaded ledger.
 */
public enum LedgerProblem implements ProblemCode {

	/** A sheet nobody recognised, left out unless somebody says what it is. */
	NOT_RECOGNISED("L-101", Severity.WARNING),
	/** A field that must have a column has none. */
	FIELD_MISSING("L-102"),
	/** Of several fields one must have a column, and none has. */
	ONE_OF_MISSING("L-103"),
	/** The unit of money is not stated and was not given. */
	UNIT_ASKED("L-104"),
	/** Two columns for one field. */
	FIELD_TWICE("L-105"),
	/** A hidden sheet is taken. */
	HIDDEN_TAKEN("L-106", Severity.WARNING),
	/** A sheet without a single line below its headings. */
	NO_LINES("L-107"),
	/** Nothing is chosen to be taken. */
	NOTHING_TAKEN("L-108"),
	/** The label of a ledger that must name a survey does not. */
	LABEL_UNKNOWN("L-109"),
	/** The same sheet of the same file is to be taken twice. */
	SAME_TWICE("L-110"),
	/** A row is left out without a reason. */
	REASON_MISSING("L-111"),
	/** A repaired row that says nothing. */
	NOTHING_READ("L-112"),
	/** A row of a ledger that was replaced meanwhile. */
	REPLACED("L-113"),
	/** A required value is blank. */
	VALUE_MISSING("L-201"),
	/** Words where a number belongs. */
	NOT_A_NUMBER("L-202"),
	/** Something that is no day where a day belongs. */
	NOT_A_DATE("L-203"),
	/** A word nobody knows. */
	NOT_A_CHOICE("L-204"),
	/** Money finer than a 分. */
	TOO_FINE("L-205"),
	/** A number too big to be kept. */
	TOO_BIG("L-206"),
	/** A fraction where only whole numbers count. */
	NOT_WHOLE("L-207"),
	/** A formula whose stored result is an error. */
	FORMULA_ERROR("L-208"),
	/** A formula that was never calculated. */
	NOT_CALCULATED("L-209"),
	/** More text than a cell may hold. */
	TOO_LONG("L-210"),
	/** A code that does not begin with digits. */
	NOT_A_CODE("L-211"),
	/** A number that carries its own unit. */
	UNIT_IN_CELL("L-212"),
	/** A total line that is not the sum of its lines. */
	TOTAL_DIFFERS("L-301"),
	/** A total differs from the lines read so far, while others could not be read. */
	TOTAL_OPEN("L-302", Severity.WARNING);

	private final String code;

	private final Severity severity;

	LedgerProblem(String code) {
		this(code, Severity.ERROR);
	}

	LedgerProblem(String code, Severity severity) {
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
