package org.jiping.ledger;

import java.util.List;
import java.util.function.Predicate;

import org.jiping.evaluation.CaseId;
import org.jiping.problem.ProblemCode;
import org.jiping.quantity.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Door: a room understands the lines of a ledger it knows, and fills in what no column
 * says.
 */
public interface LedgerClerk {

	/**
	 * The kind of ledger it knows.
	 * @return key of the kind
	 */
	String kind();

	/**
	 * Every fault it can report.
	 * @return the kinds of fault
	 */
	List<? extends ProblemCode> problems();

	/**
	 * Begins with a ledger.
	 * @param about what is known of the ledger as a whole
	 * @return reads its lines one by one
	 */
	Reading begin(About about);

	/**
	 * What is known of a ledger as a whole.
	 *
	 * @param caseId the case
	 * @param kind the kind
	 * @param label which of several ledgers of that kind
	 * @param year the year evaluated
	 * @param has whether a field has a column in this sheet
	 */
	record About(CaseId caseId, LedgerKind kind, String label, FiscalYear year, Predicate<String> has) {
	}

	/**
	 * Reads lines.
	 */
	@FunctionalInterface
	interface Reading {

		/**
		 * Fills in the derived fields of a line.
		 * @param line the line
		 * @param faults where to report what is wrong with it
		 * @return whether the line is part of the ledger; false for one that says nothing
		 */
		boolean read(Line line, Faults faults);

	}

	/**
	 * Takes what is wrong with a line.
	 */
	@FunctionalInterface
	interface Faults {

		/**
		 * Reports a fault.
		 * @param code the kind of fault
		 * @param field key of the field it stands in
		 * @param value the value as understood
		 * @param details what the wording needs
		 */
		void add(ProblemCode code, String field, @Nullable String value, String... details);

	}

}
