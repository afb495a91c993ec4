package org.jiping.ledger;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of a ledger make a figure, and what of them is added up.
 *
 * @param kind key of the ledger
 * @param aggregate what is done with the lines
 * @param field the field added up or counted, null where lines are counted
 * @param where what each line must say
 */
public record Selection(String kind, Aggregate aggregate, @Nullable String field, List<Condition> where) {

	/**
	 * The conditions as SQL.
	 * @param ledger the ledger
	 * @param arguments where the values for the placeholders are put
	 * @return the expression, {@code true} where every line is meant
	 */
	String sql(LedgerKind ledger, List<Object> arguments) {
		List<String> all = new ArrayList<>();
		for (Condition condition : this.where) {
			LedgerField field = ledger.field(condition.field());
			all.add(condition.sql(field.column(), field.type(), arguments));
		}
		return all.isEmpty() ? "true" : String.join(" and ", all);
	}

	/**
	 * The same lines narrowed by one more condition.
	 * @param condition the condition
	 * @return the narrower selection
	 */
	Selection and(Condition condition) {
		List<Condition> more = new ArrayList<>(this.where);
		more.add(condition);
		return new Selection(this.kind, this.aggregate, this.field, List.copyOf(more));
	}

	/**
	 * What is done with the selected lines.
	 */
	public enum Aggregate {

		/** A field is added up. */
		SUM,
		/** Lines are counted. */
		LINES,
		/** Different values of a field are counted. */
		DISTINCT

	}

}
